import ArgumentParser
import ReportModel

/// `reports yearly`: the report of a year.
struct YearlyCommand: PeriodReportCommand {
  static let configuration = CommandConfiguration.report(
    "yearly", "Make the year's report",
    example: "yearly --province --period 2020")

  static let kind = ReportingPeriod.Kind.year
  static let template = "yearly"

  @OptionGroup var period: PeriodOptions
  @OptionGroup var options: ReportOptions
  @OptionGroup(title: "Mail") var mail: MailOptions
}
