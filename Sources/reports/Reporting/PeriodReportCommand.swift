import ArgumentParser
import ReportModel

/// A command that makes the report of one kind of period; each says its kind, its template and its help.
protocol PeriodReportCommand: ReportsCommand {
  static var kind: ReportingPeriod.Kind { get }
  /// Name of the template, where the user names none.
  static var template: String { get }

  var period: PeriodOptions { get }
  var options: ReportOptions { get }
  var mail: MailOptions { get }
}

extension PeriodReportCommand {
  var messages: MessageOptions { options.messages }

  func run(on console: Console) throws {
    try ReportRun(
      template: Self.template, span: .period(Self.kind, try period.named(Self.kind)),
      options: options, mail: mail, console: console
    ).run()
  }
}
