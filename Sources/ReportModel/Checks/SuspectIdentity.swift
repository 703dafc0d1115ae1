/// What tells one suspect figure from all others, in every run: `order-of-magnitude/PLK/TTM/-/2020-06/1200`.
///
/// Check, unit, indicator, content area, month or day, and the value that is suspect; `-` stands for what
/// isn't told. The value belongs to it so that a waiver confirms one figure, and not the next wrong one.
public struct SuspectIdentity: Sendable, Hashable {
  /// When the figure was reported for.
  public enum Time: Sendable, Hashable {
    case month(YearMonth)
    case day(Day)

    fileprivate var text: String {
      switch self {
      case .month(let month): ReportingPeriod.month(month).code
      case .day(let day): day.description
      }
    }

    fileprivate init?(_ text: Substring) {
      if let day = Day(iso: text) {
        self = .day(day)
      } else if case .month(let month)? = ReportingPeriod(code: text) {
        self = .month(month)
      } else {
        return nil
      }
    }
  }

  public let check: CheckCode
  /// Codes of the plan.
  public let unit: String
  public let indicator: String?
  public let contentArea: String?
  public let time: Time
  /// The figure in plain notation; for a copied month the month that it repeats.
  public let value: String

  private static let none = "-"

  public init(
    check: CheckCode, unit: String, indicator: String? = nil, contentArea: String? = nil,
    time: Time, value: String
  ) {
    self.check = check
    self.unit = unit
    self.indicator = indicator
    self.contentArea = contentArea
    self.time = time
    self.value = value
  }

  /// Reads the written form; `nil` when it is none.
  public init?(text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 6, parts.allSatisfy({ !$0.isEmpty }),
      let check = CheckCode(rawValue: String(parts[0])), let time = Time(parts[4])
    else { return nil }
    func optional(_ part: Substring) -> String? {
      part == SuspectIdentity.none[...] ? nil : String(part)
    }
    self.init(
      check: check, unit: String(parts[1]), indicator: optional(parts[2]),
      contentArea: optional(parts[3]), time: time, value: String(parts[5]))
  }

  /// The written form, which `init(text:)` reads back.
  public var text: String {
    [
      check.rawValue, unit, indicator ?? SuspectIdentity.none,
      contentArea ?? SuspectIdentity.none, time.text, value,
    ].joined(separator: "/")
  }

  /// The month of a calendar to which the figure belongs.
  public func month(in calendar: some PeriodCalendar) -> YearMonth {
    switch time {
    case .month(let month): month
    case .day(let day): calendar.month(holding: day)
    }
  }
}
