import ArgumentParser
import ReportModel

/// `reports init`: a workspace that works at once.
struct InitCommand: ReportsCommand {
  static let configuration = CommandConfiguration("init", Help.Init.command)

  @Argument(help: .of(Help.Init.folder), completion: .directory)
  var folder: String

  @Option(help: .of(Help.Init.sample), completion: .samples)
  var sample: String?

  @OptionGroup var messages: MessageOptions

  func run(on console: Console) throws {
    let source = try sourceFolder()
    try refuseToOverwrite()
    try FolderCopy(source: source, target: folder).run()
    console.note(InitCommand.nextSteps(in: folder, hasRecords: sample != nil))
  }

  private func sourceFolder() throws(CommandFailure) -> String {
    guard let sample else {
      if let starter = ProgramFiles.starter() { return starter }
      throw CommandFailure(
        .inputMissing,
        message: BilingualText(
          vi: "Không thấy thư mục mẫu đi kèm chương trình.",
          en: "The starter workspace that comes with the program is missing."),
        remedy: BilingualText(
          vi: "Cài lại chương trình, hoặc chỉ thư mục report-templates bằng $REPORTS_TEMPLATES.",
          en:
            "Install the program again, or name the folder report-templates by $REPORTS_TEMPLATES."
        ))
    }
    let samples = ProgramFiles.samples()
    if let folder = samples[sample] { return folder }
    let known = samples.keys.sorted()
    let message = BilingualText(
      vi: "Không có bộ số liệu mẫu «\(sample)».", en: "There is no sample “\(sample)”.")
    guard !known.isEmpty else { throw CommandFailure(.inputMissing, message: message) }
    throw CommandFailure(
      .inputMissing, message: message,
      remedy: BilingualText(
        vi: "Các bộ mẫu: \(known.joined(separator: ", ")).",
        en: "The samples: \(known.joined(separator: ", "))."))
  }

  private func refuseToOverwrite() throws(CommandFailure) {
    let kind = FileSystem.kind(of: folder)
    guard let kind else { return }
    let isEmpty = kind == .folder && FileSystem.names(in: folder).isEmpty
    guard !isEmpty else { return }
    throw CommandFailure(
      .inputOutput,
      message: kind == .folder
        ? BilingualText(
          vi: "Thư mục «\(folder)» không trống; không ghi đè.",
          en: "Folder “\(folder)” is not empty; nothing is overwritten.")
        : BilingualText(
          vi: "«\(folder)» đã có và không phải là thư mục.",
          en: "“\(folder)” exists and is not a folder."),
      remedy: BilingualText(
        vi: "Chọn tên thư mục mới, hoặc một thư mục trống.",
        en: "Choose a new folder, or an empty one."))
  }

  private static func nextSteps(in folder: String, hasRecords: Bool) -> BilingualText {
    let enter =
      FileSystem.realPath(folder) == Environment.currentFolder
      ? []
      : [
        "cd \(ShellText.quoted(folder))"
      ]
    let edit = hasRecords ? [] : ["$EDITOR plan.yaml units.csv"]
    let work = [
      "reports plan check", "reports import records/*.csv", "reports monthly --province",
    ]
    let steps = (enter + edit + work).map { "\n    \($0)" }.joined()
    return BilingualText(
      vi: "Đã tạo thư mục làm việc «\(folder)». Các bước tiếp theo:\(steps)",
      en: "Made the workspace “\(folder)”. What comes next:\(steps)")
  }
}
