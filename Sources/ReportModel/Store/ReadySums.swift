/// Sums by half-month of records that are many, taken along while they go by.
///
/// A report asks for the same months again and again: with other records beside them, divided in another way.
/// What two tables for each half-month tell is answered from these; for all else the records are gone through.
public struct ReadySums: Sendable {
  /// The sums of one half-month.
  private struct Half: Sendable {
    let days: HalfMonthDays
    var tables: [SumTable]
  }

  /// What the tables tell apart.
  private static let divisions: [CellDivision] = [.unit, [.phase, .contentArea, .indicator]]

  /// How many sums a table of one half-month may have: 128 KiB.
  private static let slotLimit = 1 << 12
  /// How many half-months may be kept.
  private static let halfLimit = 96

  private let plan: Plan
  private let divisions: [CellDivision]
  private let axes: [CellAxes]
  private let holdsStocks: Bool
  private var halves: [HalfMonth: Half] = [:]
  /// Whether there were too many half-months to keep any.
  private var isGivenUp = false

  /// No sums yet.
  public init(plan: Plan) {
    self.plan = plan
    let kept = Self.divisions.map { ($0, CellAxes($0, spanCount: 1, plan: plan)) }
      .filter { $0.1.slotCount <= Self.slotLimit }
    divisions = kept.map(\.0)
    axes = kept.map(\.1)
    holdsStocks = plan.indicators.contains { $0.accumulation == .stock }
  }

  /// Adds the records of a block.
  public mutating func add(_ block: ActivityBlock) {
    guard !isGivenUp, !axes.isEmpty else { return }
    guard halves[block.half] != nil || halves.count < Self.halfLimit else {
      isGivenUp = true
      halves = [:]
      return
    }
    // Taken out, so that nobody else holds the tables and they are written where they lie.
    var half =
      halves.removeValue(forKey: block.half)
      ?? Half(
        days: HalfMonthDays(
          block.half, spans: CellSpans(of: block.half.window, grain: .window), plan: plan,
          division: .all),
        tables: axes.map { SumTable(slotCount: $0.slotCount) })
    for place in axes.indices {
      half.tables[place].add(
        block, at: axes[place], half.days, dividingPhases: divisions[place].contains(.phase))
    }
    halves[block.half] = half
  }

  /// The table from which cells of a division are quickest made; `nil` when the records have to be gone through.
  func table(for division: CellDivision) -> Int? {
    guard !isGivenUp else { return nil }
    return divisions.indices.filter { place in
      // Which level of a stock counts is decided by unit.
      divisions[place].isSuperset(of: division)
        && !(holdsStocks && division.contains(.indicator))
    }.min { axes[$0].slotCount < axes[$1].slotCount }
  }

  /// Calls `body` with every sum of a table and some half-months.
  func forEach(
    of table: Int, in range: ClosedRange<HalfMonth>,
    _ body: (
      _ half: HalfMonth, _ place: (unit: Int, phase: Int, contentArea: Int, indicator: Int),
      SumTable.Sum
    ) -> Void
  ) {
    for (half, sums) in halves where range.contains(half) {
      sums.tables[table].forEach { slot, sum in body(half, axes[table].parts(of: slot), sum) }
    }
  }
}

extension SumTable {
  fileprivate mutating func add(
    _ block: ActivityBlock, at axes: CellAxes, _ days: HalfMonthDays, dividingPhases: Bool
  ) {
    block.figures.withUnsafeBufferPointer { rows in
      for row in rows {
        let slot = axes.slot(
          span: 0, unit: row.unit, phase: dividingPhases ? days.phase(of: row) : 0,
          contentArea: row.contentArea, indicator: row.indicator)
        add(row, at: slot, day: days.first &+ Int32(truncatingIfNeeded: row.dayOffset))
      }
    }
  }
}

extension CellSums {
  /// Adds the records of a batch that are dated within the window.
  public mutating func add(_ batch: ActivityBatch) throws {
    let (halves, edges) = HalfMonth.split(window)
    guard grain != .day, let halves, let ready = batch.readySums,
      let table = ready.table(for: division)
    else { return try batch.forEachBlock(in: window, hasTexts: false) { add($0) } }
    for edge in edges { try batch.forEachBlock(in: edge, hasTexts: false) { add($0) } }
    ready.forEach(of: table, in: halves) { half, place, sum in
      sums.add(
        sum,
        at: axes.slot(
          span: spans.span(of: half.window.first), unit: place.unit, phase: place.phase,
          contentArea: place.contentArea, indicator: place.indicator))
    }
  }
}
