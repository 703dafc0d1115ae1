import ArgumentParser

/// `reports templates`: the files that say what a report holds and how it looks.
struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "templates", Help.Templates.command,
    subcommands: [
      TemplatesListCommand.self, TemplatesShowCommand.self, TemplatesCopyCommand.self,
      TemplatesCheckCommand.self,
    ],
    defaultSubcommand: TemplatesListCommand.self)
}
