import ArgumentParser
import ReportEngine
import ReportModel

/// `reports statistics`: any cross-table of the figures that reports are made of.
struct StatisticsCommand: ReportsCommand {
  static let configuration = CommandConfiguration("statistics", Help.Statistics.command)

  @Option(help: .of(Help.Statistics.by), completion: .dimensions)
  var by: String = ""

  @Option(help: .of(Help.Statistics.measure), completion: .measures)
  var measure: String

  @OptionGroup(title: Help.Statistics.window.shown) var window: WindowOptions
  @OptionGroup(title: Help.Statistics.filters.shown) var filter: FilterOptions
  @OptionGroup(title: Help.Statistics.tree.shown) var unitView: UnitViewOptions

  @Option(help: .of(Help.Shared.format))
  var format: StatisticsFormat = .text

  @Option(help: .of(Help.Shared.width))
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
    let source = try recordOptions.source(
      plan: plan, workspace: workspace, forSumsAlone: true, console: console)
    let asked = try window.resolved(source: source, plan: plan, console: console)
    let question = try Question(
      by: words.dimensions, measures: words.measures, window: asked.window, asOf: asked.asOf,
      phase: phase, filter: filter, units: unitView.view(), in: plan)
    let answer = try Statistics(plan: plan, source: source).answer(question)
    if answer.leftOut > 0 { console.note(StatisticsMessages.leftOut(answer.leftOut)) }
    try StandardStream.output.write(format.output(of: answer, plan: plan, width: width))
  }
}
