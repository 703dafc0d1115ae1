import ReportModel
import Settings

/// What indicators that are worked out of others may be made of.
///
/// A sum adds flows of one measure. A ratio is a quotient of two sums and is itself never summed, not
/// over time either; nor is a level at a moment.
struct ComputedIndicatorsCheck {
  private let indicators: [IndicatorDraft]
  private let register: CodeRegister<Indicator>

  init(_ indicators: [IndicatorDraft], register: CodeRegister<Indicator>) {
    self.indicators = indicators
    self.register = register
  }

  func findings() -> [Finding] {
    indicators.enumerated().flatMap { index, indicator -> [Finding] in
      if indicator.derivationCount > 1 {
        return [
          IndicatorMessages.severalDerivations.finding(
            at: indicator.code.location, value: indicator.code.value)
        ]
      }
      if let sum = indicator.sumOf { return faults(of: sum, index, indicator) }
      if let ratio = indicator.ratioOf { return faults(of: ratio, index, indicator) }
      return []
    }
  }

  // MARK: - Sums

  private func faults(
    of sum: SumDraft, _ index: Int, _ indicator: IndicatorDraft
  ) -> [Finding] {
    var findings: [Finding] = []
    if sum.parts.count < 2 {
      findings.append(
        IndicatorMessages.sumOfOne.finding(at: sum.location, value: sum.parts.first?.value))
    }
    if indicator.accumulation.value == .stock {
      findings.append(
        IndicatorMessages.sumAsStock.finding(
          at: indicator.accumulation.location, value: indicator.accumulation.value.rawValue))
    }
    var seen: Set<Int> = []
    for part in sum.parts {
      // An unknown code is told where the reference is resolved.
      guard let place = register.position(of: part.value)?.index else { continue }
      let explanation =
        seen.insert(place).inserted
        ? fault(ofPart: place, of: index, indicator) : IndicatorMessages.partTwice
      if let explanation {
        findings.append(explanation.finding(at: part.location, value: part.value))
      }
    }
    return findings
  }

  private func fault(
    ofPart place: Int, of index: Int, _ indicator: IndicatorDraft
  ) -> Explanation? {
    let part = indicators[place]
    if place == index { return IndicatorMessages.madeOfItself }
    if part.ratioOf != nil { return IndicatorMessages.sumOfRatio }
    if part.sumOf != nil { return IndicatorMessages.sumOfSum }
    if part.accumulation.value == .stock { return IndicatorMessages.sumOfStock }
    guard part.measure.value != indicator.measure.value else { return nil }
    return IndicatorMessages.sumOfMeasures(
      part.measure.value, indicator.measure.value,
      candidates: indicators.enumerated().filter { other, draft in
        other != index && draft.ratioOf == nil && draft.sumOf == nil
          && draft.accumulation.value == .flow
          && draft.measure.value == indicator.measure.value
      }.map(\.element.code.value))
  }

  // MARK: - Ratios

  private func faults(
    of ratio: RatioDraft, _ index: Int, _ indicator: IndicatorDraft
  ) -> [Finding] {
    var findings: [Finding] = []
    if indicator.isKindGiven {
      findings.append(
        IndicatorMessages.ratioWithKind.finding(
          at: indicator.accumulation.location, value: indicator.accumulation.value.rawValue))
    }
    for term in [ratio.part, ratio.whole] {
      guard let place = register.position(of: term.value)?.index else { continue }
      if place == index {
        findings.append(
          IndicatorMessages.madeOfItself.finding(at: term.location, value: term.value))
      } else if indicators[place].ratioOf != nil {
        findings.append(
          IndicatorMessages.ratioOfRatio.finding(at: term.location, value: term.value))
      }
    }
    return findings + percentOfMeasures(ratio, indicator)
  }

  /// A share in percent is one of things of the same measure; others may still be meant, so it is a
  /// warning.
  private func percentOfMeasures(_ ratio: RatioDraft, _ indicator: IndicatorDraft) -> [Finding] {
    guard indicator.measure.value == Indicator.percent,
      let part = register.position(of: ratio.part.value).map({ indicators[$0.index].measure.value }
      ),
      let whole = register.position(of: ratio.whole.value).map({
        indicators[$0.index].measure.value
      }), part != whole
    else { return [] }
    return [
      IndicatorMessages.percentOfMeasures(part, whole).finding(
        .warning, at: indicator.measure.location, value: indicator.measure.value)
    ]
  }
}
