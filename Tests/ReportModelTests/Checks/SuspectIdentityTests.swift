import ReportModel
import Testing

@Suite("The identity of a suspect figure") struct SuspectIdentityTests {
  @Test(arguments: [
    "order-of-magnitude/PLK/TTM/-/2020-06/1200", "copied-month/H.1/-/-/2020-06/2020-05",
    "duplicate-record/PLK/BR_M/D1.1/2020-06-02/12.5",
  ])
  func `is read back as it was written`(_ text: String) throws {
    #expect(try #require(SuspectIdentity(text: text)).text == text)
  }

  @Test(arguments: [
    "", "/", "outlier", "outlier/PLK/TTM/-/2020-06", "outlier/PLK/TTM/-/2020-06/1/2",
    "strange/PLK/TTM/-/2020-06/1", "outlier//TTM/-/2020-06/1", "outlier/PLK/TTM/-/2020-13/1",
    "outlier/PLK/TTM/-/2020-Q2/1", "outlier/PLK/TTM/-/2020-02-30/1", "outlier/PLK/TTM/-/2020-06/",
  ])
  func `is nothing else`(_ text: String) {
    #expect(SuspectIdentity(text: text) == nil)
  }

  @Test func `knows the month of its day by the calendar`() throws {
    let identity = try #require(
      SuspectIdentity(text: "duplicate-record/PLK/TTM/D1.1/2020-05-20/12"))
    let day = try #require(Day(iso: "2020-05-20"))
    #expect(identity.month(in: DecreeCalendar()) == YearMonth(holding: day).adding(months: 1))
    #expect(identity.month(in: GregorianMonths()) == YearMonth(holding: day))
  }

  @Test func `Every check has a grade, which the plan may change`() {
    let settings = CheckSettings(grades: [.outlier: .off, .copiedMonth: .error])
    #expect(settings.grade(of: .outlier) == .off)
    #expect(settings.grade(of: .copiedMonth) == .error)
    #expect(settings.grade(of: .duplicateRecord) == .error)
    #expect(settings.grade(of: .swappedDigits) == .warning)
    #expect(CheckSettings(grades: [.outlier: .warning]) == .standard)
  }
}
