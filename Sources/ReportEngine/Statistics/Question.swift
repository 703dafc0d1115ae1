public import ReportModel

/// Measures by dimensions, over a window, as of a day: the one question behind every table.
public struct Question: Hashable, Sendable {
  /// Which records take part; `nil` lets all pass.
  public struct Filter: Hashable, Sendable {
    /// The unit and all below it.
    public var unit: Position<OrgUnit>?
    /// The phase and its parts.
    public var phase: Position<Phase>?
    public var contentArea: Position<ContentArea>?
    public var channel: Position<Channel>?
    public var indicator: Position<Indicator>?

    public init(
      unit: Position<OrgUnit>? = nil, phase: Position<Phase>? = nil,
      contentArea: Position<ContentArea>? = nil, channel: Position<Channel>? = nil,
      indicator: Position<Indicator>? = nil
    ) {
      self.unit = unit
      self.phase = phase
      self.contentArea = contentArea
      self.channel = channel
      self.indicator = indicator
    }
  }

  public let dimensions: [QuestionDimension]
  public let measures: [Measure]
  public let window: DayWindow
  /// Task states and expected units are those of this day, and so is the tree unless `units` names
  /// another.
  public let asOf: Day
  /// The phase whose records, with those of its parts, are the only ones there are for the question.
  ///
  /// A filter picks from what was counted over all phases; only for stocks that makes a difference: here
  /// the level that counts is the last one told within the phase.
  public let phase: Position<Phase>?
  public let filter: Filter
  /// Under which unit each figure stands; what is counted is the same in every view.
  public let units: UnitView

  /// A question that has an answer.
  ///
  /// - Throws: `QuestionError` when a measure has no meaning under a dimension or a filter, when
  ///   quantities of different indicators would be added, or when nothing is asked.
  public init(
    by dimensions: [QuestionDimension], measures: [Measure], window: DayWindow, asOf: Day,
    phase: Position<Phase>? = nil, filter: Filter = Filter(), units: UnitView = .atCutOff,
    in plan: Plan
  ) throws(QuestionError) {
    guard !measures.isEmpty else { throw .noMeasure }
    for (index, dimension) in dimensions.enumerated()
    where dimensions[..<index].contains(dimension) {
      throw .repeatedDimension(dimension.word)
    }
    for (index, measure) in measures.enumerated() where measures[..<index].contains(measure) {
      throw .repeatedMeasure(measure)
    }
    for measure in measures {
      if let dimension = dimensions.first(where: { !measure.allows($0) }) {
        throw .meaninglessDimension(measure: measure, dimension: dimension.word)
      }
      if let name = Question.meaninglessFilter(filter, for: measure) {
        throw .meaninglessFilter(measure: measure, filter: name)
      }
      if phase != nil, measure.subject == .reporting {
        throw .meaninglessFilter(measure: measure, filter: "phase")
      }
    }
    if measures.contains(.quantity), !dimensions.contains(.indicator), filter.indicator == nil {
      throw .quantityOfSeveralIndicators
    }
    if let indicator = filter.indicator, plan.indicators[indicator].isComputed {
      throw .computedIndicator(
        plan.indicators[indicator].code,
        parts: plan.countedParts(of: indicator).map { plan.indicators[$0].code })
    }
    for case .level(let name) in dimensions {
      let levels = Question.levels(of: plan)
      guard levels.contains(name) else { throw .unknownLevel(name, known: levels) }
    }
    for case .below(let code) in dimensions {
      let codes = plan.units.units.map(\.code)
      guard codes.contains(code) else { throw .unknownUnit(code, known: codes) }
    }
    self.dimensions = dimensions
    self.measures = measures
    self.window = window
    self.asOf = asOf
    self.phase = phase
    self.filter = filter
    self.units = units
  }

  /// What cells have to tell apart for the dimensions and measures, whatever is filtered besides.
  var division: CellDivision {
    var division: CellDivision = []
    for dimension in dimensions {
      switch dimension {
      case .unit, .level, .below, .unitGroup: division.insert(.unit)
      case .phase: division.insert(.phase)
      case .contentArea: division.insert(.contentArea)
      case .channel, .indicator: division.insert(.indicator)
      case .task, .week, .month, .quarter, .year: break
      }
    }
    if measures.contains(.quantity) { division.insert(.indicator) }
    if phase != nil { division.insert(.phase) }
    return division
  }

  /// The words for levels that the plan's units use, in order of appearance.
  public static func levels(of plan: Plan) -> [String] {
    var levels: [String] = []
    for unit in plan.units.units {
      for version in unit.versions where !levels.contains(version.level) {
        levels.append(version.level)
      }
    }
    return levels
  }

  private static func meaninglessFilter(_ filter: Filter, for measure: Measure) -> String? {
    switch measure.subject {
    case .activities: return nil
    case .tasks:
      if filter.channel != nil { return "channel" }
      return filter.indicator == nil ? nil : "indicator"
    case .reporting:
      if filter.phase != nil { return "phase" }
      if filter.contentArea != nil { return "content-area" }
      if filter.channel != nil { return "channel" }
      return filter.indicator == nil ? nil : "indicator"
    }
  }
}
