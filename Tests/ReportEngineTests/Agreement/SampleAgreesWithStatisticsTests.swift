import ReportEngine
import ReportModel
import Testing

@Suite("A report on a sample and statistics never disagree")
struct SampleAgreesWithStatisticsTests {
  @Test func `every figure of Gia Lai's monthly report is the answer to a question`() throws {
    let (plan, store) = try SampleRecords.read("gia-lai-2020")
    let document = try InventedReport.document(
      InventedReport.monthly(), period: InventedProvince.june, plan: plan, source: store)
    let audit = try ReportAudit(document, plan: plan, source: store)
    #expect(audit.disagreements == [])
    #expect(audit.figureCount > 500)
    #expect(audit.derivedCount > 100)
  }

  @Test func `so is every figure of the last month of every sample`() throws {
    let names = try SampleRecords.names()
    #expect(names.count >= 2)
    for name in names {
      let (plan, store) = try SampleRecords.read(name)
      let last = try #require(store.recordedDays()?.last, "\(name) has no records")
      let document = try InventedReport.document(
        InventedReport.monthly(), period: .month(plan.calendar.month(holding: last)), plan: plan,
        source: store)
      let audit = try ReportAudit(document, plan: plan, source: store)
      #expect(audit.disagreements == [], "\(name)")
      #expect(audit.figureCount > 50, "\(name)")
    }
  }

  @Test(arguments: [("quarterly", "2020-Q2"), ("yearly", "2020"), ("weekly", "2020-W23")])
  func `so is every figure of the other reports`(template: String, code: String) throws {
    let (plan, store) = try SampleRecords.read()
    let document = try InventedReport.document(
      InventedReport.text("report-templates/\(template).yaml"),
      period: try #require(ReportingPeriod(code: code)), plan: plan, source: store)
    let audit = try ReportAudit(document, plan: plan, source: store)
    #expect(audit.disagreements == [])
    #expect(audit.figureCount > 300)
  }

  @Test func `and of the report on a phase that records name outside of its days`() throws {
    let (plan, store) = try SampleRecords.read()
    let document = try InventedReport.document(
      InventedReport.text("report-templates/phase.yaml"), phase: "D1", asOf: day("2020-09-21"),
      plan: plan, source: store)
    let audit = try ReportAudit(document, plan: plan, source: store)
    #expect(audit.disagreements == [])
    #expect(audit.figureCount > 500)
  }
}
