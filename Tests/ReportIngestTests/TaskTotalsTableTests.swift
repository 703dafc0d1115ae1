import ReportIngest
import ReportModel
import Testing

/// Totals of tasks as they were published, and slips in them. Units are told by what they are, no office
/// is judged: figures that don't add up are a fault of the data.
@Suite struct TaskTotalsTableTests {
  private func table(_ text: String) -> TaskTotalsTable {
    TaskTotalsTable(Array(text.utf8), file: "tong-hop.csv")
  }

  private func codes(_ text: String) -> [String] {
    table(text).findings.map { finding in
      "\(finding.location.row ?? 0):\(finding.location.columnName ?? "") \(finding.code)"
    }
  }

  @Test func `published totals that add up have nothing against them`() {
    let table = table(
      """
      Đơn vị;Tổng số nhiệm vụ;Đến hạn;Đã hoàn thành;Chưa hoàn thành;Chưa hoàn thành trong hạn;\
      Chưa hoàn thành quá hạn;Tỷ lệ hoàn thành (%);Tỷ lệ hoàn thành (% số đến hạn)
      Cơ quan trung ương, năm 2016;7.349;;4.069;3.280;3.138;142;;
      Cơ quan trung ương, năm 2017;;2.723;2.501;;;;;91,8
      Tỉnh thứ nhất;833;;585;;67;181;;
      """)
    #expect(table.rowCount == 3)
    #expect(table.findings.map(\.message.english) == [])
  }

  @Test
  func `published totals that don't add up are a fault of the data`()
    throws
  {
    let table = table(
      """
      unit,assigned,completed,open,in_progress,overdue,completion_rate
      Thành phố thứ nhất,15533,13119,2414,2065,348,84.46
      """)
    #expect(table.findings.count == 1)
    let finding = try #require(table.findings.first)
    #expect(finding.code == "totals-do-not-add-up")
    #expect(finding.severity == .error)
    #expect(finding.location.row == 2)
    #expect(finding.location.columnName == "open")
    #expect(finding.value == "2414")
    #expect(
      finding.message.vietnamese
        == "Số liệu không khớp: 2.065 + 348 = 2.413, không phải 2.414 (chưa hoàn thành gồm chưa "
        + "hoàn thành trong hạn, chưa hoàn thành quá hạn).")
    #expect(finding.remedy != nil)
  }

  @Test func `the four states must add up to what was assigned, where there are no subtotals`() {
    let header = "unit,assigned,completed_on_time,completed_late,in_progress,overdue\n"
    #expect(codes(header + "A,55,33,7,12,3") == [])
    #expect(codes(header + "A,55,33,7,12,2") == ["2:assigned totals-do-not-add-up"])
  }

  @Test func `one wrong sum is told once, not again by way of its parts`() {
    let header =
      "unit,assigned,completed,completed_on_time,completed_late,open,in_progress,overdue\n"
    #expect(codes(header + "A,55,40,33,7,15,12,3") == [])
    #expect(codes(header + "A,55,40,33,6,15,12,3") == ["2:completed totals-do-not-add-up"])
  }

  @Test func `a part isn't more than its whole`() {
    #expect(codes("unit,assigned,due\nA,10,11") == ["2:due part-exceeds-total"])
    #expect(
      codes("unit,completed,completed_on_time\nA,10,12")
        == ["2:completed_on_time part-exceeds-total"])
  }

  @Test(arguments: [
    ("72.7", true), ("72.73", true), ("73", true), ("72.8", false), ("72.72", false), ("0", false),
  ])
  func `a rate follows from its counts to the decimals that it has`(rate: String, isRight: Bool) {
    #expect(
      codes("unit,assigned,completed,completion_rate\nA,55,40,\(rate)")
        == (isRight ? [] : ["2:completion_rate rate-does-not-follow"]))
  }

  @Test func `a rate is held against the denominator that its heading names`() {
    let header = "unit,assigned,due,completed,completion_rate,due_completion_rate\n"
    #expect(codes(header + "A,100,80,60,60.0,75.0") == [])
    #expect(codes(header + "A,100,80,60,75.0,") == ["2:completion_rate rate-does-not-follow"])
  }

  @Test func `cells that are no counts are told as such, and nothing is made of them`() {
    #expect(codes("unit,assigned,completed\nA,nhiều,3") == ["2:assigned number-malformed"])
    #expect(codes("unit,assigned,completed\n,5,3") == ["2:unit value-missing"])
    #expect(codes("assigned,completed\n5,3") == ["1: column-missing"])
  }

  @Test func `an empty whole gives no rate and no fault`() {
    #expect(codes("unit,assigned,completed,completion_rate\nA,0,0,") == [])
    #expect(codes("unit,assigned,completed,completion_rate\nA,0,0,0") == [])
  }
}
