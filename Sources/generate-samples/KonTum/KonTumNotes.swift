extension KonTum {
  static let notes = SampleNotes(
    common: [
      "Lồng ghép trong giao ban tuần", "Thực hiện theo Kế hoạch của Sở",
      "Phối hợp với Công đoàn, Chi đoàn",
    ],
    ofIndicator: [
      "IO_TL": ["Gửi đến toàn thể công chức, người lao động", "Tài liệu sinh hoạt chi bộ"],
      "WEB": ["Chuyên mục \"Chào mừng Đại hội\"", "Đăng lại từ Cổng thông tin điện tử tỉnh"],
      "BR": [
        "Khẩu hiệu: \"Đảng Cộng sản Việt Nam quang vinh muôn năm!\"",
        "Khẩu hiệu: \"Tất cả vì mục tiêu dân giàu, nước mạnh, dân chủ, công bằng, văn minh!\"",
        "Khẩu hiệu: \"Xây dựng, chỉnh đốn Đảng và hệ thống chính trị trong sạch, vững mạnh!\"",
        "Khẩu hiệu: \"Đẩy mạnh toàn diện, đồng bộ công cuộc đổi mới đất nước!\"",
      ],
      "CO": ["Cờ Đảng, cờ Tổ quốc", "Treo tại trụ sở cơ quan"],
      "LED": ["Bảng điện tử cổng trụ sở"],
      "GB": ["Giao ban tuần", "Họp chuyên môn hằng tháng"],
      "SH": ["Sinh hoạt chi bộ thường kỳ", "Sinh hoạt chuyên đề", "Sinh hoạt Chi đoàn"],
      "GY": ["Góp ý bằng văn bản qua iOffice", "Góp ý tại cuộc họp"],
      "DH": ["Biểu dương tại hội nghị sơ kết", "Đề nghị khen thưởng đột xuất"],
      "DT_BD": ["Thi trắc nghiệm trực tuyến"],
    ])
}
