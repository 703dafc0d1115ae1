import ArgumentParser
import ReportModel

/// `reports yearly`: the report of a year.
struct YearlyCommand: PeriodReportCommand {
  static let configuration = CommandConfiguration("yearly", Help.Report.yearly)

  static let kind = ReportingPeriod.Kind.year
  static let template = "yearly"

  @OptionGroup var period: PeriodOptions
  @OptionGroup var options: ReportOptions
  @OptionGroup(title: Help.Mail.title.shown) var mail: MailOptions
}
