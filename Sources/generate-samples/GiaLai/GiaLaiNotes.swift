extension GiaLai {
  static let notes = SampleNotes(common: commonNotes, ofIndicator: notesOfIndicator)

  private static let commonNotes = [
    "Số liệu tổng hợp từ cơ sở",
    "Lồng ghép trong sinh hoạt chi bộ",
    "Phối hợp với Ủy ban Mặt trận Tổ quốc, các đoàn thể",
    "Bao gồm các xã, phường, thị trấn",
  ]

  private static let notesOfIndicator = [
    "TTM": [
      "Lồng ghép trong sinh hoạt chi bộ, họp thôn, làng, tổ dân phố",
      "Tuyên truyền tại làng, bằng tiếng Jrai, Bahnar",
      "Chủ đề \"90 năm vinh quang của Đảng\"",
    ],
    "HN_BCV": ["Hội nghị báo cáo viên định kỳ", "Tổ chức trực tuyến, không tập trung đông người"],
    "TB_BAO": ["Chuyên mục \"Đưa nghị quyết của Đảng vào cuộc sống\"", "Báo in, báo điện tử"],
    "PTCS": ["Phát bằng tiếng phổ thông, Jrai, Bahnar", "Trạm truyền thanh xã, phường, thị trấn"],
    "BR": [
      "Khẩu hiệu: \"Nhiệt liệt chào mừng đại hội đảng bộ các cấp\"",
      "Treo trên các trục đường chính, trụ sở cơ quan",
    ],
    "PN": ["Cụm pano cửa ngõ, hai mặt", "Thay mới nội dung, giữ nguyên khung"],
    "CO": ["Cờ Đảng, cờ Tổ quốc", "Cờ Đảng, cờ Tổ quốc, phướn các loại"],
    "WEB": ["Banner \"Chào mừng đại hội đảng bộ các cấp\""],
    "MXH": ["Trang fanpage, nhóm Zalo", "Chia sẻ từ trang chính thức của tỉnh"],
    "VHVN": ["Hội diễn \"Tiếng hát dâng Đảng\"", "Phục vụ đồng bào vùng sâu, vùng xa"],
    "HT": ["Hội thi \"Tự hào tiến bước dưới cờ Đảng\"", "Thi trắc nghiệm trực tuyến"],
    "GY": ["Góp ý bằng văn bản, tại hội nghị", "Tổng hợp từ các chi bộ, đảng bộ cơ sở"],
    "DH": ["Đã có quyết định khen thưởng", "Biểu dương tại hội nghị sơ kết"],
  ]
}
