import ArgumentParser

/// `reports templates list`: all templates and layouts, and where they are.
struct TemplatesListCommand: ReportsCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the templates and layouts that there are, what each is for and where it is.")

  @Option(help: "text or json.")
  var format: FindingFormat = .text

  @Option(help: ArgumentHelp("Columns of the text, 60 to 200.", valueName: "columns"))
  var width = 100

  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var messages: MessageOptions

  func run(on console: Console) throws {
    try TextWidth.check(width)
    let catalogue = TemplateCatalogue(workspace: try place.locatedIfAny())
    let listing = try TemplateListing(catalogue)
    try StandardStream.output.write(listing.output(as: format, width: width))
  }
}
