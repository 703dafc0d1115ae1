import ArgumentParser
import ReportEngine
import ReportModel
import ReportRender

/// `reports status`: who has sent the period's report, who is late, who is missing.
struct StatusCommand: ReportsCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Say who has sent the period's report, who is late, who is missing.")

  @Option(
    help: "The period, such as 2020-06. Default: the last month that has ended and has records.")
  var period: String?

  @Option(help: "Only this unit and those below it.")
  var unit: String?

  @Option(help: ArgumentHelp("Columns of the text, 60 to 200.", valueName: "columns"))
  var width = 80

  @OptionGroup var recordOptions: RecordOptions
  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var messages: MessageOptions

  func run(on console: Console) throws {
    try TextWidth.check(width)
    let workspace = try place.located()
    let plan = try PlanLoading.plan(of: workspace, console: console)
    let scope = try plan.unitLookup.position(ifGiven: unit) ?? plan.units.top
    let source = try recordOptions.source(plan: plan, workspace: workspace, console: console)
    let named = try period.map { try PeriodArgument.period($0, of: "--period") }
    let period =
      try named ?? LatestPeriod.chosen(.month, in: source, plan: plan, console: console)
    let list = try ReportingList(period: period, scope: scope, source: source, plan: plan)
    try StandardStream.output.write(
      Array(TextRenderer(width: width).text(of: list.table).utf8))
  }
}
