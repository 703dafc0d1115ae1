import ReportEngine
import ReportModel

/// Makes one report: the workbook as a file, the summary on stdout.
///
/// Every command that makes a report is this run with its span of time and its template.
struct ReportRun {
  /// What a report is asked for.
  enum Span {
    /// The period, else the last of the kind that has ended and has records.
    case period(ReportingPeriod.Kind, ReportingPeriod?)
    /// The phase of that code, name or alias.
    case phase(String)
  }

  /// Name of the template, where the user names none.
  let template: String
  let span: Span
  let options: ReportOptions
  let mail: any MailArguments
  let console: Console

  func run() throws {
    let delivery = try ReportDelivery(options.delivery, mail: mail)
    let asOf = try DayArgument.day(ifGiven: options.asOf, of: "--as-of")
    let units = try options.unitView.view()
    let issue = try options.issue.issue()
    let workspace = try options.place.located()
    if let closed = try closedReport(in: workspace, asOf: asOf) {
      let template = options.template ?? self.template
      let made = try closed.report(
        by: template, listsRecords: delivery.listsRecords, console: console
      ) { plan in
        ReportRequest(
          period: closed.version.closing.period, scope: try options.scope(in: plan),
          units: units, issue: issue, templateName: template, program: ProgramVersion.named)
      }
      return try deliver(delivery, (made.plan, made.document))
    }
    let catalogue = TemplateCatalogue(workspace: workspace)
    let templateName = options.template ?? self.template
    let (planReading, templateReading) = try sideBySide {
      try PlanLoading.reading(of: workspace)
    } _: {
      // What is wrong with the plan is told first.
      Result { try catalogue.template(templateName) }
    }
    let plan = try PlanLoading.plan(of: planReading, console: console)
    let scope = try options.scope(in: plan)
    let template = try catalogue.checked(templateReading.get(), console)
    let source = try options.records.source(
      plan: plan, workspace: workspace,
      forSumsAlone: !(delivery.listsRecords && template.listsRecords) && plan.waivers.isEmpty,
      console: console)
    let request = ReportRequest(
      try requestSpan(asOf: asOf, in: source, plan: plan), scope: scope, units: units,
      issue: issue, templateName: templateName, program: ProgramVersion.named)
    let reportPlan = try ReportMaking(plan: plan, catalogue: catalogue, console: console)
      .reportPlan(template, request)
    let document = try reportPlan.document(from: source, listsRecords: delivery.listsRecords)
    try deliver(delivery, (reportPlan, document))
  }

  private func deliver(
    _ delivery: ReportDelivery, _ report: (plan: ReportPlan, document: ReportDocument)
  ) throws {
    UntilExit.keep(report.plan)
    UntilExit.keep(report.document)
    let name = ReportFileName(of: report.document, on: report.plan.scope, in: report.plan.plan)
    try ReportWriting(document: report.document, name: name, console: console).write(delivery)
  }

  private func requestSpan(
    asOf: Day?, in source: any RecordSource, plan: Plan
  ) throws -> ReportRequest.Span {
    switch span {
    case .period(let kind, let named):
      let period = try period(kind, named, in: source, plan: plan)
      try ReportRun.check(
        asOf: asOf, first: plan.calendar.window(of: period).first, of: period.code)
      return .period(period, asOf: asOf)
    case .phase(let name):
      let phase = try plan.phaseLookup.position(of: name)
      let code = plan.phases[phase].code
      if let asOf {
        try ReportRun.check(
          asOf: asOf, first: plan.phases[phase].first ?? plan.campaign.first, of: code)
        return .phase(phase, asOf: asOf)
      }
      let day = try PhaseCutOff(plan: plan, source: source, today: Environment.today())
        .day(of: phase)
      console.note(
        BilingualText(
          vi: "Đợt \(code): tính đến ngày \(PeriodWording.date(day)).",
          en: "Phase \(code): as of \(day)."))
      return .phase(phase, asOf: day)
    }
  }

  private func period(
    _ kind: ReportingPeriod.Kind, _ named: ReportingPeriod?, in source: any RecordSource,
    plan: Plan
  ) throws -> ReportingPeriod {
    guard let named else {
      return try LatestPeriod.chosen(kind, in: source, plan: plan, console: console)
    }
    let cutOff = plan.calendar.window(of: named).last
    if try cutOff >= Environment.today() { console.note(ReportRun.isOpen(named, cutOff)) }
    return named
  }

  private static func isOpen(_ period: ReportingPeriod, _ cutOff: Day) -> BilingualText {
    BilingualText(
      vi: "Kỳ \(period.code) chưa chốt (đến hết ngày \(PeriodWording.date(cutOff))); "
        + "số liệu còn thay đổi.",
      en: "Period \(period.code) has not ended (it does on \(cutOff)); figures may still change.")
  }

  private static func check(asOf: Day?, first: Day, of code: String) throws(CommandFailure) {
    guard let asOf, asOf < first else { return }
    throw CommandFailure(
      .usage,
      message: BilingualText(
        vi: "--as-of \(asOf) ở trước ngày đầu kỳ \(code) (\(first)).",
        en: "--as-of \(asOf) lies before the first day of \(code) (\(first))."))
  }
}
