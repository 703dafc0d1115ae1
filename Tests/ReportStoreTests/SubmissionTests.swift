import ReportModel
import ReportsTestSupport
import Testing

/// What every store remembers of what was received, and how it takes it back.
@Suite("Submissions in every store")
struct SubmissionTests {
  let plan = InventedPlan().plan
  let folder: TemporaryFolder
  let campaign = days("2019-11-20", "2020-12-31")
  let all = days("2019-01-01", "2021-12-31")
  let today = day("2020-07-05")

  init() throws {
    folder = try TemporaryFolder()
  }

  /// A file and the day on which it was received, as an import delivers them.
  private func received(
    _ name: String, edition: Int = 1, _ records: [ActivityRecord], on iso: String
  ) -> [SourceDelivery] {
    let receipts = Set(records.map(\.unit)).map { unit in
      Receipt(
        unit: unit, period: ReportingPeriod(code: "2020-06") ?? .year(2020), receivedOn: day(iso))
    }
    return [
      SourceDelivery(name, edition: edition, .activities(records)),
      SourceDelivery(
        source: "\(name)#received:\(edition)", subject: name, digest: "\(name)#\(edition) \(iso)",
        importedOn: day("2020-07-01"), records: .receipts(receipts)),
    ]
  }

  /// All that figures come from.
  private func content(of store: any RecordStore) throws -> [String] {
    let records = try store.activityRecords(in: all).map { "\($0)" }
    let completions = try store.completionRecords().map { "\($0)" }.sorted()
    let receipts = try store.receipts().map { "\($0)" }.sorted()
    let figures = figures(of: try store.activityCells(in: all, grain: .halfMonth))
      .map { "\($0)" }.sorted()
    let sources = try store.sources().map { "\($0.name) \($0.kinds) \($0.recordCount)" }
    return records + completions + receipts + figures + sources
      + ["\(try store.activityFingerprint(through: all.last))"]
  }

  @Test("Each version of each source is one, with a number for good", arguments: StoreKind.allCases)
  func numbers(_ kind: StoreKind) throws {
    var store = try kind.make(plan, in: folder)
    #expect(try store.submissions().isEmpty)
    let may = [
      InventedRecords.activity("2020-05-16", unit: 1),
      InventedRecords.activity("2020-05-14", unit: 2, row: 3),
    ]
    _ = try store.record(received("may.csv", may, on: "2020-06-15"))
    let task = CompletionRecord(
      task: Position(0), unit: Position(3), reportedOn: day("2020-06-01"), row: 9)
    _ = try store.record(SourceDelivery("tasks.csv", .completions([task])))
    _ = try store.record(SourceDelivery("may.csv", edition: 2, .activities(may + may)))
    let found = try store.submissions()
    #expect(found.map(\.number) == [1, 2, 3])
    #expect(found.map(\.source.name) == ["may.csv", "tasks.csv", "may.csv"])
    #expect(found.map(\.source.version) == [1, 1, 2])
    #expect(found.map(\.state) == [.replaced(by: 3), .current, .current])
    #expect(found.map(\.receivedOn) == [day("2020-06-15"), nil, nil])
    #expect(found.map(\.extent.unitCount) == [2, 1, 2])
    #expect(found[0].extent.days == days("2020-05-14", "2020-05-16"))
    #expect(found[1].extent.days == DayWindow(day("2020-06-01")))
    #expect(found[2].source.recordCount == 4)
  }

  @Test("Receipts tell of which periods they are", arguments: StoreKind.allCases)
  func periods(_ kind: StoreKind) throws {
    var store = try kind.make(plan, in: folder)
    let receipts = ["2020-06", "2019-12", "2020-05"].compactMap { ReportingPeriod(code: $0) }
      .map { Receipt(unit: Position(1), period: $0) }
    _ = try store.record(SourceDelivery("received.csv", .receipts(receipts)))
    let extent = try #require(store.submissions().first?.extent)
    #expect(extent.days == nil)
    #expect(extent.periods?.first.code == "2019-12")
    #expect(extent.periods?.last.code == "2020-06")
    #expect(extent.window(in: plan.calendar) == days("2019-11-15", "2020-06-14"))
  }

