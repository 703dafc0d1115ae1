import ArgumentParser
import ReportModel
import ReportStore

/// `reports store init`: makes the store.
struct StoreInitCommand: ReportsCommand {
  static let configuration = CommandConfiguration("init", Help.StoreInit.command)

  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var messages: MessageOptions

  func run(on console: Console) throws {
    try StoreMessages.install(place, console)
  }
}
