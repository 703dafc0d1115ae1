import ReportModel
import Settings

/// What an indicator with `part_of` may be: a part of one that is counted in the same measure and in the
/// same way.
struct PartIndicatorsCheck {
  private let indicators: [IndicatorDraft]
  private let register: CodeRegister<Indicator>

  init(_ indicators: [IndicatorDraft], register: CodeRegister<Indicator>) {
    self.indicators = indicators
    self.register = register
  }

  func findings() -> [Finding] {
    indicators.enumerated().compactMap { index, part in
      // An unknown code is told where the reference is resolved.
      guard let reference = part.partOf,
        let whole = register.position(of: reference.value)?.index,
        let explanation = fault(part, index, of: whole)
      else { return nil }
      return explanation.finding(at: reference.location, value: reference.value)
    }
  }

  private func fault(_ part: IndicatorDraft, _ index: Int, of place: Int) -> Explanation? {
    let whole = indicators[place]
    if isWithin(place, index) { return IndicatorMessages.partOfItself }
    for draft in [part, whole] where draft.sumOf != nil || draft.ratioOf != nil {
      return IndicatorMessages.partOfComputed
    }
    guard part.measure.value == whole.measure.value else {
      return IndicatorMessages.partOfMeasure(part.measure.value, whole.measure.value)
    }
    return part.accumulation.value == whole.accumulation.value
      ? nil : IndicatorMessages.partOfKind
  }

  /// Whether an indicator is another one, or a part of it at any depth.
  private func isWithin(_ start: Int, _ whole: Int) -> Bool {
    var current = start
    for _ in indicators {
      if current == whole { return true }
      guard let next = indicators[current].partOf.flatMap({ register.position(of: $0.value) })
      else { return false }
      current = next.index
    }
    return false
  }
}
