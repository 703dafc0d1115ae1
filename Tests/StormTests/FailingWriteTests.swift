import Foundation
import ReportsTestSupport
import Testing

/// A disk that fails at the n-th write, for every n: the run says so, and the store and all files are as
/// they were or as they were to be.
@Suite("Every write failing in its turn")
struct FailingWriteTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let command: StormCommand
    let error: Int32
    var testDescription: String { "\(command.name): \(String(cString: strerror(error)))" }
  }

  static let cases = [StormCommand.importing, .report, .backup, .restore].flatMap { command in
    [EIO, ENOSPC].map { Case(command: command, error: $0) }
  }

  @Test("old or new, and it is told", arguments: cases)
  func failing(_ storm: Case) throws {
    let library = StormProgram.failingWrites
    try #require(FileManager.default.fileExists(atPath: library), "no \(library)")
    let origin = try StormWorkspace()
    try origin.write("w/in/1.csv", rows: 30)
    try #require(try origin.run(["import", "w/in/1.csv"]).status == 0)
    try #require(try origin.run(["backup", "backup.sqlite"]).status == 0)
    try origin.write("w/in/2.csv", rows: 20)
    try #require(try origin.run(["import", "w/in/2.csv"]).status == 0)
    let before = try origin.state()
    var (number, refused) = (0, 0)
    while true {
      number += 1
      try #require(number < 500, "no run passes")
      let workspace = try StormWorkspace(copying: origin)
      var numbers = SeededGenerator(seed: 7)
      let attempt = try #require(try storm.command.attempt(workspace, before, &numbers))
      let mark = workspace.path("mark")
      let outcome = try workspace.run(
        attempt.arguments,
        variables: [
          "LD_PRELOAD": library, "FAILING_WRITES_NUMBER": String(number),
          "FAILING_WRITES_ERROR": String(storm.error), "FAILING_WRITES_MARK": mark,
        ])
      let call = try? String(contentsOfFile: mark, encoding: .utf8)
      let told = Comment(
        rawValue: "call \(number) (\(call ?? "none")) of \(attempt.arguments): \(outcome)")
      try check(outcome, attempt, before: before, in: workspace, told)
      refused += outcome.status == 0 ? 0 : 1
      guard call != nil else { break }
    }
    print(
      "\(storm.testDescription): \(number - 1) calls failed, each in its turn; \(refused) runs refused"
    )
  }

  private func check(
    _ outcome: StormProgram.Outcome, _ attempt: StormCommand.Attempt,
    before: StormWorkspace.State, in workspace: StormWorkspace, _ told: Comment
  ) throws {
    let now = try workspace.state()
    #expect(try workspace.faults() == [], told)
    // What fails after all is done, such as tidying up, is nobody's loss.
    #expect(
      outcome.status == 0 ? now == attempt.after : now == before || now == attempt.after, told)
    #expect(outcome.status == 0 || outcome.status == 74, told)
    if outcome.status != 0 {
      #expect(outcome.messages.contains("reports: error: "), told)
      #expect(!outcome.messages.contains("fault of the program"), told)
    }
    for output in attempt.outputs where FileManager.default.fileExists(atPath: output.path) {
      #expect(try output.isWhole(output.path), told)
    }
  }
}
