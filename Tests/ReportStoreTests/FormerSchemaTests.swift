import Foundation
import GRDB
import ReportModel
import ReportStore
import Testing

/// A store of an earlier schema, 3 being that of version 0.1.0: `may.csv` in two versions, each with its day of receipt, the first one
/// corrected; a file of reports on tasks; one of receipts.
@Suite("A store of a former schema")
struct FormerSchemaTests {
  let plan = InventedPlan().plan
  let folder: TemporaryFolder
  let path: String
  let all = days("2019-01-01", "2021-12-31")

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("reports.sqlite")
  }

  private func fill(_ schema: Int) throws {
    let dump = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/schema-\(schema).sql")
    let queue = try DatabaseQueue(path: path)
    let sql = try String(contentsOf: dump, encoding: .utf8)
    // The dump is a transaction of its own.
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: sql)
      try database.execute(sql: "PRAGMA application_id = 1380995668")
    }
    try queue.close()
  }

  private func expectSubmissions(_ store: DatabaseStore) throws {
    let found = try store.submissions()
    #expect(found.map(\.number) == [1, 2, 3, 4])
    #expect(found.map(\.source.name) == ["may.csv", "may.csv", "tasks-done.csv", "received.csv"])
    #expect(found.map(\.source.version) == [1, 2, 1, 1])
    #expect(found.map(\.state) == [.replaced(by: 2), .current, .current, .current])
    #expect(found.map(\.receivedOn) == [day("2020-06-14"), day("2020-06-20"), nil, nil])
    #expect(found.map(\.extent.unitCount) == [2, 2, 1, 1])
    #expect(found[0].extent.days == days("2020-05-16", "2020-05-20"))
    #expect(found[1].extent.days == days("2020-05-16", "2020-06-16"))
    #expect(found[2].extent.days == DayWindow(day("2020-06-18")))
    #expect(found[3].extent.periods?.first.code == "2020-05")
    #expect(found[3].extent.periods?.last.code == "2020-06")
    #expect(try store.parts(ofSubmission: 1)?.map(\.recordCount) == [1, 1])
    #expect(
      try store.parts(ofSubmission: 2)?.map(\.period.code) == ["2020-06", "2020-06", "2020-07"])
  }

  @Test("It is brought up to date, and everything in it has its place", arguments: [3, 4, 5])
  func migrated(_ schema: Int) throws {
    try fill(schema)
    var store = try DatabaseStore(path: path, plan: plan)
    try expectSubmissions(store)
    #expect(
      try store.activityRecords(in: all).map(\.record.quantity) == [3, 5, 7].map { Quantity($0) })
    #expect(try store.receipts().count == 7)
    let outcome = try store.withdraw(submission: 2, on: day("2020-07-01"), reason: "x")
    #expect(outcome == .done(records: 8))
    #expect(try store.activityRecords(in: all).isEmpty)
    #expect(try store.activityFingerprint(through: all.last) == .empty)
    #expect(try store.receipts().map(\.unit.index) == [3, 3])
    let again = try DatabaseStore(path: path, plan: plan, opening: .existing)
    #expect(try again.submissions() == store.submissions())
    #expect(try StoreAudit(path: path, plan: plan).faults == [])
  }

  @Test("It gives the figures of the records that it was made from", arguments: [3, 4, 5])
  func figuresStay(_ schema: Int) throws {
    try fill(schema)
    let records = [
      InventedRecords.activity("2020-05-16", unit: 1, quantity: 3, audience: 40, row: 2),
      InventedRecords.activity("2020-05-20", unit: 2, quantity: 5, row: 3),
      InventedRecords.activity("2020-06-16", unit: 1, quantity: 7, row: 4),
    ]
    let audit = try StoreAudit(path: path, plan: plan)
    #expect(audit.faults == [])
    #expect(audit.counts.versions == 7)
    #expect(audit.counts.activities == 5)
    let store = try DatabaseStore(path: path, plan: plan)
    #expect(try store.activityRecords(in: all).map(\.record) == records)
    for window in [all, days("2020-05-18", "2020-06-16")] {
      #expect(
        figures(of: try store.activityCells(in: window, grain: .halfMonth))
          == naiveFigures(records, in: window, plan: plan))
    }
    let fingerprinter = RecordFingerprinter(plan)
    #expect(
      try store.activityFingerprint(through: all.last)
        == records.map { fingerprinter.fingerprint(of: $0) }.reduce(.empty, +))
  }

  @Test("It can be looked at without being brought up to date", arguments: [3, 4, 5])
  func untouched(_ schema: Int) throws {
    try fill(schema)
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    try expectSubmissions(DatabaseStore(path: path, plan: plan, opening: .untouched))
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    try expectSubmissions(DatabaseStore(path: path, plan: plan, opening: .existing))
  }

  @Test(
    "Figures below nothing are told of, and the store stays as it was",
    arguments: [3, 4], ["quantity", "audience"])
  func negative(_ schema: Int, _ column: String) throws {
    try fill(schema)
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: "UPDATE activity SET \(column) = -5000") }
    try queue.close()
    let error = #expect(throws: StoreError.self) { try DatabaseStore(path: path, plan: plan) }
    guard case .damaged = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    let rows = try DatabaseQueue(path: path).read { database in
      try Int.fetchOne(database, sql: "SELECT count(*) FROM activity")
    }
    #expect(rows == 3)
  }
}
