import ArgumentParser
import ReportEngine
import ReportModel
import ReportRender

/// `reports check`: figures that are formally right but probably wrong.
struct CheckCommand: ReportsCommand {
  static let configuration = CommandConfiguration("check", Help.Check.command)

  @Option(help: .of(Help.Shared.format))
  var format: CheckFormat = .text

  @OptionGroup var options: PeriodScopeOptions
  @OptionGroup var messages: MessageOptions

  func run(on console: Console) throws {
    let scope = try options.scope(on: console)
    let checked = try CheckedFigures(
      window: scope.plan.calendar.window(of: scope.period), scope: scope.unit,
      source: scope.source, plan: scope.plan, today: Environment.today())
    console.show(checked.waiverFindings)
    try StandardStream.output.write(
      try format.output(of: checked, width: options.width, language: console.language))
    if checked.review.open.contains(where: { $0.grade == .error }) {
      throw ExitStatus.dataErrors.code
    }
  }
}
