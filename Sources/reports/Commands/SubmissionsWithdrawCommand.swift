import ArgumentParser
import Foundation
import ReportModel
import ReportStore

/// `reports submissions withdraw`: takes a submission out of the figures.
struct SubmissionsWithdrawCommand: ReportsCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Take a submission out of the figures; its rows and the reason are kept.",
    discussion: """
      The days of receipt that were told when its file was imported go with it. A version before it \
      doesn't count again by that: import its file for that. The same file may be imported again later, \
      as a new version.

      For example: reports submissions withdraw 12 --reason 'gửi nhầm kỳ'
      """)

  @Argument(help: ArgumentHelp("Number of the submission.", valueName: "number"))
  var number: Int

  @Option(help: ArgumentHelp("Why it is taken back; kept for good.", valueName: "text"))
  var reason: String

  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var messages: MessageOptions

  func run(on console: Console) throws {
    let reason = reason.precomposedStringWithCanonicalMapping
      .trimmingCharacters(in: .whitespacesAndNewlines)
    guard !reason.isEmpty else {
      throw CommandFailure(
        .usage,
        message: BilingualText(vi: "--reason để trống.", en: "--reason is empty."),
        remedy: BilingualText(
          vi: "Ghi lý do rút báo cáo, ví dụ «gửi nhầm kỳ».",
          en: "Say why it is taken back, such as “sent for the wrong period”."))
    }
    let today = try Environment.today()
    let workspace = try place.located()
    let plan = try PlanLoading.plan(of: workspace, console: console)
    var store = try SQLiteStore(path: workspace.storePath, plan: plan, opening: .existing)
    guard let submission = try store.submissions().first(where: { $0.number == number }) else {
      throw SubmissionMessages.unknown(number)
    }
    switch try store.withdraw(submission: number, on: today, reason: reason) {
    case .unknown: throw SubmissionMessages.unknown(number)
    case .notCounting(.replaced(let next)):
      throw SubmissionMessages.replaced(number, by: next)
    case .notCounting(let state):
      console.note(SubmissionMessages.alreadyWithdrawn(number, state))
    case .done(let records):
      console.note(SubmissionMessages.withdrawn(submission, records: records))
    }
  }
}
