/// What one source delivered at one time (báo cáo gửi lên), as a store remembers it for good.
public struct Submission: Sendable, Hashable {
  /// Whether figures follow it.
  public enum State: Sendable, Hashable {
    case current
    /// A later version of the source came instead: the submission of that number.
    case replaced(by: Int)
    /// It was taken back.
    case withdrawn(on: Day, reason: String)
  }

  /// By which it is called: 1 and up, in the order in which submissions came.
  public let number: Int
  /// What is known of its source, as of this version.
  public let source: SourceSummary
  public let extent: RecordExtent
  /// The day on which it was received, where that was told with it.
  public let receivedOn: Day?
  public let state: State

  public init(
    number: Int, source: SourceSummary, extent: RecordExtent, receivedOn: Day?, state: State
  ) {
    self.number = number
    self.source = source
    self.extent = extent
    self.receivedOn = receivedOn
    self.state = state
  }
}

/// Whose records some are, and of which time.
public struct RecordExtent: Sendable, Hashable {
  /// How many units have records among them.
  public let unitCount: Int
  /// First and last day of activities, and of reports on tasks; `nil` when there are none.
  public let days: DayWindow?
  /// The periods of receipts that begin first and end last; `nil` when there are none.
  public let periods: PeriodSpan?

  public struct PeriodSpan: Sendable, Hashable {
    public let first: ReportingPeriod
    public let last: ReportingPeriod

    public init(first: ReportingPeriod, last: ReportingPeriod) {
      self.first = first
      self.last = last
    }
  }

  public init(unitCount: Int, days: DayWindow?, periods: PeriodSpan?) {
    self.unitCount = unitCount
    self.days = days
    self.periods = periods
  }

  /// The extent of records.
  public init(of records: [RecordSet], in calendar: any PeriodCalendar) {
    var days: DayWindow?
    var periods: Set<ReportingPeriod> = []
    for set in records {
      switch set {
      case .activities(let batch):
        if let more = batch.days { days = days?.union(more) ?? more }
      case .completions(let records):
        for record in records {
          days = days?.union(DayWindow(record.reportedOn)) ?? DayWindow(record.reportedOn)
        }
      case .receipts(let receipts):
        periods.formUnion(receipts.map(\.period))
      }
    }
    let windows = periods.map { ($0, calendar.window(of: $0)) }
    // Of two that begin together the code decides, so that the order of records doesn't.
    let first = windows.min { ($0.1.first, $0.0.code) < ($1.1.first, $1.0.code) }
    let last = windows.max { ($0.1.last, $0.0.code) < ($1.1.last, $1.0.code) }
    var span: PeriodSpan?
    if let first, let last { span = PeriodSpan(first: first.0, last: last.0) }
    self.init(unitCount: records.units.count, days: days, periods: span)
  }

  /// All days that the records are about; `nil` when there are no records.
  public func window(in calendar: any PeriodCalendar) -> DayWindow? {
    guard let periods else { return days }
    let window = calendar.window(of: periods.first).union(calendar.window(of: periods.last))
    return days?.union(window) ?? window
  }
}

extension [RecordSet] {
  /// The units that have records among them.
  public var units: Set<Position<OrgUnit>> {
    reduce(into: []) { units, set in
      switch set {
      case .activities(let batch): units.formUnion(batch.units)
      case .completions(let records): units.formUnion(records.map(\.unit))
      case .receipts(let receipts): units.formUnion(receipts.map(\.unit))
      }
    }
  }
}

/// The records of one kind, unit and month within a submission.
public struct SubmissionPart: Sendable, Hashable {
  public let kind: RecordKind
  /// Code of the unit, which the plan may have lost since.
  public let unit: String
  /// The month that holds the day of an activity or of a report on a task; the period of a receipt.
  public let period: ReportingPeriod
  public let recordCount: Int
  /// The first and the last row of the source in which they stand.
  public let rows: ClosedRange<Int>

  public init(
    kind: RecordKind, unit: String, period: ReportingPeriod, recordCount: Int,
    rows: ClosedRange<Int>
  ) {
    self.kind = kind
    self.unit = unit
    self.period = period
    self.recordCount = recordCount
    self.rows = rows
  }
}

/// Counts records up to the parts of a submission.
public struct SubmissionParts {
  private struct Key: Hashable {
    let kind: RecordKind
    let unit: String
    let period: ReportingPeriod
  }

  private let calendar: any PeriodCalendar
  private var parts: [Key: (count: Int, rows: ClosedRange<Int>)] = [:]

  public init(calendar: any PeriodCalendar) {
    self.calendar = calendar
  }

  /// Counts an activity or a report on a task.
  public mutating func add(_ kind: RecordKind, unit: String, on day: Day, row: Int) {
    add(kind, unit: unit, period: .month(calendar.month(holding: day)), row: row)
  }

  /// Counts a record of a period.
  public mutating func add(_ kind: RecordKind, unit: String, period: ReportingPeriod, row: Int) {
    let key = Key(kind: kind, unit: unit, period: period)
    let part = parts[key] ?? (0, row...row)
    parts[key] = (
      part.count + 1, min(part.rows.lowerBound, row)...max(part.rows.upperBound, row)
    )
  }

  /// The parts by kind, time and unit; units in the order of the plan, those that it doesn't know last.
  public func sorted(in plan: Plan) -> [SubmissionPart] {
    let codes = plan.units.units.map(\.code)
    let places = Dictionary(zip(codes, codes.indices), uniquingKeysWith: { first, _ in first })
    let kinds = Dictionary(uniqueKeysWithValues: zip(RecordKind.allCases, 0...))
    func order(_ part: SubmissionPart) -> (Int, Day, Int, String, String) {
      (
        kinds[part.kind] ?? 0, calendar.window(of: part.period).first,
        places[part.unit] ?? .max, part.unit, part.period.code
      )
    }
    return parts.map { key, value in
      SubmissionPart(
        kind: key.kind, unit: key.unit, period: key.period, recordCount: value.count,
        rows: value.rows)
    }.sorted { order($0) < order($1) }
  }
}

/// What became of taking a submission back.
public enum Withdrawal: Sendable, Hashable {
  /// Its records count no more: so many, with the receipts that were told of it.
  case done(records: Int)
  /// It doesn't count in the first place.
  case notCounting(Submission.State)
  /// There is no submission of that number.
  case unknown
}
