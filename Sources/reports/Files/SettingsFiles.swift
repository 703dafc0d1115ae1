import Foundation
import ReportModel

/// Where the files of a plan and of templates are read from: the disk, or what a closed period keeps.
struct SettingsFiles: Sendable {
  /// Folders of the program's own templates, the first to be looked into first.
  let programFolders: [String]
  /// What stands at a path; `nil` when nothing does.
  let kind: @Sendable (String) -> FileSystem.Kind?
  /// Names in a folder, in order.
  let names: @Sendable (String) -> [String]
  let bytes: @Sendable (String) throws -> [UInt8]

  /// The content of a file as text; bytes that aren't UTF-8 become U+FFFD, which no settings file holds.
  func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  static var onDisk: SettingsFiles {
    SettingsFiles(
      programFolders: ProgramFiles.templateFolders(), kind: FileSystem.kind(of:),
      names: FileSystem.names(in:), bytes: { try InputFile(name: $0).bytes() })
  }

  /// The folder under which a closed period keeps the program's own templates.
  static let keptProgramFolder = "program/report-templates"

  /// The files that a version of a closed period keeps.
  static func kept(_ files: [KeptFile]) -> SettingsFiles {
    let contents = Dictionary(
      files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    let folders = Dictionary(grouping: contents.keys) { FileSystem.folder(of: $0) }
    return SettingsFiles(
      programFolders: [keptProgramFolder],
      kind: { path in
        if contents[path] != nil { return .file }
        return folders[path] != nil ? .folder : nil
      },
      names: { folder in (folders[folder] ?? []).map { FileSystem.name(of: $0) }.sorted() },
      bytes: { path in
        guard let bytes = contents[path] else {
          throw FileFailure(action: .read, path: path, errorNumber: ENOENT)
        }
        return bytes
      })
  }

  /// The same, with every file that is read told to `note`.
  func noting(_ note: @escaping @Sendable (String, [UInt8]) -> Void) -> SettingsFiles {
    SettingsFiles(programFolders: programFolders, kind: kind, names: names) { path in
      let bytes = try bytes(path)
      note(path, bytes)
      return bytes
    }
  }
}
