/// Sums of flows by slot, packed for a store: few bytes for each, in order of slot.
///
/// Each sum is a run of numbers of variable length: the step from the slot before, the activities, the
/// quantity and the quantity of the latest day in thousandths or, where both are whole, in ones; the audience
/// and 1, or 0 where none was told; the latest day as the distance to a day given beside.
public struct PackedSums: Sendable, Hashable {
  public let bytes: [UInt8]

  public init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// - Parameter last: the last day that the sums can be of.
  init(_ sums: SumTable, last: Day) {
    var bytes: [UInt8] = []
    var former = -1
    sums.forEachInOrder { slot, sum in
      bytes.append(variableLength: UInt64(slot - former))
      former = slot
      let isWhole = sum.thousandths % 1000 == 0 && sum.latestThousandths % 1000 == 0
      bytes.append(variableLength: UInt64(sum.activities) << 1 | (isWhole ? 1 : 0))
      let unit: Int64 = isWhole ? 1000 : 1
      bytes.append(variableLength: UInt64(sum.thousandths / unit))
      bytes.append(variableLength: UInt64(sum.latestThousandths / unit))
      bytes.append(
        variableLength: sum.audience == PackedActivity.untold
          ? 0 : UInt64(bitPattern: sum.audience) &+ 1)
      bytes.append(variableLength: UInt64(max(0, last.number - sum.latestDay)))
    }
    self.bytes = bytes
  }

  /// Calls `body` with every sum; tells whether the bytes were sums to their end.
  ///
  /// - Parameter slotCount: every slot lies below it.
  func forEach(
    slotCount: Int, last: Day, _ body: (_ slot: Int, SumTable.Sum) -> Void
  ) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var position = 0
      var slot = -1
      while position < bytes.count {
        guard let step = bytes.variableLength(at: &position),
          let activities = bytes.variableLength(at: &position),
          let quantity = bytes.variableLength(at: &position),
          let latest = bytes.variableLength(at: &position),
          let audience = bytes.variableLength(at: &position),
          let distance = bytes.variableLength(at: &position), step >= 1, step <= UInt64(slotCount),
          slot + Int(step) < slotCount, distance <= 1 << 24
        else { return false }
        slot += Int(step)
        let unit: UInt64 = activities & 1 == 1 ? 1000 : 1
        body(
          slot,
          SumTable.Sum(
            thousandths: Int64(clamping: quantity.multipliedReportingOverflow(by: unit).0),
            audience: audience == 0 ? PackedActivity.untold : Int64(clamping: audience - 1),
            latestThousandths: Int64(clamping: latest.multipliedReportingOverflow(by: unit).0),
            latestDay: last.number - Int32(truncatingIfNeeded: distance),
            activities: UInt32(clamping: activities >> 1)))
      }
      return true
    }
  }
}

/// Sums of some days that a store keeps ready.
public struct KeptSums: Sendable {
  /// What is kept of each span of days.
  public enum Kind: Int, CaseIterable, Sendable {
    case unitsByIndicator = 1
    case unitsByContentArea
    case units
    case contentAreas
    /// Without the stocks, of which it is decided by unit what counts.
    case contents
    /// The stocks that `contents` leaves out.
    case stocks

    /// What the sums tell apart.
    public var division: CellDivision {
      switch self {
      case .unitsByIndicator: [.unit, .phase, .indicator]
      case .unitsByContentArea: [.unit, .phase, .contentArea]
      case .units: [.unit, .phase]
      case .contentAreas: [.phase, .contentArea]
      case .contents: [.phase, .contentArea, .indicator]
      case .stocks: .all
      }
    }

    /// The kinds from which cells of a division are quickest made; none when they take the rows themselves.
    public static func serving(_ division: CellDivision) -> [Kind] {
      let kind = [Kind.contentAreas, .units, .contents, .unitsByContentArea, .unitsByIndicator]
        .first { $0.division.isSuperset(of: division) }
      // Where indicators are told apart, it has to be a kind that tells them.
      return kind.map { $0 == .contents ? [.contents, .stocks] : [$0] } ?? []
    }

    fileprivate func holds(stock isStock: Bool) -> Bool {
      switch self {
      case .contents: !isStock
      case .stocks: isStock
      case .unitsByIndicator, .unitsByContentArea, .units, .contentAreas: true
      }
    }
  }

  private let plan: Plan
  private let days: DayWindow
  private let axes: [CellAxes]
  private let isStock: [Bool]
  private var tables: [SumTable]

  /// No sums of some days yet.
  public init(plan: Plan, days: DayWindow) {
    self.plan = plan
    self.days = days
    axes = Kind.allCases.map { CellAxes($0.division, spanCount: 1, plan: plan) }
    isStock = plan.indicators.map { $0.accumulation == .stock }
    tables = axes.map { SumTable(slotCount: $0.slotCount) }
  }

  /// Adds rows of a half-month that lies within the days.
  public mutating func add(_ figures: [PackedActivity], of half: HalfMonth) {
    let known = HalfMonthDays(
      half, spans: CellSpans(of: days, grain: .window), plan: plan, division: .all)
    for kind in Kind.allCases {
      let place = kind.rawValue - 1
      let axes = axes[place]
      for row in figures where kind.holds(stock: isStock[row.indicator]) {
        let slot = axes.slot(
          span: 0, unit: row.unit, phase: known.phase(of: row), contentArea: row.contentArea,
          indicator: row.indicator)
        tables[place].add(
          row, at: slot, day: known.first &+ Int32(truncatingIfNeeded: row.dayOffset))
      }
    }
  }

  /// Adds what is kept of other days within these.
  ///
  /// - Parameter last: the last of those days.
  /// - Returns: whether the bytes were sums at all.
  public mutating func add(_ sums: PackedSums, _ kind: Kind, last: Day) -> Bool {
    let place = kind.rawValue - 1
    var table = tables[place]
    tables[place] = SumTable(slotCount: 0)
    defer { tables[place] = table }
    return sums.forEach(slotCount: axes[place].slotCount, last: last) { slot, sum in
      table.add(sum, at: slot)
    }
  }

  /// What is to be kept.
  public func packed(_ kind: Kind) -> PackedSums {
    PackedSums(tables[kind.rawValue - 1], last: days.last)
  }
}

extension CellSums {
  /// Adds what a store keeps of some days, all of which one cell covers.
  ///
  /// - Returns: whether the bytes were sums at all.
  public mutating func add(
    _ packed: PackedSums, _ kind: KeptSums.Kind, of days: DayWindow
  ) -> Bool {
    let kept = CellAxes(kind.division, spanCount: 1, plan: plan)
    let span = spans.span(of: days.first)
    guard span >= 0 else { return true }
    let isStock = kind == .stocks
    guard let axes = isStock ? stockAxes : axes else { return true }
    var table = isStock ? stockSums : sums
    if isStock { stockSums = SumTable(slotCount: 0) } else { sums = SumTable(slotCount: 0) }
    defer { if isStock { stockSums = table } else { sums = table } }
    return packed.forEach(slotCount: kept.slotCount, last: days.last) { slot, sum in
      let (unit, phase, area, indicator) = kept.parts(of: slot)
      table.add(
        sum,
        at: axes.slot(
          span: span, unit: unit, phase: phase, contentArea: area, indicator: indicator))
    }
  }
}
