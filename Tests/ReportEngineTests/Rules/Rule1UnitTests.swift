import ReportEngine
import ReportModel
import Testing

@Suite(
  "Rule 1: a unit's figure is its own records plus those of all its descendants, in the tree at the cut-off"
)
struct Rule1UnitTests {
  private let store = InventedStore.full

  @Test func `a unit's figure holds its own records and those of the units below it`() throws {
    #expect(try store.figure(.quantity, indicator: "TALK", unit: "AN1") == "2")
    #expect(try store.figure(.quantity, indicator: "TALK", unit: "AN") == "5")
    let direct = try store.answer(by: [.unit], [.quantity], filter: talks(below: "AN"))
    #expect(direct.lines == ["AN = 3", "AN1 = 2"])
  }

  @Test
  func `a commune that has moved counts where it stands at the cut-off, with all its records`()
    throws
  {
    // Its only record is of 25 May, when it still belonged to An.
    let may31 = day("2020-05-31")
    #expect(try store.figure(.quantity, indicator: "TALK", unit: "AN", asOf: may31) == "6")
    #expect(try store.figure(.quantity, indicator: "TALK", unit: "AN") == "5")
    #expect(try store.figure(.quantity, indicator: "TALK", unit: "BACCAO") == "10")
  }

  @Test func `units that merged inside the window are rolled up to their successor`() throws {
    let answer = try store.answer(by: [.unit], [.quantity], filter: talks(below: "BACCAO"))
    // 4 of Bắc before the merger and 5 after it; Hai keeps its own line.
    #expect(answer.lines == ["AN2 = 1", "BACCAO = 9"])
    #expect(try store.figure(.quantity, indicator: "BANNER", unit: "BACCAO") == "10")
  }

  @Test func `before the merger its parts stand for themselves`() throws {
    let answer = try store.answer(
      by: [.below("TINH")], [.quantity], asOf: day("2020-05-31"), filter: talks(below: "TINH"))
    #expect(answer.lines.contains("BAC = 4"))
    #expect(answer.lines.contains("BACCAO = 5"))
  }

  @Test func `after a split with a declared main successor it gets all the former figures`() throws
  {
    #expect(try store.figure(.quantity, indicator: "TALK", unit: "EM-T") == "9")
    #expect(try store.figure(.quantity, indicator: "TALK", unit: "EM-H") == nil)
  }

  @Test
  func `after a split without one the former figures keep a line of their own and are not divided`()
    throws
  {
    let answer = try store.answer(
      by: [.below("TINH")], [.quantity], filter: talks(below: "TINH"))
    #expect(
      answer.lines == [
        "TINH = 1", "AN = 5", "BACCAO = 10", "DAI = 6", "DAI-D = 2", "EM-T = 9", "VAN = 0",
      ])
  }

  @Test func `a split without main successor prints «not comparable» and never a guessed number`()
    throws
  {
    let table = try InventedReport.table(
      rows: "{ groups: unit-group, items: unit, total: first }",
      columns: [
        "{ code: now, show: quantity, indicator: TALK, label: Kỳ này }",
        "{ code: before, show: quantity, indicator: TALK, compare: previous-period, label: Kỳ trước }",
        "{ code: change, percent: now, of: before, label: So sánh }",
      ])
    for part in ["Huyện ủy Dài", "Huyện ủy Dài Đông", "Huyện ủy Dài Tây"] {
      #expect(try table.value(part, "before") == .absent(.notComparable))
      #expect(try table.value(part, "change") == .absent(.notComparable))
    }
    // Merged units and those with a main successor can be compared.
    #expect(try table.value("Huyện ủy Bắc Cao", "before") == .quantity(Quantity(4), decimals: 0))
    #expect(try table.value("Huyện ủy Em Trên", "before") == .quantity(Quantity(10), decimals: 0))
  }

  @Test func `group and total hold the split unit whole, so they can be compared`() throws {
    let table = try InventedReport.table(
      rows: "{ groups: unit-group, items: unit, total: first, total_label: TỔNG SỐ }",
      columns: [
        "{ code: before, show: quantity, indicator: TALK, compare: previous-period, label: Kỳ trước }"
      ])
    // 2 + 3 + 1 + 5 + 10 + 1, the 5 of the split unit with them.
    #expect(try table.value("Huyện ủy", "before") == .quantity(Quantity(22), decimals: 0))
    #expect(try table.value("TỔNG SỐ", "before") == .quantity(Quantity(22), decimals: 0))
    let column = try table.column("before")
    #expect(
      try table.row("Huyện ủy").cells[column].derivation == nil,
      "what is no sum of the printed cells has no formula that says so")
  }

  @Test(
    arguments: [
      "2020-05-14", "2020-05-31", "2020-06-01", "2020-06-14", "2021-01-01", "2019-01-01",
    ])
  func `grand totals are the same in every view of the tree`(asOf: String) throws {
    let measures: [Measure] = [.activities, .audience]
    let total = try store.answer(measures, asOf: day(asOf)).lines
    #expect(total == ["\u{20}= 24 1460"])
    let views: [QuestionDimension] = [.unit, .below("TINH"), .unitGroup, .level("province")]
    for view in views {
      let answer = try store.answer(by: [view], measures, asOf: day(asOf))
      #expect(answer.leftOut == 0)
      #expect(sum(answer, .activities) == 24, "by \(view.word)")
      #expect(sum(answer, .audience) == 1460, "by \(view.word)")
    }
  }

  private func talks(below unit: String) -> Question.Filter {
    Question.Filter(unit: InventedUnits.unit(unit), indicator: Position(0))
  }
}

/// The sum of a count over all rows of an answer.
func sum(_ answer: Answer, _ measure: Measure) -> Int {
  answer.rows.reduce(0) { total, row in
    if case .count(let count)? = answer.figure(measure, at: row.places) {
      total + count
    } else {
      total
    }
  }
}
