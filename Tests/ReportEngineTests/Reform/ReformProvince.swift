import Foundation
import ReportEngine
import ReportIngest
import ReportModel
import Tabular
import Testing

/// The invented province of Tests/Fixtures/reform-2025, whose plan says what happens to it.
enum ReformProvince {
  static let july = ReportingPeriod(code: "2025-07") ?? .year(2025)
  /// 15/6 – 14/7/2025: the reform lies within.
  static let julyWindow = days("2025-06-15", "2025-07-14")

  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("../../Fixtures/reform-2025").standardized

  static func plan() throws -> Plan {
    let reader = PlanReader { FileManager.default.contents(atPath: $0).map { [UInt8]($0) } }
    let reading = try reader.read(folder.appendingPathComponent("plan.yaml").path)
    #expect(reading.findings.map { "\($0.location.row ?? 0) \($0.message.english)" } == [])
    return try #require(reading.plan)
  }

  /// Each commune's records name it, as the file of its time did: commune n held n talks in July 2024,
  /// and twice as many in the part of July 2025 before the reform.
  static func store(_ plan: Plan) throws -> InMemoryStore {
    var reader = RecordReader(plan: plan)
    var store = InMemoryStore(plan: plan)
    for month in ["2024-07", "2025-07"] {
      let file = folder.appendingPathComponent("records/hoat-dong-\(month).csv")
      let bytes = [UInt8](try Data(contentsOf: file))
      let reading = try reader.read(MemoryByteSource(bytes), file: file.lastPathComponent)
      #expect(reading.findings.errorCount == 0)
      _ = store.record(
        SourceDelivery(source: month, digest: month, importedOn: nil, records: reading.records))
    }
    return store
  }
}
