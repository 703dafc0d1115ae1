import ArgumentParser
import ReportEngine
import ReportModel

/// `reports remind`: a letter to each unit that is late or has figures to confirm.
struct RemindCommand: ReportsCommand {
  static let configuration = CommandConfiguration("remind", Help.Remind.command)

  @Option(help: .of(Help.Shared.latestMonth), completion: .periods)
  var period: String?

  @Option(help: .of(Help.Remind.unit), completion: .units)
  var unit: [String] = []

  @OptionGroup(title: Help.Delivery.title.shown) var delivery: LetterOptions
  @OptionGroup var issue: IssueOptions
  @OptionGroup var records: RecordOptions
  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var messages: MessageOptions

  func run(on console: Console) throws {
    let today = try Environment.today()
    let issue = try issue.issue()
    let delivery = try LetterDelivery(delivery, unitsNamed: unit.count)
    let workspace = try place.located()
    let plan = try PlanLoading.plan(of: workspace, console: console)
    let scopes = try unit.map { name in try plan.unitLookup.position(of: name) }
    let source = try records.source(plan: plan, workspace: workspace, console: console)
    let named = try period.map { try PeriodArgument.period($0, of: "--period") }
    let period =
      try named ?? LatestPeriod.chosen(.month, in: source, plan: plan, console: console)
    let reminders = try ReminderSearch(plan: plan, source: source)
      .reminders(for: period, of: scopes, on: today)
    let catalogue = TemplateCatalogue(workspace: workspace)
    let resolved = ReminderLetters.resolve(
      try catalogue.letter("reminder", console: console),
      layout: try catalogue.layout(of: plan, on: issue.day ?? today, console: console), plan: plan,
      reminders: reminders, issueDay: issue.day)
    console.show(resolved.findings)
    guard let letters = resolved.letters else { throw DataRefused() }
    try ReminderRun(
      plan: plan, reminders: reminders, letters: letters, firstNumber: issue.number,
      console: console
    ).run(delivery)
  }
}
