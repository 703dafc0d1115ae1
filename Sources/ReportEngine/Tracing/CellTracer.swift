public import ReportModel

/// Traces the figures of a report back to what they are made of.
///
/// What tables have in common is worked out once; each trace goes through the records anew.
public final class CellTracer {
  private let report: ReportPlan
  private let source: any RecordSource
  private let statistics: Statistics
  private let document: ReportDocument
  private var figureTables: [String: FigureTableTracer] = [:]

  /// - Parameter document: what the report's plan makes of the source's records.
  public init(report: ReportPlan, source: any RecordSource, document: ReportDocument) {
    self.report = report
    self.source = source
    self.document = document
    statistics = Statistics(plan: report.plan, source: source)
  }

  /// The trace of a cell; `nil` where there is no such cell, or it can't hold a figure.
  ///
  /// Rows and columns count from 0 in the table.
  ///
  /// - Throws: what the source throws.
  public func trace(table code: String, row: Int, column: Int) throws -> FigureTrace? {
    guard let planned = report.tables.first(where: { $0.code == code }),
      let table = document.tables.first(where: { $0.code == code }),
      table.rows.indices.contains(row), table.columns.indices.contains(column)
    else { return nil }
    switch planned.body {
    case .list(let list):
      return try TaskListTracer(
        report: report, source: source, statistics: statistics, table: table, list: list
      ).trace(row: row, column: column)
    case .figures(let rows, let columns, let filter):
      if let known = figureTables[code] { return try known.trace(row: row, column: column) }
      let tracer = try FigureTableTracer(
        report: report, source: source, statistics: statistics, planned: planned, table: table,
        rows: rows, columns: columns, filter: filter)
      figureTables[code] = tracer
      return try tracer.trace(row: row, column: column)
    }
  }
}

/// Traces the answer to a question that stands by itself: one measure, not divided.
public struct QuestionTracer {
  private let plan: Plan
  private let source: any RecordSource
  private let statistics: Statistics

  public init(plan: Plan, source: any RecordSource) {
    self.plan = plan
    self.source = source
    statistics = Statistics(plan: plan, source: source)
  }

  /// - Parameters:
  ///   - question: without dimensions and with a single measure.
  ///   - label: what the figure of a measure is called.
  /// - Throws: what the source throws.
  public func trace(_ question: Question, label: (Measure) -> String) throws -> FigureTrace {
    precondition(question.dimensions.isEmpty && question.measures.count == 1, "one figure")
    let measure = question.measures[0]
    let value = try statistics.answer(question).figure(measure) ?? .count(0)
    if let rate = measure.rate {
      let operands = try (rate.parts + [rate.whole]).map {
        try counted(question, $0, label: label($0))
      }
      let count = operands.dropLast().reduce(0) { $0 + $1.parts.count }
      let whole = operands.last?.parts.count ?? 0
      return FigureTrace(
        label: label(measure), question: words(question, measure),
        rule: .percent(numerators: rate.parts.count),
        value: QuestionTracer.cell(value, decimals: 0),
        traced: Ratio(Int64(count), over: Int64(whole)).map { .percent($0) }
          ?? .absent(.noBase), operands: operands)
    }
    return try counted(question, measure, label: label(measure), value: value)
  }

  private func counted(
    _ question: Question, _ measure: Measure, label: String, value: Figure? = nil
  ) throws -> FigureTrace {
    var wanted = WantedPlaces(unitPlace: nil)
    wanted.add([], holdsSubtree: false)
    let search = PartSearch(
      plan: plan, source: source, statistics: statistics, question: question,
      placement: statistics.placement(
        question.units, window: question.window, cutOff: question.asOf))
    let parts = try search.parts(measure, of: wanted)[0]
    let sum = parts.reduce(Quantity.zero) { $0 + $1.amount }
    let indicator = question.filter.indicator.map { plan.indicators[$0] }
    let decimals = indicator?.decimals ?? 0
    let traced: Cell.Value =
      measure == .quantity ? .quantity(sum, decimals: decimals) : .count(sum.wholeUnits)
    return FigureTrace(
      label: label, question: words(question, measure), rule: rule(measure, indicator),
      value: value.map { QuestionTracer.cell($0, decimals: decimals, measure) } ?? traced,
      traced: traced, parts: parts)
  }

  private func rule(_ measure: Measure, _ indicator: Indicator?) -> FigureTrace.Rule {
    switch measure {
    case .quantity:
      indicator?.accumulation == .stock && indicator?.audienceOf == nil ? .latestValues : .sum
    case .audience: .sum
    default: .count
    }
  }

  private func words(_ question: Question, _ measure: Measure) -> TracedQuestion {
    let placement = statistics.placement(
      question.units, window: question.window, cutOff: question.asOf)
    return QuestionWording(plan: plan, tree: placement.tree).question(question, measure)
  }

  private static func cell(
    _ figure: Figure, decimals: Int, _ measure: Measure = .activities
  ) -> Cell.Value {
    switch figure {
    case .count(let count):
      measure == .quantity ? .quantity(.zero, decimals: decimals) : .count(count)
    case .untold: measure == .quantity ? .quantity(.zero, decimals: decimals) : .count(0)
    case .quantity(let quantity): .quantity(quantity, decimals: decimals)
    case .rate(let ratio): ratio.map { .percent($0) } ?? .absent(.noBase)
    }
  }
}

extension Measure {
  /// What a rate is the quotient of.
  fileprivate var rate: (parts: [Measure], whole: Measure)? {
    switch self {
    case .completionRate: ([.completedOnTime, .completedLate], .tasks)
    case .reportingRate: ([.unitsReceived], .unitsExpected)
    default: nil
    }
  }
}
