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
  @Option(name: [.long, .customLong("mail-to")], help: .of(Help.Mail.to))
  var to: [String] = []

  @Option(help: .of(Help.Mail.cc))
  var cc: [String] = []

  @Option(name: [.long, .customLong("mail-from")], help: .of(Help.Mail.from))
  var from: String?

  @Option(help: .of(Help.Mail.subject))
  var subject: String?
}

/// The same for a command whose `--from` and `--to` are days.
struct MailOptionsBesideDays: ParsableArguments, MailArguments {
  @Option(name: .customLong("mail-to"), help: .of(Help.Mail.to))
  var to: [String] = []

  @Option(help: .of(Help.Mail.cc))
  var cc: [String] = []

  @Option(name: .customLong("mail-from"), help: .of(Help.Mail.from))
  var from: String?

  @Option(help: .of(Help.Mail.subject))
  var subject: String?
}
