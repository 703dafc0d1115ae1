import ReportEngine
import ReportModel

/// What `reports check` found for some days and a unit with all below it.
struct CheckedFigures {
  let plan: Plan
  /// Whole months of the plan's calendar; the days that were asked for where there are no records.
  let window: DayWindow
  let review: WaiverReview
  /// Figures that were held against others of their unit.
  let judged: Int
  /// Figures of units with too few other months.
  let unjudged: Int
  /// What is wrong with the waivers.
  let waiverFindings: [Finding]
  /// In which names are told: the tree on the last day.
  private let tree: OrgUnitTree

  /// - Throws: what the source throws.
  init(
    window: DayWindow, scope: Position<OrgUnit>, source: any RecordSource, plan: Plan, today: Day
  ) throws {
    self.plan = plan
    let tree = plan.units.tree(on: window.last)
    self.tree = tree
    let search = SuspectSearch(plan: plan, source: source)
    guard let months = try search.months(of: window) else {
      self.window = window
      review = WaiverReview([], waivers: [], on: today)
      (judged, unjudged, waiverFindings) = (0, 0, [])
      return
    }
    let units = plan.units.positions.map { tree.unit(tree.holder(of: $0), isWithin: scope) }
    let result = try search.result(in: months)
    let suspects = result.suspects.filter { units[$0.unit.index] }
    self.window = plan.calendar.window(ofMonth: months.lowerBound)
      .union(plan.calendar.window(ofMonth: months.upperBound))
    review = WaiverReview(suspects, waivers: plan.waivers, on: today)
    judged = result.judged { units[$0.index] }
    unjudged = result.unjudged { units[$0.index] }
    waiverFindings = CheckedFigures.findings(
      review: review,
      concerned: plan.waivers.filter { waiver in
        months.contains(waiver.finding.month(in: plan.calendar))
          && plan.checks.grade(of: waiver.finding.check) != .off
          && (plan.units.units.firstIndex { $0.code == waiver.finding.unit }).map { units[$0] }
            ?? false
      }, suspects: suspects)
  }

  /// Waivers that no longer hold, and those for which there is nothing to waive.
  private static func findings(
    review: WaiverReview, concerned: [Waiver], suspects: [SuspectFigure]
  ) -> [Finding] {
    let known = Set(suspects.map(\.identity))
    return review.expired.map(CheckMessages.expired)
      + concerned.filter { !known.contains($0.finding) }.map(CheckMessages.withoutFinding)
  }

  func count(of grade: Finding.Severity) -> Int { review.open.count { $0.grade == grade } }

  func name(of unit: Position<OrgUnit>) -> String { tree.name(of: unit) }
}
