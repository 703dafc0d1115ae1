import ArgumentParser
import ReportModel
import ReportStore

/// `reports store migrate`: brings the store up to the version of the program.
struct StoreMigrateCommand: ReportsCommand {
  static let configuration = CommandConfiguration("migrate", Help.StoreMigrate.command)

  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var messages: MessageOptions

  func run(on console: Console) throws {
    let workspace = try place.located()
    if let path = workspace.store.path, !workspace.hasStore {
      throw StoreError.missing(path: path)
    }
    try StoreMessages.install(place, console)
  }
}
