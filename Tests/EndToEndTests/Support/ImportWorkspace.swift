import Foundation
import Testing

/// A workspace without records, and files of records to import into it.
final class ImportWorkspace: Sendable {
  let folder: TemporaryFolder

  static let header = "date,unit,content_area,indicator,quantity,audience\n"

  init() throws {
    folder = try TemporaryFolder()
    let made = try Program.run(["init", "w", "--sample", "gia-lai-2020"], in: folder.url)
    try #require(made.status == 0, "\(made.messages)")
    try FileManager.default.moveItem(
      atPath: folder.path("w/records"), toPath: folder.path("sample"))
  }

  /// Writes a file below the folder, and the folders that it needs.
  func write(_ text: String, to path: String) throws {
    try write(Data(text.utf8), to: path)
  }

  func write(_ bytes: Data, to path: String) throws {
    let url = folder.url.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: url)
  }

  /// Rows of one unit, one a day.
  static func rows(_ unit: String, _ quantities: Int..., month: String = "2020-06") -> String {
    header
      + quantities.enumerated().map { day, quantity in
        "\(month)-0\(day + 1),\(unit),D1.1,TTM,\(quantity),\(quantity * 10)\n"
      }.joined()
  }

  @discardableResult
  func run(_ command: [String], language: String? = "en_US.UTF-8") throws -> Program.Outcome {
    try Program.run(command + ["--workspace", "w"], in: folder.url, language: language)
  }

  /// All figures, and the fingerprint of the data behind them.
  func figures() throws -> String {
    let statistics = try run([
      "statistics", "--by", "unit,month,indicator", "--measure", "activities,quantity,audience",
      "--format", "csv", "--from", "2019-01-01", "--to", "2021-12-31",
    ])
    try #require(statistics.status == 0, "\(statistics.messages)")
    let tasks = try run([
      "statistics", "--by", "unit", "--measure", "tasks,completed-on-time,completed-late",
      "--format", "csv", "--period", "2020-06",
    ])
    let report = try run(["monthly", "--period", "2020-06", "--no-workbook", "--format", "json"])
    let fingerprint = report.text.firstMatch(of: /"data": ?"([0-9a-f]{32})"/)?.output.1
    return statistics.text + tasks.text + String(try #require(fingerprint))
  }

  /// The bytes of the store; `nil` when there is none.
  func storeBytes() -> Data? {
    try? Data(contentsOf: folder.url.appendingPathComponent("w/reports.sqlite"))
  }
}
