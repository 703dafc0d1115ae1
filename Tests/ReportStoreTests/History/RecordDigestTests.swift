import ReportModel
import ReportStore
import ReportsTestSupport
import Testing

@Suite("The digest of records")
struct RecordDigestTests {
  let plan = InventedPlan().plan
  let folder: TemporaryFolder
  let last = day("2020-08-31")

  init() throws {
    folder = try TemporaryFolder()
  }

  private func store(_ name: String) throws -> DatabaseStore {
    try DatabaseStore(path: folder.path(name), plan: plan)
  }

  @Test("is of the records alone, whatever was kept of it before they came and went")
  func keptDigests() throws {
    let records = InventedRecords.activities(300, in: days("2020-01-01", "2020-07-20"), seed: 5)
    var whole = try store("whole")
    _ = try whole.record(SourceDelivery("a.csv", .activities(records)))
    var grown = try store("grown")
    _ = try grown.record(SourceDelivery("a.csv", .activities(Array(records[..<100]))))
    let before = try grown.recordDigest(through: last)
    _ = try grown.record(SourceDelivery("b.csv", .activities(Array(records[100...]))))
    #expect(try grown.recordDigest(through: last) != before)
    let expected = try whole.recordDigest(through: last)
    #expect(expected?.count == 64)
    #expect(try grown.recordDigest(through: last) == expected)
    // What is kept by now gives the same, and so does a file that is opened anew.
    #expect(try grown.recordDigest(through: last) == expected)
    #expect(try store("grown").recordDigest(through: last) == expected)
    let submission = try #require(try grown.submissions().last)
    _ = try grown.withdraw(
      submission: submission.number, on: day("2020-07-01"), reason: "sent by mistake")
    #expect(try grown.recordDigest(through: last) == before)
  }

  @Test("within a half-month it is of the days up to the one that is asked for")
  func cutHalf() throws {
    let records = InventedRecords.activities(200, in: days("2020-06-01", "2020-06-14"), seed: 6)
    var whole = try store("whole")
    _ = try whole.record(SourceDelivery("a.csv", .activities(records)))
    var part = try store("part")
    let day = day("2020-06-07")
    _ = try part.record(SourceDelivery("a.csv", .activities(records.filter { $0.day <= day })))
    #expect(try whole.recordDigest(through: day) == part.recordDigest(through: day))
    #expect(try whole.recordDigest(through: last) != part.recordDigest(through: last))
  }

  @Test("is that which closing a period notes")
  func closed() throws {
    var store = try store("reports.sqlite")
    let records = InventedRecords.activities(200, in: days("2020-05-01", "2020-07-14"), seed: 7)
    _ = try store.record(SourceDelivery("a.csv", .activities(records)))
    let open = try store.recordDigest(through: day("2020-06-14"))
    let june = try #require(ReportingPeriod(code: "2020-06"))
    _ = try store.close(
      june, keeping: DatabaseStore.ClosingMaterial(files: [], program: "test", plan: plan))
    let log = try StoreHistory(path: folder.path("reports.sqlite")).log()
    #expect(log.last?.detail["data"] == open)
  }

  @Test("is of each record by its codes, as it has been since closed periods hold it")
  func spelling() throws {
    let records =
      InventedRecords.activities(300, in: days("2020-01-01", "2020-07-20"), seed: 8) + oddTexts
    var store = try store("spelled")
    _ = try store.record(SourceDelivery("a.csv", .activities(records)))
    var whole = SHA256()
    let halves = Dictionary(grouping: records) { HalfMonth(holding: $0.day) }
    for (half, records) in halves.sorted(by: { $0.key.number < $1.key.number }) {
      var digest = SHA256()
      digest.update("\(records.count)\n".utf8)
      let digests = records.map { SHA256.digest(of: written($0).utf8) }
      for one in digests.sorted() { digest.update(one) }
      whole.update("activities \(half.number) \(digest.hexadecimal)\n".utf8)
    }
    #expect(try store.recordDigest(through: last) == whole.hexadecimal)
  }

  /// With no text, an empty one, one of several bytes a letter, a long one.
  private var oddTexts: [ActivityRecord] {
    let texts = [nil, "", "Số 12-CV/HU", String(repeating: "ghi chú; ", count: 500)]
    return texts.flatMap { reference in
      texts.map { note in
        ActivityRecord(
          day: day("2020-02-29"), unit: Position(1), contentArea: Position(0),
          indicator: Position(2), quantity: Quantity(thousandths: 1250), reference: reference,
          note: note, row: 1000)
      }
    }
  }

  /// A record as it is digested.
  private func written(_ record: ActivityRecord) -> String {
    func text(_ text: String?) -> String { text.map { "\($0.utf8.count):\($0);" } ?? ";" }
    return "\(record.day.number);" + text(plan.units.units[record.unit.index].code)
      + text(plan.contentAreas[record.contentArea.index].code)
      + text(plan.indicators[record.indicator.index].code) + "\(record.quantity.thousandths);"
      + (record.audience.map { "\($0)" } ?? "") + ";"
      + text(record.namedPhase.map { plan.phases[$0.index].code }) + text(record.reference)
      + text(record.note)
  }
}
