/// Sums records up to cells, and remembers what a loop over many records would look up again.
public struct CellSums: Sendable {
  private struct Slot: Hashable {
    let first: Day
    let key: ActivityCell.Key
  }

  private struct PhaseQuestion: Hashable {
    let day: Day
    let contentArea: Position<ContentArea>
  }

  private let plan: Plan
  private var cells: [Slot: ActivityCell] = [:]
  private var phases: [PhaseQuestion: Position<Phase>?] = [:]
  private var half: DayWindow?

  public init(plan: Plan) {
    self.plan = plan
  }

  /// Adds a record to the cell of its half-month.
  public mutating func addToHalfMonth(_ record: ActivityRecord) {
    let window = halfMonth(holding: record.day)
    add(record, to: window)
  }

  /// Adds a record to the cell of its day.
  public mutating func addToDay(_ record: ActivityRecord) {
    add(record, to: DayWindow(record.day))
  }

  /// Gives the cells, in no particular order, and begins anew.
  public mutating func take() -> [ActivityCell] {
    defer { cells.removeAll(keepingCapacity: true) }
    return Array(cells.values)
  }

  private mutating func add(_ record: ActivityRecord, to days: DayWindow) {
    let key = ActivityCell.Key(
      unit: record.unit, phase: phase(of: record), contentArea: record.contentArea,
      indicator: record.indicator)
    let cell = ActivityCell(
      key: key, days: days, activities: 1, quantity: record.quantity,
      audience: record.audience, latestDay: record.day, latestQuantity: record.quantity)
    let slot = Slot(first: days.first, key: key)
    if cells[slot]?.combine(with: cell) == nil { cells[slot] = cell }
  }

  private mutating func phase(of record: ActivityRecord) -> Position<Phase>? {
    if let named = record.namedPhase { return named }
    let question = PhaseQuestion(day: record.day, contentArea: record.contentArea)
    if let known = phases[question] { return known }
    let phase = plan.phase(named: nil, on: record.day, contentArea: record.contentArea)
    phases[question] = .some(phase)
    return phase
  }

  private mutating func halfMonth(holding day: Day) -> DayWindow {
    if let half, half.contains(day) { return half }
    let window = HalfMonth(holding: day).window
    half = window
    return window
  }
}
