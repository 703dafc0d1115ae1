import ReportEngine
import ReportModel
import ReportRender

/// Makes the report of one period: the workbook as a file, the summary on stdout.
///
/// Every command for a kind of period is this run with its kind and its template.
struct PeriodReportRun {
  let kind: ReportingPeriod.Kind
  /// Name of the template, where the user names none.
  let template: String
  let options: PeriodReportOptions
  let console: Console

  func run() throws {
    let workbookPlace = try options.workbookPlace()
    try TextWidth.check(options.width)
    let named = try options.namedPeriod(kind)
    let asOf = try DayArgument.day(ifGiven: options.asOf, of: "--as-of")
    let workspace = try options.place.located()
    let plan = try PlanLoading.plan(of: workspace, console: console)
    let scope = try options.scope(in: plan)
    let catalogue = TemplateCatalogue(workspace: workspace)
    let template = try catalogue.template(options.template ?? self.template, console: console)
    let layout = try catalogue.layout(plan.layout, console: console)
    let source = try options.records.source(plan: plan, workspace: workspace, console: console)
    let period = try period(named, in: source, plan: plan)
    try PeriodReportRun.check(asOf: asOf, period: period, in: plan)
    let request = ReportRequest(
      period: period, asOf: asOf, scope: scope, program: ProgramVersion.named)
    let resolved = ReportPlan.resolve(template, layout: layout, plan: plan, request: request)
    console.show(resolved.findings)
    guard let reportPlan = resolved.plan else { throw DataRefused() }
    let document = try reportPlan.document(from: source)
    try write(document, to: workbookPlace, isTop: reportPlan.scope == plan.units.top)
  }

  private func period(
    _ named: ReportingPeriod?, in source: any RecordSource, plan: Plan
  ) throws -> ReportingPeriod {
    guard let named else {
      return try LatestPeriod.chosen(kind, in: source, plan: plan, console: console)
    }
    let cutOff = plan.calendar.window(of: named).last
    if try cutOff >= Environment.today() {
      console.note(
        BilingualText(
          vi: "Kỳ \(named.code) chưa chốt (đến hết ngày \(PeriodWording.date(cutOff))); "
            + "số liệu còn thay đổi.",
          en: "Period \(named.code) has not ended (it does on \(cutOff)); figures may still change."
        ))
    }
    return named
  }

  /// The workbook comes first: whoever reads the summary may stop reading at any line.
  private func write(
    _ document: ReportDocument, to place: WorkbookPlace?, isTop: Bool
  ) throws {
    guard let place else { return try StandardStream.output.write(summary(document)) }
    let workbook = try XLSXRenderer(temporaryDirectory: Environment.temporaryFolder).render(
      document)
    guard let path = place.path(of: document.facts, isTop: isTop) else {
      return try StandardStream.output.write(workbook)
    }
    let summary = try summary(document)
    try AtomicFile(path: path).write(workbook)
    console.note(
      BilingualText(vi: "Đã ghi sổ tính: \(path)", en: "Wrote the workbook: \(path)"))
    try StandardStream.output.write(summary)
  }

  private func summary(_ document: ReportDocument) throws -> [UInt8] {
    switch options.format {
    case .text: try TextRenderer(width: options.width).render(document)
    case .json: try JSONRenderer().render(document)
    }
  }

  private static func check(
    asOf: Day?, period: ReportingPeriod, in plan: Plan
  ) throws(CommandFailure) {
    let first = plan.calendar.window(of: period).first
    guard let asOf, asOf < first else { return }
    throw CommandFailure(
      .usage,
      message: BilingualText(
        vi: "--as-of \(asOf) ở trước ngày đầu kỳ \(period.code) (\(first)).",
        en: "--as-of \(asOf) lies before the first day of \(period.code) (\(first))."))
  }
}
