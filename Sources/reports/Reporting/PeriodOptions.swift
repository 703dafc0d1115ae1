import ArgumentParser
import ReportModel

/// Which period a report is for.
struct PeriodOptions: ParsableArguments {
  @Option(help: .of(Help.Report.period), completion: .periods)
  var period: String?

  /// The period that was asked for, which must be of the command's kind.
  func named(_ kind: ReportingPeriod.Kind) throws(CommandFailure) -> ReportingPeriod? {
    guard let code = period else { return nil }
    let period = try PeriodArgument.period(code, of: "--period")
    guard period.kind != kind else { return period }
    throw CommandFailure(
      .usage,
      message: BilingualText(
        vi: "--period: «\(code)» không đúng loại kỳ của lệnh này.",
        en: "--period: “\(code)” is not the kind of period that this command reports on."),
      remedy: BilingualText(
        vi: "Lệnh này cần kỳ dạng \(PeriodArgument.example(of: kind)).",
        en: "This command takes a period such as \(PeriodArgument.example(of: kind))."))
  }
}
