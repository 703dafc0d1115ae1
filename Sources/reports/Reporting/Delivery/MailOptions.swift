import ArgumentParser

/// From whom and to whom a report goes by mail, as it was typed.
protocol MailArguments {
  var to: [String] { get }
  var cc: [String] { get }
  var from: String? { get }
  var subject: String? { get }
}

/// What every command that makes a report can be told about mail.
struct MailOptions: ParsableArguments, MailArguments {
  @Option(
    name: [.long, .customLong("mail-to")],
    help: ArgumentHelp(
      "With eml: to whom; may be repeated, and takes several with commas between.",
      valueName: "address"))
  var to: [String] = []

  @Option(help: ArgumentHelp("With eml: who gets a copy, as --to.", valueName: "address"))
  var cc: [String] = []

  @Option(
    name: [.long, .customLong("mail-from")],
    help: ArgumentHelp(
      "With eml: from whom. Default: left to the program that sends it.", valueName: "address"))
  var from: String?

  @Option(
    help: ArgumentHelp("With eml: the subject. Default: the report's title.", valueName: "text"))
  var subject: String?
}

/// The same for a command whose `--from` and `--to` are days.
struct MailOptionsBesideDays: ParsableArguments, MailArguments {
  @Option(
    name: .customLong("mail-to"),
    help: ArgumentHelp(
      "With eml: to whom; may be repeated, and takes several with commas between.",
      valueName: "address"))
  var to: [String] = []

  @Option(help: ArgumentHelp("With eml: who gets a copy, as --mail-to.", valueName: "address"))
  var cc: [String] = []

  @Option(
    name: .customLong("mail-from"),
    help: ArgumentHelp(
      "With eml: from whom. Default: left to the program that sends it.", valueName: "address"))
  var from: String?

  @Option(
    help: ArgumentHelp("With eml: the subject. Default: the report's title.", valueName: "text"))
  var subject: String?
}
