import ReportModel

/// Rows that are phases, content areas, channels, indicators or months.
extension RowOutlines {
  private var outside: String { "Ngoài \(PhaseWording.word(in: plan))" }

  // MARK: - Phases

  /// Phases, as groups with their parts below them, then «ngoài đợt».
  func addPhases(
    _ rest: ArraySlice<RowTemplate.Dimension>, _ context: RowContext, to outline: inout RowOutline
  ) {
    guard !rest.isEmpty else { return addPhaseItems(context, to: &outline) }
    let none = plan.phases.count
    guard none > 0 else {
      // Without phases nothing is to be grouped by them.
      var inner = context
      inner.choose(none, of: axes.phase)
      inner.codes["phase"] = ""
      return add(rest, inner, to: &outline)
    }
    var number = 0
    let phases = phase.map { [$0.index] } ?? parts(of: nil)
    addPhases(phases, number: &number, rest, context, to: &outline)
    guard phase == nil else { return }
    var inner = context
    inner.choose(none, of: axes.phase)
    inner.codes["phase"] = ""
    addRow(outside, code: "", number: &number, rest, inner, standsEmpty: false, to: &outline)
  }

  private func addPhases(
    _ phases: [Int], number: inout Int, _ rest: ArraySlice<RowTemplate.Dimension>,
    _ context: RowContext, to outline: inout RowOutline
  ) {
    for index in phases {
      let phase = plan.phases[index]
      let ordinal =
        outline.depth == 0 ? RomanNumeral.text(number + 1) : "\(outline.ordinal).\(number + 1)"
      var inner = context
      inner.phase = Position(index)
      inner.choose(index, of: axes.phase)
      inner.codes["phase"] = phase.code
      outline.beginGroup(ordinal: ordinal, label: phase.name, inner)
      add(rest, inner, to: &outline)
      var part = 0
      addPhases(parts(of: Position(index)), number: &part, rest, context, to: &outline)
      if outline.endGroup(keepingEmpty: axes.areAreasOfPhases) { number += 1 }
    }
  }

  private func addPhaseItems(_ context: RowContext, to outline: inout RowOutline) {
    var number = 0
    for index in 0...plan.phases.count {
      let isNone = index == plan.phases.count
      let code = isNone ? "" : plan.phases[index].code
      var inner = context
      inner.choose(index, of: axes.phase)
      inner.codes["phase"] = code
      addRow(
        isNone ? outside : plan.phases[index].name, code: code, number: &number, [], inner,
        standsEmpty: !isNone && axes.isSingle && belongsHere(phase: index), to: &outline)
    }
  }

  private func belongsHere(phase index: Int) -> Bool {
    [phase, filter.phase].allSatisfy { outer in
      outer.map { plan.phase(Position(index), isWithin: $0) } ?? true
    }
  }

  /// The parts of a phase that have a place in the table.
  private func parts(of parent: Position<Phase>?) -> [Int] {
    plan.phases.indices.filter { index in
      guard plan.phases[index].parent == parent else { return false }
      if data.exist(in: Position(index)) { return true }
      return axes.areAreasOfPhases && belongsHere(phase: index) && isUnderWay(index)
        && hasAreas(index)
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

  // MARK: - Content areas

  func addContentAreas(
    _ rest: ArraySlice<RowTemplate.Dimension>, _ context: RowContext, to outline: inout RowOutline
  ) {
    var number = 0
    for (index, area) in plan.contentAreas.enumerated() {
      var inner = context
      inner.contentArea = Position(index)
      inner.choose(index, of: axes.contentArea)
      inner.codes["content_area"] = area.code
      addRow(
        area.name, code: area.code, number: &number, rest, inner,
        standsEmpty: rest.isEmpty && standsEmpty(contentArea: index, context), to: &outline)
    }
  }

  private func standsEmpty(contentArea index: Int, _ context: RowContext) -> Bool {
    if let asked = filter.contentArea, asked.index != index { return false }
    let own = plan.contentAreas[index].phase
    if axes.isSingle {
      // What belongs to another phase has no row in the report of this one.
      return [phase, filter.phase].compactMap(\.self).allSatisfy { asked in
        own.map { plan.phase($0, isWithin: asked) || plan.phase(asked, isWithin: $0) } ?? true
      }
    }
    guard axes.areAreasOfPhases, let phase = context.phase else { return false }
    // What belongs to a phase with parts is done in its parts, and stands there.
    return own == phase && !plan.phases.contains { $0.parent == phase }
  }

  // MARK: - Channels and indicators

  func addChannels(
    _ rest: ArraySlice<RowTemplate.Dimension>, _ context: RowContext, to outline: inout RowOutline
  ) {
    // Quantities of different indicators are never added: over them a channel has no subtotal.
    let kind: Table.Row.Kind = rest.contains(.indicator) ? .heading : .group
    var number = 0
    for (index, channel) in plan.channels.enumerated() {
      var inner = context
      inner.channel = Position(index)
      if axes.dimensions.contains(.channel) { inner.choose(index, of: axes.channel) }
      inner.codes["channel"] = channel.code
      addRow(
        channel.name, code: channel.code, number: &number, kind: kind, rest, inner,
        standsEmpty: rest.isEmpty && axes.isSingle
          && (filter.channel.map { $0.index == index } ?? true), to: &outline)
    }
  }

  func addIndicators(
    _ rest: ArraySlice<RowTemplate.Dimension>, _ context: RowContext, to outline: inout RowOutline
  ) {
    let channel = context.channel ?? filter.channel
    var number = 0
    for (index, indicator) in plan.indicators.enumerated()
    where channel.map({ indicator.channel == $0 }) ?? true {
      if let asked = filter.indicator, asked.index != index { continue }
      var inner = context
      inner.indicator = Position(index)
      inner.choose(index, of: axes.channel)
      inner.codes["channel"] = nil
      inner.codes["indicator"] = indicator.code
      addRow(
        indicator.name, code: indicator.code, number: &number, rest, inner,
        standsEmpty: rest.isEmpty && axes.isSingle, to: &outline)
    }
  }

  // MARK: - Months

  func addMonths(_ context: RowContext, to outline: inout RowOutline) {
    var number = 0
    for place in months.rows {
      var inner = context
      inner.choose(place, of: axes.month)
      inner.codes["month"] = ReportingPeriod.month(months.months[place]).code
      addRow(
        months.label(ofRow: place), code: "", number: &number, [], inner, standsEmpty: true,
        to: &outline)
    }
  }
}
