import ArgumentParser

/// `reports store`: what holds the records.
struct StoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "store", Help.Store.command,
    subcommands: [
      StoreInitCommand.self, StoreMigrateCommand.self, StoreCheckCommand.self,
      StoreCopyCommand.self, StoreGrantCommand.self, StoreAddNodeCommand.self,
    ])
}
