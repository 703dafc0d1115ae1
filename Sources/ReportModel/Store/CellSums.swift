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
  private let window: DayWindow
  private let grain: CellGrain
  private let division: CellDivision
  /// The days of the halves that lie wholly within the window.
  private let wholeHalves: DayWindow?
  private var cells: [Slot: ActivityCell] = [:]
  private var phases: [PhaseQuestion: Position<Phase>?] = [:]
  private var half: DayWindow?

  /// - Parameters:
  ///   - window: records dated outside of it are passed over.
  public init(
    plan: Plan, window: DayWindow, grain: CellGrain, division: CellDivision = .all
  ) {
    self.plan = plan
    self.window = window
    self.grain = grain
    self.division = division
    wholeHalves = HalfMonth.split(window).halves.map {
      $0.lowerBound.window.union($0.upperBound.window)
    }
  }

  /// Adds a record, if it is dated within the window.
  public mutating func add(_ record: ActivityRecord) {
    guard window.contains(record.day) else { return }
    add(
      ActivityCell(
        key: key(of: record), days: days(of: record.day), activities: 1,
        quantity: record.quantity, audience: record.audience, latestDay: record.day,
        latestQuantity: record.quantity))
  }

  /// Adds the records of a block that are dated within the window.
  public mutating func add(_ block: ActivityBlock) {
    guard window.overlaps(block.half.window) else { return }
    let first = block.half.window.first
    let none = ActivityTexts.Entry.none
    for figure in block.figures { add(ActivityRecord(figure, from: first, text: none)) }
  }

  /// Gives the cells, in no particular order, and begins anew.
  public mutating func take() -> [ActivityCell] {
    defer { cells.removeAll(keepingCapacity: true) }
    return Array(cells.values)
  }

  private mutating func add(_ cell: ActivityCell) {
    let slot = Slot(first: cell.days.first, key: cell.key)
    if cells[slot]?.combine(with: cell) == nil { cells[slot] = cell }
  }

  /// Levels of stocks keep the whole key.
  private mutating func key(of record: ActivityRecord) -> ActivityCell.Key {
    let isStock = plan.indicators[record.indicator].accumulation == .stock
    let division = isStock ? .all : division
    return ActivityCell.Key(
      unit: division.contains(.unit) ? record.unit : .undivided,
      phase: division.contains(.phase) ? phase(of: record) : .undivided,
      contentArea: division.contains(.contentArea) ? record.contentArea : .undivided,
      indicator: division.contains(.indicator) ? record.indicator : .undivided)
  }

  private mutating func days(of day: Day) -> DayWindow {
    switch grain {
    case .window: return window
    case .day: return DayWindow(day)
    case .halfMonth:
      guard let wholeHalves, wholeHalves.contains(day) else { return DayWindow(day) }
      return halfMonth(holding: day)
    }
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
