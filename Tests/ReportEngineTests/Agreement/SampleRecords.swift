import Foundation
import ReportIngest
import ReportModel
import Testing

/// The samples, as they lie in the repository.
enum SampleRecords {
  /// Names of all samples, in order.
  static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: InventedReport.path("samples"))
      .filter { !$0.contains(".") }.sorted()
  }

  /// A sample's plan and all of its records, read from its files.
  static func read(
    _ name: String = "gia-lai-2020"
  ) throws -> (plan: Plan, store: InMemoryStore) {
    let folder = InventedReport.path("samples/\(name)")
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
}
