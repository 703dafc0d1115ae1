import ReportEngine
import ReportModel
import Testing

@Suite("Rule 9: the date line stands on every output")
struct Rule9DateLineTests {
  @Test(arguments: [
    ("2020-06", "Số liệu từ ngày 15/5/2020 đến ngày 14/6/2020; tính đến ngày 14/6/2020"),
    ("2020-Q2", "Số liệu từ ngày 15/3/2020 đến ngày 14/6/2020; tính đến ngày 14/6/2020"),
    ("2020-H1", "Số liệu từ ngày 15/12/2019 đến ngày 14/6/2020; tính đến ngày 14/6/2020"),
    ("2020-9M", "Số liệu từ ngày 15/12/2019 đến ngày 14/9/2020; tính đến ngày 14/9/2020"),
    ("2020", "Số liệu từ ngày 15/12/2019 đến ngày 14/12/2020; tính đến ngày 14/12/2020"),
    ("2020-W23", "Số liệu từ ngày 01/6/2020 đến ngày 07/6/2020; tính đến ngày 07/6/2020"),
    (
      "2020-05-20..2020-05-31",
      "Số liệu từ ngày 20/5/2020 đến ngày 31/5/2020; tính đến ngày 31/5/2020"
    ),
  ])
  func `every document says from which day to which its figures are, and as of which`(
    period: String, line: String
  ) throws {
    let document = try InventedReport.document(
      InventedReport.sentenceTemplate("paragraph: Không có gì."),
      period: try #require(ReportingPeriod(code: period)))
    #expect(document.heading.dateLine == line)
  }

  @Test func `a cut-off within the period ends the window, one after it does not widen it`() throws
  {
    let template = InventedReport.sentenceTemplate("paragraph: Không có gì.")
    let within = try InventedReport.document(template, asOf: day("2020-06-01"))
    #expect(
      within.heading.dateLine
        == "Số liệu từ ngày 15/5/2020 đến ngày 01/6/2020; tính đến ngày 01/6/2020")
    let after = try InventedReport.document(template, asOf: day("2020-07-01"))
    #expect(
      after.heading.dateLine
        == "Số liệu từ ngày 15/5/2020 đến ngày 14/6/2020; tính đến ngày 01/7/2020")
  }
}
