import ArgumentParser
import ReportModel

/// `reports nine-monthly`: the report of the first nine months of a year.
struct NineMonthlyCommand: PeriodReportCommand {
  static let configuration = CommandConfiguration("nine-monthly", Help.Report.nineMonthly)

  static let kind = ReportingPeriod.Kind.nineMonths
  static let template = "nine-monthly"

  @OptionGroup var period: PeriodOptions
  @OptionGroup var options: ReportOptions
  @OptionGroup(title: Help.Mail.title.shown) var mail: MailOptions
}
