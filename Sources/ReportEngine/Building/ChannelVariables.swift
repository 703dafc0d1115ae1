import ReportModel

extension FigureVariables {
  /// The variables of each channel that has headline indicators, in the plan's order.
  func channels() throws -> [[String: Any]] {
    let figures = try HeadlineFigures(report: report, statistics: statistics)
    return report.plan.channels.enumerated().compactMap { index, channel in
      let indicators = report.plan.indicators.enumerated().filter {
        $1.channel.index == index && $1.isHeadline && $1.audienceOf == nil
      }.map { Position<Indicator>($0.offset) }
      guard !indicators.isEmpty else { return nil }
      var values: [String: Any] = ["name": channel.name]
      // That there is no report is told once, not for each indicator.
      let told = figures.nobodyReported ? Array(indicators.prefix(1)) : indicators
      values["indicators"] = told.map { indicator in
        figures.variables(of: indicator, isLast: indicator == told.last)
      }
      if let lastYear = figures.lastYear(of: indicators) { values["last_year"] = lastYear }
      return values
    }
  }
}

/// Headline indicators over the windows that sentences compare.
private struct HeadlineFigures {
  private let report: ReportPlan
  private let current: Answer
  /// `nil` where there is nothing to compare with, as for a phase.
  private let previous: Answer?
  private let lastYear: Answer?
  private let cumulative: Answer?
  private let targets: TargetLedger
  private let placement: UnitPlacement
  /// Without any report nothing is known: a sentence must not say that nothing happened.
  let nobodyReported: Bool

  init(report: ReportPlan, statistics: Statistics) throws {
    self.report = report
    let windows = report.windows
    func answer(_ window: DayWindow, of phase: Position<Phase>? = nil) throws -> Answer {
      try statistics.answer(
        Question(
          by: [.indicator], measures: [.quantity, .audience], window: window, asOf: windows.asOf,
          phase: phase, filter: Question.Filter(unit: report.scope),
          units: report.figureView, in: report.plan))
    }
    current = try answer(windows.counted, of: windows.phase)
    previous = try windows.previousPeriod.map { try answer($0) }
    // Where the same period last year is the previous one, it is told of once.
    lastYear = try windows.samePeriodLastYear.flatMap {
      $0 == windows.previousPeriod ? nil : try answer($0)
    }
    cumulative = try windows.sinceYearBegan.map { try answer($0) }
    targets = TargetLedger(report.plan, windows: report.windows)
    let placement = statistics.placement(of: report)
    self.placement = placement
    let ledger = try statistics.reportingLedger(of: report)
    nobodyReported = !placement.units(within: report.scope).contains(where: ledger.hasReported)
  }

  func variables(of position: Position<Indicator>, isLast: Bool) -> [String: Any] {
    let indicator = report.plan.indicators[position]
    let wording = indicator.wording
    var values: [String: Any] = [
      "noun": FigureWording.noun(of: indicator), "measure": indicator.measure, "is_last": isLast,
    ]
    if !wording.verb.isEmpty { values["verb"] = wording.verb }
    if nobodyReported { values["no_report"] = true }
    let value = figure(current, position)
    guard value.isTold else { return values }
    values["value"] = FigureWording.text(value, of: indicator)
    if let audience = wording.audience, let people = audienceCount(current, position), people > 0 {
      values["audience"] = DecimalText.vietnamese(people)
      values["audience_noun"] = audience
    }
    // When there was nothing at all before, that is told once and not for each indicator.
    if let previous, !previous.rows.isEmpty {
      values["change"] = change(position, from: previous, to: value, base: .previousPeriod)
    }
    if indicator.accumulation == .flow, isComparable(.sinceYearBegan), let cumulative,
      case .quantity(let sum) = figure(cumulative, position)
    {
      if report.windows.sinceYearBegan != report.windows.current {
        values["cumulative"] = FigureWording.text(.quantity(sum), of: indicator)
      }
      let target = targets.quantity(
        of: position, unit: report.scope, contentArea: nil, placement: placement)
      if let target, let ratio = Ratio(sum, over: target) {
        values["target_percent"] = DecimalText.vietnamesePercent(ratio)
      }
    }
    return values
  }

  private func change(
    _ position: Position<Indicator>, from base: Answer, to value: RawFigure,
    base comparison: Comparison
  ) -> String {
    let indicator = report.plan.indicators[position]
    let than =
      comparison == .previousPeriod
      ? PeriodWording.previous(of: report.windows.period) : lastYearPhrase
    guard isComparable(comparison) else { return "không so sánh được với \(than)" }
    return FigureWording.change(
      from: figure(base, position), to: value, of: indicator, than: than)
  }

  /// Told once for a channel: that last year had none of it, or how its first indicator changed.
  func lastYear(of indicators: [Position<Indicator>]) -> String? {
    let told = indicators.filter { figure(current, $0).isTold }
    guard let lastYear, let first = told.first else { return nil }
    guard isComparable(.samePeriodLastYear) else {
      return "không so sánh được với \(lastYearPhrase)"
    }
    // When last year had nothing at all, that is told once and not for each channel.
    if lastYear.rows.isEmpty { return nil }
    if told.allSatisfy({ !figure(lastYear, $0).isTold }) {
      return "\(lastYearPhrase) không phát sinh"
    }
    let change = change(
      first, from: lastYear, to: figure(current, first), base: .samePeriodLastYear)
    return told.count == 1
      ? change : "\(FigureWording.subject(of: report.plan.indicators[first])) \(change)"
  }

  private var lastYearPhrase: String { PeriodWording.lastYear(of: report.windows.period) }

  private func isComparable(_ comparison: Comparison) -> Bool {
    guard let window = report.windows.window(for: comparison) else { return true }
    return placement.isComparable([report.scope], since: window)
  }

  private func figure(_ answer: Answer, _ indicator: Position<Indicator>) -> RawFigure {
    report.plan.figure(of: indicator) { counted in
      if case .quantity(let quantity)? = answer.figure(.quantity, at: [counted.index]) {
        .quantity(quantity)
      } else {
        .absent(.noBase)
      }
    }
  }

  private func audienceCount(_ answer: Answer, _ indicator: Position<Indicator>) -> Int? {
    if case .count(let count)? = answer.figure(.audience, at: [indicator.index]) {
      count
    } else {
      nil
    }
  }
}
