import GRDB
import ReportModel
import ReportStore
import ReportsTestSupport
import Testing

@Suite("The log and what closed periods keep")
struct StoreHistoryTests {
  let plan = InventedPlan().plan
  let folder: TemporaryFolder
  let path: String
  let june: ReportingPeriod

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("reports.sqlite")
    june = try #require(ReportingPeriod(code: "2020-06"))
  }

  private func filled() throws -> DatabaseStore {
    var store = try DatabaseStore(
      path: path, plan: plan, author: Author(name: "tester", moment: Moment(seconds: 1_593_590_400))
    )
    _ = try store.record(
      SourceDelivery("a.csv", .activities([InventedRecords.activity("2020-06-01", quantity: 3)])))
    _ = try store.close(
      june,
      keeping: DatabaseStore.ClosingMaterial(
        files: [KeptFile(path: "plan.yaml", bytes: Array("kế hoạch".utf8))], program: "test",
        plan: plan))
    _ = try store.record(
      SourceDelivery(
        "a.csv", edition: 2, .activities([InventedRecords.activity("2020-06-01", quantity: 4)])))
    return store
  }

  private func change(_ sql: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: sql) }
    try queue.close()
  }

  @Test("who did what when is written down, each entry chained to the one before")
  func entries() throws {
    _ = try filled()
    let history = try StoreHistory(path: path)
    let log = try history.log()
    #expect(log.map(\.action) == [.importing, .closing, .importing])
    #expect(log.allSatisfy { $0.author.name == "tester" })
    #expect(log[0].author.moment.iso == "2020-07-01T08:00:00Z")
    #expect(log[1].detail["period"] == "2020-06")
    #expect(log[1].detail["data"]?.count == 64)
    #expect(try history.verdict() == .whole(entries: 3, hash: log[2].hash))
  }

  @Test("entries can be neither changed nor removed")
  func appendOnly() throws {
    _ = try filled()
    #expect(throws: DatabaseError.self) { try change("UPDATE log SET author = 'x'") }
    #expect(throws: DatabaseError.self) { try change("DELETE FROM log WHERE number = 3") }
  }

  @Test(
    "a chain that was broken by force is found where it breaks",
    arguments: [
      ("UPDATE log SET author = 'x' WHERE number = 2", 2),
      ("UPDATE log SET moment = moment + 1 WHERE number = 1", 1),
      ("UPDATE log SET detail = replace(detail, '2020-06', '2020-07') WHERE number = 2", 2),
      ("DELETE FROM log WHERE number = 2", 2),
      ("UPDATE log SET number = 4 WHERE number = 3", 3),
    ])
  func broken(_ sql: String, _ entry: Int) throws {
    _ = try filled()
    try change("DROP TRIGGER log_entries_stay; DROP TRIGGER log_entries_are_kept; \(sql)")
    #expect(try StoreHistory(path: path).verdict() == .broken(entry: entry))
  }

  @Test("what a closed period keeps is held against the log")
  func keptMaterial() throws {
    let store = try filled()
    let closing = try #require(store.closings().first)
    let history = try StoreHistory(path: path)
    #expect(try history.files(of: closing).map(\.path) == ["plan.yaml"])
    #expect(try history.differences(of: closing, calendar: plan.calendar).isEmpty)
    try change("UPDATE closing_file SET path = 'other.yaml'")
    #expect(try history.differences(of: closing, calendar: plan.calendar) == [.files])
    // The records of before no longer count as of then.
    try change("UPDATE activity_block SET since = 3")
    #expect(try history.differences(of: closing, calendar: plan.calendar) == [.files, .records])
    try change("UPDATE kept_file SET content = x'00'")
    #expect(throws: StoreError.self) { try history.files(of: closing) }
  }

  @Test("the digest of records depends on them alone, not on files and order")
  func digest() throws {
    func digest(_ name: String, _ deliveries: [[ActivityRecord]]) throws -> String? {
      var store = try DatabaseStore(path: folder.path(name), plan: plan)
      for (number, records) in deliveries.enumerated() {
        _ = try store.record(SourceDelivery("\(number).csv", .activities(records)))
      }
      _ = try store.close(
        june, keeping: DatabaseStore.ClosingMaterial(files: [], program: "test", plan: plan))
      return try StoreHistory(path: folder.path(name)).log().last?.detail["data"]
    }
    let records = InventedRecords.activities(200, in: days("2020-01-01", "2020-06-14"), seed: 7)
    let one = try digest("one", [records])
    #expect(one != nil)
    #expect(
      try digest("other", [Array(records[120...].reversed()), Array(records[..<120])]) == one)
    var changed = records
    changed[17] = InventedRecords.activity("2020-02-01", quantity: 1)
    #expect(try digest("changed", [changed]) != one)
    // What came after the period's last day has no part in it.
    let after = InventedRecords.activities(50, in: days("2020-06-15", "2020-08-01"), seed: 8)
    #expect(try digest("after", [records + after]) == one)
  }

  @Test("an amendment under a plan that lacks a code is refused, and nothing has changed")
  func unknownCode() throws {
    var small = InventedPlan()
    small.unitCodes = ["TINH", "AN-BINH"]
    small.fingerprint = "small"
    let material = DatabaseStore.ClosingMaterial(files: [], program: "test", plan: small.plan)
    var first = try DatabaseStore(path: path, plan: small.plan)
    _ = try first.record(
      SourceDelivery("a.csv", .activities([InventedRecords.activity("2020-06-01")])))
    _ = try first.close(june, keeping: material)
    var store = try DatabaseStore(path: path, plan: plan)
    _ = try store.record(
      SourceDelivery("b.csv", .activities([InventedRecords.activity("2020-06-02", unit: 3)])))
    let log = try StoreHistory(path: path).log()
    #expect(throws: StoreError.self) {
      try store.amend(june, keeping: material, reason: "late")
    }
    #expect(try StoreHistory(path: path).log() == log)
    #expect(try store.closings().map(\.version) == [1])
    let amended = try store.amend(
      june, keeping: DatabaseStore.ClosingMaterial(files: [], program: "test", plan: plan),
      reason: "late, and a new unit")
    #expect(amended.version == 2)
  }
}
