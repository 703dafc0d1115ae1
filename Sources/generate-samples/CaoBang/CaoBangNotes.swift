extension CaoBang {
  static let notes = SampleNotes(
    common: [
      "Số liệu tổng hợp từ cơ sở",
      "Bao gồm các xã, phường, thị trấn",
      "Phối hợp với Ủy ban Mặt trận Tổ quốc, các đoàn thể",
    ],
    ofIndicator: [
      "HN_BCV": [
        "Hội nghị báo cáo viên thường kỳ", "Tổ chức trực tuyến, không tập trung đông người",
      ],
      "TTM": [
        "Lồng ghép trong sinh hoạt chi bộ, họp xóm, tổ dân phố",
        "Tuyên truyền bằng tiếng Tày, Nùng, Mông, Dao",
      ],
      "TBNB": ["Bản tin Thông báo nội bộ hằng tháng"],
      "TB_BAO": ["Chuyên mục về đại hội đảng các cấp"],
      "PTTH": ["Phát bằng tiếng phổ thông, Tày - Nùng, Mông, Dao"],
      "BR": ["Khẩu hiệu: \"Nhiệt liệt chào mừng đại hội đảng bộ các cấp\""],
      "PN_C": ["Địa bàn Thành phố", "Điểm tại trung tâm huyện"],
      "TG": ["Phối hợp với lực lượng chức năng", "Thông tin sai sự thật về dịch Covid-19"],
      "VHVN": ["Chương trình văn nghệ chào mừng đại hội"],
      "HT": ["Hội thi \"Tự hào tiến bước dưới cờ Đảng\""],
      "GY": ["Góp ý bằng văn bản, tại hội nghị"],
    ])
}
