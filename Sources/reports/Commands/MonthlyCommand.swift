import ArgumentParser
import ReportModel

/// `reports monthly`: the report of a month.
struct MonthlyCommand: PeriodReportCommand {
  static let configuration = CommandConfiguration("monthly", Help.Report.monthly)

  static let kind = ReportingPeriod.Kind.month
  static let template = "monthly"

  @OptionGroup var period: PeriodOptions
  @OptionGroup var options: ReportOptions
  @OptionGroup(title: Help.Mail.title.shown) var mail: MailOptions
}
