/// A point in time: whole seconds since 1970-01-01, UTC.
public struct Moment: Sendable, Hashable, Comparable {
  public let seconds: Int64

  public init(seconds: Int64) {
    self.seconds = seconds
  }

  public static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }

  /// `2020-07-03T08:05:00Z`.
  public var iso: String {
    let (days, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
    let second = rest < 0 ? rest + 86_400 : rest
    func padded(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(day(days, rest))T\(padded(second / 3600)):\(padded(second / 60 % 60))"
      + ":\(padded(second % 60))Z"
  }

  /// The day in Vietnam, whose clocks are seven hours ahead of UTC all the year.
  public var day: Day {
    let (days, rest) = (seconds &+ 7 * 3600).quotientAndRemainder(dividingBy: 86_400)
    return day(days, rest)
  }

  /// A number past the years 1…9999, which a damaged file may hold, is held at that bound.
  private func day(_ days: Int64, _ rest: Int64) -> Day {
    Day(number: Int32(clamping: min(max(rest < 0 ? days - 1 : days, -719_162), 2_932_896)))
  }
}

/// Who changes a store, and when.
public struct Author: Sendable, Hashable {
  /// Name of the operating system's user.
  public let name: String
  public let moment: Moment

  public init(name: String, moment: Moment) {
    self.name = name
    self.moment = moment
  }

  /// Where nobody says who it is: of programs that use the store as a library.
  public static let unnamed = Author(name: "", moment: Moment(seconds: 0))
}

/// An entry of a store's log (nhật ký): who did what when.
///
/// Entries are chained: each has the SHA-256 of what it says and of the hash before, so that none can be
/// changed, removed or put in between without breaking the chain from there on.
public struct LogEntry: Sendable, Hashable {
  public enum Action: String, Sendable, Hashable, CaseIterable {
    case importing = "import"
    case withdrawal = "withdraw"
    case closing = "close"
    case amendment = "amend"
    case reopening = "reopen"
    case restoration = "restore"
  }

  /// 1 and up, without gaps.
  public let number: Int
  public let author: Author
  public let action: Action
  /// What was done, by key: `period`, `reason`, `source` …
  public let detail: [String: String]
  /// 64 hexadecimal digits.
  public let hash: String

  public init(
    number: Int, author: Author, action: Action, detail: [String: String], hash: String
  ) {
    self.number = number
    self.author = author
    self.action = action
    self.detail = detail
    self.hash = hash
  }

  /// The entry that follows a hash: of the entry before, or empty for the first.
  public init(
    number: Int, author: Author, action: Action, detail: [String: String], after former: String
  ) {
    self.init(
      number: number, author: author, action: action, detail: detail,
      hash: LogEntry.hash(number, author, action, detail, after: former))
  }

  /// Whether the entry is what its hash says, and follows that hash.
  public func follows(_ former: String) -> Bool {
    hash == LogEntry.hash(number, author, action, detail, after: former)
  }

  /// Each text with its length before it, so that no two entries are written alike.
  private static func hash(
    _ number: Int, _ author: Author, _ action: Action, _ detail: [String: String],
    after former: String
  ) -> String {
    var texts = [
      former, "\(number)", "\(author.moment.seconds)", author.name, action.rawValue,
    ]
    for (key, value) in detail.sorted(by: { $0.key < $1.key }) { texts += [key, value] }
    return SHA256.hexadecimal(of: texts.map { "\($0.utf8.count):\($0)" }.joined())
  }
}

/// Whether a log is whole.
public enum LogVerdict: Sendable, Hashable {
  /// So many entries, and the hash of the last.
  case whole(entries: Int, hash: String)
  /// The first entry that doesn't follow from the one before.
  case broken(entry: Int)
}
