/// How far a unit has come with a task (bản ghi tiến độ), as reported on a day.
public struct CompletionRecord: Sendable, Hashable {
  public let task: Position<PlanTask>
  public let unit: Position<OrgUnit>
  public let reportedOn: Day
  /// 0…100; `nil` when not told.
  public let percent: Quantity?
  /// Day of completion, not after `reportedOn`; `nil`: not complete, unless the percentage is 100.
  public let completedOn: Day?
  public let reference: String?
  public let note: String?
  /// Row of the source in which the record stands, counted as lines from 1.
  public let row: Int

  public init(
    task: Position<PlanTask>, unit: Position<OrgUnit>, reportedOn: Day, percent: Quantity? = nil,
    completedOn: Day? = nil, reference: String? = nil, note: String? = nil, row: Int = 0
  ) {
    self.task = task
    self.unit = unit
    self.reportedOn = reportedOn
    self.percent = percent
    self.completedOn = completedOn
    self.reference = reference
    self.note = note
    self.row = row
  }

  /// The day on which the task was done: the one told, else the day of the report that says 100 %.
  public var effectiveCompletion: Day? {
    completedOn ?? (percent == Quantity(100) ? reportedOn : nil)
  }

  /// The day from which on the record changes what is known: that of completion, else of the report.
  public var dayOfEffect: Day { completedOn ?? reportedOn }
}
