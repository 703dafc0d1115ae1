import ArgumentParser
import ReportModel

/// `reports quarterly`: the report of a quarter.
struct QuarterlyCommand: PeriodReportCommand {
  static let configuration = CommandConfiguration("quarterly", Help.Report.quarterly)

  static let kind = ReportingPeriod.Kind.quarter
  static let template = "quarterly"

  @OptionGroup var period: PeriodOptions
  @OptionGroup var options: ReportOptions
  @OptionGroup(title: Help.Mail.title.shown) var mail: MailOptions
}
