import ReportEngine
import ReportModel
import ReportStore

/// What an import would change, without changing it.
struct ImportRehearsal {
  var store: RehearsedStore
  /// Codes of records that the plan has lost; while there are any, figures can't be compared.
  let unknownCodes: [UnknownCode]
  /// What names of sources begin with.
  let sourcePrefix: String
  private let before: any RecordStore
  private let plan: Plan

  init(of workspace: Workspace, plan: Plan, patience: StorePatience) throws {
    self.plan = plan
    if !workspace.hasStore {
      before = InMemoryStore(plan: plan)
      unknownCodes = []
      sourcePrefix = ""
    } else {
      let store = try DatabaseStore(
        address: workspace.store, plan: plan, opening: .untouched, patience: patience)
      before = store
      unknownCodes = try store.unknownCodes()
      sourcePrefix = try store.sourcePrefix()
    }
    store = try RehearsedStore(of: before, plan: plan)
  }

  /// The figures that would change, by period; `nil` when figures can't be given.
  func changes() throws -> [PeriodChange]? {
    guard unknownCodes.isEmpty else { return nil }
    let former = Statistics(plan: plan, source: before)
    let later = Statistics(plan: plan, source: store)
    return try store.touchedMonths.compactMap { month in
      let window = plan.calendar.window(ofMonth: month)
      let change = PeriodChange(
        period: .month(month), window: window,
        before: try PeriodTotals(of: window, former), after: try PeriodTotals(of: window, later))
      return change.before == change.after ? nil : change
    }
  }
}

/// The figures of a period before and after an import.
struct PeriodChange {
  let period: ReportingPeriod
  let window: DayWindow
  let before: PeriodTotals
  let after: PeriodTotals
}

/// What the records of a period add up to, over all units.
struct PeriodTotals: Equatable {
  var activities = 0
  /// `nil` when no record told any.
  var audience: Int?
  /// By indicator, in the plan's order; those without records are missing.
  var quantities: [Position<Indicator>: Quantity] = [:]

  init(of window: DayWindow, _ statistics: Statistics) throws {
    let totals = try statistics.answer(
      Question(
        by: [], measures: [.activities, .audience], window: window, asOf: window.last,
        in: statistics.plan))
    if case .count(let count)? = totals.figure(.activities) { activities = count }
    if case .count(let count)? = totals.figure(.audience) { audience = count }
    let answer = try statistics.answer(
      Question(
        by: [.indicator], measures: [.quantity], window: window, asOf: window.last,
        in: statistics.plan))
    for row in answer.rows {
      guard let place = row.places.first, case .quantity(let quantity)? = row.figures.first else {
        continue
      }
      quantities[Position(place)] = quantity
    }
  }
}
