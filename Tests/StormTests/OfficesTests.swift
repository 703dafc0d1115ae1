import Foundation
import ReportModel
import ReportStore
import ReportsTestSupport
import Synchronization
import Testing

/// Many offices that import into one database at the same time, while reports run and the server is killed.
@Suite("Many offices at one database", .enabled(if: PostgresCluster.isAvailable), .serialized)
struct OfficesTests {
  private static let offices = 20

  /// How long each lasts: five minutes with `REPORTS_STORM_SECONDS=300`.
  private static let seconds =
    ProcessInfo.processInfo.environment["REPORTS_STORM_SECONDS"].flatMap { Double($0) } ?? 25

  /// What a source may hold: what was delivered last, and what it held before where a run has failed.
  private typealias Expected = [String: Set<StormWorkspace.Source?>]

  /// - Parameter nodes: how many servers hold records beside the coordinator; they are killed, too.
  @Test(
    "no record is lost or doubled, nobody waits for good, and the sums are right",
    arguments: [0, 2])
  func storm(nodes: Int) throws {
    let workspace = try StormWorkspace()
    let cluster = try PostgresCluster.start(nodes: nodes)
    let database = try cluster.freshDatabase()
    let variables = ["REPORTS_STORE": database]
    try #require(try workspace.run(["store", "init"], variables: variables).status == 0)
    for (place, node) in try cluster.nodes(of: database).enumerated() {
      let added = try workspace.run(
        ["store", "add-node", "node_\(place + 1)", node], variables: variables)
      try #require(added.status == 0, "\(added.messages)")
    }
    // The plan is adopted before all of them come at once.
    try workspace.write("w/first.csv", rows: 3)
    try #require(try workspace.run(["import", "w/first.csv"], variables: variables).status == 0)
    let expected = Mutex<Expected>([
      "first.csv": [StormWorkspace.Source(records: 3, total: 9)]
    ])
    let runs = Mutex((imports: 0, gaveUp: 0, failed: [String](), reports: 0, kills: 0))
    let end = Date().addingTimeInterval(Self.seconds)
    let group = DispatchGroup()
    func onThread(_ body: @escaping @Sendable () throws -> Void) {
      group.enter()
      Thread.detachNewThread {
        do { try body() } catch { runs.withLock { $0.failed.append("\(error)") } }
        group.leave()
      }
    }
    for office in 0..<Self.offices {
      onThread {
        var round = 0
        while Date() < end {
          round += 1
          // A few sources for each office, so that some are replaced.
          let name = "in/\(office)-\(round % 3).csv"
          let source = try workspace.write(
            "w/\(name)", rows: 20 + (office * 7 + round * 13) % 150, quantity: 1 + round)
          let run = try workspace.run(["import", "w/\(name)"], variables: variables)
          expected.withLock { expected in
            let before = expected[name] ?? [nil]
            expected[name] = run.status == 0 ? [source] : before.union([source])
          }
          runs.withLock { runs in
            runs.imports += 1
            // One that was hit again and again gives up in the end, and says so.
            if run.status == 74, run.messages.contains("can't be reached") {
              runs.gaveUp += 1
            } else if run.status != 0 {
              runs.failed.append("\(run.status) \(run.messages)")
            }
          }
        }
      }
    }
    onThread {
      while Date() < end {
        let report = try workspace.run(
          ["monthly", "--period", "2020-06", "--no-workbook"], variables: variables)
        runs.withLock { runs in
          runs.reports += 1
          if report.status != 0, !report.messages.contains("can't be reached") {
            runs.failed.append("report: \(report.messages)")
          }
        }
      }
    }
    onThread {
      var round = 0
      while Date() < end {
        Thread.sleep(forTimeInterval: 6)
        round += 1
        if nodes > 0, round % 2 == 0 {
          let node = "node-\(round / 2 % nodes + 1)"
          try cluster.killNode(node)
          try cluster.startNode(node)
        } else {
          try cluster.killServerProcess(of: database)
        }
        try cluster.waitUntilReady(database)
        runs.withLock { $0.kills += 1 }
      }
    }
    group.wait()
    try cluster.waitUntilReady(database)
    let told = runs.withLock { $0 }
    #expect(told.failed == [])
    #expect(told.kills > 0)
    #expect(
      told.gaveUp * (nodes > 0 ? 4 : 20) < told.imports, "\(told.gaveUp) of \(told.imports) gave up"
    )
    // What was left on nodes is taken back, or else leaves figures as they are.
    if nodes > 0 {
      let opened = try workspace.run(
        ["monthly", "--period", "2020-06", "--no-workbook"], variables: variables)
      #expect(opened.status == 0, "\(opened.messages)")
    }
    let held = try workspace.state(at: StoreAddress(database))
    for (name, sources) in expected.withLock({ $0 }) {
      #expect(
        sources.contains(held[name]), "\(name): \(String(describing: held[name])) of \(sources)")
    }
    let audit = try StoreAudit(address: StoreAddress(database), plan: workspace.plan)
    #expect(audit.faults == [])
    let total = held.values.reduce(0) { $0 + $1.total }
    let asked = try workspace.run(
      [
        "statistics", "--by", "indicator", "--measure", "quantity", "--from", "2020-01-01", "--to",
        "2020-12-31", "--format", "csv",
      ], variables: variables)
    #expect(asked.output.contains("BR,\(total)\n"), "\(asked)")
    print(
      "\(Self.offices) offices, \(nodes) nodes: \(told.imports) imports, of which \(told.gaveUp) gave up, \(told.reports) reports, "
        + "\(told.kills) times a server process or a node killed")
  }
}
