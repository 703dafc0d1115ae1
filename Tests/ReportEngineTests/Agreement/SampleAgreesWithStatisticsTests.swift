import Foundation
import ReportEngine
import ReportIngest
import ReportModel
import Settings
import Testing

@Suite("The report on the sample and statistics never disagree")
struct SampleAgreesWithStatisticsTests {
  /// The sample's plan and all of its records, read from its files.
  private static func sample() throws -> (plan: Plan, store: InMemoryStore) {
    let folder = InventedReport.path("samples/gia-lai-2020")
    let reader = PlanReader { FileManager.default.contents(atPath: $0).map { [UInt8]($0) } }
    let plan = try #require(try reader.read("\(folder)/plan.yaml").plan)
    var store = InMemoryStore(plan: plan)
    var records = RecordReader(plan: plan)
    let files = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/records").sorted()
    for file in files where file.hasSuffix(".csv") {
      let reading = try records.read(path: "\(folder)/records/\(file)")
      _ = store.record(
        SourceDelivery(source: file, digest: file, importedOn: nil, records: reading.records))
    }
    return (plan, store)
  }

  @Test func `every figure of the monthly report is the answer to a question`() throws {
    let (plan, store) = try Self.sample()
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
