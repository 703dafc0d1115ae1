import ReportModel

/// Which rows a table has, by what its items are.
struct RowOutlines {
  let plan: Plan
  let placement: UnitPlacement
  let scope: Position<OrgUnit>
  /// The days that the report tells of.
  let window: DayWindow
  /// The phase that the report is on; rows of other phases have no place in it.
  let phase: Position<Phase>?
  /// Places with data in any column, in the answers' dimensions.
  let placesWithData: Set<[Int]>
  /// Whether a unit is to stand in the table even without data.
  let isExpected: (Position<OrgUnit>) -> Bool

  /// The dimensions whose places items are found at.
  static func dimensions(of rows: RowTemplate, scopeCode: String) -> [QuestionDimension] {
    switch (rows.groups, rows.items) {
    case (_, .unit): [.below(scopeCode)]
    case (_, .indicator): [.indicator]
    case (.phase, .contentArea): [.phase, .contentArea]
    case (_, .contentArea): [.contentArea]
    case (_, .phase): [.phase]
    case (_, .channel): [.channel]
    }
  }

  func outline(_ rows: RowTemplate) -> RowOutline {
    var outline = RowOutline()
    switch (rows.groups, rows.items) {
    case (let groups, .unit): addUnits(grouped: groups == .unitGroup, to: &outline)
    case (let groups, .indicator): addIndicators(grouped: groups == .channel, to: &outline)
    case (.phase, .contentArea): addAreasOfPhases(to: &outline)
    case (_, .contentArea):
      addList(
        plan.contentAreas.map { ($0.code, $0.name) }, "content_area", to: &outline,
        where: belongsHere(contentArea:))
    case (_, .phase):
      addList(
        plan.phases.map { ($0.code, $0.name) } + [("", outside)], "phase", to: &outline,
        where: belongsHere(phase:))
    case (_, .channel): addList(plan.channels.map { ($0.code, $0.name) }, "channel", to: &outline)
    }
    outline.endGroups()
    outline.addTotal(rows.total, label: rows.totalLabel)
    return outline
  }

  private var outside: String { "Ngoài \(PhaseWording.word(in: plan))" }

  private func addList(
    _ things: [(code: String, name: String)], _ key: String, to outline: inout RowOutline,
    where belongsHere: (Int) -> Bool = { _ in true }
  ) {
    var number = 0
    for (index, thing) in things.enumerated() {
      let hasData = placesWithData.contains([index])
      guard hasData || (!thing.code.isEmpty && belongsHere(index)) else { continue }
      number += 1
      outline.addItem(
        ordinal: String(number), label: thing.name, codes: [key: thing.code], places: [index],
        contentArea: key == "content_area" ? Position(index) : nil)
    }
  }

  private func belongsHere(phase index: Int) -> Bool {
    phase.map { plan.phase(Position(index), isWithin: $0) } ?? true
  }

  /// What belongs to another phase has no row in the report of this one.
  private func belongsHere(contentArea index: Int) -> Bool {
    guard let phase, let own = plan.contentAreas[index].phase else { return true }
    return plan.phase(own, isWithin: phase) || plan.phase(phase, isWithin: own)
  }

  // MARK: - Units

  /// The scope's own records, then the units below by group; units without a group come last.
  private func addUnits(grouped: Bool, to outline: inout RowOutline) {
    let tree = placement.tree
    let children = placement.children(of: scope)
    let branches = [scope] + children
    let shown = branches.filter { placesWithData.contains([$0.index]) || isExpected($0) }
    guard grouped else {
      for (number, unit) in shown.enumerated() { addUnit(unit, number: number + 1, to: &outline) }
      return
    }
    var number = 0
    let groups = plan.groups.indices.map { Position<UnitGroup>($0) as Position<UnitGroup>? } + [nil]
    for group in groups {
      let members = shown.filter { tree.group(of: $0) == group }
      guard !members.isEmpty else { continue }
      let all = children.filter { tree.group(of: $0) == group }
      number += 1
      outline.beginGroup(
        level: 0, ordinal: RomanNumeral.text(number),
        label: group.map { plan.groups[$0].name } ?? "Đơn vị khác",
        codes: ["unit_group": group.map { plan.groups[$0].code } ?? ""], units: all)
      for (index, unit) in members.enumerated() {
        addUnit(unit, number: index + 1, to: &outline)
      }
    }
  }

