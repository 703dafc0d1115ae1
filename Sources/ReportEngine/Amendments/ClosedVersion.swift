public import ReportModel

/// Which version of a closed period a report is of, for what the report says of itself.
public struct ClosedVersion: Sendable, Hashable {
  public let closing: Closing
  /// SHA-256 of the records that it holds, in hexadecimal digits.
  public let recordDigest: String
  /// The hash of the entry of the log by which it was made.
  public let logHash: String

  public init(closing: Closing, recordDigest: String, logHash: String) {
    self.closing = closing
    self.recordDigest = recordDigest
    self.logHash = logHash
  }

  /// «điều chỉnh lần 1»; `nil` for the first version.
  var amendmentName: String? {
    closing.amendment > 0 ? "điều chỉnh lần \(closing.amendment)" : nil
  }
}

/// How versions of closed periods are named in documents.
enum ClosingWording {
  /// «bản 2 (điều chỉnh lần 1, ngày 05/7/2020)».
  static func version(_ closing: Closing) -> String {
    let day = "ngày \(PeriodWording.date(closing.moment.day))"
    return closing.amendment > 0
      ? "bản \(closing.version) (điều chỉnh lần \(closing.amendment), \(day))"
      : "bản \(closing.version) (chốt \(day))"
  }

  /// «tháng 6 năm 2020: bản 2 (điều chỉnh lần 1, ngày 05/7/2020)».
  static func named(_ closing: Closing) -> String {
    "\(PeriodWording.name(of: closing.period)): \(version(closing))"
  }
}
