import ArgumentParser
import ReportModel

/// Options of every command: how it speaks.
struct MessageOptions: ParsableArguments {
  @Flag(help: .of(Help.Messages.quiet))
  var quiet = false

  @Option(help: .of(Help.Messages.lang))
  var lang: Language?

  var console: Console {
    Console(language: lang ?? MessageLanguage.ofLocale(Environment.value), isQuiet: quiet)
  }
}
