import ReportModel

/// What a finding says, before it is known where.
struct Explanation: Sendable, Hashable {
  /// Stable word for the kind of problem.
  let code: String
  let message: BilingualText
  let remedy: BilingualText?

  init(
    _ code: String, vi vietnamese: String, en english: String,
    remedy: (vi: String, en: String)? = nil
  ) {
    self.code = code
    message = BilingualText(vi: vietnamese, en: english)
    self.remedy = remedy.map { BilingualText(vi: $0.vi, en: $0.en) }
  }

  func finding(
    _ severity: Finding.Severity = .error, at location: Finding.Location, value: String?
  ) -> Finding {
    Finding(
      code: code, severity: severity, location: location, value: value, message: message,
      remedy: remedy)
  }
}
