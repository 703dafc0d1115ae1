import ReportEngine
import ReportModel
import Testing

@Suite("The report on the sample and statistics never disagree")
struct SampleAgreesWithStatisticsTests {
  @Test func `every figure of the monthly report is the answer to a question`() throws {
    let (plan, store) = try SampleRecords.read()
    for code in ["2020-06", "2020-12"] {
      let document = try InventedReport.document(
        InventedReport.monthly(), period: try #require(ReportingPeriod(code: code)), plan: plan,
        source: store)
      let audit = try ReportAudit(document, plan: plan, source: store)
      #expect(audit.disagreements == [])
      #expect(audit.figureCount > 500)
      #expect(audit.derivedCount > 100)
    }
  }
}
