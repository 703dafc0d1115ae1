import ReportModel
import ReportStore
import ReportsTestSupport
import Testing

/// Whatever is delivered, withdrawn, closed, amended and opened in whatever order, figures are those of a
/// plain recount: now, and of every version of every closed period.
@Suite("Closed periods against a plain recount")
struct ClosingPropertyTests {
  let plan = InventedPlan().plan
  let folder: TemporaryFolder
  let campaign = days("2020-03-20", "2020-07-10")

  /// Periods along half-months, across them, and within one.
  static let periods: [ReportingPeriod] = [
    "2020-05", "2020-06", "2020-Q2", "2020-W20", "2020-W23", "2020-05-10..2020-05-18",
    "2020-06-03..2020-06-03",
  ].compactMap { ReportingPeriod(code: $0) }

  private func period(_ numbers: inout SeededGenerator) -> ReportingPeriod {
    Self.periods[.random(in: 0..<Self.periods.count, using: &numbers)]
  }

  init() throws {
    folder = try TemporaryFolder()
  }

  private var material: DatabaseStore.ClosingMaterial {
    DatabaseStore.ClosingMaterial(
      files: [KeptFile(path: "plan.yaml", bytes: Array("plan".utf8))], program: "test", plan: plan)
  }

  private func contents(
    _ numbers: inout SeededGenerator
  ) -> [NaiveHistory.Row.Content] {
    var rows: [NaiveHistory.Row.Content] = InventedRecords.activities(
      .random(in: 1...60, using: &numbers), in: campaign, seed: numbers.next()
    ).map { .activity($0) }
    for row in 0..<Int.random(in: 0...6, using: &numbers) {
      let reported = campaign.first.adding(days: .random(in: 0..<110, using: &numbers))
      let done = Bool.random(using: &numbers)
      rows.append(
        .completion(
          CompletionRecord(
            task: Position(.random(in: 0..<2, using: &numbers)),
            unit: Position(.random(in: 0..<4, using: &numbers)), reportedOn: reported,
            percent: Quantity(.random(in: 0...100, using: &numbers)),
            completedOn: done
              ? reported.adding(days: -.random(in: 0..<40, using: &numbers)) : nil,
            row: row + 2)))
      rows.append(
        .receipt(
          Receipt(
            unit: Position(.random(in: 0..<4, using: &numbers)),
            period: period(&numbers), receivedOn: reported,
            row: row + 2)))
    }
    return rows
  }

  private func delivery(
    _ source: String, _ step: Int, _ contents: [NaiveHistory.Row.Content]
  ) -> SourceDelivery {
    var (activities, completions, receipts) = (
      [ActivityRecord](), [CompletionRecord](), [Receipt]()
    )
    for content in contents {
      switch content {
      case .activity(let record): activities.append(record)
      case .completion(let record): completions.append(record)
      case .receipt(let receipt): receipts.append(receipt)
      }
    }
    return SourceDelivery(
      source: source, digest: "\(source) \(step)", importedOn: day("2020-07-01"),
      records: [.activities(activities), .completions(completions), .receipts(receipts)])
  }

