import ArgumentParser
import ReportModel

/// `reports weekly`: the report of a week.
struct WeeklyCommand: PeriodReportCommand {
  static let configuration = CommandConfiguration("weekly", Help.Report.weekly)

  static let kind = ReportingPeriod.Kind.week
  static let template = "weekly"

  @OptionGroup var period: PeriodOptions
  @OptionGroup var options: ReportOptions
  @OptionGroup(title: Help.Mail.title.shown) var mail: MailOptions
}
