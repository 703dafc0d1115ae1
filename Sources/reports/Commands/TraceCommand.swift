import ArgumentParser
import ReportEngine
import ReportModel

/// `reports trace`: where a figure comes from, of a workbook's cell or of a question.
struct TraceCommand: ReportsCommand {
  static let configuration = CommandConfiguration("trace", Help.Trace.command)

  @Argument(help: .of(Help.Trace.file), completion: .file(extensions: ["xlsx"]))
  var file: String?

  @Argument(help: .of(Help.Trace.cell))
  var cell: String?

  @Option(help: .of(Help.Trace.measure), completion: .measures)
  var measure: String?

  @OptionGroup(title: Help.Statistics.window.shown) var window: WindowOptions
  @OptionGroup(title: Help.Statistics.filters.shown) var filter: FilterOptions
  @OptionGroup(title: Help.Statistics.tree.shown) var unitView: UnitViewOptions

  @Option(help: .of(Help.Shared.format))
  var format: ListingFormat = .text

  @Option(help: .of(Help.Shared.width))
  var width = 80

  @OptionGroup var recordOptions: RecordOptions
  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var messages: MessageOptions

  func run(on console: Console) throws {
    try TextWidth.check(width)
    let workspace = try place.located()
    guard let file else {
      return try traceQuestion(workspace, console)
    }
    guard let cell else { throw TraceMessages.cellMissing }
    guard !asksQuestion else { throw TraceMessages.fileAndQuestion }
    let tracing = try CellTracing(
      file: ReportFile(file), reference: CellReference(cell), records: recordOptions,
      workspace: workspace, console: console)
    try StandardStream.output.write(
      tracing.output(as: format, width: width, language: console.language))
  }

  private var asksQuestion: Bool {
    let options = [
      measure, window.period, window.from, window.to, window.asOf, filter.unit, filter.phase,
      filter.contentArea, filter.channel, filter.indicator, unitView.units,
    ]
    return options.contains { $0 != nil }
  }

  private func traceQuestion(_ workspace: Workspace, _ console: Console) throws {
    guard asksQuestion else { throw TraceMessages.nothingAsked }
    let plan = try PlanLoading.plan(of: workspace, console: console)
    let resolved = try filter.resolved(in: plan)
    let measure = try self.measure.map { word in
      guard let measure = Measure(rawValue: word) else { throw QuestionError.unknownMeasure(word) }
      return measure
    }
    let phase = try filter.phase(in: plan)
    let units = try unitView.view()
    let source = try recordOptions.source(plan: plan, workspace: workspace, console: console)
    let asked = try window.resolved(source: source, plan: plan, console: console)
    let question = try Question(
      by: [], measures: [measure ?? (resolved.indicator == nil ? .activities : .quantity)],
      window: asked.window, asOf: asked.asOf, phase: phase, filter: resolved, units: units,
      in: plan)
    let trace = try QuestionTracer(plan: plan, source: source).trace(question) { measure in
      TraceWording.label(of: measure, in: question, of: plan)
    }
    let writing = TraceWriting(
      trace: trace, place: nil, plan: plan, numbers: try SourceNumbers(source))
    try StandardStream.output.write(
      writing.output(as: format, width: width, language: console.language))
  }
}
