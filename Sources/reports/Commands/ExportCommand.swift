import ArgumentParser

/// `reports export`: what the store holds, as files of the standard form.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "export", Help.Export.command,
    subcommands: [ExportRecordsCommand.self])
}
