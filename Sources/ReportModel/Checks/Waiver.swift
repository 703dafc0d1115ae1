/// That a suspect figure has been looked into and stands (xác nhận số liệu), and why.
public struct Waiver: Sendable, Hashable {
  public let finding: SuspectIdentity
  /// A clause without final punctuation, as the report's footnote tells it.
  public let reason: String
  /// The last day on which the waiver holds; `nil`: it always does.
  public let until: Day?
  /// Where it was read, for what is said about it.
  public let location: Finding.Location

  public init(
    finding: SuspectIdentity, reason: String, until: Day? = nil, location: Finding.Location
  ) {
    self.finding = finding
    self.reason = reason
    self.until = until
    self.location = location
  }

  public func holds(on day: Day) -> Bool { until.map { day <= $0 } ?? true }
}
