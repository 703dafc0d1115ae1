import Foundation
import ReportModel
import ReportStore
import ReportsTestSupport
import Synchronization
import Testing

/// What a store on a server does besides what every store does.
@Suite("A store on a server", .enabled(if: PostgresCluster.isAvailable))
struct PostgresStoreTests {
  let plan = InventedPlan().plan
  let folder: TemporaryFolder
  let cluster: PostgresCluster
  let year = days("2020-01-01", "2020-12-31")

  init() throws {
    folder = try TemporaryFolder()
    cluster = try PostgresCluster.shared.get()
  }

  private func freshStore() throws -> StoreAddress { try StoreKind.postgres.address(in: folder) }

  @Test("a password in an address is refused and shown nowhere")
  func passwords() throws {
    for text in [
      "postgresql://user:s3cret@host/db", "postgres://user%3As3cret@host/db",
      "postgresql://host/db?password=s3cret", "POSTGRESQL://u:s3cret@h",
    ] {
      let error = #expect(throws: StoreError.self) { try StoreAddress(text) }
      #expect(error.map { "\($0)".contains("s3cret") } == false)
    }
    #expect(try StoreAddress("postgresql://user@host:5433/db?sslmode=require").path == nil)
    #expect(try StoreAddress("kho/reports.sqlite").path == "kho/reports.sqlite")
  }