  @Test(
    "The records of one are counted by unit and month, with the rows", arguments: StoreKind.allCases
  )
  func parts(_ kind: StoreKind) throws {
    var store = try kind.make(plan, in: folder)
    let records = [
      InventedRecords.activity("2020-05-16", unit: 2, row: 2),
      InventedRecords.activity("2020-06-14", unit: 2, row: 7),
      InventedRecords.activity("2020-06-15", unit: 2, row: 5),
      InventedRecords.activity("2020-05-14", unit: 1, row: 3),
    ]
    let receipt = Receipt(unit: Position(3), period: .year(2020), row: 4)
    let whole = SourceDelivery(
      source: "form", digest: "1", importedOn: nil,
      records: [.activities(records), .receipts([receipt])])
    _ = try store.record(whole)
    _ = try store.record(SourceDelivery("other.csv", .activities(records)))
    func expect(_ parts: [SubmissionPart]?) throws {
      let parts = try #require(parts)
      #expect(parts.map(\.unit) == ["AN-BINH", "BAC-SON", "BAC-SON", "CAM-LAC"])
      #expect(parts.map(\.period.code) == ["2020-05", "2020-06", "2020-07", "2020"])
      #expect(parts.map(\.recordCount) == [1, 2, 1, 1])
      #expect(parts.map(\.rows) == [3...3, 2...7, 5...5, 4...4])
      #expect(parts.map(\.kind) == [.activities, .activities, .activities, .receipts])
    }
    try expect(store.parts(ofSubmission: 1))
    // What counts no more is looked at in the same way.
    _ = try store.record(SourceDelivery("form", edition: 2, .activities([])))
    try expect(store.parts(ofSubmission: 1))
    #expect(try store.parts(ofSubmission: 3)?.isEmpty == true)
    #expect(try store.parts(ofSubmission: 4) == nil)
    #expect(try store.parts(ofSubmission: 0) == nil)
  }

