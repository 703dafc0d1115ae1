import ReportModel

/// What checks look at.
struct CheckMaterial {
  let source: any RecordSource
  let history: FigureHistory
  let expectations: FigureExpectations
  /// Of the checked months, and for cumulatives of those before too.
  let oddFigures: [OddFigure]

  var plan: Plan { history.plan }

  init(_ history: FigureHistory, source: any RecordSource) {
    self.source = source
    self.history = history
    expectations = FigureExpectations(history)
    oddFigures = OddFigureSearch(history, expectations).figures()
  }

  func grade(of check: CheckCode) -> Finding.Severity {
    plan.checks.grade(of: check) == .error ? .error : .warning
  }

  /// A finding about the figure of a unit, an indicator and a month; where it is in doubt, no more than a
  /// warning.
  func suspect(
    _ check: CheckCode, unit: Position<OrgUnit>, indicator: Position<Indicator>, month: Int,
    figure: Quantity, expectation: Quantity? = nil, correction: Quantity? = nil,
    reason: BilingualText, score: Quantity? = nil, isInDoubt: Bool = false
  ) -> SuspectFigure {
    let month = history.months[month]
    return SuspectFigure(
      identity: SuspectIdentity(
        check: check, unit: plan.units[unit].code, indicator: plan.indicators[indicator].code,
        time: .month(month), value: figure.plain),
      grade: isInDoubt ? .warning : grade(of: check), unit: unit, indicator: indicator,
      month: month, figure: figure,
      expectation: expectation, correction: correction, reason: reason, score: score)
  }
}

extension CheckMaterial {
  /// The odd figures of the checked months of which a check tells, each with what is usual, the reason,
  /// and how odd it is.
  func oddSuspects(
    of check: CheckCode, reason: (OddFigure) -> BilingualText?
  ) -> [SuspectFigure] {
    oddFigures.compactMap { odd in
      guard odd.check == check, history.checked.contains(odd.month), let reason = reason(odd)
      else { return nil }
      let usual = usual(odd)
      // In hundredths, as thresholds are thought of.
      let score = Quantity(thousandths: Int64(odd.score) / 10 * 10)
      return suspect(
        check, unit: odd.unit, indicator: odd.indicator, month: odd.month, figure: odd.figure,
        expectation: odd.usual, correction: odd.correction?.figure,
        reason: BilingualText(
          vi: "\(usual.vietnamese); \(reason.vietnamese)",
          en: "\(usual.english); \(reason.english)"), score: score,
        isInDoubt: odd.correction.map { !$0.isClear } ?? false)
    }
  }

  /// «thường khoảng 12», and beside which whole.
  private func usual(_ odd: OddFigure) -> BilingualText {
    let usual = CheckWording.number(odd.usual)
    let alone = BilingualText(
      vi: "thường khoảng \(usual.vietnamese)", en: "usually about \(usual.english)")
    guard let whole = odd.whole else { return alone }
    let name = plan.indicators[whole.indicator].name
    let figure = CheckWording.number(whole.figure)
    return BilingualText(
      vi: "\(alone.vietnamese) khi «\(name)» là \(figure.vietnamese)",
      en: "\(alone.english) where “\(name)” is \(figure.english)")
  }
}
