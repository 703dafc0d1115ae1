import ReportEngine
import ReportModel

/// The report that a workbook says it is, made again from what the workspace holds now.
struct ReportAgain {
  let plan: Plan
  let source: any RecordSource
  let report: ReportPlan
  let document: ReportDocument
  /// The report of the version that this one amends.
  let former: (plan: ReportPlan, document: ReportDocument, source: any RecordSource)?

  /// - Throws: `CommandFailure` when the plan doesn't know what the workbook names; else what making a
  ///   report throws.
  init(
    _ identity: ReportIdentity, records: RecordOptions, workspace: Workspace, console: Console
  ) throws {
    if let closed = try ReportAgain.closed(identity, records, workspace, console) {
      plan = closed.material.plan
      source = closed.material.source
      let made = try closed.report(
        by: identity.template, listsRecords: true, console: console
      ) { plan in
        guard identity.campaign == plan.campaign.code else {
          throw ReportAgain.foreign(identity.campaign, plan)
        }
        return try ReportAgain.request(identity, in: plan)
      }
      (report, document, former) = (made.plan, made.document, made.former)
      return
    }
    let plan = try PlanLoading.plan(of: workspace, console: console)
    guard identity.campaign == plan.campaign.code else {
      throw ReportAgain.foreign(identity.campaign, plan)
    }
    let catalogue = TemplateCatalogue(workspace: workspace)
    let template = try catalogue.template(identity.template, console: console)
    source = try records.source(plan: plan, workspace: workspace, console: console)
    report = try ReportMaking(plan: plan, catalogue: catalogue, console: console)
      .reportPlan(template, ReportAgain.request(identity, in: plan))
    document = try report.document(from: source)
    self.plan = plan
    former = nil
  }

  /// The version of the closed period that the workbook is of; `nil` where the period was open.
  private static func closed(
    _ identity: ReportIdentity, _ records: RecordOptions, _ workspace: Workspace,
    _ console: Console
  ) throws -> ClosedReport? {
    guard records.records.isEmpty, let version = identity.closedVersion,
      case .period(let period) = identity.span,
      let closing = try ClosedPeriods.closing(of: period, version: version, in: workspace)
    else { return nil }
    return try ClosedReport(closing, of: workspace, console: console)
  }

  /// The very request that the workbook answered.
  private static func request(
    _ identity: ReportIdentity, in plan: Plan
  ) throws(CommandFailure) -> ReportRequest {
    let span: ReportRequest.Span
    switch identity.span {
    case .period(let period): span = .period(period, asOf: identity.asOf)
    case .phase(let code):
      span = .phase(try plan.phaseLookup.position(of: code), asOf: identity.asOf)
    }
    return ReportRequest(
      span, scope: try plan.unitLookup.position(of: identity.unit), units: identity.units,
      issue: ReportRequest.Issue(number: identity.issueNumber, day: identity.issueDay),
      templateName: identity.template, program: identity.program)
  }

  private static func foreign(_ campaign: String, _ plan: Plan) -> CommandFailure {
    CommandFailure(
      .inputMissing,
      message: BilingualText(
        vi: "Sổ tính thuộc chiến dịch «\(campaign)», còn thư mục làm việc là của chiến dịch "
          + "«\(plan.campaign.code)».",
        en: "The workbook is of campaign “\(campaign)”, and the workspace of "
          + "“\(plan.campaign.code)”."),
      remedy: BilingualText(
        vi: "Nêu đúng thư mục làm việc bằng --workspace.",
        en: "Name the right workspace by --workspace."))
  }
}
