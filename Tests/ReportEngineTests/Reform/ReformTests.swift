import ReportEngine
import ReportModel
import Testing

@Suite("A reform: units merged, split, renamed, moved, closed and created inside a period")
struct ReformTests {
  private let plan: Plan
  private let store: InMemoryStore

  init() throws {
    plan = try ReformProvince.plan()
    store = try ReformProvince.store(plan)
  }

  private func table(_ units: UnitView = .atCutOff) throws -> Table {
    try InventedReport.table(
      rows: "{ groups: unit-group, items: unit, total: first, total_label: TỔNG SỐ }",
      columns: [
        "{ code: now, show: quantity, indicator: TTM, label: Kỳ này }",
        "{ code: last_year, show: quantity, indicator: TTM, compare: same-period-last-year, label: CK }",
        "{ code: change, percent: now, of: last_year, label: So sánh }",
        "{ code: target, show: quantity, indicator: TTM, compare: target, label: KH }",
        "{ code: note, text: note, label: Ghi chú }",
      ], period: ReformProvince.july, units: units, plan: plan, source: store)
  }

  private func quantity(_ value: Int) -> Cell.Value { .quantity(Quantity(value), decimals: 0) }

  private func note(_ label: String, in table: Table) throws -> String {
    if case .text(let text) = try table.value(label, "note") { text } else { "" }
  }

  @Test(
    arguments: [
      ("Đảng ủy phường Mới 1", 17, 6), ("Đảng ủy phường Mới 2", 35, 15),
      ("Đảng ủy phường Mới 3", 83, 39), ("Đảng ủy phường Mới 4", 71, 33),
    ])
  func `figures of the communes follow them to those that took them in, last year's too`(
    name: String, now: Int, lastYear: Int
  ) throws {
    let table = try table()
    #expect(try table.value(name, "now") == quantity(now))
    #expect(try table.value(name, "last_year") == quantity(lastYear))
    #expect(
      try table.value(name, "change")
        == .percent(try #require(Ratio(Int64(now) * 1000, over: Int64(lastYear) * 1000))))
  }

  @Test func `a split without a main successor can't be compared, and keeps a row of its own`()
    throws
  {
    let table = try table()
    for name in ["Đảng ủy xã Chia Đôi", "Đảng ủy xã Chia Trên", "Đảng ủy xã Chia Dưới"] {
      #expect(try table.value(name, "last_year") == .absent(.notComparable))
      let column = try table.column("last_year")
      #expect(try table.row(name).cells[column].note == "Không so sánh được do chia tách đơn vị.")
      #expect(try table.value(name, "change") == .absent(.notComparable))
    }
    #expect(try table.value("Đảng ủy xã Chia Đôi", "now") == quantity(26))
    #expect(try table.value("Đảng ủy xã Chia Trên", "now") == quantity(3))
    #expect(
      try table.value("Đảng ủy xã, phường, đặc khu", "last_year") == quantity(120),
      "the group holds all of it")
  }

  @Test func `a report on a part of the split says «không so sánh được»`() throws {
    let document = try InventedReport.document(
      InventedReport.monthly(), period: ReformProvince.july, scope: "B1", plan: plan, source: store)
    let texts = document.blocks.compactMap { block -> String? in
      if case .item(_, let text) = block { text } else { nil }
    }
    #expect(texts.contains { $0.contains("không so sánh được với cùng kỳ năm 2024") })
  }

