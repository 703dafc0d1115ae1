import ReportModel
import Testing

/// A finished report to draw. All of its figures, units and tasks are invented.
enum SampleDocument {
  static func make(
    layout: Layout = SampleLayout.party, tables: [Table]? = nil,
    blocks: [ReportDocument.Block]? = nil, charts: [Chart]? = nil,
    addressLines: [String] = [],
    signature: [ReportDocument.Closing.SignatureLine] = [
      .init(.authority, "K/T TRƯỞNG BAN"), .init(.post, "PHÓ TRƯỞNG BAN"),
    ]
  ) throws -> ReportDocument {
    ReportDocument(
      layout: layout,
      heading: ReportDocument.Heading(
        superior: "Tỉnh ủy Gia Lai", issuer: "Ban Tuyên giáo",
        numberLine: "Số      -BC/BTGTU",
        placeAndDateLine: "Gia Lai, ngày      tháng 6 năm 2020",
        documentType: "Báo cáo",
        subject: ["kết quả công tác tuyên truyền đại hội đảng bộ các cấp", "tháng 6 năm 2020"],
        dateLine: "Số liệu từ ngày 15/5/2020 đến ngày 14/6/2020; tính đến ngày 14/6/2020",
        addressLines: addressLines,
        appendixReference: "(Kèm theo Báo cáo số\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}-BC/BTGTU, "
          + "ngày\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}/6/2020 của\u{A0}Ban Tuyên giáo Tỉnh ủy)"),
      blocks: blocks ?? self.blocks,
      closing: ReportDocument.Closing(
        recipientsLabel: "Nơi nhận:",
        recipients: [
          "- Ban Tuyên giáo Trung ương (b/c),", "- Thường trực Tỉnh ủy (b/c),",
          "- Ban tuyên giáo các huyện ủy, thị ủy, thành ủy,", "- Lãnh đạo Ban,",
          "- Lưu Văn phòng Ban.",
        ],
        signature: signature),
      tables: try tables ?? [
        SampleTables.indicators(), SampleTables.units(), SampleTables.tasks(),
        SampleTables.overdue(),
      ],
      charts: charts ?? self.charts,
      records: RecordTable(try SampleTables.records()),
      provenance: SampleTables.provenance,
      facts: try facts())
  }

  private static let blocks: [ReportDocument.Block] = [
    .sectionHeading("I- TÌNH HÌNH GỬI BÁO CÁO", depth: 0),
    .paragraph(
      "Đã nhận báo cáo của 41/43 đơn vị (95,3%), trong đó đúng hạn 38, quá hạn 3. "
        + "Chưa gửi báo cáo: Huyện ủy Kbang, Tỉnh đoàn."),
    .sectionHeading("II- KẾT QUẢ THỰC HIỆN", depth: 0),
    .item(
      number: "1.",
      text: "Tuyên truyền miệng: tổ chức được 244 cuộc với 17.270 lượt người tham dự, tăng 12 "
        + "cuộc (5,2%) so với tháng trước; lũy kế từ đầu năm 1.102 cuộc, đạt 61,2% kế hoạch."),
    .item(
      number: "2.",
      text: "Báo chí, truyền thanh: 1.318 tin, bài, giảm 46 tin, bài (3,4%) so với tháng trước; "
        + "3.720 lượt phát thanh cơ sở, tăng 118 lượt (3,3%)."),
    .item(
      number: "3.",
      text: "Trực quan: 412 băng rôn, 36 pano; cùng kỳ năm 2019 không phát sinh."),
    .table(code: "indicators"),
    .table(code: "units"),
    .sectionHeading("III- TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ", depth: 0),
    .paragraph(
      "Tổng số 55 nhiệm vụ được giao: đã hoàn thành 40 (đúng hạn 33, quá hạn 7), đạt 72,7% số "
        + "nhiệm vụ được giao; chưa hoàn thành 15 (trong hạn 12, quá hạn 3)."),
    .table(code: "tasks"),
    .table(code: "overdue"),
    .sectionHeading("IV- GHI CHÚ SỐ LIỆU", depth: 0),
    .paragraph(
      "- không phát sinh; ô trống: chưa báo cáo. Số liệu của 2 đơn vị chưa gửi báo cáo không "
        + "được tính là 0. Vân tay số liệu: 0000 0000 3f1c."),
  ]

  private static let charts = [
    Chart(
      code: "activities-by-unit", title: "Số cuộc tuyên truyền miệng theo đơn vị", kind: .bar,
      table: "units", rows: [2, 3, 5, 6], categoryColumn: 1, seriesColumns: [2],
      valueAxisTitle: "Cuộc"),
    Chart(
      code: "task-states", title: "Tình trạng nhiệm vụ theo đơn vị", kind: .stackedBar,
      table: "tasks", rows: [1, 2, 3, 4], categoryColumn: 1, seriesColumns: [3, 4, 5, 6],
      valueAxisTitle: "Nhiệm vụ"),
  ]

  private static func facts() throws -> ReportFacts {
    let month = try #require(YearMonth(year: 2020, month: 6))
    let first = try #require(Day(year: 2020, month: 5, day: 15))
    let last = try #require(Day(year: 2020, month: 6, day: 14))
    return ReportFacts(
      template: "monthly", campaignCode: "dai-hoi-2020",
      campaignName: "Tuyên truyền đại hội đảng bộ các cấp, nhiệm kỳ 2020-2025",
      period: .month(month), periodName: "tháng 6 năm 2020",
      window: try #require(DayWindow(first: first, last: last)), asOf: last, calendar: "nd09",
      scopeCode: "GL", scopeName: "Tỉnh Gia Lai",
      coverage: Coverage(
        deadline: last.adding(days: 3), expected: 43, received: 41, onTime: 38, late: 3,
        missing: [
          Coverage.MissingUnit(code: "HU-KB", name: "Huyện ủy Kbang"),
          Coverage.MissingUnit(code: "TD", name: "Tỉnh đoàn"),
        ]),
      dataFingerprint: RecordFingerprint(high: 0x3f1c_9a20_77be_0001, low: 0x9a20_77be),
      planFingerprint: "00112233445566778899aabbccddeeff")
  }
}
