import ArgumentParser

/// In which form letters leave the program, and where they go.
struct LetterOptions: ParsableArguments {
  @Option(help: .of(Help.Remind.format))
  var format: LetterFormat = .text

  @Option(help: .of(Help.Shared.width))
  var width = 80

  @Option(help: .of(Help.Remind.output), completion: .directory)
  var output: String?

  @Option(help: .of(Help.Remind.to))
  var to: String?

  @Option(help: .of(Help.Mail.cc))
  var cc: [String] = []

  @Option(help: .of(Help.Mail.from))
  var from: String?

  @Option(help: .of(Help.Remind.subject))
  var subject: String?
}
