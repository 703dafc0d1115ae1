import ArgumentParser
import ReportModel

/// `reports quarterly`: the report of a quarter.
struct QuarterlyCommand: PeriodReportCommand {
  static let configuration = CommandConfiguration.report(
    "quarterly", "Make the quarter's report",
    example: "quarterly --province --period 2020-Q2")

  static let kind = ReportingPeriod.Kind.quarter
  static let template = "quarterly"

  @OptionGroup var period: PeriodOptions
  @OptionGroup var options: ReportOptions
  @OptionGroup(title: "Mail") var mail: MailOptions
}
