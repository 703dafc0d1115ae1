import ArgumentParser
import ReportModel

/// Options of every command: how it speaks.
struct MessageOptions: ParsableArguments {
  @Flag(help: "Say nothing on stderr but warnings and errors.")
  var quiet = false

  @Option(
    help: ArgumentHelp(
      "Language of messages: vi or en. Default: by the locale, else vi.", valueName: "language"),
    transform: MessageLanguage.named)
  var lang: Language?

  var console: Console {
    Console(language: lang ?? MessageLanguage.ofLocale(Environment.value), isQuiet: quiet)
  }
}
