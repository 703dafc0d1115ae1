import ReportModel

/// Periods as they are typed.
enum PeriodArgument {
  /// - Parameter option: the option that has the value, for the message.
  static func period(_ text: String, of option: String) throws(CommandFailure) -> ReportingPeriod {
    if let period = ReportingPeriod(code: text) { return period }
    throw CommandFailure(
      .usage,
      message: BilingualText(
        vi: "\(option): «\(text)» không phải là kỳ báo cáo.",
        en: "\(option): “\(text)” is not a reporting period."),
      remedy: BilingualText(
        vi: "Ghi kỳ theo một trong các dạng \(forms).", en: "Write the period as one of \(forms)."))
  }

  /// A period of a kind, as it is written.
  static func example(of kind: ReportingPeriod.Kind) -> String {
    switch kind {
    case .week: "2020-W23"
    case .month: "2020-06"
    case .quarter: "2020-Q2"
    case .halfYear: "2020-H1"
    case .nineMonths: "2020-9M"
    case .year: "2020"
    case .days: "2020-05-15..2020-06-14"
    }
  }

  private static let forms =
    "2020-06, 2020-Q2, 2020-H1, 2020-9M, 2020, 2020-W23, 2020-05-15..2020-06-14"
}
