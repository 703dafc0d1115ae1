import ArgumentParser

/// `reports templates list`: all templates and layouts, and where they are.
struct TemplatesListCommand: ReportsCommand {
  static let configuration = CommandConfiguration("list", Help.TemplatesList.command)

  @Option(help: .of(Help.Shared.format))
  var format: FindingFormat = .text

  @Option(help: .of(Help.Shared.width))
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
