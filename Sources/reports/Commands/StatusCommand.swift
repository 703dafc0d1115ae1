import ArgumentParser
import ReportEngine
import ReportModel
import ReportRender

/// `reports status`: who has sent the period's report, who is late, who is missing.
struct StatusCommand: ReportsCommand {
  static let configuration = CommandConfiguration("status", Help.Status.command)

  @OptionGroup var options: PeriodScopeOptions
  @OptionGroup var messages: MessageOptions

  func run(on console: Console) throws {
    let scope = try options.scope(on: console)
    let list = try ReportingList(
      period: scope.period, scope: scope.unit, source: scope.source, plan: scope.plan)
    try StandardStream.output.write(
      Array(TextRenderer(width: options.width).text(of: list.table).utf8))
  }
}
