import ReportModel
import Testing

/// Tables of every kind that a report has. All figures and names are invented.
enum SampleTables {
  /// Biểu 1: by indicator, in the report's body, with headings over groups and percentages.
  static func indicators() throws -> Table {
    let columns = [
      Table.Column(code: "ordinal", label: "TT", kind: .ordinal, index: "A"),
      Table.Column(code: "indicator", label: "Chỉ tiêu", kind: .label, index: "B"),
      Table.Column(
        code: "measure", label: "Đơn vị tính", shortLabel: "ĐVT", kind: .text, index: "C"),
      Table.Column(
        code: "target", label: "Kế hoạch năm", shortLabel: "KH năm", kind: .number, index: "1"),
      Table.Column(
        code: "current", label: "Tháng 6", kind: .number, index: "2",
        meaning: ["measure": "quantity", "comparison": "current"]),
      Table.Column(code: "previous", label: "Tháng 5", kind: .number, index: "3"),
      Table.Column(
        code: "last-year", label: "Cùng kỳ 2019", shortLabel: "CK 2019", kind: .number, index: "4"),
      Table.Column(
        code: "cumulative", label: "Lũy kế từ đầu năm", shortLabel: "Lũy kế", kind: .number,
        index: "5"),
      Table.Column(
        code: "of-target", label: "Kế hoạch", shortLabel: "KH", kind: .percent, index: "6=5/3"),
      Table.Column(
        code: "of-previous", label: "Tháng 5", shortLabel: "T5", kind: .percent, index: "7=2/3"),
    ]
    func percent(_ numerator: Int64, _ denominator: Int64?, _ columns: (Int, Int)) throws -> Cell {
      guard let denominator else { return .absent(.noBase) }
      return Cell(
        .percent(try #require(Ratio(numerator, over: denominator))),
        derivation: .percentOfColumns(numerator: columns.0, denominator: columns.1))
    }
    func row(
      _ ordinal: String, _ label: String, _ measure: String, target: Int64?, _ current: Int64,
      _ previous: Int64, lastYear: Cell, _ cumulative: Int64, decimals: Int = 0
    ) throws -> Table.Row {
      func quantity(_ whole: Int64) -> Cell {
        Cell(.quantity(Quantity(thousandths: whole * 1000), decimals: decimals))
      }
      return Table.Row(
        kind: .item, level: 1, codes: ["indicator": label],
        cells: [
          .text(ordinal), .text(label), .text(measure), target.map(quantity) ?? .absent(.noBase),
          quantity(current), quantity(previous), lastYear, quantity(cumulative),
          try percent(cumulative, target, (7, 3)), try percent(current, previous, (4, 5)),
        ])
    }
    func heading(_ ordinal: String, _ label: String) -> Table.Row {
      let blanks = Array(repeating: Cell.empty, count: columns.count - 2)
      return Table.Row(kind: .heading, cells: [.text(ordinal), .text(label)] + blanks)
    }
    let length = Cell(.quantity(Quantity(thousandths: 1_234_500), decimals: 1))
    return Table(
      code: "indicators", number: "Biểu 1", title: "Kết quả theo chỉ tiêu", placement: .body,
      columns: columns, spanners: [Table.Spanner(label: "So sánh (%)", columns: 8...9)],
      rows: [
        heading("I", "Tuyên truyền miệng"),
        try row(
          "1", "Cuộc tuyên truyền miệng", "cuộc", target: 1800, 244, 232,
          lastYear: Cell(.count(198)), 1102),
        try row(
          "2", "Lượt người tham dự", "lượt người", target: 120_000, 17_270, 16_480,
          lastYear: Cell(.count(14_010)), 78_420),
        heading("II", "Báo chí, truyền thanh"),
        try row(
          "1", "Tin, bài trên báo in, báo điện tử, đài phát thanh và truyền hình của tỉnh",
          "tin, bài", target: 14_000, 1318, 1364, lastYear: .absent(.notComparable), 7420),
        heading("III", "Trực quan"),
        try row(
          "1", "Băng rôn, khẩu hiệu", "chiếc", target: nil, 412, 390,
          lastYear: .absent(.reportedNone), 2140),
        try row(
          "2", "Cờ dây", "m", target: 4000, 300, 500, lastYear: length, 1900, decimals: 1),
      ],
      notes: [
        "(*) Không so sánh được do chia tách đơn vị.",
        "So sánh: 100 = bằng; «-»: không phát sinh hoặc không có số để so.",
      ])
  }

  /// Biểu 2: by unit in groups, wide, with subtotals, a total and absences of each kind.
  static func units() throws -> Table {
    let measures = [
      ("Số cuộc", "Cuộc"), ("Lượt người dự", "Lượt người"), ("Tin, bài", "Tin, bài"),
      ("Băng rôn (chiếc)", "Băng rôn"), ("Pano (tấm)", "Pano"), ("Cờ (chiếc)", "Cờ"),
      ("Truyền thanh (lượt)", "Phát thanh"), ("Bài đăng mạng xã hội", "Bài MXH"),
      ("Hội thi (cuộc)", "Hội thi"), ("Buổi văn nghệ", "Văn nghệ"),
    ]
    let columns =
      [
        Table.Column(code: "ordinal", label: "TT", kind: .ordinal, index: "A"),
        Table.Column(code: "unit", label: "Đơn vị", kind: .label, index: "B"),
      ]
      + measures.enumerated().map { index, labels in
        Table.Column(
          code: "m\(index + 1)", label: labels.0, shortLabel: labels.1, kind: .number,
          index: "\(index + 1)")
      } + [Table.Column(code: "note", label: "Ghi chú", kind: .text, index: "C")]
    func counts(_ ordinal: String, _ label: String, _ factor: Int, note: String = "") -> [Cell] {
      [.text(ordinal), .text(label)]
        + measures.indices.map { Cell(.count(factor * ($0 + 3) * 7)) } + [.text(note)]
    }
    func absences(_ ordinal: String, _ label: String, _ reason: Absence, note: String) -> [Cell] {
      [.text(ordinal), .text(label)] + measures.indices.map { _ in .absent(reason) }
        + [.text(note)]
    }
    func sums(_ ordinal: String, _ label: String, _ factor: Int, of rows: [Int]) -> [Cell] {
      [.text(ordinal), .text(label)]
        + measures.indices.map {
          Cell(.count(factor * ($0 + 3) * 7), derivation: .sumOfRows(rows))
        } + [.empty]
    }
    return Table(
      code: "units", number: "Phụ lục 1", title: "Kết quả theo đơn vị",
      measureLine: "Đơn vị tính: ghi tại từng cột", placement: .appendix, columns: columns,
      spanners: [
        Table.Spanner(label: "Tuyên truyền miệng", columns: 2...3),
        Table.Spanner(label: "Tuyên truyền trực quan", columns: 5...7),
      ],
      rows: [
        Table.Row(kind: .total, cells: sums("", "TỔNG SỐ", 26, of: [1, 4])),
        Table.Row(
          kind: .group, level: 1, cells: sums("I", "Huyện ủy, thị ủy, thành ủy", 21, of: [2, 3])),
        Table.Row(
          kind: .item, level: 2, codes: ["unit": "TU-PK"],
          cells: counts("1", "Thành ủy Pleiku", 13)),
        Table.Row(
          kind: .item, level: 2, codes: ["unit": "HU-CP"],
          cells: counts("2", "Huyện ủy Chư Păh", 8)),
        Table.Row(
          kind: .group, level: 1, cells: sums("II", "Đảng ủy trực thuộc", 5, of: [5, 6, 7, 8])),
        Table.Row(
          kind: .item, level: 2,
          cells: counts("1", "Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh Gia Lai", 3)),
        Table.Row(kind: .item, level: 2, cells: counts("2", "Đảng ủy Quân sự tỉnh", 2)),
        Table.Row(
          kind: .item, level: 2,
          cells: absences("3", "Đảng ủy Công an tỉnh", .notReported, note: "Chưa báo cáo")),
        Table.Row(
          kind: .item, level: 2,
          cells: absences("4", "Đảng ủy Bộ đội Biên phòng", .notExpected, note: "Không phải gửi")),
      ],
      notes: ["Ô trống: chưa báo cáo; «x»: không thuộc diện gửi báo cáo."])
  }

  /// Biểu 3: states of tasks by unit, with sums along the row and rates of sums.
  static func tasks() throws -> Table {
    let columns = [
      Table.Column(code: "ordinal", label: "TT", kind: .ordinal, index: "A"),
      Table.Column(code: "unit", label: "Đơn vị", kind: .label, index: "B"),
      Table.Column(
        code: "tasks", label: "Tổng số nhiệm vụ", shortLabel: "Tổng số", kind: .number,
        index: "1=2+…+5"),
      Table.Column(code: "completed-on-time", label: "Đúng hạn", kind: .number, index: "2"),
      Table.Column(code: "completed-late", label: "Quá hạn", kind: .number, index: "3"),
      Table.Column(code: "in-progress", label: "Trong hạn", kind: .number, index: "4"),
      Table.Column(code: "overdue", label: "Quá hạn", kind: .number, index: "5"),
      Table.Column(
        code: "completion-rate", label: "Tỷ lệ hoàn thành (% số được giao)",
        shortLabel: "Tỷ lệ HT (%)", kind: .percent, index: "6=(2+3)/1"),
      Table.Column(
        code: "share", label: "Tỷ trọng (%)", kind: .percent, index: "7"),
    ]
    func row(
      _ kind: Table.Row.Kind, _ ordinal: String, _ label: String, _ states: [Int],
      sumOf rows: [Int]? = nil
    ) throws -> Table.Row {
      let total = states.reduce(0, +)
      let stateCells = states.map { Cell(.count($0), derivation: rows.map { .sumOfRows($0) }) }
      return Table.Row(
        kind: kind,
        cells: [
          .text(ordinal), .text(label),
          Cell(.count(total), derivation: .sumOfColumns([3, 4, 5, 6])),
        ] + stateCells + [
          Cell(
            .percent(try #require(Ratio(Int64(states[0] + states[1]), over: Int64(total)))),
            derivation: .percentOfColumnSums(numerators: [3, 4], denominators: [3, 4, 5, 6])),
          Cell(
            .percent(try #require(Ratio(Int64(total), over: 55))),
            derivation: .shareOfTotal(column: 2, totalRow: 5)),
        ])
    }
    return Table(
      code: "tasks", number: "Biểu 2", title: "Tiến độ thực hiện nhiệm vụ theo đơn vị",
      measureLine: "Đơn vị tính: nhiệm vụ", placement: .body, columns: columns,
      spanners: [
        Table.Spanner(label: "Đã hoàn thành", columns: 3...4),
        Table.Spanner(label: "Chưa hoàn thành", columns: 5...6),
      ],
      rows: [
        try row(.group, "I", "Huyện ủy, thị ủy, thành ủy", [24, 6, 7, 3], sumOf: [1, 2]),
        try row(.item, "1", "Thành ủy Pleiku", [8, 2, 2, 0]),
        try row(.item, "2", "Huyện ủy Chư Păh", [16, 4, 5, 3]),
        try row(.group, "II", "Đảng ủy trực thuộc", [9, 1, 5, 0], sumOf: [4]),
        try row(.item, "1", "Đảng ủy Quân sự tỉnh", [9, 1, 5, 0]),
        try row(.total, "", "Tổng cộng", [33, 7, 12, 3], sumOf: [0, 3]),
      ])
  }

  /// Biểu 4: a list with long texts and dates.
  static func overdue() throws -> Table {
    let due = try #require(Day(year: 2020, month: 6, day: 10))
    func row(_ ordinal: Int, _ task: String, _ unit: String, _ note: String) -> Table.Row {
      Table.Row(
        kind: .item,
        cells: [
          Cell(.count(ordinal)), .text(task), .text(unit), Cell(.day(due.adding(days: -ordinal))),
          Cell(.count(4 + ordinal)), .text(note),
        ])
    }
    return Table(
      code: "overdue", number: "Phụ lục 2", title: "Nhiệm vụ quá hạn chưa hoàn thành",
      placement: .appendix,
      columns: [
        Table.Column(code: "ordinal", label: "TT", kind: .ordinal),
        Table.Column(code: "task", label: "Nhiệm vụ", kind: .label),
        Table.Column(code: "unit", label: "Đơn vị chủ trì", kind: .text),
        Table.Column(code: "due", label: "Thời hạn", kind: .day),
        Table.Column(
          code: "days", label: "Số ngày quá hạn", shortLabel: "Quá hạn (ngày)", kind: .number),
        Table.Column(code: "note", label: "Ghi chú", kind: .text),
      ],
      rows: [
        row(
          1, "Rà soát công trình, dự án đủ điều kiện gắn biển chào mừng đại hội đảng bộ tỉnh",
          "Huyện ủy Chư Păh", "Đang chờ ý kiến của cơ quan chuyên môn"),
        row(2, "Treo băng rôn, khẩu hiệu tại các trục đường chính", "Huyện ủy Chư Păh", ""),
        row(3, "=Báo cáo nhanh kết quả đại hội điểm", "Huyện ủy Chư Păh", "@ghi chú"),
      ])
  }

  static func records() throws -> Table {
    let first = try #require(Day(year: 2020, month: 5, day: 16))
    let rows = (0..<40).map { index in
      Table.Row(
        kind: .item,
        cells: [
          Cell(.day(first.adding(days: index % 28))), .text("TU-PK"), .text("Thành ủy Pleiku"),
          .text("Góp ý dự thảo văn kiện đại hội"), .text("Cuộc tuyên truyền miệng"),
          .text("cuộc"), Cell(.quantity(Quantity(index + 1), decimals: 0)),
          index % 3 == 0 ? .empty : Cell(.count(index * 40)), .text(index == 7 ? "-1+2" : ""),
        ])
    }
    return Table(
      code: "records", title: "Bản ghi", placement: .appendix,
      columns: [
        Table.Column(code: "date", label: "Ngày", kind: .day),
        Table.Column(code: "unit", label: "Mã đơn vị", kind: .text),
        Table.Column(code: "unit-name", label: "Đơn vị", kind: .text),
        Table.Column(code: "content-area", label: "Nội dung", kind: .text),
        Table.Column(code: "indicator", label: "Chỉ tiêu", kind: .text),
        Table.Column(code: "measure", label: "Đơn vị tính", kind: .text),
        Table.Column(code: "quantity", label: "Số lượng", kind: .number),
        Table.Column(code: "audience", label: "Lượt người", kind: .number),
        Table.Column(code: "note", label: "Ghi chú", kind: .text),
      ],
      rows: rows)
  }

  static let provenance = Table(
    code: "provenance", title: "Nguồn gốc số liệu", placement: .appendix,
    columns: [
      Table.Column(code: "label", label: "Nội dung", kind: .label),
      Table.Column(code: "value", label: "Giá trị", kind: .text),
    ],
    rows: [
      ("Chiến dịch", "Tuyên truyền đại hội đảng bộ các cấp, nhiệm kỳ 2020-2025"),
      ("Kỳ báo cáo", "2020-06"),
      ("Vân tay số liệu", "0000000000003f1c000000009a2077be"),
    ].map { Table.Row(kind: .item, cells: [.text($0.0), .text($0.1)]) })
}
