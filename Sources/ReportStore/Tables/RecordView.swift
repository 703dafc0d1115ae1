import ReportModel

/// Which records are looked at: those that count now, or those that counted at an entry of the log.
///
/// Rows have two numbers of entries: `since` which they count, and `until` which they did. One that came
/// for a closed period has no `since` as long as the period isn't amended.
struct RecordView: Sendable, Hashable {
  /// The entry of the log; `nil` is now.
  let entry: Int?
  /// Later records aren't looked at; `nil` is all. A closed period knows nothing of what followed it.
  let lastDay: Day?

  static let now = RecordView(entry: nil, lastDay: nil)

  /// What SQL asks of a row; of another view than now its argument is `?9`.
  var condition: String {
    entry == nil
      ? "since IS NOT NULL AND until IS NULL" : "since <= ?9 AND (until IS NULL OR until > ?9)"
  }

  /// The same of a block, whose index knows which count now; on several nodes also of what has come to be.
  func blockCondition(in database: StoreSession) throws -> String {
    guard let settled = try database.entries?.settled() else {
      return entry == nil ? "is_current" : condition
    }
    return entry == nil
      ? "\(settled.holds("since")) AND \(settled.isNotEnded)"
      : "since <= ?9 AND \(settled.holds("since")) AND (until > ?9 OR \(settled.isNotEnded))"
  }

  /// The same of a version of a source.
  var sourceCondition: String {
    entry == nil ? "is_current" : "since <= ?9 AND (until IS NULL OR until > ?9)"
  }

  func bind(_ statement: DirectStatement) throws {
    if let entry { try statement.bind(Int64(entry), at: 9) }
  }

  /// The days of a window that are looked at.
  func days(of window: DayWindow) -> DayWindow? {
    guard let lastDay else { return window }
    return DayWindow(first: window.first, last: min(window.last, lastDay))
  }
}
