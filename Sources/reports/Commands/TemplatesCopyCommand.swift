import ArgumentParser
import ReportModel

/// `reports templates copy`: a copy to change, in the workspace.
struct TemplatesCopyCommand: ReportsCommand {
  static let configuration = CommandConfiguration("copy", Help.TemplatesCopy.command)

  @Argument(help: .of(Help.Templates.name), completion: .templatesAndLayouts)
  var name: String

  @Option(name: .customLong("as"), help: .of(Help.TemplatesCopy.newName))
  var newName: String?

  @Flag(help: .of(Help.TemplatesCopy.replace))
  var replace = false

  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var messages: MessageOptions

  func run(on console: Console) throws {
    if let newName, newName.isEmpty || newName != PlainFileName.plain(newName) {
      throw CommandFailure(
        .usage,
        message: BilingualText(
          vi: "--as: «\(newName)» không dùng làm tên được.",
          en: "--as: “\(newName)” can't be a name."),
        remedy: BilingualText(
          vi: "Tên gồm chữ cái không dấu, chữ số, dấu «-» và «_», ví dụ bao-cao-thang.",
          en: "A name is made of ASCII letters, digits, - and _, such as bao-cao-thang."))
    }
    let workspace = try place.located()
    let catalogue = TemplateCatalogue(workspace: workspace)
    // A copy of the same name is one of the original: the workspace's own would be a copy of itself.
    let file = try newName == nil ? catalogue.original(named: name) : catalogue.file(named: name)
    let path = try TemplateCopy(
      file: file, workspace: workspace, newName: newName, replaces: replace
    ).run()
    console.note(
      newName == nil
        ? BilingualText(
          vi: "Đã chép vào \(path); từ nay tệp này được dùng thay cho «\(name)» của chương trình.",
          en: "Copied to \(path), which is used from now on in place of the program's “\(name)”.")
        : BilingualText(vi: "Đã chép vào \(path).", en: "Copied to \(path)."))
  }
}
