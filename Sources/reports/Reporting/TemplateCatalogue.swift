import ReportEngine
import ReportModel
import Settings

/// Report templates and layouts by name: those of the workspace first, then those of the program.
struct TemplateCatalogue {
  /// Folders to look into, the first to be looked into first.
  private let folders: [String]

  init(workspace: Workspace) {
    folders = [workspace.templateFolder] + ProgramFiles.templateFolders()
  }

  /// A template by name, or by the path of its file.
  func template(_ name: String) throws -> SettingsReading<ReportTemplate> {
    let path = try templatePath(name)
    let file = SettingsFile(name: path, text: try InputFile(name: path).text())
    return try TemplateReader.read(file, from: shelf)
  }

  /// - Throws: `DataRefused` when the template has errors, all of them shown by then.
  func template(_ name: String, console: Console) throws -> ReportTemplate {
    try checked(template(name), console)
  }

  /// The templates that others can extend.
  private var shelf: TemplateShelf {
    TemplateShelf(
      names: { names(in: folders) },
      files: { name in
        // A name, and no path: what a template extends lies where templates lie.
        guard !name.contains("/") else { return [] }
        return try paths(of: name, in: folders).map {
          SettingsFile(name: $0, text: try InputFile(name: $0).text())
        }
      })
  }

  func layout(_ name: String) throws -> SettingsReading<Layout> {
    let path = try self.path(
      of: name, in: "layouts", noun: BilingualText(vi: "thể thức", en: "layout"))
    return LayoutReader.read(SettingsFile(name: path, text: try InputFile(name: path).text()))
  }

  /// - Throws: `DataRefused` when the layout has errors, all of them shown by then.
  func layout(_ name: String, console: Console) throws -> Layout {
    try checked(layout(name), console)
  }

  private func templatePath(_ name: String) throws(CommandFailure) -> String {
    // `./mine.yaml` and `mine.yaml` are files; `monthly` is a name.
    if name.contains("/") || name == "-"
      || TemplateCatalogue.extensions.contains(where: name.hasSuffix)
    {
      return name
    }
    return try path(of: name, in: nil, noun: BilingualText(vi: "mẫu báo cáo", en: "template"))
  }

  private func path(
    of name: String, in subfolder: String?, noun: BilingualText
  ) throws(CommandFailure) -> String {
    let folders = folders.map { folder in
      subfolder.map { FileSystem.joined(folder, $0) } ?? folder
    }
    if let path = paths(of: name, in: folders).first { return path }
    throw unknown(name, noun: noun, in: folders)
  }

  /// The files of a name, the one that goes before the others first.
  private func paths(of name: String, in folders: [String]) -> [String] {
    folders.flatMap { folder in
      TemplateCatalogue.extensions.map { FileSystem.joined(folder, name + $0) }
    }.filter { FileSystem.kind(of: $0) == .file }
  }

  private func names(in folders: [String]) -> [String] {
    var known: [String] = []
    for file in folders.flatMap({ FileSystem.names(in: $0) }) {
      guard let suffix = TemplateCatalogue.extensions.first(where: file.hasSuffix) else { continue }
      let name = String(file.dropLast(suffix.count))
      if !known.contains(name) { known.append(name) }
    }
    return known
  }

  private func unknown(_ name: String, noun: BilingualText, in folders: [String]) -> CommandFailure
  {
    let known = names(in: folders)
    let list = known.joined(separator: ", ")
    return CommandFailure(
      .inputMissing,
      message: BilingualText(
        vi: "Không có \(noun.vietnamese) «\(name)».", en: "There is no \(noun.english) “\(name)”."),
      remedy: known.isEmpty
        ? BilingualText(
          vi: "Chỉ thư mục report-templates bằng $REPORTS_TEMPLATES, hoặc cài lại chương trình.",
          en:
            "Name the folder report-templates by $REPORTS_TEMPLATES, or install the program again.")
        : BilingualText(vi: "Hiện có: \(list).", en: "There are: \(list)."))
  }

  private func checked<Value>(_ reading: SettingsReading<Value>, _ console: Console) throws -> Value
  {
    console.show(reading.findings)
    guard let value = reading.value else { throw DataRefused() }
    return value
  }

  private static let extensions = [".yaml", ".yml"]
}
