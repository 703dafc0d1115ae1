import ArgumentParser
import ReportModel

/// The language in which the whole run shows help.
enum HelpLanguage {
  /// By `--lang` among the arguments, else by the locale. Commands and options are described to the
  /// parser before it has parsed anything, so this can't wait for it.
  static let current = MessageLanguage.chosen(Array(CommandLine.arguments.dropFirst()))
}

extension BilingualText {
  /// In the language of help.
  var shown: String { text(in: HelpLanguage.current) }
}

extension CommandConfiguration {
  /// A command whose help stands in the catalogue.
  init(
    _ name: String, _ help: CommandHelp, version: String = "",
    subcommands: [any ParsableCommand.Type] = [],
    defaultSubcommand: (any ParsableCommand.Type)? = nil
  ) {
    self.init(
      commandName: name, abstract: help.abstract.shown, discussion: help.discussion.shown,
      version: version, subcommands: subcommands, defaultSubcommand: defaultSubcommand)
  }
}

extension ArgumentHelp {
  /// The catalogue's text.
  static func of(_ help: OptionHelp) -> ArgumentHelp {
    ArgumentHelp(help.text.shown, valueName: help.value?.shown)
  }
}
