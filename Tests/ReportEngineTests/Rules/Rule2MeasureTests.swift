import ReportEngine
import ReportModel
import Testing

@Suite("Rule 2: what is counted, and what is never added")
struct Rule2MeasureTests {
  private let store = InventedStore.full

  @Test func `activities count records, whatever their quantity`() throws {
    let van = Question.Filter(unit: InventedUnits.unit("VAN"))
    let answer = try store.answer(by: [.indicator], [.activities], filter: van)
    // A record of zero talks is an activity record all the same.
    #expect(answer.lines == ["TALK = 1", "SPEAKERS = 2", "BANNER_M = 2"])
  }

  @Test func `quantity sums one indicator and audience sums people-attendances`() throws {
    let talks = Question.Filter(indicator: Position(0))
    #expect(try store.answer([.quantity, .audience], filter: talks).lines == [" = 33 1460"])
  }

  @Test func `quantities of different indicators are refused without the dimension indicator`() {
    let refused: [[QuestionDimension]] = [[], [.unit], [.channel], [.phase, .contentArea]]
    for dimensions in refused {
      #expect(throws: QuestionError.quantityOfSeveralIndicators) {
        try store.answer(by: dimensions, [.quantity])
      }
    }
    #expect(throws: Never.self) { try store.answer(by: [.unit, .indicator], [.quantity]) }
    #expect(throws: Never.self) {
      try store.answer(by: [.unit], [.quantity], filter: Question.Filter(indicator: Position(0)))
    }
  }

  @Test func `a table over indicators has no total of quantities, yet one of activities`() throws {
    for groups in ["groups: channel, ", ""] {
      let table = try InventedReport.table(
        rows: "{ \(groups)items: indicator, total: last, total_label: Tổng }",
        columns: [
          "{ code: quantity, show: quantity, label: Số lượng }",
          "{ code: activities, show: activities, label: Số hoạt động }",
          "{ code: share, share: quantity, label: Tỷ trọng }",
        ])
      #expect(try table.value("Tổng", "quantity") == .absent(.notApplicable))
      #expect(try table.value("Tổng", "activities") == .count(24))
      #expect(try table.value("Băng rôn", "share") == .absent(.notApplicable))
    }
  }

  @Test func `two measures of one thing stay two indicators`() throws {
    let answer = try store.answer(
      by: [.indicator], [.quantity], filter: Question.Filter(channel: Position(1)))
    #expect(answer.lines == ["BANNER = 18", "BANNER_M = 12.75"])
  }

  @Test func `a stock takes its latest value in the window per unit, then sums over units`() throws
  {
    let speakers = Question.Filter(indicator: Position(2))
    let answer = try store.answer(by: [.unit], [.quantity], filter: speakers)
    // An has 22 after 20; Sở Văn told 3 and 2 on one day; Bắc Cao's own value replaces Bắc's.
    #expect(answer.lines == ["AN = 22", "AN1 = 5", "BACCAO = 15", "DAI = 7", "VAN = 5"])
    #expect(try store.figure(.quantity, indicator: "SPEAKERS") == "54")
  }

  @Test func `a stock of several months is the latest value, not the sum of the months`() throws {
    let window = days("2020-04-15", "2020-06-14")
    #expect(try store.figure(.quantity, indicator: "SPEAKERS", unit: "AN", window: window) == "27")
    let months = try store.answer(
      by: [.month], [.quantity], window: window,
      filter: Question.Filter(unit: InventedUnits.unit("AN"), indicator: Position(2)))
    #expect(months.lines == ["2020-05 = 18", "2020-06 = 27"])
  }

  @Test func `a stock stays that of a unit which merged as long as its successor tells none`()
    throws
  {
    #expect(
      try store.figure(
        .quantity, indicator: "SPEAKERS", unit: "BACCAO", window: days("2020-05-15", "2020-06-04"))
        == "9")
  }

  @Test func `an indicator that is an audience shows the people of the other one's records`() throws
  {
    let answer = try store.answer(by: [.indicator], [.quantity, .activities])
    #expect(answer.lines.contains("TALK_PEOPLE = 1460 0"))
    #expect(try store.figure(.quantity, indicator: "TALK_PEOPLE", unit: "AN") == "165")
    let table = try InventedReport.table(
      rows: "{ items: unit, total: last, total_label: Tổng }",
      columns: ["{ code: people, show: quantity, indicator: TALK_PEOPLE, label: Lượt người }"])
    #expect(try table.value("Huyện ủy An", "people") == .quantity(Quantity(165), decimals: 0))
    #expect(try table.value("Tổng", "people") == .quantity(Quantity(1460), decimals: 0))
  }
}
