import Foundation
import ReportsTestSupport
import Testing

/// Whatever is under way when the power goes, the store and all files are as they were or as they were
/// to be, and what was said to be stored is stored.
@Suite("Killed at any moment")
struct KillTests {
  /// What came of the runs of one lane.
  private struct Tally {
    var killed: [String: Int] = [:]
    var finished = 0
    var keptOld = 0
    var keptNew = 0
    var acknowledged = 0
  }

  private static let killsPerLane = 50

  @Test("nothing is lost and nothing is half there", arguments: [1, 2, 3, 4] as [UInt64])
  func killed(_ lane: UInt64) throws {
    let workspace = try StormWorkspace()
    var numbers = SeededGenerator(seed: lane)
    var tally = Tally()
    var durations: [String: Duration] = [:]
    while tally.killed.values.reduce(0, +) < Self.killsPerLane {
      let command = try #require(StormCommand.all.randomElement(using: &numbers))
      let before = try workspace.state()
      guard let attempt = try command.attempt(workspace, before, &numbers) else { continue }
      let start = ContinuousClock.now
      let run = try StormProgram(attempt.arguments + ["--workspace", "w"], in: workspace.folder)
      // The first run of each command tells how long it takes.
      if let duration = durations[command.name] {
        try waitForMoment(within: duration, in: workspace, &numbers)
        run.kill()
      }
      let outcome = try run.outcome()
      if !outcome.wasKilled {
        let duration = ContinuousClock.now - start
        durations[command.name] = min(durations[command.name] ?? duration, duration)
      }
      try check(outcome, of: command, attempt, before: before, in: workspace, &tally)
    }
    print(
      "killed \(tally.killed.values.reduce(0, +)) times (lane \(lane):",
      tally.killed.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        .joined(separator: ", ")
        + "), \(tally.finished) runs finished; the store as before \(tally.keptOld) times, as it was",
      "to be \(tally.keptNew) times; acknowledged before the end: \(tally.acknowledged)")
  }

  /// Half of the moments lie anywhere in the run, the others soon after it has begun to write: most of a
  /// short run is spent before.
  private func waitForMoment(
    within duration: Duration, in workspace: StormWorkspace, _ numbers: inout SeededGenerator
  ) throws {
    var rest = Duration.microseconds(
      Int.random(in: 0...Int(duration / .microseconds(1)), using: &numbers))
    if Bool.random(using: &numbers) {
      let (start, former) = (ContinuousClock.now, try workspace.sizes())
      while ContinuousClock.now - start < duration, try workspace.sizes() == former { usleep(200) }
      rest = .microseconds(Int.random(in: 0...40_000, using: &numbers))
    }
    usleep(UInt32(rest / .microseconds(1)))
  }

  private func check(
    _ outcome: StormProgram.Outcome, of command: StormCommand, _ attempt: StormCommand.Attempt,
    before: StormWorkspace.State, in workspace: StormWorkspace, _ tally: inout Tally
  ) throws {
    let told = Comment(rawValue: "\(attempt.arguments): \(outcome.messages)")
    let now = try workspace.state()
    #expect(try workspace.faults() == [], told)
    #expect(now == before || now == attempt.after, told)
    for output in attempt.outputs where FileManager.default.fileExists(atPath: output.path) {
      #expect(try output.isWhole(output.path), told)
    }
    let isAcknowledged = outcome.messages.contains(
      /imported \d|replaced by version|withdrawn|Closed period|Opened period/)
    if isAcknowledged { #expect(now == attempt.after, told) }
    guard outcome.wasKilled else {
      tally.finished += 1
      #expect(outcome.status == 0, told)
      #expect(now == attempt.after, told)
      return
    }
    tally.killed[command.name, default: 0] += 1
    tally.acknowledged += isAcknowledged ? 1 : 0
    if now == attempt.after && now != before { tally.keptNew += 1 } else { tally.keptOld += 1 }
  }
}
