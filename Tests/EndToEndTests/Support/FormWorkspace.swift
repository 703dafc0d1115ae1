import Foundation
import Testing

/// The small campaign that the filled-in forms among the fixtures belong to, as a workspace of its own.
final class FormWorkspace: Sendable {
  let folder: TemporaryFolder

  /// - Parameter change: what is done to the text of the plan.
  init(change: (String) -> String = { $0 }) throws {
    folder = try TemporaryFolder()
    let target = folder.url.appendingPathComponent("w")
    try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
    for name in ["plan.yaml", "units.csv", "tasks.csv"] {
      let text = try String(contentsOf: FormWorkspace.fixture(name), encoding: .utf8)
      try Data((name == "plan.yaml" ? change(text) : text).utf8)
        .write(to: target.appendingPathComponent(name))
    }
    for name in FormWorkspace.forms {
      try FileManager.default.copyItem(
        at: FormWorkspace.fixture(name), to: folder.url.appendingPathComponent(name))
    }
  }

  static let forms = [
    "ba-to-libreoffice.xlsx", "ba-to-openpyxl.xlsx", "kbang-libreoffice.xlsx",
    "so-van-hoa-libreoffice.xlsx",
  ]

  private static func fixture(_ name: String) -> URL {
    Repository.root.appendingPathComponent("Tests/EndToEndTests/Fixtures/forms/\(name)")
  }

  /// Runs a command on the workspace, from the folder that holds it and the forms.
  func run(
    _ command: String, _ arguments: [String] = [], language: String? = nil
  ) throws -> Program.Outcome {
    try Program.run(
      [command] + arguments + ["--workspace", "w"], in: folder.url, language: language)
  }

  /// All that the store counts for June.
  func figures() throws -> String {
    try run(
      "statistics",
      [
        "--by", "unit,content-area,indicator", "--measure", "activities,quantity,audience",
        "--period", "2020-06", "--format", "csv",
      ]
    ).text
  }
}
