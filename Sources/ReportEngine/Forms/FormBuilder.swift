public import ReportModel

/// Builds the data-entry forms of one period; what all of them need is worked out once.
public struct FormBuilder: Sendable {
  /// Why there is no form.
  public enum Fault: Error, Hashable, Sendable {
    /// The unit doesn't exist on the period's cut-off.
    case unitNotValid
    /// Under no content area that is open in the period is the unit asked for anything.
    case nothingAsked
  }

  private let plan: Plan
  private let period: ReportingPeriod
  private let window: DayWindow
  private let tree: OrgUnitTree
  private let former: FormerFigures
  private let tasks: OpenTasks
  private let openAreas: [Position<ContentArea>]

  /// - Throws: what the source throws.
  public init(plan: Plan, period: ReportingPeriod, source: any RecordSource) throws {
    self.plan = plan
    self.period = period
    window = plan.calendar.window(of: period)
    let statistics = Statistics(plan: plan, source: source)
    tree = statistics.tree(on: window.last)
    former = try FormerFigures(before: period, plan: plan, statistics: statistics)
    tasks = OpenTasks(
      try statistics.completionRecords(), before: window.first, plan: plan, tree: tree)
    let window = window
    openAreas = plan.contentAreas.indices.map(Position.init).filter { area in
      plan.contentAreas[area].phase.map { plan.phases[$0].isOpen(in: window) } ?? true
    }
  }

  /// The units of which a report is expected for the period, in protocol order.
  public var expectedUnits: [Position<OrgUnit>] {
    plan.units.positions.filter { tree.isValid($0) && tree.version(of: $0).submits }
  }

  /// The form of a unit.
  ///
  /// - Parameter kept: tasks that stand in the form even if they were completed before the period.
  public func form(
    for unit: Position<OrgUnit>, keeping kept: Set<Position<PlanTask>> = []
  ) throws(Fault) -> EntryForm {
    guard tree.isValid(unit) else { throw .unitNotValid }
    let blocks = blocks(for: unit)
    let tasks = tasks.rows(of: unit, keeping: kept)
    guard !blocks.isEmpty || !tasks.isEmpty else { throw .nothingAsked }
    return EntryForm(
      identity: FormIdentity(
        campaign: plan.campaign.code, unit: plan.units[unit].code, unitName: tree.name(of: unit),
        period: period.code, periodName: PeriodWording.name(of: period),
        planVersion: plan.formVersion),
      superior: plan.issuer.superior, issuer: plan.issuer.name,
      issuerInText: plan.issuer.nameInText, subject: plan.campaign.subject, window: window,
      deadline: plan.deadline.deadline(cutOff: window.last),
      formerPeriodName: PeriodWording.previousName(of: period).capitalizingFirstLetter,
      blocks: blocks, tasks: tasks,
      contentAreas: plan.contentAreas.map { EntryForm.Choice(code: $0.code, name: $0.name) },
      indicators: plan.indicators.filter { $0.derivation == nil }.map {
        EntryForm.Choice(code: $0.code, name: "\($0.name) (\($0.measure))")
      })
  }

  private func blocks(for unit: Position<OrgUnit>) -> [EntryForm.Block] {
    let group = tree.group(of: unit).flatMap { plan.groups[$0].asked }
    var askedStocks: Set<Position<Indicator>> = []
    return openAreas.compactMap { area in
      let own = plan.contentAreas[area]
      let asked = plan.indicators.indices.map(Position<Indicator>.init).filter { position in
        let indicator = plan.indicators[position]
        guard indicator.derivation == nil,
          group?.holds(position, of: indicator.channel) ?? true,
          own.asked?.holds(position, of: indicator.channel) ?? true
        else { return false }
        // A level isn't divided by content: it is asked for once, unless the plan says otherwise.
        guard indicator.accumulation == .stock else { return true }
        let isNamed = own.asked?.indicators.contains(position) ?? false
        return askedStocks.insert(position).inserted || isNamed
      }
      guard !asked.isEmpty else { return nil }
      return EntryForm.Block(
        contentArea: EntryForm.Choice(code: own.code, name: own.name),
        sections: plan.channels.indices.compactMap { channel in
          section(channel, asked: asked, area: area, unit: unit)
        })
    }
  }

  private func section(
    _ channel: Int, asked: [Position<Indicator>], area: Position<ContentArea>,
    unit: Position<OrgUnit>
  ) -> EntryForm.Section? {
    let rows = asked.filter { plan.indicators[$0].channel.index == channel }
      .map { row($0, area: area, unit: unit) }
    return rows.isEmpty ? nil : EntryForm.Section(name: plan.channels[channel].name, rows: rows)
  }

  private func row(
    _ position: Position<Indicator>, area: Position<ContentArea>, unit: Position<OrgUnit>
  ) -> EntryForm.FigureRow {
    let indicator = plan.indicators[position]
    let asksAudience =
      indicator.wording.audience != nil || plan.indicators.contains { $0.audienceOf == position }
    let figures = former.figures(of: position, under: area, by: unit)
    return EntryForm.FigureRow(
      row: .activity(contentArea: plan.contentAreas[area].code, indicator: indicator.code),
      name: indicator.name, measure: indicator.measure, decimals: indicator.decimals,
      isStock: indicator.accumulation == .stock, asksAudience: asksAudience,
      former: figures.quantity, formerAudience: asksAudience ? figures.audience : .empty)
  }
}

extension Phase {
  /// Whether some day of the window may belong to the phase; one without days may be at any time.
  fileprivate func isOpen(in window: DayWindow) -> Bool {
    (first.map { $0 <= window.last } ?? true) && (last.map { window.first <= $0 } ?? true)
  }
}
