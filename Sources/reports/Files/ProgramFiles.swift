import Foundation

/// The files that come with the program: report templates, layouts, the starter workspace, samples.
///
/// Looked for in `$REPORTS_TEMPLATES`, beside the installed program (`../share/reports`), and upwards
/// from the program, where a source tree has them.
enum ProgramFiles {
  /// Folders of templates, the first to be looked into first.
  static func templateFolders() -> [String] {
    let installed = roots().map { FileSystem.joined($0, "report-templates") }
    return [Environment.value("REPORTS_TEMPLATES")].compactMap { $0 } + installed
  }

  /// The folder of the starter workspace.
  static func starter() -> String? {
    templateFolders().map { FileSystem.joined($0, "starter") }.first(where: isWorkspace)
  }

  /// The folders of samples, by name.
  static func samples() -> [String: String] {
    let roots = roots() + templateFolders().map { FileSystem.folder(of: $0) }
    var found: [String: String] = [:]
    for folder in roots.map({ FileSystem.joined($0, "samples") }) {
      for name in FileSystem.names(in: folder) where found[name] == nil {
        let path = FileSystem.joined(folder, name)
        if isWorkspace(path) { found[name] = path }
      }
    }
    return found
  }

  private static func isWorkspace(_ folder: String) -> Bool {
    FileSystem.kind(of: FileSystem.joined(folder, Workspace.planName)) == .file
  }

  /// Folders that hold `report-templates`.
  private static func roots() -> [String] {
    guard let program = FileSystem.realPath("/proc/self/exe") else { return [] }
    var folder = FileSystem.folder(of: program)
    var candidates = [FileSystem.joined(FileSystem.folder(of: folder), "share/reports")]
    while folder != "/" {
      folder = FileSystem.folder(of: folder)
      candidates.append(folder)
    }
    return candidates.filter {
      FileSystem.kind(of: FileSystem.joined($0, "report-templates")) == .folder
    }
  }
}
