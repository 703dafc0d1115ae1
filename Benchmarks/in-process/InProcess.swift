import ReportIngest
import ReportModel
import Tabular

/// Parts of the reading, each by itself: `in-process ROUNDS WORKSPACE CSV`. A line for each part, divided by
/// tabs: its name, the median of its seconds, and how many things it dealt with.
@main
struct InProcess {
  enum Fault: Error {
    case usage, wrongPlan, wrongRecords
  }

  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let rounds = Int(arguments[1]), rounds > 0 else {
      throw Fault.usage
    }
    var stopwatch = Stopwatch(rounds: rounds)
    try measure(workspace: arguments[2], records: arguments[3], by: &stopwatch)
    for result in stopwatch.results {
      print(result.name, result.seconds, result.items, separator: "\t")
    }
  }

  private static func measure(
    workspace: String, records: String, by stopwatch: inout Stopwatch
  ) throws {
    let planReader = PlanReader { path in try? bytes(of: path) }
    let planFile = workspace + "/plan.yaml"
    guard let plan = try planReader.read(planFile).plan else { throw Fault.wrongPlan }
    try stopwatch.measure("plan.yaml and its tables read") {
      try planReader.read(planFile).plan?.units.units.count ?? 0
    }
    try stopwatch.measure("rows of a file told apart") {
      var count = 0
      var reader = try CSVReader(FileByteSource(path: records))
      try reader.forEachRow { _, _ in count += 1 }
      return count
    }
    try stopwatch.measure("records read and checked") {
      var reader = RecordReader(plan: plan)
      let reading = try reader.read(path: records)
      guard reading.findings.errorCount == 0 else { throw Fault.wrongRecords }
      return reading.records.count
    }
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    var source = try FileByteSource(path: path)
    var bytes: [UInt8] = []
    while true {
      let block = try [UInt8](unsafeUninitializedCapacity: 1 << 20) { buffer, count in
        count = try source.read(into: buffer)
      }
      if block.isEmpty { return bytes }
      bytes += block
    }
  }
}
