import ArgumentParser
import ReportModel
import Settings

/// `reports templates show`: the text of a template or layout.
struct TemplatesShowCommand: ReportsCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Write the text of a template or layout to stdout.",
    discussion: "Of several of one name the one that is used: the workspace's own, if it has one.")

  @Argument(help: ArgumentHelp("The name, as list tells it.", valueName: "name"))
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
