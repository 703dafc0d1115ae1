import ArgumentParser
import ReportModel

/// `reports half-yearly`: the report of half a year.
struct HalfYearlyCommand: PeriodReportCommand {
  static let configuration = CommandConfiguration.report(
    "half-yearly", "Make the report of half a year",
    example: "half-yearly --province --period 2020-H1")

  static let kind = ReportingPeriod.Kind.halfYear
  static let template = "half-yearly"

  @OptionGroup var period: PeriodOptions
  @OptionGroup var options: ReportOptions
  @OptionGroup(title: "Mail") var mail: MailOptions
}
