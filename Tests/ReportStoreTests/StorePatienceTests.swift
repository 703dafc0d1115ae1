import Foundation
import GRDB
import ReportModel
import ReportStore
import Synchronization
import Testing

@Suite("Waiting for a store that is being written")
struct StorePatienceTests {
  let plan = InventedPlan().plan
  let path: String
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("reports.sqlite")
  }

  @Test("A wait is bounded, and told of once when it is long", arguments: [true, false])
  func bounded(_ isLong: Bool) throws {
    final class Counter: Sendable { let count = Mutex(0) }
    let counter = Counter()
    let patience = StorePatience(
      .milliseconds(300), noticeAfter: .milliseconds(isLong ? 100 : 400)
    ) {
      counter.count.withLock { $0 += 1 }
    }
    var store = try DatabaseStore(path: path, plan: plan, patience: patience)
    let other = try DatabaseQueue(path: path)
    try other.inDatabase { database in
      try database.execute(sql: "BEGIN IMMEDIATE")
      let start = ContinuousClock.now
      #expect(throws: StoreError.busy(path: path)) {
        try store.record(SourceDelivery("a.csv", .activities([])))
      }
      #expect(ContinuousClock.now - start >= .milliseconds(300))
      try database.execute(sql: "ROLLBACK")
    }
    #expect(counter.count.withLock { $0 } == (isLong ? 1 : 0))
  }

  @Test("Stores are made by several programs at the same time")
  func madeAtOnce() async throws {
    let (path, plan) = (path, plan)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for lane in 1...6 {
        group.addTask {
          var store = try DatabaseStore(path: path, plan: plan)
          _ = try store.record(
            SourceDelivery(
              "\(lane).csv", .activities([InventedRecords.activity("2020-05-16")])))
        }
      }
      try await group.waitForAll()
    }
    #expect(try DatabaseStore(path: path, plan: plan).sources().count == 6)
    #expect(try StoreAudit(path: path, plan: plan).faults.isEmpty)
  }
}
