extension DamHa {
  static let notes = SampleNotes(
    common: ["Số liệu tổng hợp từ các chi bộ", "Phối hợp với MTTQ và các đoàn thể"],
    ofIndicator: [
      "HN_YK": ["Lấy ý kiến bằng văn bản và tại hội nghị"],
      "SH_CB": ["Sinh hoạt chi bộ thôn, bản, khu phố", "Sinh hoạt chuyên đề quý"],
      "HOP": ["Lồng ghép trong họp thường kỳ", "Họp tổ phụ nữ, chi hội nông dân"],
      "WEB": ["Cổng thông tin điện tử thành phần", "Chuyên mục \"Đưa nghị quyết vào cuộc sống\""],
      "PTCS": ["Phát 2 buổi mỗi ngày", "Có bản tin tiếng Dao"],
      "PN": ["Cụm pano cửa ngõ", "Thay nội dung, giữ nguyên khung"],
      "BR": ["Treo tại trung tâm xã, nhà văn hóa thôn, bản", "Treo trên trục đường chính"],
      "CO": ["Cờ Đảng, cờ Tổ quốc"],
      "HT": ["Hội thi \"90 năm - Vinh quang Đảng Cộng sản Việt Nam\""],
      "VSMT": ["Ngày chủ nhật xanh", "Dọn vệ sinh đường làng, ngõ xóm"],
      "SACH": ["Cấp đến các chi bộ, trường học"],
      "GY": ["Tổng hợp từ các chi bộ trực thuộc"],
    ])
}
