import Foundation
import ReportIngest
import ReportModel
import Testing

/// The sample as it lies in the source tree, read anew.
struct SampleWorkspace {
  let plan: Plan
  let planFindings: [Finding]
  private let folder: String

  init(_ name: String, file: StaticString = #filePath) throws {
    let tests = URL(fileURLWithPath: "\(file)").deletingLastPathComponent()
    folder = tests.appendingPathComponent("../../samples/\(name)").standardized.path
    let reader = PlanReader { FileManager.default.contents(atPath: $0).map { [UInt8]($0) } }
    let reading = try reader.read("\(folder)/plan.yaml")
    planFindings = reading.findings
    plan = try #require(reading.plan, "the sample's plan has errors: \(reading.findings)")
  }

  /// Names of the record files, such as `hoat-dong-2020-06.csv`, in order.
  func recordFiles(beginning prefix: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(folder)/records")
      .filter { $0.hasPrefix(prefix) }.sorted()
  }

  func read(_ recordFile: String) throws -> RecordReading {
    var reader = RecordReader(plan: plan)
    return try reader.read(path: "\(folder)/records/\(recordFile)")
  }

  /// The window of the month that a record file's name ends with.
  func window(of recordFile: String) throws -> DayWindow {
    let month = String(recordFile.dropLast(".csv".count).suffix("2020-06".count))
    return plan.calendar.window(of: try #require(ReportingPeriod(code: month)))
  }
}
