import Foundation
import ReportIngest
import ReportModel
import ReportStore
import Testing

/// A workspace of a small invented campaign, of which it is known what the store should hold.
final class StormWorkspace: Sendable {
  /// What counts of each source, by name.
  typealias State = [String: Source]

  struct Source: Hashable, CustomStringConvertible {
    let records: Int
    /// All quantities of its activities.
    let total: Int64
    var description: String { "\(records) records, \(total)" }
  }

  /// Holds the workspace `w` and what goes in and out.
  let folder: URL
  let plan: Plan
  var store: String { path("w/reports.sqlite") }

  init() throws {
    folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("reports-storm-\(UUID().uuidString)")
    let workspace = folder.appendingPathComponent("w")
    try FileManager.default.createDirectory(at: workspace, withIntermediateDirectories: true)
    let campaign = Repository.root.appendingPathComponent("Tests/EndToEndTests/Fixtures/forms")
    for name in ["plan.yaml", "units.csv", "tasks.csv"] {
      try FileManager.default.copyItem(
        at: campaign.appendingPathComponent(name), to: workspace.appendingPathComponent(name))
    }
    let reader = PlanReader { FileManager.default.contents(atPath: $0).map { [UInt8]($0) } }
    plan = try #require(
      try reader.read(workspace.appendingPathComponent("plan.yaml").path).plan)
  }

  /// Another one that is as this one is now.
  init(copying other: StormWorkspace) throws {
    folder = other.folder.deletingLastPathComponent()
      .appendingPathComponent("reports-storm-\(UUID().uuidString)")
    plan = other.plan
    try FileManager.default.copyItem(at: other.folder, to: folder)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  func run(
    _ arguments: [String], variables: [String: String] = [:]
  ) throws -> StormProgram.Outcome {
    try StormProgram.run(
      arguments + ["--workspace", "w"], in: folder, variables: variables)
  }

  /// Writes a file of activity records and tells what it holds.
  @discardableResult
  func write(_ name: String, rows: Int, quantity: Int = 3) throws -> Source {
    var text = "date,unit,content_area,indicator,quantity,audience,note\n"
    for row in 0..<rows {
      let month = row % 2 == 0 ? "05" : "06"
      let day = row % 26 + 10
      let unit = ["BTO", "KBA", "SVH"][row % 3]
      text += "2020-\(month)-\(day % 28 + 1),\(unit),ND2,BR,\(quantity),,ghi chú \(row)\n"
        .replacing(/-(\d),/) { "-0\($0.output.1)," }
    }
    let file = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return Source(records: rows, total: Int64(rows * quantity))
  }

  /// What counts in a store, read from its records.
  func state(of path: String? = nil) throws -> State {
    let path = path ?? store
    guard FileManager.default.fileExists(atPath: path) else { return [:] }
    return try state(at: .file(path))
  }

  func state(at address: StoreAddress) throws -> State {
    let store = try DatabaseStore(address: address, plan: plan, opening: .untouched)
    var state: State = [:]
    for source in try store.sources() {
      var total: Int64 = 0
      for case .activities(let batch) in try store.records(of: source.name) {
        try batch.forEachBlock { block in
          for row in block.figures { total += row.thousandths / 1000 }
        }
      }
      state[source.name] = Source(records: source.recordCount, total: total)
    }
    for closing in try store.closings() {
      state[StormWorkspace.closedName(closing.period.code)] = Source(
        records: closing.version, total: closing.state == .current ? 1 : 0)
    }
    return state
  }

  /// Under which a closed period stands in a state: with its last version, and 1 while it is closed.
  static func closedName(_ period: String) -> String { "closed \(period)" }

  /// All that is wrong with a store.
  func faults(of path: String? = nil) throws -> [StoreFault] {
    let path = path ?? store
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    return try StoreAudit(path: path, plan: plan).faults
  }
}

extension StormWorkspace {
  /// The submissions that count, by number.
  func submissions() throws -> [(number: Int, source: String)] {
    guard FileManager.default.fileExists(atPath: store) else { return [] }
    return try DatabaseStore(path: store, plan: plan, opening: .untouched).submissions()
      .filter { $0.state == .current }.map { ($0.number, $0.source.name) }
  }

  /// The sizes of all files that a run may write, by name.
  func sizes() throws -> [String: Int] {
    var sizes: [String: Int] = [:]
    for folder in [folder.path, path("w")] {
      for name in try FileManager.default.contentsOfDirectory(atPath: folder)
      where !name.hasPrefix(".messages") && !name.hasPrefix(".output") {
        var status = stat()
        if stat("\(folder)/\(name)", &status) == 0 {
          sizes["\(folder)/\(name)"] = Int(status.st_size)
        }
      }
    }
    return sizes
  }
}