  private func expect(
    _ source: some RecordSource, holds rows: Set<NaiveHistory.Row>, _ comment: Comment
  ) throws {
    let all = days("2019-01-01", "2021-12-31")
    let windows = [
      all, days("2020-05-15", "2020-06-14"), days("2020-05-12", "2020-05-30"),
      days("2020-06-03", "2020-06-03"),
    ]
    for window in windows {
      for division in [CellDivision.all, [.unit], []] {
        #expect(
          try figures(of: source.activityCells(in: window, grain: .window, by: division))
            == naiveFigures(rows.activities, in: window, by: division, plan: plan), comment)
      }
    }
    #expect(
      try source.activityRecords(in: all).map(\.record).sorted(by: precedes)
        == rows.activities.sorted(by: precedes), comment)
    #expect(
      try Set(source.completionRecords()) == Set(rows.completions), comment)
    #expect(try source.completionRecords().count == rows.completions.count, comment)
    #expect(try source.receipts().count == rows.receipts.count, comment)
    #expect(try Set(source.receipts()) == Set(rows.receipts), comment)
    let recorded = rows.activities.map(\.day)
    #expect(try source.recordedDays()?.first == recorded.min(), comment)
    #expect(try source.recordedDays()?.last == recorded.max(), comment)
    let fingerprinter = RecordFingerprinter(plan)
    for day in [all.last, day("2020-06-14"), day("2020-05-20")] {
      let sum = rows.activities.filter { $0.day <= day }.map(fingerprinter.fingerprint)
        .reduce(.empty, +)
      #expect(try source.activityFingerprint(through: day) == sum, comment)
    }
  }

  private func precedes(_ one: ActivityRecord, _ other: ActivityRecord) -> Bool {
    (one.day, one.row, one.unit, one.contentArea, one.quantity)
      < (other.day, other.row, other.unit, other.contentArea, other.quantity)
  }

  @Test(
    "Figures are those of a plain recount after every step", arguments: StoreKind.databases,
    UInt64(1)...12)
  func recounted(_ kind: StoreKind, _ seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    let address = try kind.address(in: folder)
    var store = try DatabaseStore(
      address: address, plan: plan, author: Author(name: "tester", moment: Moment(seconds: 1)))
    var naive = NaiveHistory(calendar: plan.calendar)
    for step in 0..<26 {
      let source = ["a.csv", "b.csv", "c.csv"][.random(in: 0..<3, using: &numbers)]
      let period = period(&numbers)
      switch Int.random(in: 0..<10, using: &numbers) {
      case 0..<4:
        let contents = contents(&numbers)
        let delivery = delivery(source, step, contents)
        naive.deliver(source, contents)
        try expect(
          rehearsal(of: store, delivery), holds: naive.counting,
          "seed \(seed), step \(step), rehearsed")
        _ = try store.record(delivery)
      case 4:
        guard let submission = try store.submissions().last(where: { $0.state == .current }) else {
          continue
        }
        _ = try store.withdraw(
          submission: submission.number, on: day("2020-07-01"), reason: "sent by mistake")
        naive.withdraw(submission.source.name)
      case 5, 6:
        guard naive.closed[period] == nil else { continue }
        _ = try store.close(period, keeping: material)
        naive.close(period)
      case 7, 8:
        guard
          let closed = naive.closed.keys.sorted(by: { $0.code < $1.code })
            .randomElement(using: &numbers)
        else { continue }
        if naive.isAmendable(closed) {
          _ = try store.amend(closed, keeping: material, reason: "late")
          naive.amend(closed)
        }
      default:
        guard naive.closed[period] != nil else { continue }
        _ = try store.reopen(period, reason: "wrong")
        naive.reopen(period)
      }
      try expect(store, holds: naive.counting, "seed \(seed), step \(step)")
    }
    try expectVersions(of: store, at: address, naive, seed: seed)
    // Another plan has the sums made anew, and a plan of before finds its own figures all the same.
    var changed = InventedPlan()
    changed.fingerprint = "another"
    let reopened = try DatabaseStore(address: address, plan: changed.plan)
    try expect(reopened, holds: naive.counting, "seed \(seed), another plan")
    try expectVersions(of: reopened, at: address, naive, seed: seed)
  }

  private func rehearsal(
    of store: DatabaseStore, _ delivery: SourceDelivery
  ) throws -> RehearsedStore {
    var rehearsed = try RehearsedStore(of: store, plan: plan)
    _ = try rehearsed.record([delivery])
    return rehearsed
  }

  private func expectVersions(
    of store: DatabaseStore, at address: StoreAddress, _ naive: NaiveHistory, seed: UInt64
  ) throws {
    let closings = try store.closings()
    #expect(closings.count == naive.versions.count)
    let history = try StoreHistory(address: address)
    for version in naive.versions {
      let closing = try #require(
        closings.first { $0.period == version.period && $0.version == version.number })
      let comment: Comment = "seed \(seed), \(version.period.code) version \(version.number)"
      try expect(
        DatabaseStore(address: address, closing: closing, plan: plan), holds: version.rows, comment)
      #expect(try history.differences(of: closing, calendar: plan.calendar).isEmpty, comment)
    }
    #expect(
      Set(closings.filter { $0.state == .current }.map(\.period)) == Set(naive.closed.keys))
    guard case .whole = try history.verdict() else {
      Issue.record("the log is broken")
      return
    }
  }
}
