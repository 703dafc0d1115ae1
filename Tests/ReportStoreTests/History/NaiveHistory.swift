import ReportModel
import ReportsTestSupport

/// What counts after deliveries, withdrawals, closings, amendments and openings, worked out record by
/// record: to hold a store against.
struct NaiveHistory {
  /// Any record with what decides whether a closed period holds it.
  struct Row: Hashable {
    enum Content: Hashable {
      case activity(ActivityRecord)
      case completion(CompletionRecord)
      case receipt(Receipt)
    }

    let source: String
    let version: Int
    let content: Content

    func days(_ calendar: any PeriodCalendar) -> DayWindow {
      switch content {
      case .activity(let record): DayWindow(record.day)
      case .completion(let record): DayWindow(record.completedOn ?? record.reportedOn)
      case .receipt(let receipt): calendar.window(of: receipt.period)
      }
    }
  }

  struct Version {
    let period: ReportingPeriod
    let number: Int
    let window: DayWindow
    let rows: Set<Row>
  }

  let calendar: any PeriodCalendar
  /// The newest version of each source that wasn't withdrawn.
  private(set) var newest: [String: Set<Row>] = [:]
  private(set) var counting: Set<Row> = []
  private(set) var closed: [ReportingPeriod: DayWindow] = [:]
  private(set) var versions: [Version] = []
  private var versionsOfSources: [String: Int] = [:]

  init(calendar: any PeriodCalendar) {
    self.calendar = calendar
  }

  mutating func deliver(_ source: String, _ contents: [Row.Content]) {
    let version = (versionsOfSources[source] ?? 0) + 1
    versionsOfSources[source] = version
    let rows = Set(contents.map { Row(source: source, version: version, content: $0) })
    counting = counting.filter { $0.source != source || isHeld($0) }
    counting.formUnion(rows.filter { !isHeld($0) })
    newest[source] = rows
  }

  mutating func withdraw(_ source: String) {
    newest[source] = nil
    counting = counting.filter { $0.source != source || isHeld($0) }
  }

  mutating func close(_ period: ReportingPeriod) {
    closed[period] = calendar.window(of: period)
    note(period)
  }

  mutating func amend(_ period: ReportingPeriod) {
    guard let window = closed[period] else { return }
    follow { window.contains($0) }
    note(period)
  }

  mutating func reopen(_ period: ReportingPeriod) {
    guard let window = closed.removeValue(forKey: period) else { return }
    let others = Array(closed.values)
    follow { days in
      window.contains(days) && !others.contains { $0.contains(days) }
    }
  }

  /// Whether an amendment of a period would change anything.
  func isAmendable(_ period: ReportingPeriod) -> Bool {
    var amended = self
    amended.amend(period)
    return amended.counting != counting
  }

  private mutating func follow(_ isMeant: (DayWindow) -> Bool) {
    counting = counting.filter { !isMeant($0.days(calendar)) }
    for rows in newest.values {
      counting.formUnion(rows.filter { isMeant($0.days(calendar)) })
    }
  }

  private mutating func note(_ period: ReportingPeriod) {
    guard let window = closed[period] else { return }
    let number = versions.filter { $0.period == period }.count + 1
    let known = counting.filter { $0.days(calendar).first <= window.last }
    versions.append(Version(period: period, number: number, window: window, rows: known))
  }

  private func isHeld(_ row: Row) -> Bool {
    closed.values.contains { $0.contains(row.days(calendar)) }
  }
}

extension Set<NaiveHistory.Row> {
  var activities: [ActivityRecord] {
    compactMap { if case .activity(let record) = $0.content { record } else { nil } }
  }

  var completions: [CompletionRecord] {
    compactMap { if case .completion(let record) = $0.content { record } else { nil } }
  }

  var receipts: [Receipt] {
    compactMap { if case .receipt(let receipt) = $0.content { receipt } else { nil } }
  }
}
