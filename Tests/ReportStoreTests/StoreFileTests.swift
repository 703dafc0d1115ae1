import Foundation
import GRDB
import ReportModel
import ReportStore
import Testing

@Suite("Copies of a store")
struct StoreFileTests {
  let plan = InventedPlan().plan
  let folder: TemporaryFolder
  let path: String
  let copy: String
  let all = days("2019-01-01", "2021-12-31")

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("reports.sqlite")
    copy = folder.path("copy.sqlite")
  }

  private func fill(_ path: String, seed: UInt64, count: Int = 100) throws -> DatabaseStore {
    let records = InventedRecords.activities(
      count, in: days("2020-01-01", "2020-06-30"), seed: seed)
    var store = try DatabaseStore(path: path, plan: plan)
    _ = try store.record(SourceDelivery("a.csv", edition: Int(seed), .activities(records)))
    return store
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: URL(fileURLWithPath: path).deletingLastPathComponent().path
    ).sorted()
  }

  private func fingerprint(_ path: String) throws -> RecordFingerprint {
    try DatabaseStore(path: path, plan: plan, opening: .untouched)
      .activityFingerprint(through: all.last)
  }

  private func restoration() -> StoreRestoration {
    StoreRestoration(of: path, formerPath: "\(path).before")
  }

  @Test("A copy holds all that was kept, while the store is open and written, and stands alone")
  func copied() throws {
    var store = try fill(path, seed: 1)
    let fingerprint = try store.activityFingerprint(through: all.last)
    let contents = try StoreFile(path: path).copy(to: copy, toldAs: copy)
    #expect(contents.sources == 1 && contents.records == 100)
    #expect(!(try names()).contains { $0.hasPrefix("copy.sqlite-") })
    _ = try store.record(SourceDelivery("b.csv", .activities([])))
    #expect(try self.fingerprint(copy) == fingerprint)
    #expect(try StoreAudit(path: copy, plan: plan).faults.isEmpty)
  }

  @Test("A file says in its header whether it is a store")
  func isStore() throws {
    _ = try fill(path, seed: 1)
    #expect(StoreFile(path: path).isStore)
    #expect(!StoreFile(path: copy).isStore)
    try DatabaseQueue(path: copy).write { try $0.execute(sql: "CREATE TABLE x (y)") }
    #expect(!StoreFile(path: copy).isStore)
    try Data("date,unit\n".utf8).write(to: URL(fileURLWithPath: copy))
    #expect(!StoreFile(path: copy).isStore)
  }

  @Test("What was there is kept, under a name of its own each time")
  func restored() throws {
    let first = try fill(path, seed: 1).activityFingerprint(through: all.last)
    _ = try StoreFile(path: path).copy(to: copy, toldAs: copy)
    let second = try fill(path, seed: 2, count: 150).activityFingerprint(through: all.last)
    let outcome = try restoration().run(from: copy)
    #expect(outcome.former == "\(path).before")
    #expect(outcome.contents.records == 100)
    #expect(try fingerprint(path) == first)
    #expect(try fingerprint("\(path).before") == second)
    #expect(try restoration().run(from: "\(path).before").former == "\(path).before-2")
    #expect(try fingerprint(path) == second)
    #expect(try fingerprint("\(path).before") == second)
    #expect(try StoreAudit(path: path, plan: plan).faults.isEmpty)
    #expect(!(try names()).contains { $0.hasPrefix(".") })
    for name in ["", ".before", ".before-2"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: path + name)
      #expect(try #require(attributes[.posixPermissions] as? Int) & ~0o640 == 0)
    }
  }

  @Test("Programs that have the store open go on with what is restored")
  func openElsewhere() throws {
    var store = try fill(path, seed: 1)
    let first = try store.activityFingerprint(through: all.last)
    _ = try StoreFile(path: path).copy(to: copy, toldAs: copy)
    _ = try store.record(
      SourceDelivery("b.csv", .activities([InventedRecords.activity("2020-05-16")])))
    _ = try restoration().run(from: copy)
    #expect(try store.activityFingerprint(through: all.last) == first)
    _ = try store.record(
      SourceDelivery("c.csv", .activities([InventedRecords.activity("2020-05-17")])))
    #expect(try store.sources().map(\.name) == ["a.csv", "c.csv"])
    #expect(try StoreAudit(path: path, plan: plan).faults.isEmpty)
  }

  @Test("A copy with pages of another size is restored, too")
  func pageSize() throws {
    let first = try fill(path, seed: 1).activityFingerprint(through: all.last)
    _ = try StoreFile(path: path).copy(to: copy, toldAs: copy)
    let queue = try DatabaseQueue(path: copy)
    try queue.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA page_size = 1024; VACUUM")
    }
    try queue.close()
    _ = try fill(path, seed: 2)
    _ = try restoration().run(from: copy)
    #expect(try fingerprint(path) == first)
  }

  @Test("Where there is no store, the copy becomes it; what a lost one noted is set aside")
  func lost() throws {
    let first = try fill(path, seed: 1).activityFingerprint(through: all.last)
    _ = try StoreFile(path: path).copy(to: copy, toldAs: copy)
    try FileManager.default.removeItem(atPath: path)
    try Data("what a lost store had noted".utf8).write(to: URL(fileURLWithPath: path + "-wal"))
    #expect(try restoration().run(from: copy).former == nil)
    #expect(try fingerprint(path) == first)
    #expect(try names().contains("reports.sqlite.before-wal"))
    _ = try fill(path, seed: 2)
  }

  @Test("What is no database any more gives up its place, and is kept")
  func ruined() throws {
    let first = try fill(path, seed: 1).activityFingerprint(through: all.last)
    _ = try StoreFile(path: path).copy(to: copy, toldAs: copy)
    let ruin = Data("ruin".utf8)
    try ruin.write(to: URL(fileURLWithPath: path))
    #expect(try restoration().run(from: copy).former == "\(path).before")
    #expect(try fingerprint(path) == first)
    #expect(try Data(contentsOf: URL(fileURLWithPath: "\(path).before")) == ruin)
  }

  @Test("A damaged store is kept as it is and replaced")
  func damaged() throws {
    let first = try fill(path, seed: 1).activityFingerprint(through: all.last)
    _ = try StoreFile(path: path).copy(to: copy, toldAs: copy)
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for place in stride(from: 16_400, to: bytes.count, by: 97) { bytes[place] = 0xA5 }
    try bytes.write(to: URL(fileURLWithPath: path))
    #expect(try restoration().run(from: copy).former == "\(path).before")
    #expect(try fingerprint(path) == first)
    #expect(try StoreAudit(path: path, plan: plan).faults.isEmpty)
  }

  @Test("A copy that can't be trusted is refused, and the store stays")
  func refused() throws {
    let before = try fill(path, seed: 1).activityFingerprint(through: all.last)
    _ = try StoreFile(path: path).copy(to: copy, toldAs: copy)
    let sound = try Data(contentsOf: URL(fileURLWithPath: copy))
    var damaged = sound
    for place in stride(from: 16_400, to: damaged.count, by: 97) { damaged[place] = 0xA5 }
    for bytes in [damaged, Data("date,unit\n".utf8), Data(), sound.prefix(20_000)] {
      try bytes.write(to: URL(fileURLWithPath: copy))
      #expect(throws: StoreError.self) { try restoration().run(from: copy) }
    }
    try sound.write(to: URL(fileURLWithPath: copy))
    let queue = try DatabaseQueue(path: copy)
    try queue.write {
      try $0.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('9-later')")
    }
    try queue.close()
    #expect(throws: StoreError.newerSchema(path: copy, changes: ["9-later"])) {
      try restoration().run(from: copy)
    }
    #expect(throws: StoreError.missing(path: folder.path("none"))) {
      try restoration().run(from: folder.path("none"))
    }
    #expect(try fingerprint(path) == before)
    #expect(!(try names()).contains { $0.hasPrefix(".") || $0.contains(".before") })
  }

  @Test("While another program writes, a store is copied, but not replaced")
  func busy() throws {
    let first = try fill(path, seed: 1).activityFingerprint(through: all.last)
    let other = try DatabaseQueue(path: path)
    try other.inDatabase { database in
      try database.execute(sql: "BEGIN IMMEDIATE; DELETE FROM source")
      _ = try StoreFile(path: path).copy(to: copy, toldAs: copy)
      #expect(throws: StoreError.busy(path: path)) {
        try StoreRestoration(
          of: path, formerPath: "\(path).before", patience: StorePatience(.milliseconds(20))
        ).run(from: copy)
      }
      try database.execute(sql: "ROLLBACK")
    }
    #expect(try fingerprint(copy) == first)
    #expect(!(try names()).contains { $0.contains(".before") })
  }
}
