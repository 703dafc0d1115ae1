/// Sums records up to cells.
///
/// It is what a report from files spends its time with once they are read, so rows are added as the
/// integers that they are: a slot for each combination of what the cells tell apart, side by side as long
/// as these are few enough.
public struct CellSums: Sendable {
  let plan: Plan
  let window: DayWindow
  let grain: CellGrain
  let division: CellDivision
  let spans: CellSpans
  let axes: CellAxes
  /// Of stocks where indicators are told apart and units are not: which level counts is decided by unit.
  let stockAxes: CellAxes?
  private let isStock: [Bool]
  var sums: SumTable
  var stockSums: SumTable
  private var days: [HalfMonth: HalfMonthDays] = [:]

  /// - Parameters:
  ///   - window: records dated outside of it are passed over.
  public init(
    plan: Plan, window: DayWindow, grain: CellGrain, division: CellDivision = .all
  ) {
    self.plan = plan
    self.window = window
    self.grain = grain
    self.division = division
    spans = CellSpans(of: window, grain: grain)
    axes = CellAxes(division, spanCount: spans.count, plan: plan)
    isStock = plan.indicators.map { $0.accumulation == .stock }
    let needsUnits =
      division.contains(.indicator) && !division.contains(.unit) && isStock.contains(true)
    stockAxes =
      needsUnits
      ? CellAxes(division.union(.unit), spanCount: spans.count, plan: plan) : nil
    sums = SumTable(slotCount: axes.slotCount)
    stockSums = SumTable(slotCount: stockAxes?.slotCount ?? 0)
  }

  /// Adds a record, if it is dated within the window.
  public mutating func add(_ record: ActivityRecord) {
    let half = HalfMonth(holding: record.day)
    add([PackedActivity(record, in: half)], of: half)
  }

  /// Adds the records of a block that are dated within the window.
  public mutating func add(_ block: ActivityBlock) {
    add(block.figures, of: block.half)
  }

  /// Adds rows of a half-month, as far as they are dated within the window.
  public mutating func add(_ figures: [PackedActivity], of half: HalfMonth) {
    guard window.overlaps(half.window) else { return }
    let days = knownDays(of: half)
    figures.withUnsafeBufferPointer { rows in
      for row in rows {
        let span = days.spans[row.dayOffset]
        if span < 0 { continue }
        let day = days.first &+ Int32(truncatingIfNeeded: row.dayOffset)
        if let stockAxes, isStock[row.indicator] {
          stockSums.add(row, at: stockAxes.slot(of: row, span: span, days), day: day)
        } else {
          sums.add(row, at: axes.slot(of: row, span: span, days), day: day)
        }
      }
    }
  }

  /// Takes over the sums of other records of the same plan, window, grain and division.
  public mutating func merge(_ other: CellSums) {
    sums.merge(other.sums)
    stockSums.merge(other.stockSums)
  }

  /// Gives the cells, in no particular order, and begins anew.
  public mutating func take() -> [ActivityCell] {
    defer {
      sums.removeAll()
      stockSums.removeAll()
    }
    var cells: [ActivityCell] = []
    sums.forEach { slot, sum in
      let (span, key) = axes.place(of: slot)
      cells.append(sum.cell(key, days: spans.window(of: span)))
    }
    guard let stockAxes else { return cells }
    stockSums.forEach { slot, sum in
      let (span, key) = stockAxes.place(of: slot)
      cells.append(sum.cell(key, days: spans.window(of: span)))
    }
    return cells
  }

  private mutating func knownDays(of half: HalfMonth) -> HalfMonthDays {
    if let known = days[half] { return known }
    let made = HalfMonthDays(half, spans: spans, plan: plan, division: division)
    days[half] = made
    return made
  }
}

extension CellAxes {
  @inline(__always)
  fileprivate func slot(of row: PackedActivity, span: Int, _ days: HalfMonthDays) -> Int {
    slot(
      span: span, unit: row.unit, phase: days.phase(of: row), contentArea: row.contentArea,
      indicator: row.indicator)
  }
}

/// The days of one half-month, made ready for the rows dated in it.
struct HalfMonthDays {
  /// The number of the half's first day.
  let first: Int32
  /// For each day offset of a row the span that its cell covers, -1 outside the window.
  let spans: [Int]
  private let areaCount: Int
  private let dividesPhases: Bool
  /// For each day offset and content area the phase that holds, as its position and 1; 0 is none.
  private let phases: [Int16]

  init(_ half: HalfMonth, spans: CellSpans, plan: Plan, division: CellDivision) {
    let days = half.window
    first = days.first.number
    self.spans = (0..<32).map { offset in
      let day = days.first.adding(days: offset)
      return days.contains(day) ? spans.span(of: day) : -1
    }
    areaCount = plan.contentAreas.count
    dividesPhases = division.contains(.phase)
    var phases = [Int16](repeating: 0, count: 32 * areaCount)
    // Phases change on few days; what holds on the others is what held on the day before.
    let changes = Set(
      plan.phases.flatMap { [$0.first, $0.last?.adding(days: 1)] }.compactMap(\.self))
    for offset in 0..<days.length {
      let day = days.first.adding(days: offset)
      let isNew = offset == 0 || changes.contains(day)
      for area in 0..<areaCount {
        let place = offset * areaCount + area
        phases[place] =
          isNew
          ? plan.phase(named: nil, on: day, contentArea: Position(area))
            .map { Int16(clamping: $0.index + 1) } ?? 0
          : phases[place - areaCount]
      }
    }
    self.phases = phases
  }

  /// The phase of a row, as its position and 1; 0 is none, or not to be told apart.
  @inline(__always)
  func phase(of row: PackedActivity) -> Int {
    guard dividesPhases else { return 0 }
    return row.phase != 0 ? row.phase : derivedPhase(of: row)
  }

  @inline(__always)
  func derivedPhase(of row: PackedActivity) -> Int {
    Int(phases[row.dayOffset * areaCount + row.contentArea])
  }
}
