import Foundation
import GRDB
import ReportModel
import ReportStore
import Testing

@Suite("Looking at a whole store")
struct StoreAuditTests {
  let plan = InventedPlan().plan
  let path: String
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("reports.sqlite")
    var store = try DatabaseStore(path: path, plan: plan)
    let window = days("2019-12-15", "2020-12-31")
    let receipt = Receipt(unit: Position(1), period: .year(2020), row: 2)
    let completion = CompletionRecord(
      task: Position(0), unit: Position(1), reportedOn: day("2020-05-16"), row: 2)
    _ = try store.record([
      SourceDelivery("a.csv", .activities(InventedRecords.activities(900, in: window, seed: 1))),
      SourceDelivery("b.csv", .activities(InventedRecords.activities(50, in: window, seed: 2))),
      SourceDelivery("c.csv", .receipts([receipt])),
      SourceDelivery("d.csv", .completions([completion])),
    ])
    _ = try store.record(
      SourceDelivery(
        "a.csv", edition: 2, .activities(InventedRecords.activities(700, in: window, seed: 3))))
  }

  private func faults(after damage: String) throws -> [StoreFault] {
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: damage) }
    try queue.close()
    return try StoreAudit(path: path, plan: plan).faults
  }

  @Test("A sound store has no fault, and all of it was looked at")
  func sound() throws {
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    let audit = try StoreAudit(path: path, plan: plan)
    #expect(audit.faults == [])
    #expect(audit.counts.sources == 4)
    #expect(audit.counts.versions == 5)
    #expect(audit.counts.activities == 1650)
    #expect(audit.counts.completions == 1)
    #expect(audit.counts.receipts == 1)
    #expect(audit.counts.codes == 16)
    #expect(audit.counts.fingerprints == 25)
    // Half-months, quarters, years.
    #expect(audit.counts.sums == 25 + 5 + 2)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test("So has one from which something was withdrawn, and one whose plan has changed")
  func changed() throws {
    var store = try DatabaseStore(path: path, plan: plan)
    _ = try store.withdraw(submission: 5, on: day("2021-01-01"), reason: "x")
    #expect(try StoreAudit(path: path, plan: plan).faults == [])
    var moved = InventedPlan()
    moved.fingerprint = "moved"
    let audit = try StoreAudit(path: path, plan: moved.plan)
    #expect(audit.faults == [])
    #expect(audit.counts.sums == nil)
  }

  @Test(
    "Whatever contradicts the rest is told of",
    arguments: [
      ("UPDATE fingerprint SET low = low + 1 WHERE half_month = 48490", "fingerprint"),
      ("DELETE FROM fingerprint WHERE half_month = 48490", "fingerprint"),
      ("DELETE FROM kept_sum WHERE length = 6 AND kind = 3", "sums"),
      ("UPDATE kept_sum SET first = 48 WHERE first = 48480 AND length = 24", "sums"),
      ("UPDATE kept_sum SET sums = zeroblob(7) WHERE length = 1 AND kind = 3", "sums"),
      ("UPDATE source SET records = 7 WHERE id = 2", "recordCount"),
      ("UPDATE source SET version = 4 WHERE id = 2", "gap"),
      ("UPDATE source SET withdrawn_on = 5 WHERE id = 2", "counting"),
      ("UPDATE source SET told_of = 77 WHERE id = 2", "noSubject"),
      ("DELETE FROM source WHERE id = 2", "rowsWithoutSource"),
      ("DELETE FROM source WHERE id = 2", "noSource"),
      ("UPDATE activity_block SET is_current = 1 WHERE id = 3", "counting"),
      ("UPDATE activity_block SET texts = x'00' WHERE id = 3", "content"),
      ("UPDATE activity_block SET figures = zeroblob(length(figures)) WHERE id = 3", "values"),
      (
        "UPDATE activity_block SET day_fingerprints = zeroblob(length(day_fingerprints))",
        "fingerprints"
      ),
      ("UPDATE activity_block SET half_month = 1 WHERE id = 3", "content"),
      ("UPDATE receipt SET period = 'x'", "unreadable"),
      ("UPDATE completion SET task = 99", "unreadable"),
      ("DELETE FROM code WHERE kind = 1 AND id = 2", "unreadable"),
      ("DROP TABLE receipt", "unreadable"),
    ])
  func faulty(_ damage: String, _ kind: String) throws {
    let faults = try faults(after: damage)
    #expect(faults.contains { String(describing: $0).contains(kind) }, "\(faults)")
    for fault in faults {
      #expect(fault.message.vietnamese != fault.message.english)
    }
  }

  @Test("A code that the plan has lost is told of")
  func unknownCode() throws {
    var fewer = InventedPlan()
    fewer.contentAreaCodes.removeLast()
    fewer.fingerprint = "fewer"
    let faults = try StoreAudit(path: path, plan: fewer.plan).faults
    #expect(faults.count == 1)
    guard case .unknownCode(let code) = try #require(faults.first) else {
      Issue.record("\(faults)")
      return
    }
    #expect(code.code == "ND3")
  }

  @Test("A structure that is spoilt is told of in the words of SQLite")
  func spoiltStructure() throws {
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    // The first page that holds the end of an index says that it is empty.
    let page = try #require(
      stride(from: 16_384, to: bytes.count, by: 16_384).first { bytes[$0] == 0x0A })
    bytes[page + 3] = 0
    bytes[page + 4] = 0
    try bytes.write(to: URL(fileURLWithPath: path))
    let faults = try StoreAudit(path: path, plan: plan).faults
    #expect(faults.contains { if case .structure = $0 { true } else { false } }, "\(faults)")
  }

  @Test("So is a file in which little can be made out")
  func spoilt() throws {
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for place in stride(from: bytes.count / 2, to: bytes.count, by: 211) { bytes[place] ^= 0xFF }
    try bytes.write(to: URL(fileURLWithPath: path))
    #expect(try !StoreAudit(path: path, plan: plan).faults.isEmpty)
  }

  @Test("Names are texts, whatever stands in them")
  func hostileName() throws {
    let name = "x'; DROP TABLE source; --\u{0}\"\\%"
    var store = try DatabaseStore(path: path, plan: plan)
    _ = try store.record(
      SourceDelivery(
        name, .activities([InventedRecords.activity("2020-05-16", note: name)])))
    #expect(try store.sources().map(\.name).contains(name))
    guard case .activities(let batch)? = try store.records(of: name).first else {
      Issue.record("no records of \(name)")
      return
    }
    #expect(try batch.records().first?.note == name)
    #expect(try StoreAudit(path: path, plan: plan).faults == [])
  }
}
