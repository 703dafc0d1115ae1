import ReportEngine
import ReportModel

/// Makes reports of one plan with one set of templates: as they are now, or as a closed period keeps them.
struct ReportMaking {
  let plan: Plan
  let catalogue: TemplateCatalogue
  let console: Console

  /// The report that is asked for, with everything looked up.
  ///
  /// - Throws: `DataRefused` when the template, its sheets or the layout have errors, all of them shown by
  ///   then.
  func reportPlan(_ template: ReportTemplate, _ request: ReportRequest) throws -> ReportPlan {
    let layout = try catalogue.layout(of: request, in: plan, console: console)
    let designs = try DesignLoading(template, files: catalogue.files)
    console.show(designs.findings)
    guard designs.findings.isEmpty else { throw DataRefused() }
    let resolved = ReportPlan.resolve(
      template, layout: layout, plan: plan, request: request, designs: designs.designs,
      designDigests: designs.digests)
    console.show(resolved.findings)
    guard let reportPlan = resolved.plan else { throw DataRefused() }
    return reportPlan
  }
}
