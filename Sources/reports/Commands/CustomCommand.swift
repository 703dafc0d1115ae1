import ArgumentParser
import ReportModel

/// `reports custom`: the report of a window of days.
struct CustomCommand: ReportsCommand {
  static let configuration = CommandConfiguration.report(
    "custom", "Make the report of any window of days",
    example: "custom --province --from 2020-03-15 --to 2020-04-20")

  @Option(help: ArgumentHelp("First day.", valueName: "date"))
  var from: String

  @Option(help: ArgumentHelp("Last day, included.", valueName: "date"))
  var to: String

  @OptionGroup var options: ReportOptions
  @OptionGroup(title: "Mail") var mail: MailOptionsBesideDays

  var messages: MessageOptions { options.messages }

  func run(on console: Console) throws {
    let window = try WindowOptions.window(from: from, to: to)
    try ReportRun(
      template: "custom", span: .period(.days, .days(window)), options: options, mail: mail,
      console: console
    ).run()
  }
}
