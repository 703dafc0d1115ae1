import ReportEngine
import ReportModel
import Settings

/// A copy of a template or layout in the workspace, to be changed there.
struct TemplateCopy {
  let file: TemplateFile
  let workspace: Workspace
  /// Another name for the copy; `nil`: the same, so that it takes the place of the original.
  let newName: String?
  let replaces: Bool

  /// - Returns: the path of the copy.
  /// - Throws: `CommandFailure` when there is a file of that name already, `FileFailure` when it can't be
  ///   written.
  func run() throws -> String {
    let folder =
      file.kind.subfolder.map { FileSystem.joined(workspace.templateFolder, $0) }
      ?? workspace.templateFolder
    let path = FileSystem.joined(folder, (newName ?? file.name) + ".yaml")
    guard replaces || FileSystem.kind(of: path) == nil else { throw TemplateCopy.exists(path) }
    try OutputFolder(path: folder).make()
    try copySchema(into: folder)
    try AtomicFile(path: path).write(Array(text().utf8))
    return path
  }

  private var schema: String { "\(file.kind.rawValue).schema.json" }

  /// The schema stands beside the copy, so that an editor finds it.
  private func copySchema(into folder: String) throws {
    let path = FileSystem.joined(folder, schema)
    guard FileSystem.kind(of: path) == nil,
      let original = ProgramFiles.templateFolders().map({ FileSystem.joined($0, schema) })
        .first(where: { FileSystem.kind(of: $0) == .file })
    else { return }
    try AtomicFile(path: path).write(try InputFile(name: original).bytes())
  }

  /// The original with the line by which editors find the schema, and with its new name as its code.
  private func text() throws -> String {
    var lines = try file.settings().text.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    lines.removeAll { $0.hasPrefix(TemplateCopy.schemaMark) }
    if let newName, let place = lines.firstIndex(where: { $0.hasPrefix("\(file.kind.rawValue):") })
    {
      lines[place] = "\(file.kind.rawValue): \(newName)"
    }
    return ([TemplateCopy.schemaMark + schema] + lines).joined(separator: "\n")
  }

  private static let schemaMark = "# yaml-language-server: $schema="

  private static func exists(_ path: String) -> CommandFailure {
    CommandFailure(
      .inputOutput,
      message: BilingualText(
        vi: "Đã có «\(path)»; không ghi đè.", en: "There is “\(path)” already; it is not replaced."),
      remedy: BilingualText(
        vi: "Đặt tên khác bằng --as, hoặc thêm --replace.",
        en: "Give the copy another name by --as, or add --replace."))
  }
}
