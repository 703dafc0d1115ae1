import ArgumentParser
import ReportModel
import Settings

/// `reports templates show`: the text of a template or layout.
struct TemplatesShowCommand: ReportsCommand {
  static let configuration = CommandConfiguration("show", Help.TemplatesShow.command)

  @Argument(help: .of(Help.Templates.name), completion: .templatesAndLayouts)
  var name: String

  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var messages: MessageOptions

  func run(on console: Console) throws {
    let file = try TemplateCatalogue(workspace: place.locatedIfAny()).file(named: name)
    let text = try file.settings().text
    console.note(BilingualText(vi: "Tệp: \(file.path)", en: "File: \(file.path)"))
    try StandardStream.output.write(Array(text.utf8))
  }
}
