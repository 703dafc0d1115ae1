import ReportModel
import ReportStore
import Settings

/// The folder that an officer works in: the plan, the records, the store.
struct Workspace {
  static let planName = "plan.yaml"

  /// As it was named, or absolute when it was found; the beginning of every path that is shown.
  let folder: String
  let files: SettingsFiles

  var planPath: String { path(Workspace.planName) }
  /// Where its records are kept, unless it is the file that stands in the folder.
  private var namedStore: StoreAddress?

  /// - Parameter files: what its plan and its templates are read from.
  init(folder: String, files: SettingsFiles = .onDisk) {
    self.folder = folder
    self.files = files
  }

  var store: StoreAddress { namedStore ?? .file(path("reports.sqlite")) }

  /// Whether the store is there. A server is asked only when it is used.
  var hasStore: Bool { store.path.map { FileSystem.kind(of: $0) != nil } ?? true }

  var templateFolder: String { path("report-templates") }

  func path(_ name: String) -> String {
    folder == "." ? name : FileSystem.joined(folder, name)
  }

  /// The same with the store that is named, else that of `$REPORTS_STORE`, else that of the plan.
  ///
  /// - Throws: `StoreError.passwordInAddress`.
  func keeping(store name: String?) throws(StoreError) -> Workspace {
    var workspace = self
    if let name = name ?? Environment.value("REPORTS_STORE") {
      workspace.namedStore = try StoreAddress(name)
    } else if let name = planStore {
      let address = try StoreAddress(name)
      let path = address.path.map { $0.hasPrefix("/") ? $0 : self.path($0) }
      workspace.namedStore = path.map { .file($0) } ?? address
    }
    return workspace
  }

  /// The store that the plan names. What else is wrong with the plan is told where it is read as such.
  private var planStore: String? {
    guard let bytes = try? files.bytes(planPath),
      let text = String(validating: bytes, as: UTF8.self),
      text.split(separator: "\n").contains(where: { $0.hasPrefix("store:") })
    else { return nil }
    return SettingsFile(name: planPath, text: text).read { $0.optionalText("store") }.provisional
      ?? nil
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
