import ReportModel
import Settings
import Synchronization

/// Gathers what a closed period keeps of plan and templates: every file that a report could be made from.
struct KeptFiles {
  let plan: Plan
  let files: [KeptFile]

  /// - Throws: `DataRefused` when the plan has errors, all of them shown by then.
  init(of workspace: Workspace, console: Console) throws {
    let gathering = Gathering(workspace: workspace)
    let noted = Workspace(
      folder: workspace.folder, files: workspace.files.noting { gathering.note($0, $1) })
    plan = try PlanLoading.plan(of: noted, console: console)
    let catalogue = TemplateCatalogue(workspace: noted)
    for file in catalogue.templateFiles() {
      _ = try noted.files.bytes(file.path)
      guard file.kind == .template else { continue }
      // With what it takes over from others, and the sheets that it is written into.
      if let template = try catalogue.template(file.name).value {
        _ = try DesignLoading(template, files: noted.files)
      }
    }
    files = gathering.files
  }

  private final class Gathering: Sendable {
    private let workspace: Workspace
    private let contents = Mutex<[String: [UInt8]]>([:])

    init(workspace: Workspace) {
      self.workspace = workspace
    }

    var files: [KeptFile] {
      contents.withLock { $0 }.sorted { $0.key < $1.key }.map {
        KeptFile(path: $0.key, bytes: $0.value)
      }
    }

    func note(_ path: String, _ bytes: [UInt8]) {
      contents.withLock { $0[kept(path)] = bytes }
    }

    /// The path from the workspace's folder, wherever that lies.
    private func kept(_ path: String) -> String {
      let own = workspace.folder + "/"
      if workspace.folder != ".", path.hasPrefix(own) { return String(path.dropFirst(own.count)) }
      for folder in workspace.files.programFolders where path.hasPrefix(folder + "/") {
        return SettingsFiles.keptProgramFolder + path.dropFirst(folder.count)
      }
      return path
    }
  }
}