  @Test("One that is withdrawn is as if it had never come", arguments: StoreKind.allCases)
  func withdrawal(_ kind: StoreKind) throws {
    var never = try kind.make(plan, in: folder)
    var store = try kind.make(plan, in: folder)
    let other = InventedRecords.activities(120, in: campaign, seed: 41)
    let wrong = InventedRecords.activities(80, in: campaign, seed: 42)
    for delivery in [SourceDelivery("other.csv", .activities(other))] {
      _ = try never.record(delivery)
      _ = try store.record(delivery)
    }
    _ = try store.record(received("wrong.csv", wrong, on: "2020-06-15"))
    #expect(try content(of: store) != content(of: never))
    let units = Set(wrong.map(\.unit)).count
    #expect(
      try store.withdraw(submission: 2, on: today, reason: "gửi nhầm")
        == .done(records: wrong.count + units))
    #expect(try content(of: store) == content(of: never))
    let state = Submission.State.withdrawn(on: today, reason: "gửi nhầm")
    #expect(try store.submissions().map(\.state) == [.current, state])
    #expect(
      try store.withdraw(submission: 2, on: today, reason: "lần nữa") == .notCounting(state))
    #expect(try store.withdraw(submission: 9, on: today, reason: "") == .unknown)
    // The rows are kept.
    #expect(try store.parts(ofSubmission: 2)?.map(\.recordCount).reduce(0, +) == wrong.count)
  }

  @Test(
    "Withdrawing one withdraws what was told of any version of its source",
    arguments: StoreKind.allCases)
  func withdrawalOfVersions(_ kind: StoreKind) throws {
    var store = try kind.make(plan, in: folder)
    let records = [InventedRecords.activity("2020-05-16")]
    _ = try store.record(received("a.csv", records, on: "2020-06-15"))
    _ = try store.record(received("a.csv", edition: 2, records + records, on: "2020-06-20"))
    #expect(try store.receipts().count == 2)
    #expect(
      try store.withdraw(submission: 1, on: today, reason: "x") == .notCounting(.replaced(by: 2)))
    #expect(try store.withdraw(submission: 2, on: today, reason: "x") == .done(records: 4))
    #expect(try store.activityRecords(in: all).isEmpty)
    #expect(try store.receipts().isEmpty)
    #expect(try store.sources().isEmpty)
    #expect(
      try store.submissions().map(\.state)
        == [.replaced(by: 2), .withdrawn(on: today, reason: "x")])
  }

  @Test("What was withdrawn may come again, as a new version", arguments: StoreKind.allCases)
  func again(_ kind: StoreKind) throws {
    var store = try kind.make(plan, in: folder)
    let delivery = received("a.csv", [InventedRecords.activity("2020-05-16")], on: "2020-06-15")
    _ = try store.record(delivery)
    let before = try content(of: store)
    _ = try store.withdraw(submission: 1, on: today, reason: "x")
    #expect(try store.record(delivery) == [.stored(records: 1), .stored(records: 1)])
    #expect(try content(of: store) == before)
    #expect(try store.submissions().map(\.source.version) == [1, 2])
    #expect(try store.submissions().map(\.number) == [1, 2])
    #expect(try store.record(delivery[0]) == .unchanged(source: "a.csv"))
  }

  @Test(
    "The day of receipt of bytes that came under another name is told of the first",
    arguments: StoreKind.allCases)
  func otherName(_ kind: StoreKind) throws {
    var store = try kind.make(plan, in: folder)
    let record = InventedRecords.activity("2020-05-16")
    _ = try store.record(received("a.csv", [record], on: "2020-06-20"))
    let receipt = Receipt(unit: Position(1), period: .year(2020), receivedOn: day("2020-06-15"))
    let copy = [
      SourceDelivery(
        source: "copy.csv", digest: "a.csv#1", importedOn: nil, records: .activities([record])),
      SourceDelivery(
        source: "copy.csv#received:1", subject: "copy.csv", digest: "corrected", importedOn: nil,
        records: .receipts([receipt])),
    ]
    #expect(
      try store.record(copy) == [
        .unchanged(source: "a.csv"), .replaced(version: 2, formerRecords: 1, records: 1),
      ])
    #expect(try store.receipts() == [receipt])
    #expect(try store.submissions().map(\.receivedOn) == [day("2020-06-15")])
  }

  @Test("The records of a source are those that count now", arguments: StoreKind.allCases)
  func recordsOfSource(_ kind: StoreKind) throws {
    var store = try kind.make(plan, in: folder)
    let records = InventedRecords.activities(40, in: campaign, seed: 51)
    let receipt = Receipt(unit: Position(3), period: .year(2020), row: 4)
    _ = try store.record(SourceDelivery("a.csv", .activities([])))
    _ = try store.record(
      SourceDelivery(
        source: "a.csv", digest: "2", importedOn: nil,
        records: [.activities(records), .receipts([receipt])]))
    let found = try store.records(of: "a.csv")
    #expect(found.map(\.kind) == [.activities, .receipts])
    guard case .activities(let activities)? = found.first else { return }
    #expect(try activities.records() == records)
    #expect(try store.records(of: "b.csv").isEmpty)
  }

  @Test(
    "Whatever comes and goes, figures are those of what is left",
    arguments: StoreKind.allCases, [61, 62, 63] as [UInt64])
  func history(_ kind: StoreKind, _ seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    var store = try kind.make(plan, in: folder)
    var held: [String: [ActivityRecord]] = [:]
    for step in 0..<30 {
      if Int.random(in: 0..<4, using: &numbers) == 0,
        let current = try store.submissions().filter({ $0.state == .current })
          .randomElement(using: &numbers)
      {
        _ = try store.withdraw(submission: current.number, on: today, reason: "\(step)")
        held[current.source.name] = nil
      } else {
        let name = ["a", "b", "c", "d"].randomElement(using: &numbers) ?? "a"
        let records = InventedRecords.activities(
          .random(in: 0...40, using: &numbers), in: campaign, seed: seed * 100 + UInt64(step))
        _ = try store.record(SourceDelivery(name, edition: step, .activities(records)))
        held[name] = records
      }
    }
    let rest = held.values.flatMap(\.self)
    for window in RecordStoreTests.windows {
      #expect(
        figures(of: try store.activityCells(in: window, grain: .halfMonth))
          == naiveFigures(rest, in: window, plan: plan))
    }
    let fingerprinter = RecordFingerprinter(plan)
    #expect(
      try store.activityFingerprint(through: all.last)
        == rest.reduce(.empty) { $0 + fingerprinter.fingerprint(of: $1) })
    #expect(try store.submissions().map(\.number) == Array(1...store.submissions().count))
  }
}
