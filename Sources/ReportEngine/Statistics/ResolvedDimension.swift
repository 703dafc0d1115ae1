import ReportModel

/// A dimension made ready for counting: every value it can take is a small integer, in order of print.
struct ResolvedDimension {
  /// From what a slot is found.
  enum Lookup {
    case byUnit(UnitTable<Int32>)
    case byPhase
    case byContentArea
    case byIndicator([Int32])
    case byTask
    /// By days since the window's first day.
    case byDay([Int32], origin: Day)
  }

  /// Stands for records that the dimension leaves out.
  static let excluded: Int32 = -1

  let dimension: QuestionDimension
  /// Codes of the values; the slot after the last means «none of them».
  let codes: [String]
  let lookup: Lookup

  var slotCount: Int { codes.count + 1 }
  var noneSlot: Int32 { Int32(codes.count) }

  init(
    _ dimension: QuestionDimension, plan: Plan, placement: UnitPlacement, window: DayWindow
  ) {
    self.dimension = dimension
    switch dimension {
    case .unit:
      codes = plan.units.units.map(\.code)
      lookup = .byUnit(placement.table { _, holder in holder.rawValue })
    case .level(let name):
      codes = plan.units.units.map(\.code)
      lookup = .byUnit(
        placement.table { tree, holder in
          tree.ancestor(of: holder, atLevel: name)?.rawValue ?? ResolvedDimension.excluded
        })
    case .below(let code):
      codes = plan.units.units.map(\.code)
      let top = codes.firstIndex(of: code).map(Position<OrgUnit>.init) ?? plan.units.top
      lookup = .byUnit(
        placement.table { tree, holder in
          tree.branch(of: holder, below: top)?.rawValue ?? ResolvedDimension.excluded
        })
    case .unitGroup:
      codes = plan.groups.map(\.code)
      let none = Int32(plan.groups.count)
      lookup = .byUnit(
        placement.table { tree, holder in tree.group(of: holder)?.rawValue ?? none })
    case .phase:
      codes = plan.phases.map(\.code)
      lookup = .byPhase
    case .contentArea:
      codes = plan.contentAreas.map(\.code)
      lookup = .byContentArea
    case .channel:
      codes = plan.channels.map(\.code)
      lookup = .byIndicator(plan.indicators.map(\.channel.rawValue))
    case .indicator:
      codes = plan.indicators.map(\.code)
      lookup = .byIndicator(plan.indicators.indices.map(Int32.init))
    case .task:
      codes = plan.tasks.map(\.code)
      lookup = .byTask
    case .week, .month, .quarter, .year:
      let kind = dimension.periodKind ?? .month
      (codes, lookup) = ResolvedDimension.periods(kind, in: window, of: plan.calendar)
    }
  }

  private static func periods(
    _ kind: ReportingPeriod.Kind, in window: DayWindow, of calendar: any PeriodCalendar
  ) -> (codes: [String], lookup: Lookup) {
    var codes: [String] = []
    var slots: [Int32] = []
    slots.reserveCapacity(window.length)
    var current: ReportingPeriod?
    for offset in 0..<window.length {
      let period = calendar.period(kind, holding: window.first.adding(days: offset))
      if let period, period != current {
        codes.append(period.code)
        current = period
      }
      slots.append(Int32(codes.count - 1))
    }
    return (codes, .byDay(slots, origin: window.first))
  }

  /// The slot of a task assigned to a unit as it stands on a day, or `excluded`.
  func slot(
    ofTask task: Position<PlanTask>, unit: Position<OrgUnit>, asOf day: Day, in plan: Plan
  ) -> Int32 {
    switch lookup {
    case .byUnit(let slots): slots[unit, on: day]
    case .byPhase: plan.tasks[task].phase?.rawValue ?? noneSlot
    case .byContentArea: plan.tasks[task].contentArea?.rawValue ?? noneSlot
    case .byTask: task.rawValue
    case .byIndicator, .byDay: noneSlot
    }
  }

  /// The slot of a unit that is to report for a period that begins on `day`, as it stands on `asOf`, or
  /// `excluded`.
  func slot(ofUnit unit: Position<OrgUnit>, day: Day, asOf: Day) -> Int32 {
    switch lookup {
    case .byUnit(let slots): slots[unit, on: asOf]
    case .byDay(let slots, let origin):
      slots.indices.contains(day.days(since: origin)) ? slots[day.days(since: origin)] : noneSlot
    case .byPhase, .byContentArea, .byIndicator, .byTask: noneSlot
    }
  }
}

/// Packs one slot for each dimension into an integer, in an order that sorts as the dimensions do.
struct SlotPacking {
  let dimensions: [ResolvedDimension]
  private let strides: [UInt64]

  /// A packing, or `nil` when there are more combinations than 63 bits can tell apart.
  init?(_ dimensions: [ResolvedDimension]) {
    var strides = [UInt64](repeating: 1, count: dimensions.count)
    var product: UInt64 = 1
    for index in dimensions.indices.reversed() {
      strides[index] = product
      let (next, overflow) = product.multipliedReportingOverflow(
        by: UInt64(dimensions[index].slotCount))
      guard !overflow, next <= UInt64(Int64.max) else { return nil }
      product = next
    }
    self.dimensions = dimensions
    self.strides = strides
  }

  /// How many combinations there are.
  var slotCount: UInt64 {
    dimensions.reduce(1) { $0 &* UInt64($1.slotCount) }
  }

  /// The dimensions, each with what one slot of it adds to the packed slots.
  var strided: [(dimension: ResolvedDimension, stride: Int64)] {
    zip(dimensions, strides).map { ($0, Int64(bitPattern: $1)) }
  }

  /// The packed slots, or `nil` when a dimension leaves the thing out.
  func pack(_ slot: (ResolvedDimension) -> Int32) -> UInt64? {
    var packed: UInt64 = 0
    for (dimension, stride) in zip(dimensions, strides) {
      let value = slot(dimension)
      guard value >= 0 else { return nil }
      packed += UInt64(value) * stride
    }
    return packed
  }

  func unpack(_ packed: UInt64) -> [Int] {
    zip(dimensions, strides).map { dimension, stride in
      Int((packed / stride) % UInt64(dimension.slotCount))
    }
  }
}
