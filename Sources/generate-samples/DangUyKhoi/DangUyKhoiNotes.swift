extension DangUyKhoi {
  static let notes = SampleNotes(
    common: [
      "Số liệu tổng hợp từ các chi bộ, đảng bộ bộ phận",
      "Phối hợp với các tổ chức đoàn thể trong cơ quan",
    ],
    ofIndicator: [
      "HN_BCV": ["Hội nghị trực tuyến", "Hội nghị báo cáo viên định kỳ"],
      "HN_CD": ["Thông tin chuyên đề, trực tiếp kết hợp trực tuyến"],
      "SHCB": ["Sinh hoạt chuyên đề của chi bộ"],
      "WEB": ["Chuyên mục \"Đưa Nghị quyết Đại hội XIII của Đảng vào cuộc sống\""],
      "HTKH": ["Tọa đàm khoa học cấp đảng bộ", "Diễn đàn trực tuyến"],
      "PTTD": ["Gắn với kỷ niệm các ngày lễ lớn"],
      "DH": ["Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh"],
    ])
}
