import ArgumentParser
import ReportEngine
import ReportModel

/// `reports statistics`: any cross-table of the figures that reports are made of.
struct StatisticsCommand: ReportsCommand {
  static let configuration = CommandConfiguration(
    commandName: "statistics",
    abstract: "Ask for measures by dimensions; every table of a report is such a question.",
    discussion: """
      Dimensions: unit, level:NAME, below:UNIT, unit-group, phase, content-area, channel, indicator, task, week, \
      month, quarter, year.
      Measures: activities, quantity, audience, tasks, completed-on-time, completed-late, \
      in-progress, overdue, completion-rate, units-expected, units-received, units-on-time, \
      reporting-rate.
      Periods: 2020-06, 2020-Q2, 2020-H1, 2020-9M, 2020, 2020-W23, 2020-05-15..2020-06-14; by default \
      the last month that has ended and has records.

      For example: reports statistics --by level:district,content-area --measure activities,audience \
      --period 2020-06 --format csv
      """)

  @Option(help: ArgumentHelp("Dimensions, with commas between.", valueName: "dimensions"))
  var by: String = ""

  @Option(help: ArgumentHelp("Measures, with commas between.", valueName: "measures"))
  var measure: String

  @OptionGroup(title: "Window") var window: WindowOptions
  @OptionGroup(title: "Filters") var filter: FilterOptions
  @OptionGroup(title: "Tree of units") var unitView: UnitViewOptions

  @Option(help: "csv, json or text.")
  var format: StatisticsFormat = .text

  @Option(help: ArgumentHelp("Columns of the text, 60 to 200.", valueName: "columns"))
  var width = 80

  @OptionGroup var recordOptions: RecordOptions
  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var messages: MessageOptions

  func run(on console: Console) throws {
    let workspace = try place.located()
    let plan = try PlanLoading.plan(of: workspace, console: console)
    let phase = try filter.phase(in: plan)
    let filter = try filter.resolved(in: plan)
    let words = try QuestionWords(by: by, measures: measure)
    try TextWidth.check(width)
    let source = try recordOptions.source(plan: plan, workspace: workspace, console: console)
    let asked = try window.resolved(source: source, plan: plan, console: console)
    let question = try Question(
      by: words.dimensions, measures: words.measures, window: asked.window, asOf: asked.asOf,
      phase: phase, filter: filter, units: unitView.view(), in: plan)
    let answer = try Statistics(plan: plan, source: source).answer(question)
    if answer.leftOut > 0 { console.note(StatisticsMessages.leftOut(answer.leftOut)) }
    try StandardStream.output.write(format.output(of: answer, plan: plan, width: width))
  }
}
