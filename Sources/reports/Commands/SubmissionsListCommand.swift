import ArgumentParser
import ReportModel
import ReportStore

/// `reports submissions list`: all that was received.
struct SubmissionsListCommand: ReportsCommand {
  static let configuration = CommandConfiguration("list", Help.SubmissionsList.command)

  @Option(help: .of(Help.SubmissionsList.period), completion: .periods)
  var period: String?

  @Flag(help: .of(Help.SubmissionsList.current))
  var current = false

  @Option(help: .of(Help.Shared.format))
  var format: ListingFormat = .text

  @Option(help: .of(Help.Shared.width))
  var width = 100

  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var messages: MessageOptions

  func run(on console: Console) throws {
    try TextWidth.check(width)
    let period = try period.map { try PeriodArgument.period($0, of: "--period") }
    let workspace = try place.located()
    let plan = try PlanLoading.plan(of: workspace, console: console)
    let store = try RecordAccess.store(of: workspace, plan: plan, console: console)
    let window = period.map { plan.calendar.window(of: $0) }
    let submissions = try store.submissions().filter { submission in
      guard !current || submission.state == .current else { return false }
      guard let window else { return true }
      return submission.extent.window(in: plan.calendar)?.overlaps(window) ?? false
    }
    let list = SubmissionList(submissions: submissions, plan: plan)
    try StandardStream.output.write(list.output(as: format, width: width))
  }
}
