import Foundation
import Testing

/// The sample as a workspace of its own, with its records imported.
final class SampleWorkspace: Sendable {
  let folder: TemporaryFolder

  /// Imported once and then left alone, so that it can be copied at any moment.
  private static let imported = Result { try SampleWorkspace() }

  /// For tests that only read; those that write make a copy.
  static let shared = Result { try copy() }

  private init() throws {
    folder = try TemporaryFolder()
    let made = try Program.run(["init", "w", "--sample", "gia-lai-2020"], in: folder.url)
    try #require(made.status == 0, "\(made.messages)")
    let records = try FileManager.default.contentsOfDirectory(atPath: folder.path("w/records"))
    let files = records.sorted().map { "w/records/\($0)" }
    let imported = try Program.run(["import", "--workspace", "w"] + files, in: folder.url)
    try #require(imported.status == 0, "\(imported.messages)")
  }

  /// A copy that a test may change.
  private init(copying other: SampleWorkspace) throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: other.folder.path("w"), toPath: folder.path("w"))
  }

  static func copy() throws -> SampleWorkspace { try SampleWorkspace(copying: imported.get()) }

  /// Runs a command on the workspace, from the folder that holds it.
  func run(
    _ command: String, _ arguments: [String] = [], today: String = "2021-01-01",
    language: String? = nil, input: Data = Data()
  ) throws -> Program.Outcome {
    try Program.run(
      [command] + arguments + ["--workspace", "w"], in: folder.url, today: today,
      language: language, input: input)
  }

  /// All that the store counts, to see whether anything has changed.
  func figures() throws -> String {
    let outcome = try run(
      "statistics",
      [
        "--by", "unit,month", "--measure", "activities,audience", "--format", "csv", "--from",
        "2019-01-01", "--to", "2021-12-31",
      ])
    try #require(outcome.status == 0, "\(outcome.messages)")
    return outcome.text
  }
}
