/// What fell short, and why (hạn chế, nguyên nhân), in the words of those who said so.
public struct Shortcoming: Sendable, Hashable {
  /// A clause without final punctuation.
  public let text: String
  /// Day from which it is told of.
  public let first: Day
  /// Last day on which it still held; `nil` while it isn't mended.
  public let last: Day?

  public init(text: String, first: Day, last: Day? = nil) {
    self.text = text
    self.first = first
    self.last = last
  }

  /// Whether a report on the window, made as of a day, has to tell of it: it was known by that day,
  /// and wasn't mended before the window began.
  public func isToldOf(in window: DayWindow, asOf: Day) -> Bool {
    first <= asOf && (last.map { window.first <= $0 } ?? true)
  }
}
