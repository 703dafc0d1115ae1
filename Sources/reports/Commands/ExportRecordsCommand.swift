import ArgumentParser
import ReportIngest
import ReportModel
import ReportRender

/// `reports export records`: the records themselves, as CSV or as a workbook.
struct ExportRecordsCommand: ReportsCommand {
  static let configuration = CommandConfiguration("records", Help.ExportRecords.command)

  @Option(help: .of(Help.ExportRecords.kind))
  var kind: ExportedKind = .activities

  @Option(help: .of(Help.ExportRecords.period), completion: .periods)
  var period: String?

  @Option(help: .of(Help.Shared.firstDay))
  var from: String?

  @Option(help: .of(Help.Shared.lastDay))
  var to: String?

  @Option(help: .of(Help.ExportRecords.format))
  var format: ExportFormat = .csv

  @Option(help: .of(Help.ExportRecords.output), completion: .file())
  var output: String?

  @OptionGroup var recordOptions: RecordOptions
  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var messages: MessageOptions

  func run(on console: Console) throws {
    let workspace = try place.located()
    let plan = try PlanLoading.plan(of: workspace, console: console)
    let window = try WindowOptions.window(period: period, from: from, to: to, in: plan)
    let source = try recordOptions.source(plan: plan, workspace: workspace, console: console)
    let days = try window ?? source.recordedDays()
    let export = RecordExport(
      listing: try listing(of: source, in: window, days: days, plan: plan),
      place: output.map { OutputPlace($0) } ?? .standardOutput)
    let path: String?
    switch format {
    case .csv: path = try export.writeText()
    case .xlsx:
      let day = days?.last ?? plan.campaign.first
      let layout = try TemplateCatalogue(workspace: workspace)
        .layout(of: plan, on: day, console: console)
      path = try export.writeWorkbook(
        RecordWorkbook(layout: layout, temporaryDirectory: Environment.temporaryFolder), of: day)
    }
    if let path { console.note(BilingualText(vi: "Đã ghi: \(path)", en: "Wrote: \(path)")) }
  }

  private func listing(
    of source: any RecordSource, in window: DayWindow?, days: DayWindow?, plan: Plan
  ) throws -> RecordListing {
    switch kind {
    case .activities: try RecordListing(activitiesOf: source, in: days, plan: plan)
    case .completions:
      RecordListing(
        try source.completionRecords().filter { window?.contains($0.reportedOn) ?? true },
        plan: plan)
    case .receipts:
      RecordListing(
        try source.receipts().filter { receipt in
          window?.contains(plan.calendar.window(of: receipt.period)) ?? true
        }, plan: plan)
    }
  }
}

/// What records can be exported.
enum ExportedKind: String, CaseIterable, ExpressibleByArgument {
  case activities
  case completions
  case receipts
}

/// The forms of an export.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
  case csv
  case xlsx
}
