import ReportEngine
import ReportModel

/// The question whose answer a cell of a report must be.
struct CellQuestion {
  let row: Table.Row
  let column: Table.Column
  let document: ReportDocument
  let plan: Plan
  /// The view that the report was made in.
  let units: UnitView

  func answer(_ statistics: Statistics) throws -> Figure? {
    let measure = try measure(named: column.meaning["measure"])
    let window = comparedWindow
    let isOfItsTime = measure.subject != .activities
    let asOf =
      isOfItsTime && ["previous-period", "same-period-last-year"].contains(comparison)
      ? window.last : document.facts.asOf
    if row.kind == .total, measure == .quantity, filter.indicator == nil { return nil }
    let (dimensions, codes, phase) = subject
    var filter = filter
    if let phase { filter.phase = phase }
    let answer = try statistics.answer(
      Question(
        by: dimensions, measures: [measure], window: window, asOf: asOf, filter: filter,
        // Figures of former periods stand where those of the period itself do.
        units: units == .atCutOff ? .asOf(document.facts.asOf) : units, in: plan))
    return answer.rows.first { $0.codes == codes }?.figures.first
  }

  private var comparison: String { column.meaning["comparison"] ?? "" }

  private var comparedWindow: DayWindow {
    let period = document.facts.period
    let current = document.facts.window
    let calendar = plan.calendar
    func through(_ first: Day) -> DayWindow {
      DayWindow(first: first, last: current.last) ?? current
    }
    return switch comparison {
    case "previous-period": calendar.window(of: period.previous)
    case "same-period-last-year": calendar.window(of: period.samePeriodLastYear)
    case "since-year-began":
      through(calendar.window(of: .year(calendar.year(holding: current.last))).first)
    case "since-campaign-began": through(plan.campaign.first)
    default: current
    }
  }

  private var filter: Question.Filter {
    func position<Element>(_ key: String, _ codes: [String]) -> Position<Element>? {
      column.meaning[key].flatMap { codes.firstIndex(of: $0) }.map(Position.init)
    }
    return Question.Filter(
      unit: plan.units.units.firstIndex { $0.code == document.facts.scopeCode }.map(Position.init),
      phase: position("phase", plan.phases.map(\.code)),
      contentArea: position("content_area", plan.contentAreas.map(\.code)),
      channel: position("channel", plan.channels.map(\.code)),
      indicator: position("indicator", plan.indicators.map(\.code)))
  }

  /// By which dimensions the row is one of the answer's rows, and by which codes.
  private var subject: (dimensions: [QuestionDimension], codes: [String], phase: Position<Phase>?) {
    let codes = row.codes
    if row.kind == .total { return ([], [], nil) }
    if row.kind == .group, let phase = codes["phase"] {
      // The group of a phase holds its parts; «ngoài đợt» has none.
      let position = plan.phases.firstIndex { $0.code == phase }.map(Position<Phase>.init)
      return position == nil ? ([.phase], [""], nil) : ([], [], position)
    }
    if let unit = codes["unit"] { return ([.below(document.facts.scopeCode)], [unit], nil) }
    if let group = codes["unit_group"] { return ([.unitGroup], [group], nil) }
    if let indicator = codes["indicator"] { return ([.indicator], [indicator], nil) }
    if let phase = codes["phase"], let area = codes["content_area"] {
      return ([.phase, .contentArea], [phase, area], nil)
    }
    if let area = codes["content_area"] { return ([.contentArea], [area], nil) }
    if let phase = codes["phase"] { return ([.phase], [phase], nil) }
    return ([.channel], [codes["channel"] ?? ""], nil)
  }

  private func measure(named word: String?) throws -> Measure {
    guard let measure = word.flatMap(Measure.init) else {
      throw QuestionError.unknownMeasure(word ?? "")
    }
    return measure
  }
}