  @Test("a database without tables is told from one whose server isn't there")
  func missing() throws {
    let empty = try cluster.freshDatabase()
    #expect(throws: StoreError.notInstalled(path: empty)) {
      try DatabaseStore(address: StoreAddress(empty), plan: plan)
    }
    let error = #expect(throws: StoreError.self) {
      try DatabaseStore(
        address: StoreAddress("postgresql://reports@127.0.0.1:1/reports"), plan: plan)
    }
    guard case .unreachable = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("tables are made once, also when two make them at the same time")
  func installation() throws {
    let address = try StoreAddress(cluster.freshDatabase())
    let outcomes = try concurrently(2) { _ in try StoreInstallation.install(at: address) }
    #expect(outcomes.count { $0 == .made } == 1)
    #expect(outcomes.count { $0 == .upToDate } == 1)
  }

  @Test("imports at the same time are all kept whole, and the log is a chain")
  func sideBySide() throws {
    let address = try freshStore()
    // The first gives codes and sums their plan.
    _ = try DatabaseStore(address: address, plan: plan)
    let records = InventedRecords.activities(900, in: year, seed: 91)
    _ = try concurrently(6) { lane in
      var store = try DatabaseStore(address: address, plan: plan)
      for part in 0..<3 {
        // Each source comes twice: what it held first is replaced.
        let own = Array(records[(lane * 3 + part) * 50..<(lane * 3 + part + 1) * 50])
        for (version, records) in [Array(own[..<20]), own].enumerated() {
          _ = try store.record(
            SourceDelivery(
              source: "\(lane)-\(part).csv", digest: "\(lane) \(part) \(version)", importedOn: nil,
              records: .activities(records)))
        }
      }
    }
    let store = try DatabaseStore(address: address, plan: plan)
    #expect(
      try figures(of: store.activityCells(in: year, grain: .window, by: .all))
        == naiveFigures(records, in: year, by: .all, plan: plan))
    let audit = try StoreAudit(address: address, plan: plan)
    #expect(audit.faults == [])
    #expect(audit.counts.logEntries == 36)
  }

  @Test("the same bytes under several names at the same time count once")
  func sameBytes() throws {
    let address = try freshStore()
    _ = try DatabaseStore(address: address, plan: plan)
    let records = InventedRecords.activities(40, in: year, seed: 92)
    let outcomes = try concurrently(5) { lane in
      var store = try DatabaseStore(address: address, plan: plan)
      return try store.record(
        SourceDelivery(
          source: "\(lane).csv", digest: "same", importedOn: nil, records: .activities(records)))
    }
    #expect(outcomes.count { $0 == .stored(records: 40) } == 1)
  }

  @Test("a connection that is lost is made again, and nothing is kept twice")
  func lostConnections() throws {
    let database = try cluster.freshDatabase()
    let address = try StoreAddress(database)
    _ = try StoreInstallation.install(at: address)
    var store = try DatabaseStore(address: address, plan: plan)
    let records = InventedRecords.activities(300, in: year, seed: 93)
    for part in 0..<6 {
      try cluster.killBackends(of: database)
      _ = try store.record(
        SourceDelivery("\(part).csv", .activities(Array(records[part * 50..<part * 50 + 50]))))
    }
    #expect(
      try figures(of: store.activityCells(in: year, grain: .window, by: .all))
        == naiveFigures(records, in: year, by: .all, plan: plan))
    #expect(try StoreAudit(address: address, plan: plan).faults == [])
  }

  /// A function that runs with the owner's rights must not run what a caller has put in its way.
  @Test("whoever makes room for a year can't become the owner by a view of their own")
  func callerViews() throws {
    let database = try cluster.freshDatabase()
    _ = try StoreInstallation.install(at: StoreAddress(database))
    let caller = "caller_\(UUID().uuidString.prefix(8).lowercased())"
    try cluster.sql(
      """
      CREATE ROLE \(caller) LOGIN;
      GRANT USAGE ON SCHEMA reports TO \(caller);
      GRANT EXECUTE ON FUNCTION reports.make_room(BIGINT, BIGINT) TO \(caller);
      """, on: database)
    try cluster.sql(
      """
      CREATE FUNCTION pg_temp.taken() RETURNS NAME LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE 'GRANT reports TO \(caller)';
        RETURN NULL;
      END $$;
      CREATE TEMPORARY VIEW node AS SELECT pg_temp.taken() AS name;
      GRANT SELECT ON node TO PUBLIC;
      GRANT EXECUTE ON FUNCTION pg_temp.taken() TO PUBLIC;
      SELECT reports.make_room(2030 * 24, 2030 * 24);
      """, on: database, as: caller)
    let isOwner = try cluster.sql(
      "SELECT pg_has_role('\(caller)', 'reports', 'MEMBER')", on: database)
    #expect(isOwner == "f")
    let years = try cluster.sql(
      "SELECT to_regclass('reports.activity_block_2030') IS NOT NULL", on: database)
    #expect(years == "t")
  }

  @Test("a copy in a file and back again holds the same: records, versions, closed periods, log")
  func copies() throws {
    let address = try freshStore()
    var store = try DatabaseStore(address: address, plan: plan)
    let records = InventedRecords.activities(400, in: year, seed: 94)
    _ = try store.record(SourceDelivery("a.csv", .activities(Array(records[..<150]))))
    _ = try store.record(SourceDelivery("b.csv", .activities(Array(records[150...]))))
    let period = try #require(ReportingPeriod(code: "2020-06"))
    _ = try store.close(
      period,
      keeping: DatabaseStore.ClosingMaterial(
        files: [KeptFile(path: "plan.yaml", bytes: Array("plan".utf8))], program: "test",
        plan: plan))
    // Held for the closed period, counted elsewhere.
    _ = try store.record(
      SourceDelivery(
        source: "a.csv", digest: "second", importedOn: nil,
        records: .activities(Array(records[..<120]))))
    _ = try store.withdraw(submission: 2, on: year.last, reason: "sai số liệu")
    let file = StoreAddress.file(folder.path("copy.sqlite"))
    let back = try freshStore()
    for (from, to) in [(address, file), (file, back)] {
      _ = try StoreInstallation.install(at: to)
      let contents = try StoreCopy(from: from, to: to).run(plan)
      #expect(contents.versions == 3)
      #expect(throws: StoreCopy.TargetNotEmpty.self) {
        try StoreCopy(from: from, to: to).run(plan)
      }
    }
    let expected = try Content(address, plan)
    #expect(try Content(file, plan) == expected)
    #expect(try Content(back, plan) == expected)
    for copy in [file, back] { #expect(try StoreAudit(address: copy, plan: plan).faults == []) }
    // And it goes on: numbers and the chain follow on from what was copied.
    var copied = try DatabaseStore(address: back, plan: plan)
    _ = try copied.record(SourceDelivery("c.csv", .activities(Array(records[..<10]))))
    #expect(try copied.submissions().map(\.number) == [1, 2, 3, 4])
    #expect(try StoreAudit(address: back, plan: plan).faults == [])
  }

  /// All that a store tells.
  private struct Content: Equatable {
    let figures: [ActivityCell.Key: Figure]
    let submissions: [Submission]
    let held: [HeldRecords]
    let closings: [Closing]
    let log: [LogEntry]
    let digest: String?
    let fingerprint: RecordFingerprint

    init(_ address: StoreAddress, _ plan: Plan) throws {
      let store = try DatabaseStore(address: address, plan: plan)
      let last = days("2020-12-31", "2020-12-31").last
      figures = ReportStoreTests.figures(
        of: try store.activityCells(in: days("2020-01-01", "2020-12-31"), grain: .window, by: .all))
      submissions = try store.submissions()
      held = try store.heldRecords()
      closings = try store.closings()
      log = try StoreHistory(address: address).log()
      digest = try store.recordDigest(through: last)
      fingerprint = try store.activityFingerprint(through: last)
    }
  }
}

/// Runs a body several times at once, each on a thread of its own.
func concurrently<Value: Sendable>(
  _ count: Int, _ body: @escaping @Sendable (Int) throws -> Value
) throws -> [Value] {
  let results = Mutex<[Result<Value, any Error>]>([])
  let group = DispatchGroup()
  for number in 0..<count {
    let thread = Thread {
      let result = Result { try body(number) }
      results.withLock { $0.append(result) }
      group.leave()
    }
    group.enter()
    thread.start()
  }
  group.wait()
  return try results.withLock { $0 }.map { try $0.get() }
}
