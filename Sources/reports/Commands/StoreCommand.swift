import ArgumentParser

/// `reports store`: the file that holds the records.
struct StoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "store", Help.Store.command, subcommands: [StoreCheckCommand.self])
}