  @Test func `a commune that moved and changed name and level is one row with all its figures`()
    throws
  {
    let table = try table()
    #expect(try table.value("Đảng ủy đặc khu Đảo Xa", "now") == quantity(34))
    #expect(try table.value("Đảng ủy đặc khu Đảo Xa", "last_year") == quantity(14))
    #expect(
      try note("Đảng ủy đặc khu Đảo Xa", in: table)
        == "Trước 01/7/2025 (Quyết định số 131-QĐ/TU) là Đảng ủy xã Đảo Xa, thuộc Huyện ủy Nam Sông"
    )
  }

  @Test func `what changed is told beside the unit, with its decision`() throws {
    let table = try table()
    func date(_ decision: Int) -> String { "01/7/2025 (Quyết định số \(decision)-QĐ/TU)" }
    for (name, expected) in [
      (
        "Đảng ủy phường Mới 1",
        "Thành lập từ \(date(111)) trên cơ sở Đảng ủy xã Số 1, Đảng ủy xã Số 2, Đảng ủy xã Số 3"
      ),
      (
        "Đảng ủy phường Mới 3",
        "Thành lập từ \(date(113)) trên cơ sở Đảng ủy xã Số 7, Đảng ủy xã Số 8, Đảng ủy xã Số 9; "
          + "nhận một phần Đảng ủy xã Phần Lớn từ \(date(122)), kèm toàn bộ số liệu"
      ),
      (
        "Đảng ủy phường Mới 4",
        "Thành lập từ \(date(114)) trên cơ sở Đảng ủy xã Số 10, Đảng ủy xã Số 11, "
          + "Đảng ủy xã Số 12; nhận một phần Đảng ủy xã Phần Lớn từ \(date(122)), "
          + "số liệu tính cho Đảng ủy phường Mới 3"
      ),
      (
        "Đảng ủy xã Chia Đôi",
        "Chia tách thành Đảng ủy xã Chia Trên, Đảng ủy xã Chia Dưới từ \(date(121)); "
          + "số liệu không phân bổ"
      ),
      ("Đảng ủy xã Chia Trên", "Tách từ Đảng ủy xã Chia Đôi từ \(date(121))"),
      (
        "Đảng ủy các cơ quan Giả Sử",
        "Thành lập từ \(date(141)) trên cơ sở Đảng ủy Khối Giả Sử"
      ),
      ("Đảng ủy Ủy ban Giả Sử", "Thành lập từ \(date(142))"),
      ("Đảng ủy Quân sự Giả Sử", "Trước \(date(132)) là Đảng ủy Tỉnh đội Giả Sử"),
      ("Mặt trận Giả Sử", "Trước \(date(151)) thuộc khối Đoàn thể"),
      ("Ban Đã Xong", "Kết thúc hoạt động từ \(date(161)); số liệu không phân bổ"),
      ("Huyện ủy Bắc Sông", "Kết thúc hoạt động từ \(date(101)); số liệu không phân bổ"),
    ] { #expect(try note(name, in: table) == expected) }
  }

  @Test func `the months before and after have no such notes, but for the split`() throws {
    for code in ["2025-06", "2025-08"] {
      let table = try InventedReport.table(
        rows: "{ items: unit }", columns: ["{ code: note, text: note, label: Ghi chú }"],
        period: try #require(ReportingPeriod(code: code)), plan: plan, source: store)
      let notes = table.rows.map(\.cells[2].value).filter { $0 != .text("Chưa báo cáo") }
      #expect(
        notes.count { String(describing: $0).contains("ách từ") } == (code == "2025-06" ? 0 : 2))
      #expect(!notes.contains { String(describing: $0).contains("Thành lập") })
    }
  }

  @Test func `in the old tree notes tell what will become of the units`() throws {
    let table = try table(.asOf(day("2025-06-30")))
    func date(_ decision: Int) -> String { "01/7/2025 (Quyết định số \(decision)-QĐ/TU)" }
    for (name, expected) in [
      ("Đảng ủy Tỉnh đội Giả Sử", "Từ \(date(132)) là Đảng ủy Quân sự Giả Sử"),
      ("Mặt trận Giả Sử", "Từ \(date(151)) thuộc khối Đảng ủy cơ quan"),
      ("Đảng ủy Khối Giả Sử", "Nhập vào Đảng ủy các cơ quan Giả Sử từ \(date(141))"),
      ("Đảng ủy Ủy ban Giả Sử", "Thành lập từ \(date(142))"),
      ("Huyện ủy Nam Sông", "Kết thúc hoạt động từ \(date(102))"),
    ] { #expect(try note(name, in: table) == expected) }
  }

  @Test func `a report without tasks and phases has nothing to say of them`() throws {
    let document = try InventedReport.document(
      InventedReport.monthly(), period: ReformProvince.july, plan: plan, source: store)
    #expect(
      document.tables.map(\.code) == [
        "indicators", "units", "phases", "units_by_content_area", "channels", "months",
      ])
    #expect(document.tables[2].title == "Kết quả theo nội dung tuyên truyền")
    #expect(document.tables[2].columns[1].label == "Nội dung tuyên truyền")
    #expect(document.tables[2].labels == [.text("Chủ trương sắp xếp"), .text("Tổng cộng")])
    for case .paragraph(let text) in document.blocks {
      #expect(!text.contains("ngoài các"))
    }
  }

  @Test func `units that are created or closed count as long as they exist`() throws {
    let table = try table()
    #expect(try table.value("Đảng ủy Ủy ban Giả Sử", "last_year") == .absent(.notExpected))
    #expect(try table.value("Ban Đã Xong", "last_year") == quantity(9))
    #expect(try table.value("Đảng ủy các cơ quan Giả Sử", "now") == quantity(7))
    func expected(_ code: String) throws -> String? {
      let window = plan.calendar.window(of: try #require(ReportingPeriod(code: code)))
      return try store.figure(.unitsExpected, window: window, plan: plan)
    }
    // 2 districts, 15 communes, K, QS, MT and CX; then 4 + 2 communes, the island, CQD, UB, QS, MT.
    #expect(try expected("2025-06") == "21")
    #expect(try expected("2025-07") == "11")
  }

  @Test func `a unit that was regrouped stands in its group of the cut-off`() throws {
    let table = try table()
    let groups = table.rows.filter { $0.kind == .group }.map { $0.codes["unit_group"] }
    #expect(groups == ["HU", "XP", "CQ"], "the group of organisations has no unit left")
    #expect(try table.value("Đảng ủy cơ quan", "last_year") == quantity(2 + 9 + 5 + 4))
    let before = try self.table(.asOf(day("2025-06-30")))
    #expect(try before.value("Đoàn thể", "last_year") == quantity(5))
  }

  @Test func `targets of merged communes are one target, those of the parts stay theirs`() throws {
    let table = try table()
    #expect(try table.value("Đảng ủy phường Mới 1", "target") == quantity(60))
    #expect(try table.value("Đảng ủy xã Chia Trên", "target") == quantity(40))
  }

  @Test func `a successor that has told a level of its own replaces those of the former communes`()
    throws
  {
    let answer = try store.answer(
      by: [.below("T")], [.quantity], window: ReformProvince.julyWindow,
      filter: Question.Filter(indicator: Position(1)), plan: plan)
    #expect(answer.lines == ["A1 = 28", "A2 = 30", "A3 = 40", "A4 = 30", "X13 = 10", "X14 = 10"])
  }

  @Test func `in the old tree districts hold their communes`() throws {
    let before = try table(.asOf(day("2025-06-30")))
    // 1 + … + 6, the split commune and the district's own.
    #expect(try before.value("Huyện ủy Bắc Sông", "last_year") == .absent(.notComparable))
    let may = try store.answer(
      by: [.level("district")], [.quantity], window: days("2024-06-15", "2024-07-14"),
      filter: Question.Filter(indicator: Position(0)), units: .asOf(day("2025-06-30")), plan: plan)
    #expect(may.lines == ["H1 = 41", "H2 = 86"])
  }

  @Test(
    arguments: [
      UnitView.atCutOff, .asReported, .today(day("2026-01-01")), .asOf(day("2025-06-30")),
      .asOf(day("2024-01-01")),
    ])
  func `totals are equal in every view`(units: UnitView) throws {
    let table = try table(units)
    #expect(try table.value("TỔNG SỐ", "last_year") == quantity(147))
    #expect(try table.value("TỔNG SỐ", "now") == quantity(301))
    for dimension in [QuestionDimension.unit, .below("T"), .unitGroup, .level("province")] {
      for indicator in plan.indicators.indices {
        let filter = Question.Filter(indicator: Position(indicator))
        func total(_ dimensions: [QuestionDimension], _ units: UnitView) throws -> Quantity {
          ReportEngineTests.quantity(
            try store.answer(
              by: dimensions, [.quantity], window: ReformProvince.julyWindow, filter: filter,
              units: units, plan: plan))
        }
        #expect(try total([dimension], units) == total([], .atCutOff))
      }
    }
  }

  @Test func `as reported, communes stand for themselves`() throws {
    let table = try table(.asReported)
    #expect(try table.value("Huyện ủy Bắc Sông", "now") == quantity(8 + 2 * (21 + 13)))
    #expect(try table.value("Đảng ủy phường Mới 1", "now") == quantity(5))
    #expect(try table.value("Đảng ủy phường Mới 1", "last_year") == .absent(.notExpected))
    #expect(
      try note("Huyện ủy Bắc Sông", in: table).hasPrefix("Kết thúc hoạt động từ 01/7/2025"))
  }
}
