import ReportModel

/// Which rows a table has: its groups one within another, and the items in the innermost.
///
/// Rows along one axis stand for themselves: units that are to report, indicators, content areas stand in
/// the table with or without data. Where several axes cross, only what has data has a row.
struct RowOutlines {
  let plan: Plan
  let rows: RowTemplate
  let axes: RowAxes
  let filter: Question.Filter
  let placement: UnitPlacement
  let scope: Position<OrgUnit>
  /// The days that the report tells of.
  let window: DayWindow
  /// The phase that the report is on; rows of other phases have no place in it.
  let phase: Position<Phase>?
  let months: MonthRows
  let data: RowData
  /// Whether a unit, alone or with all below it, is to stand in the table even without data.
  let isExpected: (RowContext.Branch) -> Bool

  func outline() -> RowOutline {
    var outline = RowOutline()
    let context = RowContext(
      places: Array(repeating: -1, count: axes.dimensions.count), branches: topBranches,
      parent: scope)
    add(rows.dimensions[...], context, to: &outline)
    outline.addTotal(rows.total, label: rows.totalLabel)
    return outline
  }

  private var topBranches: [RowContext.Branch] {
    let group = rows.choice.unitGroup.flatMap { code in
      plan.groups.firstIndex { $0.code == code }.map { Position<UnitGroup>($0) }
    }
    return branches(of: scope).filter { branch in
      rows.choice.unitGroup == nil || placement.tree.group(of: branch.unit) == group
    }
  }

  /// A unit's own records, then the units directly below it.
  func branches(of unit: Position<OrgUnit>) -> [RowContext.Branch] {
    [RowContext.Branch(unit: unit, isAlone: true)]
      + placement.children(of: unit).map { RowContext.Branch(unit: $0, isAlone: false) }
  }

  /// Adds the rows of a depth and of all below it.
  func add(
    _ dimensions: ArraySlice<RowTemplate.Dimension>, _ context: RowContext,
    to outline: inout RowOutline
  ) {
    guard let dimension = dimensions.first else { return }
    let rest = dimensions.dropFirst()
    switch dimension {
    case .unitGroup: addUnitGroups(rest, context, to: &outline)
    case .level(let name): addLevel(name, rest, context, to: &outline)
    case .unit: addUnits(rest, context, to: &outline)
    case .phase: addPhases(rest, context, to: &outline)
    case .contentArea: addContentAreas(rest, context, to: &outline)
    case .channel: addChannels(rest, context, to: &outline)
    case .indicator: addIndicators(rest, context, to: &outline)
    case .month: addMonths(context, to: &outline)
    }
  }

  /// A thing as the next row: an item if nothing is below it, else a group.
  ///
  /// - Parameters:
  ///   - number: how many rows there are beside it so far; counted up if it gets one.
  ///   - standsEmpty: whether it has a row even without data, or without rows below.
  func addRow(
    _ label: String, code: String, number: inout Int, kind: Table.Row.Kind = .group,
    _ rest: ArraySlice<RowTemplate.Dimension>, _ context: RowContext, standsEmpty: Bool,
    to outline: inout RowOutline
  ) {
    guard !rest.isEmpty else {
      let isChosen = rows.choice.codes.isEmpty || rows.choice.codes.contains(code)
      guard isChosen, standsEmpty || data.exist(for: context) else { return }
      number += 1
      outline.addItem(ordinal: String(number), label: label, context)
      return
    }
    let ordinal =
      outline.depth == 0 ? RomanNumeral.text(number + 1) : "\(outline.ordinal).\(number + 1)"
    outline.beginGroup(kind, ordinal: ordinal, label: label, context)
    add(rest, context, to: &outline)
    if outline.endGroup(keepingEmpty: standsEmpty) { number += 1 }
  }
}

/// What there is data for, in any column.
struct RowData {
  private let plan: Plan
  private let axes: RowAxes
  private let places: Set<[Int]>
  /// The same with each unit's place taken by those above it too.
  private let subtrees: Set<[Int]>

  init(_ places: Set<[Int]>, axes: RowAxes, placement: UnitPlacement, plan: Plan) {
    self.plan = plan
    self.axes = axes
    self.places = places
    guard axes.sumsSubtrees, let unit = axes.unit else {
      subtrees = []
      return
    }
    subtrees = places.reduce(into: []) { subtrees, places in
      for above in placement.tree.lineage(of: Position(places[unit])) {
        var place = places
        place[unit] = above.index
        subtrees.insert(place)
      }
    }
  }

  /// Whether an item has data of its own.
  func exist(for context: RowContext) -> Bool {
    let known = axes.sumsSubtrees && context.branch?.isAlone == false ? subtrees : places
    if known.contains(context.places) { return true }
    // What an indicator is worked out of has the records.
    guard let channel = axes.channel, let indicator = context.indicator,
      plan.indicators[indicator].isComputed
    else { return false }
    return plan.countedParts(of: indicator).contains { part in
      var places = context.places
      places[channel] = part.index
      return known.contains(places)
    }
  }

  /// Whether there is anything of a phase or its parts.
  func exist(in phase: Position<Phase>) -> Bool {
    guard let place = axes.phase else { return false }
    return places.contains { places in
      places[place] < plan.phases.count
        && plan.phase(Position(places[place]), isWithin: phase)
    }
  }
}

extension OrgUnitTree {
  /// The unit and all above it, innermost first.
  func lineage(of unit: Position<OrgUnit>) -> [Position<OrgUnit>] {
    var lineage = [unit]
    while let last = lineage.last, let parent = parent(of: last) { lineage.append(parent) }
    return lineage
  }
}
