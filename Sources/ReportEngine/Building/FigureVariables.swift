import ReportModel

/// The values of the variables that sentences use once the records have been counted.
struct FigureVariables {
  let report: ReportPlan
  let statistics: Statistics
  let values: [String: Any]

  init(
    report: ReportPlan, statistics: Statistics, coverage: Coverage,
    fingerprint: RecordFingerprint, tables: [Table]
  ) throws {
    self.report = report
    self.statistics = statistics
    var values = report.periodVariables()
    values["coverage"] = try Self.coverage(coverage, report, statistics)
    values["tasks"] = try Self.tasks(report, statistics)
    values["records"] = try Self.records(report, statistics, tables)
    values["data"] = ["fingerprint": fingerprint.printed]
    if let confirmed = try ConfirmedFigures(report: report, statistics: statistics).footnote() {
      values["checks"] = ["confirmed": confirmed]
    }
    self.values = values
  }

  // MARK: - Coverage

  private static func coverage(
    _ coverage: Coverage, _ report: ReportPlan, _ statistics: Statistics
  ) throws -> [String: Any] {
    let placement = statistics.placement(of: report)
    let tree = placement.tree
    let ledger = try statistics.reportingLedger(of: report)
    let nothing = placement.units(within: report.scope).filter {
      ledger.hasNothingToReport($0) && ledger.standing(of: $0) != .notExpected
    }
    var values: [String: Any] = [
      "received": number(coverage.received), "expected": number(coverage.expected),
      "deadline": PeriodWording.date(coverage.deadline),
    ]
    if coverage.received == 0 { values["none"] = true }
    let rate = Ratio(Int64(coverage.received), over: Int64(coverage.expected))
    values["rate"] = rate.map { DecimalText.vietnamesePercent($0) } ?? "-"
    values["rate_change"] = try rateChange(rate, report, statistics)
    if coverage.onTime + coverage.late > 0 {
      values["dated"] = true
      values["on_time"] = number(coverage.onTime)
      values["late"] = number(coverage.late)
      if coverage.undated > 0 { values["undated"] = number(coverage.undated) }
    }
    if !coverage.missing.isEmpty {
      values["missing"] = NameList.text(coverage.missing.map(\.name))
      values["missing_count"] = number(coverage.missing.count)
    }
    values["by_group"] = byGroup(ledger, tree, report)
    values["months_missing"] = try MissingMonths(report: report, statistics: statistics).text()
    if !nothing.isEmpty {
      values["nothing"] = NameList.text(nothing.map { tree.name(of: $0) })
    }
    return values
  }

  /// «16/17 huyện ủy, thị ủy, thành ủy; 5/5 đảng ủy trực thuộc»: received of expected, by group.
  private static func byGroup(
    _ ledger: ReportingLedger, _ tree: OrgUnitTree, _ report: ReportPlan
  ) -> String? {
    let units = tree.subtree(of: report.scope)
    let counts = report.plan.groups.enumerated().compactMap { index, group -> String? in
      let members = units.filter { tree.group(of: $0) == Position(index) }
      let coverage = ledger.coverage(of: members, names: tree)
      guard coverage.expected > 0 else { return nil }
      return
        "\(number(coverage.received))/\(number(coverage.expected)) \(group.nameInText)"
    }
    return counts.count > 1 ? counts.joined(separator: "; ") : nil
  }

  /// The variables of each item of a list.
  func items(_ source: ReportTemplate.ItemSource) throws -> [[String: Any]] {
    switch source {
    case .channel: try channels()
    case .shortcoming:
      report.plan.shortcomings.filter {
        $0.isToldOf(in: report.windows.current, asOf: report.windows.asOf)
      }.map { ["text": $0.text] }
    case .purpose: report.plan.campaign.purpose.map { ["text": $0] }
    case .form: report.plan.campaign.forms.map { ["text": $0] }
    case .slogan: report.plan.campaign.slogans.map { ["text": $0] }
    case .phasePoint:
      (report.windows.phase.map { report.plan.phases[$0].points } ?? []).map { ["text": $0] }
    }
  }

