import ArgumentParser
import ReportModel

/// `reports half-yearly`: the report of half a year.
struct HalfYearlyCommand: PeriodReportCommand {
  static let configuration = CommandConfiguration("half-yearly", Help.Report.halfYearly)

  static let kind = ReportingPeriod.Kind.halfYear
  static let template = "half-yearly"

  @OptionGroup var period: PeriodOptions
  @OptionGroup var options: ReportOptions
  @OptionGroup(title: Help.Mail.title.shown) var mail: MailOptions
}
