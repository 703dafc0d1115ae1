import ReportEngine
import ReportModel

/// The question whose answer a cell of a report must be.
struct CellQuestion {
  let row: Table.Row
  let column: Table.Column
  let document: ReportDocument
  /// Whether the rows of the table are phases: in the report of a phase then its own.
  let rowsArePhases: Bool
  /// Whether units stand within one another.
  let unitsAreNested: Bool
  /// Whether the rows of the table are months of the year.
  let rowsAreMonths: Bool
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
    // What came before a phase wasn't that phase.
    let ofPeriods = ["previous-period", "same-period-last-year", "since-year-began"]
    if document.facts.phase != nil, ofPeriods.contains(comparison) { return nil }
    if measure == .quantity, row.codes["indicator"] == nil, filter.indicator == nil { return nil }
    let subject = subject
    var filter = filter
    if let phase = subject.phase { filter.phase = phase }
    if let unit = subject.unit { filter.unit = unit }
    let answer = try statistics.answer(
      Question(
        by: subject.dimensions, measures: [measure], window: window, asOf: asOf,
        phase: (comparison == "current" || rowsArePhases) && measure.subject != .reporting
          ? reportPhase : nil,
        filter: filter,
        // Figures of former periods stand where those of the period itself do.
        units: units == .atCutOff ? .asOf(document.facts.asOf) : units, in: plan))
    return answer.rows.first { $0.codes == subject.codes }?.figures.first
  }

  private var reportPhase: Position<Phase>? {
    document.facts.phase.flatMap { phase in
      plan.phases.firstIndex { $0.code == phase.code }.map(Position.init)
    }
  }

  private var comparison: String { column.meaning["comparison"] ?? "" }

  private var comparedWindow: DayWindow {
    if let days = daysOfMonth { return days }
    if document.facts.phase != nil { return comparedWindowOfPhase }
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

  /// Of a row that is a month: its days up to the cut-off, or those of the same month of last year. The
  /// total holds all of them, from the first day of the year.
  private var daysOfMonth: DayWindow? {
    guard rowsAreMonths else { return nil }
    let calendar = plan.calendar
    let last = document.facts.window.last
    guard let month = row.codes["month"] else {
      let year = calendar.year(holding: last)
      let months = (1...calendar.month(holding: last).month).compactMap { month in
        YearMonth(year: comparison == "current" ? year : year - 1, month: month)
          .map(calendar.window(ofMonth:))
      }
      guard let first = months.first, let end = months.last else { return nil }
      return DayWindow(
        first: first.first, last: comparison == "current" ? last : end.last)
    }
    guard let period = ReportingPeriod(code: month) else { return nil }
    if comparison != "current" { return calendar.window(of: period.samePeriodLastYear) }
    let days = calendar.window(of: period)
    return DayWindow(first: days.first, last: min(days.last, last))
  }

  /// All days up to the cut-off: those of the phase name it, whenever they are.
  private var comparedWindowOfPhase: DayWindow {
    let asOf = document.facts.asOf
    let isOfDays = column.meaning["measure"].map { $0.hasPrefix("units-") } ?? false
    if comparison == "current", isOfDays { return document.facts.window }
    let first = comparison == "current" ? Day(number: -100_000) : plan.campaign.first
    return DayWindow(first: first, last: asOf) ?? document.facts.window
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

  /// By which dimensions the row is one of the answer's rows, and by which codes; what it holds all of is
  /// asked for as a filter.
  private struct Subject {
    var dimensions: [QuestionDimension] = []
    var codes: [String] = []
    var unit: Position<OrgUnit>?
    var phase: Position<Phase>?

    mutating func add(_ dimension: QuestionDimension, _ code: String?) {
      guard let code else { return }
      dimensions.append(dimension)
      codes.append(code)
    }
  }

  private var subject: Subject {
    var subject = Subject()
    guard row.kind != .total else { return subject }
    let codes = row.codes
    if let unit = codes["unit"] {
      if !unitsAreNested {
        subject.add(.below(document.facts.scopeCode), unit)
      } else if row.cells.contains(where: { $0.isOfUnitAlone }) {
        subject.add(.unit, unit)
      } else {
        subject.unit = plan.units.units.firstIndex { $0.code == unit }.map(Position.init)
      }
    } else {
      subject.add(.unitGroup, codes["unit_group"])
    }
    if row.kind == .group, codes["content_area"] == nil, let phase = codes["phase"], phase != "" {
      // The group of a phase holds its parts.
      subject.phase = plan.phases.firstIndex { $0.code == phase }.map(Position.init)
    } else {
      subject.add(.phase, codes["phase"])
    }
    subject.add(.contentArea, codes["content_area"])
    subject.add(.channel, codes["channel"])
    subject.add(.indicator, codes["indicator"])
    return subject
  }

  private func measure(named word: String?) throws -> Measure {
    guard let measure = word.flatMap(Measure.init) else {
      throw QuestionError.unknownMeasure(word ?? "")
    }
    return measure
  }
}

extension Cell {
  /// Whether the cell names a unit that the row is about without those below it.
  fileprivate var isOfUnitAlone: Bool {
    if case .text(let text) = value { text.hasSuffix(" (trực tiếp)") } else { false }
  }
}
