import ReportModel

/// The folder that an officer works in: the plan, the records, the store.
struct Workspace {
  static let planName = "plan.yaml"

  /// As it was named, or absolute when it was found; the beginning of every path that is shown.
  let folder: String
  /// What its plan and its templates are read from.
  var files = SettingsFiles.onDisk

  var planPath: String { path(Workspace.planName) }
  var storePath: String { path("reports.sqlite") }
  var templateFolder: String { path("report-templates") }

  func path(_ name: String) -> String {
    folder == "." ? name : FileSystem.joined(folder, name)
  }

  /// The workspace of that name, else of `$REPORTS_WORKSPACE`, else the nearest one upwards.
  static func located(named name: String?) throws(CommandFailure) -> Workspace {
    if let workspace = try locatedIfAny(named: name) { return workspace }
    let start = Environment.currentFolder
    throw CommandFailure(
      .inputMissing,
      message: BilingualText(
        vi: "Không thấy \(planName) ở «\(start)» và các thư mục trên nó.",
        en: "There is no \(planName) in “\(start)” or any folder above it."),
      remedy: BilingualText(
        vi: "Nêu thư mục làm việc bằng --workspace, hoặc tạo mới bằng «reports init DIR».",
        en: "Name the workspace by --workspace, or make one by “reports init DIR”."))
  }

  /// The same, or `nil` where none was named and there is none upwards.
  static func locatedIfAny(named name: String?) throws(CommandFailure) -> Workspace? {
    if let name = name ?? Environment.value("REPORTS_WORKSPACE") { return try named(name) }
    let start = Environment.currentFolder
    var folder = start
    while true {
      if FileSystem.kind(of: FileSystem.joined(folder, planName)) == .file {
        return Workspace(folder: folder == start ? "." : folder)
      }
      if folder == "/" { return nil }
      folder = FileSystem.folder(of: folder)
    }
  }

  private static func named(_ name: String) throws(CommandFailure) -> Workspace {
    // The plan itself may be named instead of its folder.
    let folder = FileSystem.name(of: name) == planName ? FileSystem.folder(of: name) : name
    let workspace = Workspace(folder: folder)
    guard FileSystem.kind(of: workspace.planPath) == .file else {
      throw CommandFailure(
        .inputMissing,
        message: BilingualText(
          vi: "«\(name)» không phải là thư mục làm việc: không có \(planName).",
          en: "“\(name)” is not a workspace: it has no \(planName)."),
        remedy: BilingualText(
          vi: "Kiểm tra lại tên thư mục, hoặc tạo mới bằng «reports init DIR».",
          en: "Check the folder's name, or make a workspace by “reports init DIR”."))
    }
    return workspace
  }
}
