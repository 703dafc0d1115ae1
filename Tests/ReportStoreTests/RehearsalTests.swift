import Foundation
import ReportModel
import ReportStore
import ReportsTestSupport
import Testing

/// A rehearsal must say what a store does when it is meant.
@Suite("Rehearsed deliveries")
struct RehearsalTests {
  let plan = InventedPlan().plan
  let folder: TemporaryFolder
  let campaign = days("2019-11-20", "2020-12-31")
  let all = days("2019-01-01", "2021-12-31")

  init() throws {
    folder = try TemporaryFolder()
  }

  private func delivery(_ numbers: inout SeededGenerator, step: Int) -> SourceDelivery {
    let name = ["a", "b", "c", "d"].randomElement(using: &numbers) ?? "a"
    // Now and then bytes that came before.
    let edition = Int.random(in: 0...2, using: &numbers) == 0 ? 1 : step
    var seed = UInt64(edition)
    for byte in name.utf8 { seed = seed * 31 + UInt64(byte) }
    let activities = InventedRecords.activities(Int(seed % 30), in: campaign, seed: seed)
    let receipts = [Receipt(unit: Position(Int(seed % 4)), period: .year(2020), row: 2)]
    let completions = [
      CompletionRecord(task: Position(0), unit: Position(1), reportedOn: day("2020-05-16"), row: 2)
    ]
    let sets: [RecordSet] = [
      .activities(activities), .completions(completions), .receipts(receipts),
    ]
    return SourceDelivery(
      source: name, digest: "\(name)#\(edition)", importedOn: day("2020-07-01"),
      records: Array(sets.prefix(.random(in: 1...3, using: &numbers))))
  }

  @Test(
    "Outcomes and figures are those of the store after the deliveries",
    arguments: StoreKind.allCases, [71, 72, 73, 74] as [UInt64])
  func agreement(_ kind: StoreKind, _ seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    var store = try kind.make(plan, in: folder)
    for step in 1...8 { _ = try store.record(delivery(&numbers, step: step)) }
    if let first = try store.submissions().first(where: { $0.state == .current }) {
      _ = try store.withdraw(submission: first.number, on: day("2020-07-02"), reason: "x")
    }
    let deliveries = (9...16).map { delivery(&numbers, step: $0) }
    let parts = [Array(deliveries.prefix(5)), Array(deliveries.suffix(3))]
    // All of it before the store is told of anything, since a store in a file is seen to change.
    var rehearsed = try RehearsedStore(of: store, plan: plan)
    let foretold = try parts.map { (try rehearsed.record($0), try content(of: rehearsed)) }
    for (part, expected) in zip(parts, foretold) {
      #expect(try store.record(part) == expected.0)
      #expect(try content(of: store) == expected.1)
    }
  }

  /// All that figures come from.
  private func content(of source: any RecordSource) throws -> [String] {
    var content: [String] = []
    for window in RecordStoreTests.windows + [all] {
      for grain in [CellGrain.halfMonth, .day] {
        content += figures(of: try source.activityCells(in: window, grain: grain))
          .map { "\($0)" }.sorted()
      }
    }
    content += try source.activityRecords(in: all).map { "\($0)" }
    content += try source.completionRecords().map { "\($0)" }.sorted()
    content += try source.receipts().map { "\($0)" }.sorted()
    content += try source.sources().map { "\($0)" }
    content.append("\(String(describing: try source.recordedDays()))")
    content.append("\(try source.activityFingerprint(through: day("2020-05-17")))")
    return content
  }

  @Test("The periods that could change are those of what comes and of what goes")
  func months() throws {
    var store = InMemoryStore(plan: plan)
    _ = store.record(SourceDelivery("a", .activities([InventedRecords.activity("2020-05-14")])))
    var rehearsed = try RehearsedStore(of: store, plan: plan)
    _ = try rehearsed.record([
      SourceDelivery("a", edition: 2, .activities([InventedRecords.activity("2020-06-15")]))
    ])
    #expect(
      rehearsed.touchedMonths.map { ReportingPeriod.month($0).code } == ["2020-05", "2020-07"])
  }

  @Test("A store is read without a change to any byte, be it of an earlier version")
  func untouched() throws {
    let path = folder.path("reports.sqlite")
    var store: DatabaseStore? = try DatabaseStore(path: path, plan: plan)
    _ = try store?.record(
      SourceDelivery("a", .activities([InventedRecords.activity("2020-05-14")])))
    store = nil
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    do {
      var moved = InventedPlan()
      moved.fingerprint = "moved"
      var untouched = try DatabaseStore(path: path, plan: moved.plan, opening: .untouched)
      #expect(throws: StoreError.readOnly(path: path)) {
        try untouched.withdraw(submission: 1, on: day("2020-07-01"), reason: "x")
      }
      var rehearsed = try RehearsedStore(of: untouched, plan: moved.plan)
      _ = try rehearsed.record([
        SourceDelivery("a", edition: 2, .activities([InventedRecords.activity("2020-06-15")]))
      ])
      #expect(try rehearsed.activityCells(in: all, grain: .halfMonth).count == 1)
      #expect(try untouched.activityRecords(in: all).count == 1)
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    #expect(throws: StoreError.missing(path: folder.path("none.sqlite"))) {
      try DatabaseStore(path: folder.path("none.sqlite"), plan: plan, opening: .untouched)
    }
  }
}
