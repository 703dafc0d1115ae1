import ArgumentParser
import ReportModel
import ReportStore

/// `reports submissions show`: one submission, what it holds and where that stands.
struct SubmissionsShowCommand: ReportsCommand {
  static let configuration = CommandConfiguration("show", Help.SubmissionsShow.command)

  @Argument(help: .of(Help.Submissions.number), completion: .submissions)
  var number: Int

  @Option(help: .of(Help.SubmissionsShow.format))
  var format: ListingFormat = .text

  @Option(help: .of(Help.Shared.width))
  var width = 80

  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var messages: MessageOptions

  func run(on console: Console) throws {
    try TextWidth.check(width)
    let workspace = try place.located()
    let plan = try PlanLoading.plan(of: workspace, console: console)
    let store = try RecordAccess.store(of: workspace, plan: plan, console: console)
    let all = try store.submissions()
    guard let submission = all.first(where: { $0.number == number }),
      let parts = try store.parts(ofSubmission: number)
    else { throw SubmissionMessages.unknown(number) }
    let sheet = SubmissionSheet(
      submission: submission,
      versions: all.filter { $0.source.name == submission.source.name }, parts: parts,
      file: SourceFile(of: submission.source, in: workspace), plan: plan)
    try StandardStream.output.write(sheet.output(as: format, width: width))
  }
}
