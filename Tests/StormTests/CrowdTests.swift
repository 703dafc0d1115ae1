import Foundation
import GRDB
import Synchronization
import Testing

/// Several programs at one store: writers wait for each other, readers for nobody.
@Suite("Many programs at one store")
struct CrowdTests {
  /// From an empty workspace on, so that eight make the store at the same time, too.
  @Test("eight imports at once, while reports run, all succeed, and the sum is right")
  func imports() throws {
    let workspace = try StormWorkspace()
    var expected: StormWorkspace.State = [:]
    var imports: [StormProgram] = []
    for lane in 1...8 {
      let files = try (1...3).map { number in
        let name = "in/\(lane)-\(number).csv"
        expected[name] = try workspace.write("w/\(name)", rows: 100 * lane, quantity: number)
        return "w/\(name)"
      }
      imports.append(
        try StormProgram(
          ["import", "--workspace", "w"] + files, in: workspace.folder))
    }
    let isOver = Mutex(false)
    let reports = Mutex((made: 0, failed: [StormProgram.Outcome]()))
    let readers = DispatchGroup()
    DispatchQueue.global().async(group: readers) {
      repeat {
        let report = try? workspace.run(["monthly", "--period", "2020-06", "--no-workbook"])
        reports.withLock { reports in
          // Before anything is stored there is nothing to report on.
          guard let report, ![0, 66].contains(report.status) else { return reports.made += 1 }
          reports.failed.append(report)
        }
      } while !isOver.withLock({ $0 })
    }
    for run in imports {
      let outcome = try run.outcome()
      #expect(outcome.status == 0, "\(outcome.messages)")
    }
    isOver.withLock { $0 = true }
    readers.wait()
    let (made, failed) = reports.withLock { $0 }
    #expect(made > 0)
    #expect(failed.isEmpty, "\(failed)")
    #expect(try workspace.state() == expected)
    #expect(try workspace.faults() == [])
    let total = expected.values.reduce(0) { $0 + $1.total }
    let asked = try workspace.run([
      "statistics", "--by", "indicator", "--measure", "quantity", "--from", "2020-01-01", "--to",
      "2020-12-31", "--format", "csv",
    ])
    #expect(asked.output.contains("BR,\(total)\n"), "\(asked)")
    print("eight imports of three files each, \(made) reports meanwhile")
  }

  @Test("a store that is being written is waited for, which is told, then the run ends with 75")
  func busy() throws {
    let workspace = try StormWorkspace()
    try workspace.write("w/in/1.csv", rows: 5)
    try #require(try workspace.run(["import", "w/in/1.csv"]).status == 0)
    let other = try DatabaseQueue(path: workspace.store)
    try workspace.write("w/in/2.csv", rows: 6)
    try other.inDatabase { database in
      try database.execute(sql: "BEGIN IMMEDIATE")
      for command in [["import", "w/in/2.csv"], ["restore", "w/copy.sqlite"]] {
        if command[0] == "restore" {
          // A copy is read while the store is being written.
          #expect(try workspace.run(["backup", "w/copy.sqlite"]).status == 0)
        }
        let start = ContinuousClock.now
        let outcome = try workspace.run(command, variables: ["REPORTS_STORE_WAIT": "3"])
        #expect(outcome.status == 75, "\(outcome)")
        #expect(outcome.messages.contains("waiting for up to 3 seconds"), "\(outcome)")
        #expect((.seconds(3)...(.seconds(20))).contains(ContinuousClock.now - start))
      }
      // Readers don't wait.
      #expect(try workspace.run(["monthly", "--period", "2020-06", "--no-workbook"]).status == 0)
      try database.execute(sql: "ROLLBACK")
    }
    #expect(try workspace.state().keys.sorted() == ["in/1.csv"])
    #expect(try workspace.run(["import", "w/in/2.csv"]).status == 0)
  }

  @Test("a store that is free again in time is written")
  func free() throws {
    let workspace = try StormWorkspace()
    try workspace.write("w/in/1.csv", rows: 5)
    try #require(try workspace.run(["import", "w/in/1.csv"]).status == 0)
    try workspace.write("w/in/2.csv", rows: 6)
    let other = try DatabaseQueue(path: workspace.store)
    let run = try other.inDatabase { database in
      try database.execute(sql: "BEGIN IMMEDIATE")
      let run = try StormProgram(
        ["import", "w/in/2.csv", "--workspace", "w"], in: workspace.folder)
      // It says that it waits after two seconds; on a busy machine it takes some to come so far.
      sleep(8)
      try database.execute(sql: "ROLLBACK")
      return run
    }
    let outcome = try run.outcome()
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.messages.contains("waiting for up to 60 seconds"), "\(outcome)")
    #expect(try workspace.state().count == 2)
  }

  @Test("a wait that is no number of seconds is refused")
  func waitOption() throws {
    let workspace = try StormWorkspace()
    try workspace.write("w/in/1.csv", rows: 5)
    let outcome = try workspace.run(
      ["import", "w/in/1.csv"], variables: ["REPORTS_STORE_WAIT": "long"])
    #expect(outcome.status == 64, "\(outcome)")
  }
}
