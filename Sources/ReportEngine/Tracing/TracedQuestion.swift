public import ReportModel

/// The question behind a figure, in the words of the plan.
public struct TracedQuestion: Sendable, Hashable {
  /// What restricts the question, or picks a row out of its answer.
  public struct Condition: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      case unit
      case unitGroup = "unit_group"
      case phase
      case contentArea = "content_area"
      case channel
      case indicator
      case month
    }

    public let kind: Kind
    /// Empty for «none of them», as records outside all phases.
    public let code: String
    public let name: String
    /// Whether all below the unit or the phase counts too.
    public let includesParts: Bool

    public init(_ kind: Kind, code: String, name: String, includesParts: Bool = false) {
      self.kind = kind
      self.code = code
      self.name = name
      self.includesParts = includesParts
    }
  }

  public let measure: Measure
  /// With what the figure is set beside; `nil` outside reports.
  public let comparison: Comparison?
  /// `nil` for targets, and where there is nothing to compare with.
  public let window: DayWindow?
  public let asOf: Day
  public let units: UnitView
  public let conditions: [Condition]
}

/// Puts questions into words.
struct QuestionWording {
  let plan: Plan
  let tree: OrgUnitTree

  /// The question of a column for a row of a table.
  ///
  /// - Parameters:
  ///   - codes: what the row is about, dimension → code.
  ///   - indicator: the one that is counted, where that isn't the row's own.
  func question(
    _ column: FigureColumn, _ entry: RowOutline.Entry, report: ReportPlan,
    indicator: Position<Indicator>?
  ) -> TracedQuestion {
    var filter = column.figure.filter
    if let indicator { filter.indicator = indicator }
    let own = column.question?.phase
    let unit = entry.unit ?? column.judge.scope
    var conditions = [condition(unit, includesParts: !entry.isOfUnitAlone)]
    if let code = entry.codes["unit_group"], entry.unit == nil {
      let name = plan.groups.first { $0.code == code }?.name ?? "Đơn vị khác"
      conditions.append(TracedQuestion.Condition(.unitGroup, code: code, name: name))
    }
    conditions += self.conditions(filter, phase: own)
    conditions += rowConditions(entry, besides: Set(conditions.map(\.kind)))
    return TracedQuestion(
      measure: column.figure.measure, comparison: column.figure.comparison,
      window: column.question?.window,
      asOf: column.question?.asOf ?? report.windows.asOf, units: report.units,
      conditions: conditions)
  }

  /// A question that stands by itself.
  func question(_ question: Question, _ measure: Measure) -> TracedQuestion {
    TracedQuestion(
      measure: measure, comparison: nil, window: question.window, asOf: question.asOf,
      units: question.units,
      conditions: [condition(question.filter.unit ?? plan.units.top, includesParts: true)]
        + conditions(question.filter, phase: question.phase))
  }

  private func condition(
    _ unit: Position<OrgUnit>, includesParts: Bool
  ) -> TracedQuestion.Condition {
    TracedQuestion.Condition(
      .unit, code: plan.units[unit].code, name: tree.name(of: unit), includesParts: includesParts)
  }

  private func conditions(
    _ filter: Question.Filter, phase: Position<Phase>?
  ) -> [TracedQuestion.Condition] {
    var conditions: [TracedQuestion.Condition] = []
    if let phase = filter.phase ?? phase {
      conditions.append(
        TracedQuestion.Condition(
          .phase, code: plan.phases[phase].code, name: plan.phases[phase].name,
          includesParts: true))
    }
    if let area = filter.contentArea {
      conditions.append(
        TracedQuestion.Condition(
          .contentArea, code: plan.contentAreas[area].code, name: plan.contentAreas[area].name))
    }
    if let channel = filter.channel {
      conditions.append(
        TracedQuestion.Condition(
          .channel, code: plan.channels[channel].code, name: plan.channels[channel].name))
    }
    if let indicator = filter.indicator { conditions.append(condition(indicator)) }
    return conditions
  }

  private func condition(_ indicator: Position<Indicator>) -> TracedQuestion.Condition {
    let known = plan.indicators[indicator]
    return TracedQuestion.Condition(
      .indicator, code: known.code, name: "\(known.name) (\(known.measure))")
  }

  /// What the row is about and no filter says already.
  private func rowConditions(
    _ entry: RowOutline.Entry, besides known: Set<TracedQuestion.Condition.Kind>
  ) -> [TracedQuestion.Condition] {
    // A phase or a content area of a row lies within the one that the filter names.
    let narrowing: Set<TracedQuestion.Condition.Kind> = [.phase, .contentArea]
    func name(of code: String, _ kind: TracedQuestion.Condition.Kind) -> String {
      switch kind {
      case .phase: plan.phases.first { $0.code == code }?.name ?? "Ngoài đợt"
      case .contentArea: plan.contentAreas.first { $0.code == code }?.name ?? code
      case .channel: plan.channels.first { $0.code == code }?.name ?? code
      case .indicator:
        plan.indicators.first { $0.code == code }.map { "\($0.name) (\($0.measure))" } ?? code
      case .unit, .unitGroup, .month: code
      }
    }
    let kinds: [TracedQuestion.Condition.Kind] = [
      .phase, .contentArea, .channel, .indicator, .month,
    ]
    return kinds.compactMap { kind in
      guard let code = entry.codes[kind.rawValue],
        !known.contains(kind) || narrowing.contains(kind)
      else { return nil }
      return TracedQuestion.Condition(kind, code: code, name: name(of: code, kind))
    }
  }
}
