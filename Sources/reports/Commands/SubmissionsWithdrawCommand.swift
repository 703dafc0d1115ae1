import ArgumentParser
import Foundation
import ReportModel
import ReportStore

/// `reports submissions withdraw`: takes a submission out of the figures.
struct SubmissionsWithdrawCommand: ReportsCommand {
  static let configuration = CommandConfiguration("withdraw", Help.SubmissionsWithdraw.command)

  @Argument(help: .of(Help.Submissions.number), completion: .currentSubmissions)
  var number: Int

  @Option(help: .of(Help.SubmissionsWithdraw.reason))
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
    var store = try RecordAccess.store(of: workspace, plan: plan, console: console)
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
