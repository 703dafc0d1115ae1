import ArgumentParser
import ReportModel
import ReportStore

/// `reports submissions show`: one submission, what it holds and where that stands.
struct SubmissionsShowCommand: ReportsCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract:
      "Show a submission: its versions, its records by unit and period, the rows they stand in.")

  @Argument(help: ArgumentHelp("Number of the submission.", valueName: "number"))
  var number: Int

  @Option(help: "text, csv (the records by unit and period) or json.")
  var format: ListingFormat = .text

  @Option(help: ArgumentHelp("Columns of the text, 60 to 200.", valueName: "columns"))
  var width = 80

  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var messages: MessageOptions

  func run(on console: Console) throws {
    try TextWidth.check(width)
    let workspace = try place.located()
    let plan = try PlanLoading.plan(of: workspace, console: console)
    let store = try SQLiteStore(path: workspace.storePath, plan: plan, opening: .existing)
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