  private func addUnit(_ unit: Position<OrgUnit>, number: Int, to outline: inout RowOutline) {
    let name = placement.tree.name(of: unit)
    outline.addItem(
      ordinal: String(number), label: unit == scope ? "\(name) (trực tiếp)" : name,
      codes: ["unit": plan.units[unit].code], places: [unit.index], unit: unit)
  }

  // MARK: - Indicators

  private func addIndicators(grouped: Bool, to outline: inout RowOutline) {
    var roman = 0
    for (channelIndex, channel) in plan.channels.enumerated() {
      let indicators = plan.indicators.enumerated().filter {
        $1.channel.index == channelIndex
      }
      guard !indicators.isEmpty else { continue }
      roman += 1
      if grouped {
        // Quantities of different indicators are never added: a channel has no subtotal.
        outline.beginGroup(
          level: 0, kind: .heading, ordinal: RomanNumeral.text(roman), label: channel.name,
          codes: ["channel": channel.code])
      }
      for (number, (index, indicator)) in indicators.enumerated() {
        outline.addItem(
          ordinal: String(number + 1), label: indicator.name,
          codes: ["indicator": indicator.code], places: [index], indicator: Position(index))
      }
    }
  }

  // MARK: - Phases

  /// Phases with their parts below them, and under each its content areas; then «ngoài đợt».
  private func addAreasOfPhases(to outline: inout RowOutline) {
    if let phase {
      addPhases([phase.index], level: 0, ordinal: "", to: &outline)
      return
    }
    guard !plan.phases.isEmpty else {
      let areas = plan.contentAreas.indices.filter { placesWithData.contains([0, $0]) }
      addAreas(areas, ofPhase: 0, code: "", to: &outline)
      return
    }
    let phases = parts(of: nil)
    addPhases(phases, level: 0, ordinal: "", to: &outline)
    let none = plan.phases.count
    let areas = plan.contentAreas.indices.filter { placesWithData.contains([none, $0]) }
    guard !areas.isEmpty else { return }
    outline.beginGroup(
      level: 0, ordinal: RomanNumeral.text(phases.count + 1), label: outside, codes: ["phase": ""])
    addAreas(areas, ofPhase: none, code: "", to: &outline)
  }

  private func parts(of parent: Position<Phase>?) -> [Int] {
    plan.phases.indices.filter {
      plan.phases[$0].parent == parent && (hasData($0) || (isUnderWay($0) && hasAreas($0)))
    }
  }

  private func addPhases(
    _ phases: [Int], level: Int, ordinal: String, to outline: inout RowOutline
  ) {
    for (number, index) in phases.enumerated() {
      let phase = plan.phases[index]
      let mark = level == 0 ? RomanNumeral.text(number + 1) : "\(ordinal).\(number + 1)"
      outline.beginGroup(
        level: level, ordinal: mark, label: phase.name, codes: ["phase": phase.code])
      let hasParts = plan.phases.contains { $0.parent == Position(index) }
      let areas = plan.contentAreas.indices.filter { area in
        // What belongs to a phase with parts is done in its parts, and stands there.
        placesWithData.contains([index, area])
          || (!hasParts && plan.contentAreas[area].phase == Position(index))
      }
      addAreas(areas, ofPhase: index, code: phase.code, to: &outline)
      addPhases(
        parts(of: Position(index)), level: level + 1, ordinal: mark, to: &outline)
    }
  }

  /// A phase that is over or still to come has no place in the table, unless records name it.
  private func isUnderWay(_ phase: Int) -> Bool {
    (plan.phases[phase].first.map { $0 <= window.last } ?? true)
      && (plan.phases[phase].last.map { window.first <= $0 } ?? true)
  }

  /// Whether content areas belong to the phase or to its parts; without any, and without data, there is
  /// nothing to print of it.
  private func hasAreas(_ phase: Int) -> Bool {
    plan.contentAreas.contains { area in
      area.phase.map { plan.phase($0, isWithin: Position(phase)) } ?? false
    }
  }

  private func hasData(_ phase: Int) -> Bool {
    placesWithData.contains { places in
      places[0] < plan.phases.count
        && plan.phase(Position(places[0]), isWithin: Position(phase))
    }
  }

  private func addAreas(
    _ areas: [Int], ofPhase phase: Int, code: String, to outline: inout RowOutline
  ) {
    for (number, area) in areas.enumerated() {
      let thing = plan.contentAreas[area]
      outline.addItem(
        ordinal: String(number + 1), label: thing.name,
        codes: ["phase": code, "content_area": thing.code], places: [phase, area])
    }
  }
}
