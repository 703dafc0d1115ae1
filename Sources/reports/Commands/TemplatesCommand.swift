import ArgumentParser

/// `reports templates`: the files that say what a report holds and how it looks.
struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract:
      "List templates and layouts, show or copy one to change it, check one that was changed.",
    discussion: """
      A template says which sections, sentences, tables and charts a report has; a layout how the \
      document looks. Both are YAML files, of the program and in report-templates of the workspace, \
      where they go before those of the program.
      """,
    subcommands: [
      TemplatesListCommand.self, TemplatesShowCommand.self, TemplatesCopyCommand.self,
      TemplatesCheckCommand.self,
    ],
    defaultSubcommand: TemplatesListCommand.self)
}
