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

  @Option(help: "text or json.")
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
