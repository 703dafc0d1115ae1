import ArgumentParser
import ReportModel

/// `reports monthly`: the report of a month.
struct MonthlyCommand: ReportsCommand {
  static let configuration = CommandConfiguration(
    commandName: "monthly",
    abstract: "Make the month's report: the summary on stdout, the workbook as a file.",
    discussion: """
      stdout carries the summary and nothing else; the workbook's path and all messages go to stderr.

      For example: reports monthly --province --period 2020-06 | less
      """)

  @OptionGroup var options: PeriodReportOptions

  var messages: MessageOptions { options.messages }

  func run(on console: Console) throws {
    try PeriodReportRun(kind: .month, template: "monthly", options: options, console: console).run()
  }
}
