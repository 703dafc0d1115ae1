public import ReportModel

/// Finds figures that are formally right but probably wrong.
///
/// Everything is held against months before and, among the checked ones, after; what is found depends on
/// the records alone, not on the order or the files in which they came, except that two files may hold the
/// same record.
public struct SuspectSearch {
  private let plan: Plan
  private let source: any RecordSource

  public init(plan: Plan, source: any RecordSource) {
    self.plan = plan
    self.source = source
  }

  /// The months that a window has days of, as far as there are records; `nil` when there are none.
  ///
  /// - Throws: what the source throws.
  public func months(of window: DayWindow) throws -> ClosedRange<YearMonth>? {
    guard let recorded = try source.recordedDays(), let days = window.intersection(recorded) else {
      return nil
    }
    return plan.calendar.month(holding: days.first)...plan.calendar.month(holding: days.last)
  }

  /// The suspect figures of some months, whole ones of the plan's calendar.
  ///
  /// - Throws: what the source throws.
  public func result(in months: ClosedRange<YearMonth>) throws -> SuspectFigures {
    let history = try FigureHistory(plan: plan, source: source, checking: months)
    let material = CheckMaterial(history, source: source)
    var found: [SuspectFigure] = []
    for check in FigureChecks.all where plan.checks.grade(of: check.code) != .off {
      found += try check.suspects(in: material)
    }
    return SuspectFigures(
      suspects: try placed(SuspectSearch.withoutRepetitions(found)).sorted(
        by: SuspectSearch.precedes),
      judged: material.expectations.judged, unjudged: material.expectations.unjudged)
  }

  /// That a figure is unusual is no news where something else is wrong with it.
  private static func withoutRepetitions(_ suspects: [SuspectFigure]) -> [SuspectFigure] {
    let explained = Set(
      suspects.filter { $0.identity.check != .outlier }.map { Subject($0) })
    return suspects.filter {
      $0.identity.check != .outlier || !explained.contains(Subject($0))
    }
  }

  private struct Subject: Hashable {
    let unit: Position<OrgUnit>
    let indicator: Position<Indicator>?
    let month: YearMonth

    init(_ suspect: SuspectFigure) {
      self.init(unit: suspect.unit, indicator: suspect.indicator, month: suspect.month)
    }

    init(unit: Position<OrgUnit>, indicator: Position<Indicator>?, month: YearMonth) {
      self.unit = unit
      self.indicator = indicator
      self.month = month
    }
  }

  /// By unit, month and indicator, in the plan's order; what is about all indicators comes first.
  private static func precedes(_ left: SuspectFigure, _ right: SuspectFigure) -> Bool {
    func key(_ suspect: SuspectFigure) -> (Int, Int, Int, String) {
      (
        suspect.unit.index, suspect.month.number, suspect.indicator.map { $0.index } ?? -1,
        suspect.identity.text
      )
    }
    return key(left) < key(right)
  }

  // MARK: - Records behind the figures

  /// The same figures with the records of which they are the sum, but for those that have them already.
  private func placed(_ suspects: [SuspectFigure]) throws -> [SuspectFigure] {
    let wanting = suspects.filter { $0.places.isEmpty }
    let subjects = Set(wanting.map { Subject($0) })
    let units = Set(wanting.map(\.unit))
    var places: [Subject: [SuspectFigure.Place]] = [:]
    for month in Set(wanting.map(\.month)).sorted() {
      for sourced in try source.activityRecords(in: plan.calendar.window(ofMonth: month)) {
        let record = sourced.record
        guard units.contains(record.unit) else { continue }
        for indicator in [nil, record.indicator] + (audiences[record.indicator] ?? []) {
          let subject = Subject(unit: record.unit, indicator: indicator, month: month)
          guard subjects.contains(subject) else { continue }
          places[subject, default: []].append(
            SuspectFigure.Place(source: sourced.source, row: record.row))
        }
      }
    }
    return suspects.map { suspect in
      suspect.places.isEmpty ? suspect.standing(at: places[Subject(suspect)] ?? []) : suspect
    }
  }

  /// The indicators that are the audience of others, by those others.
  private var audiences: [Position<Indicator>: [Position<Indicator>]] {
    Dictionary(
      grouping: plan.indicators.indices.map(Position<Indicator>.init).filter {
        plan.indicators[$0].audienceOf != nil
      }, by: { plan.indicators[$0].audienceOf ?? $0 })
  }
}

/// What was found in some months.
public struct SuspectFigures: Sendable {
  /// By unit, month and indicator, in the plan's order.
  public let suspects: [SuspectFigure]
  /// By position of the unit: figures that were held against others of the unit, and those with too few
  /// other months.
  let judged: [Int]
  let unjudged: [Int]

  /// How many figures of some units were held against others.
  public func judged(of units: (Position<OrgUnit>) -> Bool) -> Int {
    SuspectFigures.sum(judged, units)
  }

  /// How many figures of some units have too few other months.
  public func unjudged(of units: (Position<OrgUnit>) -> Bool) -> Int {
    SuspectFigures.sum(unjudged, units)
  }

  private static func sum(_ counts: [Int], _ units: (Position<OrgUnit>) -> Bool) -> Int {
    counts.indices.reduce(0) { $0 + (units(Position($1)) ? counts[$1] : 0) }
  }
}
