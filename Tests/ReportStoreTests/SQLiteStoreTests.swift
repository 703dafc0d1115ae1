import Foundation
import GRDB
import ReportModel
import ReportStore
import ReportsTestSupport
import Testing

@Suite("The store in a file")
struct SQLiteStoreTests {
  let plan = InventedPlan().plan
  let folder: TemporaryFolder
  let path: String
  let all = days("2019-01-01", "2021-12-31")

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("reports.sqlite")
  }

  private func storedSome() throws -> [ActivityRecord] {
    let records = InventedRecords.activities(100, in: days("2020-01-01", "2020-06-30"), seed: 3)
    var store = try DatabaseStore(path: path, plan: plan)
    _ = try store.record(SourceDelivery("a.csv", .activities(records)))
    return records
  }

  @Test("Records are still there when it is opened again")
  func reopened() throws {
    let records = try storedSome()
    let store = try DatabaseStore(path: path, plan: plan, opening: .existing)
    #expect(
      figures(of: try store.activityCells(in: all, grain: .halfMonth))
        == naiveFigures(records, in: all, plan: plan))
    #expect(try store.activityRecords(in: all).count == records.count)
    #expect(try store.unknownCodes().isEmpty)
  }

  @Test("The file is not for everybody to read")
  func permissions() throws {
    _ = try DatabaseStore(path: path, plan: plan)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    let mode = try #require(attributes[.posixPermissions] as? Int)
    #expect(mode & ~0o640 == 0)
  }

  @Test("Nothing is created where there is nothing to read")
  func missing() {
    #expect(throws: StoreError.missing(path: path)) {
      try DatabaseStore(path: path, plan: plan, opening: .existing)
    }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test("A folder that can't be written is told of")
  func unwritableFolder() {
    // Not even the superuser can create a file there.
    #expect(throws: StoreError.self) { try DatabaseStore(path: "/proc/reports.sqlite", plan: plan) }
    let inside = folder.path("no/such/folder/reports.sqlite")
    #expect(throws: StoreError.self) { try DatabaseStore(path: inside, plan: plan) }
  }

  @Test(
    "What can't be written can still be read",
    .enabled(if: geteuid() != 0, "the superuser can write everywhere"))
  func readOnly() throws {
    let records = try storedSome()
    let folderPath = URL(fileURLWithPath: path).deletingLastPathComponent().path
    for (file, permissions) in [(path, 0o440), (folderPath, 0o550)] {
      try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: file)
    }
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o750], ofItemAtPath: folderPath)
    }
    var store = try DatabaseStore(path: path, plan: plan, opening: .existing)
    #expect(try store.activityRecords(in: all).count == records.count)
    #expect(throws: StoreError.readOnly(path: path)) {
      try store.record(SourceDelivery("b.csv", .activities([])))
    }
    #expect(throws: StoreError.readOnly(path: folder.path("new.sqlite"))) {
      try DatabaseStore(path: folder.path("new.sqlite"), plan: plan)
    }
    var moved = InventedPlan()
    moved.fingerprint = "moved"
    moved.firstPhaseEnds = day("2020-02-10")
    let other = try DatabaseStore(path: path, plan: moved.plan)
    #expect(
      figures(of: try other.activityCells(in: all, grain: .halfMonth))
        == naiveFigures(records, in: all, plan: moved.plan))
  }

  @Test(
    "A file that is no store is told of and left alone",
    arguments: [
      "day,unit\n2020-05-16,X\n", "x", String(repeating: "SQLite format 3\u{0}", count: 99),
    ])
  func otherFile(_ content: String) throws {
    try content.write(toFile: path, atomically: true, encoding: .utf8)
    for opening in [DatabaseStore.Opening.createIfMissing, .existing] {
      let error = #expect(throws: StoreError.self) {
        try DatabaseStore(path: path, plan: plan, opening: opening)
      }
      #expect(error?.message.english.contains(path) == true)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == content)
  }

  @Test("A database of another program is told of and left alone")
  func otherDatabase() throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: "CREATE TABLE activity (day)") }
    try queue.close()
    #expect(throws: StoreError.notAStore(path: path)) { try DatabaseStore(path: path, plan: plan) }
  }

  @Test("A store whose making was broken off at any step is made to its end", arguments: [0, 1, 2])
  func brokenOff(_ step: Int) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { database in
      if step > 0 { try database.execute(sql: "PRAGMA journal_mode = WAL") }
      if step > 1 {
        try database.execute(
          sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
      }
    }
    try queue.close()
    let records = try storedSome()
    #expect(try StoreAudit(path: path, plan: plan).counts.activities == records.count)
  }

  @Test("A damaged file gives an error, never a crash", arguments: [5, 6, 7, 8, 9] as [UInt64])
  func damaged(_ seed: UInt64) throws {
    _ = try storedSome()
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    var numbers = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      bytes[Int.random(in: 100..<bytes.count, using: &numbers)] = .random(
        in: 0...255, using: &numbers)
    }
    try bytes.write(to: URL(fileURLWithPath: path))
    do {
      var store = try DatabaseStore(path: path, plan: plan, opening: .existing)
      _ = try store.activityCells(in: all, grain: .halfMonth)
      _ = try store.activityCells(in: all, grain: .day)
      _ = try store.activityRecords(in: all)
      _ = try store.activityFingerprint(through: day("2020-05-16"))
      _ = try store.recordedDays()
      _ = try store.record(SourceDelivery("a.csv", edition: 2, .activities([])))
    } catch {
      #expect(error is StoreError)
    }
  }

  /// Offsets within a row of 24 bytes and what is put there.
  static let damages: [(offset: Int, value: Int64)] = [
    (0, -5000), (0, .min), (8, -2), (8, .min), (16, -1),
  ]

  @Test("A damaged row of a block is told of before it is summed up", arguments: damages)
  func damagedRow(_ damage: (offset: Int, value: Int64)) throws {
    _ = try storedSome()
    let queue = try DatabaseQueue(path: path)
    try queue.write { database in
      let figures = try #require(
        try Data.fetchOne(database, sql: "SELECT figures FROM activity_block WHERE id = 1"))
      var damaged = figures
      withUnsafeBytes(of: damage.value.littleEndian) {
        damaged.replaceSubrange(damage.offset..<damage.offset + 8, with: $0)
      }
      #expect(damaged.count == figures.count && damaged != figures)
      try database.execute(
        sql: "UPDATE activity_block SET figures = ? WHERE id = 1", arguments: [damaged])
    }
    try queue.close()
    // From the rows, and from sums that another plan has made anew.
    let store = try DatabaseStore(path: path, plan: plan, opening: .existing)
    expectDamaged { _ = try store.activityCells(in: all, grain: .day) }
    expectDamaged { _ = try store.activityRecords(in: all) }
    try DatabaseQueue(path: path).write { try $0.execute(sql: "UPDATE derivation SET plan = ''") }
    expectDamaged { _ = try DatabaseStore(path: path, plan: plan, opening: .existing) }
  }

  private func expectDamaged(_ body: () throws -> Void) {
    let error = #expect(throws: StoreError.self) { try body() }
    guard case .damaged = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("A store of a later version is told of")
  func newerSchema() throws {
    _ = try storedSome()
    let queue = try DatabaseQueue(path: path)
    try queue.write {
      try $0.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('9-later')")
    }
    try queue.close()
    #expect(throws: StoreError.newerSchema(path: path, changes: ["9-later"])) {
      try DatabaseStore(path: path, plan: plan)
    }
  }

  @Test("A writer waits for another, then tells that the store is busy; readers go on")
  func busy() throws {
    let records = try storedSome()
    let other = try DatabaseQueue(path: path)
    var store = try DatabaseStore(
      path: path, plan: plan, patience: StorePatience(.milliseconds(20)))
    try other.inDatabase { database in
      try database.execute(sql: "BEGIN IMMEDIATE")
      #expect(throws: StoreError.busy(path: path)) {
        try store.record(SourceDelivery("b.csv", .activities([])))
      }
      #expect(try store.activityRecords(in: all).count == records.count)
      try database.execute(sql: "ROLLBACK")
    }
    #expect(try store.record(SourceDelivery("b.csv", .activities([]))) == .stored(records: 0))
  }

  @Test("Two open stores see each other's records and codes")
  func twoStores() throws {
    var first = try DatabaseStore(path: path, plan: plan)
    var wider = InventedPlan()
    wider.unitCodes.append("DAK-LAC")
    var second = try DatabaseStore(path: path, plan: wider.plan)
    _ = try first.record(
      SourceDelivery("a", .activities([InventedRecords.activity("2020-05-16", unit: 1)])))
    _ = try second.record(
      SourceDelivery("b", .activities([InventedRecords.activity("2020-05-16", unit: 4)])))
    #expect(try second.activityRecords(in: all).map(\.record.unit.index) == [1, 4])
  }

  @Test("A delivery that fails leaves the store as it was")
  func atomicity() throws {
    let records = try storedSome()
    let guardian = try DatabaseQueue(path: path)
    try guardian.write {
      // Stands for any failure in the middle of the rows, such as a full disk.
      try $0.execute(
        sql: """
          CREATE TRIGGER failure BEFORE INSERT ON activity_block
          WHEN NEW.half_month = (2020 * 12 + 5 - 1) * 2 + 1
          BEGIN SELECT RAISE(ABORT, 'invented failure'); END
          """)
    }
    var store = try DatabaseStore(path: path, plan: plan)
    let fingerprint = try store.activityFingerprint(through: all.last)
    let sources = try store.sources()
    let next = InventedRecords.activities(200, in: days("2020-01-01", "2020-06-30"), seed: 4)
    let receipt = Receipt(unit: Position(1), period: .year(2020))
    for name in ["a.csv", "new.csv"] {
      #expect(throws: StoreError.self) {
        try store.record([
          SourceDelivery("before", .receipts([receipt])),
          SourceDelivery(name, edition: 2, .activities(next)),
        ])
      }
    }
    #expect(try store.receipts().isEmpty)
    #expect(try store.sources() == sources)
    #expect(try store.activityFingerprint(through: all.last) == fingerprint)
    #expect(
      figures(of: try store.activityCells(in: all, grain: .halfMonth))
        == naiveFigures(records, in: all, plan: plan))
    try guardian.write { try $0.execute(sql: "DROP TRIGGER failure") }
    let outcome = try store.record(SourceDelivery("a.csv", edition: 2, .activities(next)))
    #expect(outcome == .replaced(version: 2, formerRecords: 100, records: 200))
  }

  @Test("Superseded rows are kept, and count no more")
  func supersededRowsAreKept() throws {
    let records = try storedSome()
    var store = try DatabaseStore(path: path, plan: plan)
    _ = try store.record(SourceDelivery("a.csv", edition: 2, .activities([])))
    let reader = try DatabaseQueue(path: path)
    let kept = try reader.read {
      try Int.fetchOne($0, sql: "SELECT sum(count) FROM activity_block WHERE NOT is_current")
    }
    #expect(kept == records.count)
  }

  @Test(
    "Odd names of files are names of files",
    arguments: ["file:x?mode=memory", ":memory:", "a b%20?#"])
  func oddNames(_ name: String) throws {
    let path = folder.path(name)
    _ = try DatabaseStore(path: path, plan: plan)
    #expect(FileManager.default.fileExists(atPath: path))
  }

  @Test("A delivery that failed after it gave new codes ids leaves no trace of them")
  func failedWithNewCodes() throws {
    _ = try storedSome()
    let guardian = try DatabaseQueue(path: path)
    try guardian.write {
      try $0.execute(
        sql: """
          CREATE TRIGGER failure BEFORE INSERT ON activity_block
          WHEN NEW.half_month = (2020 * 12 + 5 - 1) * 2 + 1
          BEGIN SELECT RAISE(ABORT, 'invented failure'); END
          """)
      // As if the plan's newest codes had never been stored.
      try $0.execute(sql: "DELETE FROM code WHERE code = 'EVENT'")
    }
    var store = try DatabaseStore(path: path, plan: plan)
    let failing = InventedRecords.activity("2020-05-16", namedPhase: 3, row: 77)
    #expect(throws: StoreError.self) {
      try store.record(SourceDelivery("b.csv", .activities([failing])))
    }
    try guardian.write { try $0.execute(sql: "DROP TRIGGER failure") }
    let next = InventedRecords.activity("2020-05-16", unit: 3, namedPhase: 3, row: 78)
    _ = try store.record(SourceDelivery("c.csv", .activities([next])))
    let again = try DatabaseStore(path: path, plan: plan)
    #expect(
      try again.activityRecords(in: DayWindow(day("2020-05-16"))).map(\.record).contains(next))
  }

  @Test("A delivery in several thousand rows is kept whole")
  func manyRows() throws {
    let records = InventedRecords.activities(5000, in: days("2019-12-15", "2020-12-31"), seed: 8)
    var store = try DatabaseStore(path: path, plan: plan)
    _ = try store.record(SourceDelivery("a.csv", .activities(records)))
    #expect(
      figures(of: try store.activityCells(in: all, grain: .halfMonth))
        == naiveFigures(records, in: all, plan: plan))
  }
}
