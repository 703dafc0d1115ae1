import ArgumentParser
import ReportModel
import ReportStore

/// `reports log`: who did what to the store, and when.
struct LogCommand: ReportsCommand {
  static let configuration = CommandConfiguration("log", Help.Log.command)

  @Option(help: .of(Help.Shared.format))
  var format: ListingFormat = .text

  @Option(help: .of(Help.Shared.width))
  var width = 80

  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var messages: MessageOptions

  func run(on console: Console) throws {
    try TextWidth.check(width)
    let workspace = try place.located()
    let history = try StoreHistory(address: workspace.store)
    let list = LogList(entries: try history.log())
    try StandardStream.output.write(list.output(as: format, width: width))
  }
}
