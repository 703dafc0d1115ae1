public import ReportModel

/// Why a unit is to be written to.
public struct Reminder: Sendable {
  public let unit: Position<OrgUnit>
  /// Whether the deadline is there and nothing has come of the unit.
  public let isMissing: Bool
  /// What it has to confirm or to correct, its own and of units below it that report through it; by unit,
  /// month and indicator.
  public let suspects: [SuspectFigure]
}

/// Who is to be written to on a period, as of a day.
public struct Reminders: Sendable {
  public let period: ReportingPeriod
  public let window: DayWindow
  public let deadline: Day
  /// The day as of which units are late and waivers hold.
  public let day: Day
  /// In protocol order.
  public let all: [Reminder]
  /// Units of which nothing has come, though the deadline is still to come: they aren't reminded.
  public let undue: Int
  /// In which names are told: the tree at the period's end.
  let tree: OrgUnitTree

  public func name(of unit: Position<OrgUnit>) -> String { tree.name(of: unit) }
}
