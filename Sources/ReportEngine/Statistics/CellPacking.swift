import ReportModel

/// The packed slot of a cell, found by adding up what each part of its key brings to it.
///
/// Every dimension follows from one part of the key, so all can be looked up beforehand.
struct CellPacking {
  private static let excluded: Int64 = -1

  /// By unit; several tables where units stand elsewhere on other days.
  private let units: UnitTable<Int64>?
  /// By position and 1; 0 is «ngoài đợt».
  private let phases: [Int64]
  private let contentAreas: [Int64]
  private let indicators: [Int64]
  /// By days since the first of the window.
  private let days: [Int64]
  private let firstDay: Day
  /// What dimensions without meaning for activities bring.
  private let base: Int64

  init(_ packing: SlotPacking, plan: Plan, placement: UnitPlacement, window: DayWindow) {
    var units: UnitTable<Int64>?
    var phases = [Int64](repeating: 0, count: plan.phases.count + 1)
    var contentAreas = [Int64](repeating: 0, count: plan.contentAreas.count)
    var indicators = [Int64](repeating: 0, count: plan.indicators.count)
    var days: [Int64] = []
    var base: Int64 = 0
    for (dimension, stride) in packing.strided {
      switch dimension.lookup {
      case .byUnit(let slots):
        let former = units
        units = slots.mapWithPlace { unit, day, slot in
          let other = former.map { $0[unit, on: day] } ?? 0
          return slot < 0 || other < 0 ? CellPacking.excluded : other + Int64(slot) * stride
        }
      case .byPhase:
        for index in phases.indices {
          phases[index] += Int64(index == 0 ? Int(dimension.noneSlot) : index - 1) * stride
        }
      case .byContentArea:
        for index in contentAreas.indices { contentAreas[index] += Int64(index) * stride }
      case .byIndicator(let slots):
        for index in indicators.indices { indicators[index] += Int64(slots[index]) * stride }
      case .byTask: base += Int64(dimension.noneSlot) * stride
      case .byDay(let slots, _):
        if days.isEmpty { days = Array(repeating: 0, count: slots.count) }
        for (index, slot) in slots.enumerated() {
          days[index] =
            slot < 0 || days[index] < 0
            ? CellPacking.excluded : days[index] + Int64(slot) * stride
        }
      }
    }
    self.units = units
    self.phases = phases
    self.contentAreas = contentAreas
    self.indicators = indicators
    self.days = days
    self.base = base
    firstDay = window.first
  }

  /// The packed slot, or `nil` when a dimension leaves the cell out.
  func slot(of cell: ActivityCell) -> UInt64? {
    var slot = base
    if let units {
      let part = units[cell.key.unit, on: cell.days.first]
      if part < 0 { return nil }
      slot += part
    }
    if !days.isEmpty {
      let part = days[cell.days.first.days(since: firstDay)]
      if part < 0 { return nil }
      slot += part
    }
    // What isn't told apart brings nothing.
    if cell.key.phase != .undivided { slot += phases[cell.key.phase.map { $0.index + 1 } ?? 0] }
    if cell.key.contentArea != .undivided { slot += contentAreas[cell.key.contentArea.index] }
    if cell.key.indicator != .undivided { slot += indicators[cell.key.indicator.index] }
    return UInt64(bitPattern: slot)
  }
}

/// A value for each packed slot: side by side where there are few slots, else only those in use.
struct SlotTable<Value> {
  private static var denseLimit: UInt64 { 1 << 18 }

  private var dense: [Value?]
  private var sparse: [UInt64: Value] = [:]

  init(slotCount: UInt64) {
    dense = slotCount <= SlotTable.denseLimit ? Array(repeating: nil, count: Int(slotCount)) : []
  }

  subscript(slot: UInt64) -> Value? {
    dense.isEmpty ? sparse[slot] : dense[Int(slot)]
  }

  /// Changes the value of a slot, which is `initial` if there is none yet.
  mutating func update(
    _ slot: UInt64, from initial: @autoclosure () -> Value, _ change: (inout Value) -> Void
  ) {
    if dense.isEmpty {
      change(&sparse[slot, default: initial()])
    } else {
      var value = dense[Int(slot)] ?? initial()
      change(&value)
      dense[Int(slot)] = value
    }
  }

  /// The slots that have a value.
  var slots: [UInt64] {
    dense.isEmpty
      ? Array(sparse.keys) : dense.indices.filter { dense[$0] != nil }.map { UInt64($0) }
  }
}
