import ArgumentParser
import ReportModel

/// `reports custom`: the report of a window of days.
struct CustomCommand: ReportsCommand {
  static let configuration = CommandConfiguration("custom", Help.Report.custom)

  @Option(help: .of(Help.Shared.firstDay))
  var from: String

  @Option(help: .of(Help.Shared.lastDay))
  var to: String

  @OptionGroup var options: ReportOptions
  @OptionGroup(title: Help.Mail.title.shown) var mail: MailOptionsBesideDays

  var messages: MessageOptions { options.messages }

  func run(on console: Console) throws {
    let window = try WindowOptions.window(from: from, to: to)
    try ReportRun(
      template: "custom", span: .period(.days, .days(window)), options: options, mail: mail,
      console: console
    ).run()
  }
}