  private static func rateChange(
    _ rate: Ratio?, _ report: ReportPlan, _ statistics: Statistics
  ) throws -> String? {
    guard let window = report.windows.previousPeriod,
      window.last >= report.plan.campaign.first
    else { return nil }
    // Each period counts by its own cut-off: the units expected then, not those expected now.
    let placement = statistics.placement(report.units, window: window, cutOff: window.last)
    let previous = try statistics.reportingLedger(for: window, asOf: window.last)
      .coverage(of: placement.units(within: report.scope), names: placement.tree)
    guard previous.received > 0 else { return nil }
    return ChangeWording.points(
      from: Ratio(Int64(previous.received), over: Int64(previous.expected)), to: rate)
  }

  // MARK: - Tasks

  private static func tasks(
    _ report: ReportPlan, _ statistics: Statistics
  ) throws -> [String: Any] {
    let windows = report.windows
    let measures: [Measure] = [
      .tasks, .completedOnTime, .completedLate, .inProgress, .overdue, .completionRate,
    ]
    func answer(asOf day: Day) throws -> Answer {
      try statistics.answer(
        Question(
          by: [], measures: measures, window: windows.current, asOf: day, phase: windows.phase,
          filter: Question.Filter(unit: report.scope), units: report.figureView, in: report.plan))
    }
    let now = try answer(asOf: windows.asOf)
    func count(_ measure: Measure) -> Int {
      if case .count(let count)? = now.figure(measure) { count } else { 0 }
    }
    guard count(.tasks) > 0 else { return [:] }
    var values: [String: Any] = [
      "total": number(count(.tasks)),
      "completed": number(count(.completedOnTime) + count(.completedLate)),
      "completed_on_time": number(count(.completedOnTime)),
      "completed_late": number(count(.completedLate)),
      "open": number(count(.inProgress) + count(.overdue)),
      "in_progress": number(count(.inProgress)), "overdue": number(count(.overdue)),
    ]
    let soon = try OpenTaskList(report: report, statistics: statistics, urgency: .dueSoon).items()
    if !soon.isEmpty {
      values["due_soon"] = number(soon.count)
      values["due_soon_days"] = number(report.plan.dueSoonDays)
    }
    if count(.completedOnTime) + count(.completedLate) > 0 { values["any_completed"] = true }
    if count(.inProgress) + count(.overdue) > 0 { values["any_open"] = true }
    guard case .rate(let rate?)? = now.figure(.completionRate) else { return values }
    values["completion_rate"] = DecimalText.vietnamesePercent(rate)
    guard let window = windows.previousPeriod else { return values }
    let before = try answer(asOf: window.last)
    if case .rate(let base?)? = before.figure(.completionRate) {
      values["completion_rate_change"] = ChangeWording.points(from: base, to: rate)
    }
    return values
  }

  // MARK: - Records

  private static func records(
    _ report: ReportPlan, _ statistics: Statistics, _ tables: [Table]
  ) throws -> [String: Any] {
    let windows = report.windows
    func count(
      in window: DayWindow, phase: Position<Phase>? = nil, by dimensions: [QuestionDimension] = []
    ) throws -> Answer {
      try statistics.answer(
        Question(
          by: dimensions, measures: [.activities], window: window, asOf: windows.asOf, phase: phase,
          filter: Question.Filter(unit: report.scope), units: report.figureView, in: report.plan))
    }
    var values: [String: Any] = [:]
    if let phase = windows.phase {
      let all = try count(in: windows.counted, phase: phase).figure(.activities)
      let inside = try count(in: windows.current, phase: phase).figure(.activities)
      if case .count(let all)? = all {
        let inside = if case .count(let inside)? = inside { inside } else { 0 }
        if all > inside { values["outside_days"] = number(all - inside) }
      }
    } else if !report.plan.phases.isEmpty {
      let byPhase = try count(in: windows.current, by: [.phase])
      if case .count(let outside)? = byPhase.figure(.activities, at: [report.plan.phases.count]) {
        values["outside_phases"] = number(outside)
      }
    }
    let placement = statistics.placement(of: report)
    func hadNone(_ window: DayWindow) throws -> Bool {
      try placement.isComparable([report.scope], since: window) && count(in: window).rows.isEmpty
    }
    if let window = windows.previousPeriod, try hadNone(window) { values["previous_none"] = true }
    if let window = windows.samePeriodLastYear, window != windows.previousPeriod,
      try hadNone(window)
    {
      values["last_year_none"] = true
    }
    let cells = tables.lazy.flatMap(\.rows).flatMap(\.cells)
    if cells.contains(where: { $0.value == .absent(.notComparable) }) {
      values["not_comparable"] = true
    }
    return values
  }

  private static func number(_ count: Int) -> String { DecimalText.vietnamese(count) }
}
