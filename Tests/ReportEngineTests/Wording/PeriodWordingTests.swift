@testable import ReportEngine
import ReportModel
import Testing

@Suite("Periods and days in words") struct PeriodWordingTests {
  @Test(arguments: [
    ("2020-06", "tháng 6 năm 2020", "tháng 6", "tháng trước", "T6"),
    ("2020-01", "tháng 1 năm 2020", "tháng 1", "tháng trước", "T1"),
    ("2020-Q2", "quý II năm 2020", "quý II", "quý trước", "QII"),
    ("2020-Q4", "quý IV năm 2020", "quý IV", "quý trước", "QIV"),
    ("2020-H1", "6 tháng đầu năm 2020", "6 tháng đầu năm", "6 tháng cuối năm 2019", "KT"),
    ("2020-H2", "6 tháng cuối năm 2020", "6 tháng cuối năm", "6 tháng đầu năm 2020", "KT"),
    ("2020-9M", "9 tháng năm 2020", "9 tháng", "cùng kỳ năm 2019", "CK"),
    ("2020", "năm 2020", "năm 2020", "năm 2019", "2020"),
    ("2020-W05", "tuần 5 năm 2020", "tuần 5", "tuần trước", "Tuần 5"),
    (
      "2020-05-15..2020-06-14", "từ ngày 15/5/2020 đến ngày 14/6/2020", "kỳ này", "kỳ trước", "KT"
    ),
  ])
  func `every kind of period has its name, in full, short and as a mark`(
    code: String, name: String, short: String, previous: String, mark: String
  ) throws {
    let period = try #require(ReportingPeriod(code: code))
    #expect(PeriodWording.name(of: period) == name)
    #expect(PeriodWording.shortName(of: period) == short)
    #expect(PeriodWording.previous(of: period) == previous)
    #expect(PeriodWording.mark(of: period) == mark)
  }

  @Test(arguments: [
    ("2020-06", "tháng 5"), ("2020-01", "tháng 12/2019"), ("2020-Q2", "quý I"),
    ("2020-Q1", "quý IV/2019"), ("2020-W01", "tuần 52/2019"), ("2020-H2", "6 tháng đầu năm"),
    ("2020-H1", "6 tháng cuối năm 2019"), ("2020-9M", "9 tháng năm 2019"), ("2020", "năm 2019"),
    ("2020-05-15..2020-06-14", "kỳ trước"),
  ])
  func `the period before is named with its year where that is another one`(
    code: String, previous: String
  ) throws {
    let period = try #require(ReportingPeriod(code: code))
    #expect(PeriodWording.previousName(of: period) == previous)
  }

  @Test func `days in running text are not padded`() {
    #expect(PeriodWording.date(day("2020-02-03")) == "03/02/2020")
    #expect(PeriodWording.date(day("2020-11-30")) == "30/11/2020")
  }

  @Test(arguments: [
    ("2020-01", "tháng 01 năm 2020"), ("2020-02", "tháng 02 năm 2020"),
    ("2020-03", "tháng 3 năm 2020"), ("2020-06", "tháng 6 năm 2020"),
    ("2020-12", "tháng 12 năm 2020"), ("2021-01", "tháng 01 năm 2021"),
  ])
  func `in the line of place and date months 1 and 2 are padded, others are not`(
    code: String, line: String
  ) throws {
    let document = try InventedReport.document(
      InventedReport.sentenceTemplate("paragraph: Không có gì."),
      period: try #require(ReportingPeriod(code: code)))
    #expect(document.heading.placeAndDateLine == "Giả Định, ngày      \(line)")
  }

  @Test func `the year of a period is that of the calendar`() throws {
    // December 2019 of the decree's calendar begins on 15 November; 15 December lies in 2020.
    #expect(
      try InventedReport.paragraph(
        "{{period.year}}", period: try #require(ReportingPeriod(code: "2020-01"))) == "2020")
    #expect(
      try InventedReport.paragraph(
        "{{period.last_year}}", period: try #require(ReportingPeriod(code: "2020-06")))
        == "cùng kỳ năm 2019")
  }

  @Test(arguments: [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL"), (0, "0"), (-3, "-3")])
  func `sections and quarters are numbered in Roman numerals`(number: Int, text: String) {
    #expect(RomanNumeral.text(number) == text)
  }
}
