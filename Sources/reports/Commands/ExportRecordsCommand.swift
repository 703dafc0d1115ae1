import ArgumentParser
import ReportIngest
import ReportModel

/// `reports export records`: the records themselves, as CSV on stdout.
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

  @OptionGroup var recordOptions: RecordOptions
  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var messages: MessageOptions

  func run(on console: Console) throws {
    let workspace = try place.located()
    let plan = try PlanLoading.plan(of: workspace, console: console)
    let window = try WindowOptions.window(period: period, from: from, to: to, in: plan)
    let source = try recordOptions.source(plan: plan, workspace: workspace, console: console)
    let listing: RecordListing
    switch kind {
    case .activities:
      let days = try window ?? source.recordedDays()
      let records = try days.map { try source.activityRecords(in: $0).map(\.record) }
      listing = RecordListing(records ?? [], plan: plan)
    case .completions:
      listing = RecordListing(
        try source.completionRecords().filter { window?.contains($0.reportedOn) ?? true },
        plan: plan)
    case .receipts:
      listing = RecordListing(
        try source.receipts().filter { receipt in
          window?.contains(plan.calendar.window(of: receipt.period)) ?? true
        }, plan: plan)
    }
    try StandardStream.output.write(listing.bytes)
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
}
