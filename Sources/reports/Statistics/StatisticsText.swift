import ReportEngine
import ReportModel
import ReportRender

/// An answer as a table for people: names rather than codes, Vietnamese numbers.
struct StatisticsText {
  private let answer: Answer
  private let plan: Plan

  init(_ answer: Answer, plan: Plan) {
    self.answer = answer
    self.plan = plan
  }

  func bytes(width: Int) -> [UInt8] {
    Array(TextRenderer(width: width).text(of: table).utf8)
  }

  private var table: Table {
    let question = answer.question
    let dimensions = question.dimensions.map { dimension in
      Table.Column(
        code: dimension.word, label: StatisticsWording.label(of: dimension), kind: .label)
    }
    let measures = question.measures.map { measure in
      let isRate = measure == .completionRate || measure == .reportingRate
      return Table.Column(
        code: measure.rawValue, label: StatisticsWording.label(of: measure),
        kind: isRate ? .percent : .number)
    }
    return Table(
      code: "statistics",
      title: PeriodWording.dateLine(question.window, asOf: question.asOf), placement: .body,
      columns: dimensions + measures, rows: answer.rows.map(row),
      emptyText: "Không có số liệu.")
  }

  private func row(_ row: Answer.Row) -> Table.Row {
    let question = answer.question
    let names = zip(zip(question.dimensions, row.places), row.codes).map { pair, code in
      Cell.text(name(of: pair.0, place: pair.1, code: code))
    }
    return Table.Row(kind: .item, cells: names + row.figures.map(StatisticsText.cell))
  }

  private func name(of dimension: QuestionDimension, place: Int, code: String) -> String {
    guard !code.isEmpty else { return StatisticsWording.none(of: dimension) }
    switch dimension {
    case .unit, .level, .below:
      guard plan.units.units.indices.contains(place) else { return code }
      return plan.units.units[place].nearestVersion(to: answer.question.asOf).name
    case .unitGroup: return plan.groups.indices.contains(place) ? plan.groups[place].name : code
    case .phase: return plan.phases.indices.contains(place) ? plan.phases[place].shortName : code
    case .contentArea:
      return plan.contentAreas.indices.contains(place) ? plan.contentAreas[place].name : code
    case .channel: return plan.channels.indices.contains(place) ? plan.channels[place].name : code
    case .indicator:
      guard plan.indicators.indices.contains(place) else { return code }
      let indicator = plan.indicators[place]
      return "\(indicator.name) (\(indicator.measure))"
    case .task: return plan.tasks.indices.contains(place) ? plan.tasks[place].title : code
    case .week, .month, .quarter, .year: return code
    }
  }

  private static func cell(_ figure: Figure) -> Cell {
    switch figure {
    case .count(let count): Cell(.count(count))
    case .quantity(let quantity):
      Cell(.quantity(quantity, decimals: quantity.significantPlaces))
    case .untold: Cell(.absent(.reportedNone))
    case .rate(let ratio?): Cell(.percent(ratio))
    case .rate(nil): Cell(.absent(.noBase))
    }
  }
}
