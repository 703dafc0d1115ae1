/// A run of days, first and last included; never empty.
public struct DayWindow: Hashable, Sendable {
  public let first: Day
  public let last: Day

  /// The window from `first` to `last`, or `nil` when it would be empty.
  public init?(first: Day, last: Day) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
  }

  /// The window of a single day.
  public init(_ day: Day) {
    first = day
    last = day
  }

  /// A window whose bounds are known to be in order.
  init(unchecked first: Day, _ last: Day) {
    precondition(first <= last, "a window of days begins on or before its last day")
    self.first = first
    self.last = last
  }

  /// Number of days, at least 1.
  public var length: Int { last.days(since: first) + 1 }

  public func contains(_ day: Day) -> Bool { first <= day && day <= last }

  public func contains(_ other: DayWindow) -> Bool { first <= other.first && other.last <= last }

  public func overlaps(_ other: DayWindow) -> Bool { first <= other.last && other.first <= last }

  /// The days that both windows hold, or `nil` when they hold none in common.
  public func intersection(_ other: DayWindow) -> DayWindow? {
    DayWindow(first: max(first, other.first), last: min(last, other.last))
  }

  /// The smallest window that holds both.
  public func union(_ other: DayWindow) -> DayWindow {
    DayWindow(unchecked: min(first, other.first), max(last, other.last))
  }
}

extension DayWindow: CustomStringConvertible {
  /// `2020-05-15..2020-06-14`, the form in which a window is written as a period.
  public var description: String { "\(first)..\(last)" }
}
