import ArgumentParser
import ReportEngine
import ReportIngest
import ReportModel
import Settings

/// `reports plan check`: all that is wrong with the plan, its mappings, its layout and the
/// monthly template.
struct PlanCheckCommand: ReportsCommand {
  static let configuration = CommandConfiguration("check", Help.PlanCheck.command)

  @Option(help: .of(Help.Shared.findingFormat))
  var format: FindingFormat = .text

  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var messages: MessageOptions

  func run(on console: Console) throws {
    let workspace = try place.located()
    let plan = try FindingJournal.kept(as: format, on: console) { journal in
      let reading = try PlanLoading.reading(of: workspace)
      journal.note(reading.findings)
      guard let plan = reading.plan else { throw DataRefused() }
      _ = try IntakeCatalogue.mappings(of: workspace, plan: plan, journal: &journal)
      try checkReport(of: plan, in: workspace, journal: &journal)
      return plan
    }
    guard format == .text else { return }
    let text = PlanCheckCommand.counts(of: plan).text(in: console.language)
    try StandardStream.output.write(Array("\(text)\n".utf8))
  }

  /// Templates name indicators and content areas, so whether they fit is a matter of the plan.
  private func checkReport(
    of plan: Plan, in workspace: Workspace, journal: inout FindingJournal
  ) throws {
    let catalogue = TemplateCatalogue(workspace: workspace)
    let request = ReportRequest(
      period: .month(plan.calendar.month(holding: plan.campaign.first)),
      program: ProgramVersion.named)
    let day = request.issueDay(in: plan) ?? plan.campaign.first
    let layout = try checked(catalogue.layout(of: plan, on: day), &journal)
    let template = try checked(catalogue.template("monthly"), &journal)
    let resolved = ReportPlan.resolve(template, layout: layout, plan: plan, request: request)
    journal.note(resolved.findings)
    guard resolved.plan != nil else { throw DataRefused() }
  }

  private func checked<Value>(
    _ reading: SettingsReading<Value>, _ journal: inout FindingJournal
  ) throws -> Value {
    journal.note(reading.findings)
    guard let value = reading.value else { throw DataRefused() }
    return value
  }

  private static func counts(of plan: Plan) -> BilingualText {
    BilingualText(
      vi: """
        kế hoạch hợp lệ: \(plan.units.units.count) đơn vị, \(plan.groups.count) khối, \
        \(plan.phases.count) đợt, \(plan.contentAreas.count) nội dung, \
        \(plan.channels.count) hình thức, \(plan.indicators.count) chỉ tiêu, \
        \(plan.tasks.count) nhiệm vụ, \(plan.targets.count) chỉ tiêu kế hoạch
        """,
      en: """
        the plan is sound: \(plan.units.units.count) units, \(plan.groups.count) groups, \
        \(plan.phases.count) phases, \(plan.contentAreas.count) content areas, \
        \(plan.channels.count) channels, \(plan.indicators.count) indicators, \
        \(plan.tasks.count) tasks, \(plan.targets.count) targets
        """)
  }
}
