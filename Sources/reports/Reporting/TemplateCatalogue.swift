import ReportEngine
import ReportModel
import Settings

/// Report templates and layouts by name: those of the workspace first, then those of the program.
struct TemplateCatalogue: Sendable {
  let files: SettingsFiles
  /// Folders to look into, the first to be looked into first.
  private let folders: [String]
  /// The one of them that is the workspace's own.
  private let ownFolder: String?

  /// - Parameter workspace: `nil` for the templates of the program alone.
  init(workspace: Workspace?) {
    files = workspace?.files ?? .onDisk
    ownFolder = workspace?.templateFolder
    folders = [ownFolder].compactMap(\.self) + files.programFolders
  }

  /// A template by name, or by the path of its file.
  func template(_ name: String) throws -> SettingsReading<ReportTemplate> {
    // `./mine.yaml` and `mine.yaml` are files; `monthly` is a name.
    if isPath(name) {
      return try template(SettingsFile(name: name, text: try InputFile(name: name).text()))
    }
    let path = try path(of: name, in: nil, noun: TemplateFile.Kind.template.name)
    return try template(SettingsFile(name: path, text: try files.text(path)))
  }

  /// The template that a file holds, with what it takes over from others.
  func template(_ file: SettingsFile) throws -> SettingsReading<ReportTemplate> {
    try TemplateReader.read(file, from: shelf)
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
          SettingsFile(name: $0, text: try files.text($0))
        }
      })
  }

  func layout(_ name: String) throws -> SettingsReading<Layout> {
    try LayoutReader.read(settings(.layout, name))
  }

  /// - Throws: `DataRefused` when the template has errors, all of them shown by then.
  func letter(_ name: String, console: Console) throws -> LetterTemplate {
    try checked(LetterTemplateReader.read(settings(.letter, name)), console)
  }

  private func settings(_ kind: TemplateFile.Kind, _ name: String) throws -> SettingsFile {
    let path = try path(of: name, in: kind.subfolder, noun: kind.name)
    return SettingsFile(name: path, text: try files.text(path))
  }

  /// The layout of a plan's documents that are issued on a day: the one that the plan names, or the one of
  /// its issuer's regime that is valid then.
  func layout(of plan: Plan, on day: Day) throws -> SettingsReading<Layout> {
    guard plan.layout == Plan.automaticLayout, let regime = plan.issuer.regime else {
      return try layout(plan.layout)
    }
    var layouts: [Layout] = []
    for name in names(in: layoutFolders) {
      let reading = try layout(name)
      guard let layout = reading.value else { return reading }
      layouts.append(layout)
    }
    guard let choice = LayoutChoice.layout(of: regime, on: day, among: layouts) else {
      throw unknown(
        "\(Plan.automaticLayout) (\(regime.rawValue))", noun: TemplateFile.Kind.layout.name,
        in: layoutFolders)
    }
    return SettingsReading(provisional: choice.layout, findings: choice.findings, keys: [])
  }

  /// The layout of the report that is asked for; that it isn't for documents of its day is told.
  ///
  /// - Throws: `DataRefused` when the layout has errors, all of them shown by then.
  func layout(of request: ReportRequest, in plan: Plan, console: Console) throws -> Layout {
    try layout(of: plan, on: request.issueDay(in: plan) ?? plan.campaign.first, console: console)
  }

  /// The same for a document that is issued on a day.
  func layout(of plan: Plan, on day: Day, console: Console) throws -> Layout {
    let layout = try checked(layout(of: plan, on: day), console)
    if plan.layout != Plan.automaticLayout {
      console.show(LayoutChoice.findings(on: layout, day: day))
    }
    return layout
  }

  /// The layout whose fonts and margins data-entry forms take: of any day, since forms aren't documents.
  func layout(ofFormsIn plan: Plan, console: Console) throws -> Layout {
    let reading = try layout(of: plan, on: plan.campaign.first)
    guard let layout = reading.value else { return try checked(reading, console) }
    return layout
  }

  private var layoutFolders: [String] { folders(of: .layout) }

  private func folders(of kind: TemplateFile.Kind) -> [String] {
    guard let subfolder = kind.subfolder else { return folders }
    return folders.map { FileSystem.joined($0, subfolder) }
  }

  private func isPath(_ name: String) -> Bool {
    name.contains("/") || name == "-"
      || TemplateCatalogue.extensions.contains(where: name.hasSuffix)
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
    }.filter { files.kind($0) == .file }
  }

  private func names(in folders: [String]) -> [String] {
    var known: [String] = []
    for file in folders.flatMap({ files.names($0) }) {
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

  /// - Throws: `DataRefused` when what was read has errors, all of them shown by then.
  func checked<Value>(_ reading: SettingsReading<Value>, _ console: Console) throws -> Value {
    console.show(reading.findings)
    guard let value = reading.value else { throw DataRefused() }
    return value
  }

  private static let extensions = [".yaml", ".yml"]
}

// MARK: - Files

extension TemplateCatalogue {
  /// All files that can be used, templates first, letters last; of several of one name the one that goes before others.
  func templateFiles() -> [TemplateFile] {
    names(in: folders).compactMap { first(.template, $0) }
      + names(in: layoutFolders).compactMap { first(.layout, $0) }
      + names(in: folders(of: .letter)).compactMap { first(.letter, $0) }
  }

  /// The template of a name, else the layout, else the letter.
  func file(named name: String) throws(CommandFailure) -> TemplateFile {
    if let file = first(.template, name) ?? first(.layout, name) ?? first(.letter, name) {
      return file
    }
    throw .unknown(
      BilingualText(
        vi: "Không có mẫu hay thể thức nào tên «\(name)».",
        en: "There is no template or layout “\(name)”."), name: name,
      among: templateFiles().map(\.name))
  }

  /// The same as the program has it, else the workspace's own.
  func original(named name: String) throws(CommandFailure) -> TemplateFile {
    guard ownFolder != nil,
      let original = try? TemplateCatalogue(workspace: nil).file(named: name)
    else { return try file(named: name) }
    return original
  }

  /// The same, or the file at a path.
  func file(namedOrAt place: String) throws -> TemplateFile {
    guard isPath(place) else { return try file(named: place) }
    let text = try InputFile(name: place).text()
    return TemplateFile(
      kind: TemplateFile.kind(of: text), name: FileSystem.name(of: place), path: place, isOwn: true)
  }

  private func first(_ kind: TemplateFile.Kind, _ name: String) -> TemplateFile? {
    guard !name.contains("/") else { return nil }
    return paths(of: name, in: folders(of: kind)).first.map { path in
      TemplateFile(
        kind: kind, name: name, path: path,
        isOwn: ownFolder.map { path.hasPrefix($0 + "/") } ?? false)
    }
  }
}
