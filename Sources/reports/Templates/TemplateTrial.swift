import ReportEngine
import ReportModel
import Settings

/// Holds a template against a plan without counting anything: for every kind of report that it is for, all
/// that could be wrong is found.
struct TemplateTrial {
  let template: ReportTemplate
  let plan: Plan
  let catalogue: TemplateCatalogue

  /// What is wrong, each once.
  ///
  /// - Throws: why a layout can't be read.
  func findings() throws -> [Finding] {
    let designs = try DesignLoading(template)
    var findings = designs.findings
    for span in spans {
      let request = ReportRequest(span, program: ProgramVersion.named)
      let reading = try catalogue.layout(
        of: plan, on: request.issueDay(in: plan) ?? plan.campaign.first)
      guard let layout = reading.value else { return reading.findings }
      let resolved = ReportPlan.resolve(
        template, layout: layout, plan: plan, request: request, designs: designs.designs)
      for finding in resolved.findings where !findings.contains(finding) {
        findings.append(finding)
      }
    }
    return findings
  }

  /// A period of each kind, and a phase, from the campaign's first day on.
  private var spans: [ReportRequest.Span] {
    let first = plan.campaign.first
    return template.periods.compactMap { kind in
      switch kind {
      case .phase:
        return plan.phases.isEmpty
          ? nil : .phase(Position(0), asOf: max(plan.phases[0].first ?? first, first))
      case .days: return .period(.days(DayWindow(first)), asOf: nil)
      case .week, .month, .quarter, .halfYear, .nineMonths, .year:
        let period = ReportingPeriod.Kind(rawValue: kind.rawValue).flatMap {
          plan.calendar.period($0, holding: first)
        }
        return period.map { .period($0, asOf: nil) }
      }
    }
  }
}
