import ReportModel
import Settings

/// What an indicator with `audience_of` may be: a flow of people, the audience of one that is recorded.
enum AudienceIndicatorsCheck {
  static func findings(
    _ indicators: [IndicatorDraft], register: CodeRegister<Indicator>
  ) -> [Finding] {
    var findings: [Finding] = []
    for (index, indicator) in indicators.enumerated() {
      // An unknown code is told where the reference is resolved.
      guard let reference = indicator.audienceOf else { continue }
      if let other = register.position(of: reference.value) {
        if other.index == index {
          findings.append(
            PlanMessages.audienceOfItself.finding(
              at: reference.location, value: reference.value))
        } else if indicators[other.index].derivationCount > 0 {
          findings.append(
            PlanMessages.audienceOfAudience.finding(
              at: reference.location, value: reference.value))
        }
      }
      if indicator.accumulation.value == .stock {
        findings.append(
          PlanMessages.audienceAsStock.finding(
            at: indicator.accumulation.location, value: Indicator.Accumulation.stock.rawValue))
      }
    }
    return findings
  }
}
