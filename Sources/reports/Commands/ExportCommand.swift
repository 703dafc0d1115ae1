import ArgumentParser

/// `reports export`: what the store holds, as files of the standard form.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write what is stored as files that can be imported again.",
    subcommands: [ExportRecordsCommand.self])
}
