import ArgumentParser
import ReportEngine
import ReportModel
import ReportRender

/// `reports check`: figures that are formally right but probably wrong.
struct CheckCommand: ReportsCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find figures that are formally right but probably wrong.",
    discussion: """
      Each month of the period is held against what the unit reported in other months: a zero too \
      many or too few, a month copied forward, swapped digits, a cumulative that fell, a part larger \
      than its whole, records that came twice, outliers. Each finding tells the figure, what was \
      expected, why, the records behind it, and by which name waivers.csv can confirm it. The plan's \
      checks: sets the thresholds and how each check weighs.

      The exit status is 1 when a finding of grade error is not waived.

      For example: reports check --period 2020-06
      """)

  @Option(
    help: "The period, such as 2020-06. Default: the last month that has ended and has records.")
  var period: String?

  @Option(help: "Only this unit and those below it.")
  var unit: String?

  @Option(help: "text or json.")
  var format: CheckFormat = .text

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
    let checked = try CheckedFigures(
      window: plan.calendar.window(of: period), scope: scope, source: source, plan: plan,
      today: Environment.today())
    console.show(checked.waiverFindings)
    try StandardStream.output.write(
      try format.output(of: checked, width: width, language: console.language))
    if checked.review.open.contains(where: { $0.grade == .error }) {
      throw ExitStatus.dataErrors.code
    }
  }
}
