import ReportModel
import ReportsTestSupport
import Testing

/// What every store does, be it in memory or in a file.
@Suite("Every record store")
struct RecordStoreTests {
  let plan = InventedPlan().plan
  let folder: TemporaryFolder
  /// When invented records are dated.
  let campaign = days("2019-11-20", "2020-12-31")
  let all = days("2019-01-01", "2021-12-31")

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Windows along half-months, across them, within one, and of one day.
  static let windows = [
    days("2020-05-15", "2020-06-14"), days("2020-06-01", "2020-06-30"),
    days("2020-02-01", "2020-02-29"), days("2020-05-03", "2020-06-20"),
    days("2020-05-10", "2020-05-18"), days("2020-05-16", "2020-05-17"),
    days("2020-05-14", "2020-05-15"), days("2020-05-15", "2020-05-15"),
    days("2019-12-15", "2020-12-14"), days("2018-01-01", "2018-12-31"),
  ]

  @Test(
    "Whatever is told apart, the sums are those of the whole cells", arguments: StoreKind.allCases,
    0..<16)
  func divisions(_ kind: StoreKind, _ rawDivision: Int) throws {
    let division = CellDivision(rawValue: UInt8(rawDivision))
    let records = InventedRecords.activities(700, in: days("2019-03-05", "2021-02-20"), seed: 31)
    var store = try kind.make(plan, in: folder)
    _ = try store.record(SourceDelivery("a.csv", .activities(Array(records[..<300]))))
    _ = try store.record(SourceDelivery("b.csv", .activities(Array(records[300...]))))
    let windows = [
      all, days("2020-01-01", "2020-12-31"), days("2019-12-15", "2020-11-14"),
      days("2020-02-03", "2020-09-20"), days("2020-05-16", "2020-05-16"),
    ]
    for window in windows {
      for grain in [CellGrain.window, .halfMonth, .day] {
        let cells = try store.activityCells(in: window, grain: grain, by: division)
        #expect(cells.allSatisfy { window.contains($0.days) })
        #expect(
          figures(of: cells)
            == naiveFigures(records, in: window, by: division, plan: plan))
      }
    }
  }

  @Test("A fresh store has nothing", arguments: StoreKind.allCases)
  func fresh(_ kind: StoreKind) throws {
    let store = try kind.make(plan, in: folder)
    #expect(try store.activityCells(in: all, grain: .halfMonth).isEmpty)
    #expect(try store.activityCells(in: all, grain: .day).isEmpty)
    #expect(try store.activityRecords(in: all).isEmpty)
    #expect(try store.completionRecords().isEmpty)
    #expect(try store.receipts().isEmpty)
    #expect(try store.recordedDays() == nil)
    #expect(try store.activityFingerprint(through: all.last) == .empty)
    #expect(try store.sources().isEmpty)
  }

  @Test("Figures are those of a plain count, in any window", arguments: StoreKind.allCases, windows)
  func figuresOfWindows(_ kind: StoreKind, _ window: DayWindow) throws {
    let records = InventedRecords.activities(900, in: campaign, seed: 11)
    var store = try kind.make(plan, in: folder)
    _ = try store.record(SourceDelivery("a.csv", .activities(records)))
    let expected = naiveFigures(records, in: window, plan: plan)
    for grain in [CellGrain.halfMonth, .day] {
      let cells = try store.activityCells(in: window, grain: grain)
      #expect(figures(of: cells) == expected)
      #expect(cells.allSatisfy { window.contains($0.days) && $0.days.contains($0.latestDay) })
    }
    let byDay = try store.activityCells(in: window, grain: .day)
    #expect(byDay.allSatisfy { $0.days.length == 1 })
  }

  @Test(
    "Order and division of the sources change no figure",
    arguments: StoreKind.allCases, [1, 2, 3] as [UInt64])
  func division(_ kind: StoreKind, _ seed: UInt64) throws {
    let records = InventedRecords.activities(300, in: campaign, seed: seed)
    var numbers = SeededGenerator(seed: seed + 100)
    var divided = try kind.make(plan, in: folder)
    var rest = records.shuffled(using: &numbers)[...]
    var file = 0
    while !rest.isEmpty {
      let part = rest.prefix(.random(in: 1...90, using: &numbers))
      rest = rest.dropFirst(part.count)
      file += 1
      _ = try divided.record(SourceDelivery("\(file).csv", .activities(Array(part))))
    }
    for window in Self.windows {
      #expect(
        figures(of: try divided.activityCells(in: window, grain: .halfMonth))
          == naiveFigures(records, in: window, plan: plan))
    }
    let fingerprinter = RecordFingerprinter(plan)
    for day in [day("2019-12-31"), day("2020-05-14"), day("2020-05-17"), day("2020-05-31")] {
      let expected = records.filter { $0.day <= day }
        .reduce(.empty) { $0 + fingerprinter.fingerprint(of: $1) }
      #expect(try divided.activityFingerprint(through: day) == expected)
    }
  }

  @Test("A sum past all bounds stays at the bound", arguments: StoreKind.allCases)
  func saturation(_ kind: StoreKind) throws {
    let huge = ActivityRecord(
      day: day("2020-05-16"), unit: Position(1), contentArea: Position(0), indicator: Position(0),
      quantity: Quantity(thousandths: .max - 1), audience: .max - 1, row: .max)
    var store = try kind.make(plan, in: folder)
    _ = try store.record(SourceDelivery("a.csv", .activities([huge, huge])))
    _ = try store.record(SourceDelivery("b.csv", .activities([huge])))
    for window in [days("2020-05-15", "2020-05-31"), days("2020-05-16", "2020-05-16")] {
      let cell = try #require(store.activityCells(in: window, grain: .halfMonth).first)
      #expect(cell.activities == 3)
      #expect(cell.quantity.thousandths == .max)
      #expect(cell.audience == .max)
      #expect(cell.latestQuantity.thousandths == .max)
    }
  }

  @Test(
    "A level is that of the last day, in whichever order records come",
    arguments: StoreKind.allCases)
  func latest(_ kind: StoreKind) throws {
    var store = try kind.make(plan, in: folder)
    let deliveries = [("2020-05-20", 7), ("2020-05-18", 100), ("2020-05-20", 5), ("2020-05-16", 9)]
    for (index, (iso, quantity)) in deliveries.enumerated() {
      let record = InventedRecords.activity(iso, indicator: 2, quantity: quantity)
      _ = try store.record(SourceDelivery("\(index)", .activities([record])))
    }
    let cells = try store.activityCells(in: campaign, grain: .halfMonth)
    let level = figures(of: cells).values.first { $0.latestDay == day("2020-05-20") }
    #expect(level?.latestQuantity == 12000)
  }

  // MARK: Deliveries

  @Test("The same bytes again change nothing, under any name", arguments: StoreKind.allCases)
  func unchanged(_ kind: StoreKind) throws {
    var store = try kind.make(plan, in: folder)
    let records = RecordSet.activities([InventedRecords.activity("2020-05-16")])
    #expect(try store.record(SourceDelivery("a.csv", records)) == .stored(records: 1))
    #expect(try store.record(SourceDelivery("a.csv", records)) == .unchanged(source: "a.csv"))
    let copy = SourceDelivery(
      source: "copy.csv", digest: "a.csv#1", importedOn: nil, records: records)
    #expect(try store.record(copy) == .unchanged(source: "a.csv"))
    #expect(try store.activityRecords(in: all).count == 1)
    #expect(try store.sources().map(\.name) == ["a.csv"])
  }

  @Test("Bytes that were replaced since count as new", arguments: StoreKind.allCases)
  func replacedBytes(_ kind: StoreKind) throws {
    var store = try kind.make(plan, in: folder)
    let first = RecordSet.activities([InventedRecords.activity("2020-05-16", quantity: 3)])
    let second = RecordSet.activities([InventedRecords.activity("2020-05-16", quantity: 4)])
    _ = try store.record(SourceDelivery("a.csv", edition: 1, first))
    _ = try store.record(SourceDelivery("a.csv", edition: 2, second))
    let copy = SourceDelivery(
      source: "copy.csv", digest: "a.csv#1", importedOn: nil, records: first)
    #expect(try store.record(copy) == .stored(records: 1))
    #expect(
      try store.record(SourceDelivery("a.csv", edition: 1, first)) == .unchanged(source: "copy.csv")
    )
    let sum = figures(of: try store.activityCells(in: all, grain: .halfMonth)).values.first
    #expect(sum?.quantity == 7000)
  }

  @Test("Figures follow the newest version of a source", arguments: StoreKind.allCases)
  func replacement(_ kind: StoreKind) throws {
    var store = try kind.make(plan, in: folder)
    let other = InventedRecords.activities(200, in: campaign, seed: 5)
    _ = try store.record(SourceDelivery("other.csv", .activities(other)))
    var records: [ActivityRecord] = []
    for edition in 1...4 {
      // Each edition holds another number of records over another time.
      let former = records.count
      let time = days("2020-0\(edition)-03", "2020-0\(edition + 3)-20")
      records = InventedRecords.activities(edition * 30, in: time, seed: UInt64(edition))
      let outcome = try store.record(
        SourceDelivery("a.csv", edition: edition, .activities(records)))
      if edition > 1 {
        #expect(
          outcome
            == .replaced(version: edition, formerRecords: former, records: records.count))
      }
    }
    for window in Self.windows {
      #expect(
        figures(of: try store.activityCells(in: window, grain: .halfMonth))
          == naiveFigures(other + records, in: window, plan: plan))
    }
    let fingerprinter = RecordFingerprinter(plan)
    #expect(
      try store.activityFingerprint(through: all.last)
        == (other + records).reduce(.empty) { $0 + fingerprinter.fingerprint(of: $1) })
    let summary = try #require(store.sources().first)
    #expect(summary.version == 4)
    #expect(summary.recordCount == 120)
    #expect(summary.digest == "a.csv#4")
    #expect(summary.importedOn == day("2020-07-01"))
  }

  @Test("A source may become one of another kind", arguments: StoreKind.allCases)
  func otherKind(_ kind: StoreKind) throws {
    var store = try kind.make(plan, in: folder)
    _ = try store.record(
      SourceDelivery("a", .activities([InventedRecords.activity("2020-05-16")])))
    let receipt = Receipt(unit: Position(1), period: .year(2020))
    _ = try store.record(SourceDelivery("a", edition: 2, .receipts([receipt])))
    #expect(try store.activityCells(in: all, grain: .halfMonth).isEmpty)
    #expect(try store.recordedDays() == nil)
    #expect(try store.receipts() == [receipt])
    #expect(try store.sources().map(\.kinds) == [[.receipts]])
  }

  @Test("A source without records empties what it gave before", arguments: StoreKind.allCases)
  func emptied(_ kind: StoreKind) throws {
    var store = try kind.make(plan, in: folder)
    _ = try store.record(
      SourceDelivery("a", .activities([InventedRecords.activity("2020-05-16")])))
    let outcome = try store.record(SourceDelivery("a", edition: 2, .activities([])))
    #expect(outcome == .replaced(version: 2, formerRecords: 1, records: 0))
    #expect(try store.activityCells(in: all, grain: .halfMonth).isEmpty)
    #expect(try store.activityFingerprint(through: all.last) == .empty)
  }

  @Test("One source may deliver records of several kinds", arguments: StoreKind.allCases)
  func severalKinds(_ kind: StoreKind) throws {
    var store = try kind.make(plan, in: folder)
    let activity = InventedRecords.activity("2020-05-16")
    let completion = CompletionRecord(
      task: Position(0), unit: Position(1), reportedOn: day("2020-05-16"))
    let receipt = Receipt(unit: Position(1), period: .year(2020))
    let whole = SourceDelivery(
      source: "form.xlsx", digest: "1", importedOn: nil,
      records: [.receipts([receipt]), .activities([activity]), .completions([completion])])
    #expect(try store.record(whole) == .stored(records: 3))
    #expect(try store.record(whole) == .unchanged(source: "form.xlsx"))
    #expect(try store.activityRecords(in: all).map(\.record) == [activity])
    #expect(try store.completionRecords() == [completion])
    #expect(try store.receipts() == [receipt])
    #expect(try store.sources().map(\.kinds) == [[.activities, .completions, .receipts]])
    // What a new version doesn't hold any more counts no more.
    let part = SourceDelivery(
      source: "form.xlsx", digest: "2", importedOn: nil, records: .activities([activity, activity]))
    #expect(try store.record(part) == .replaced(version: 2, formerRecords: 3, records: 2))
    #expect(try store.completionRecords().isEmpty)
    #expect(try store.receipts().isEmpty)
    #expect(try store.activityRecords(in: all).count == 2)
  }

  @Test("Deliveries that come together are kept in their order", arguments: StoreKind.allCases)
  func severalDeliveries(_ kind: StoreKind) throws {
    var store = try kind.make(plan, in: folder)
    let first = SourceDelivery("a.csv", .activities([InventedRecords.activity("2020-05-16")]))
    let receipt = Receipt(unit: Position(1), period: .year(2020))
    let second = SourceDelivery("a.csv received", .receipts([receipt]))
    let corrected = SourceDelivery(
      "a.csv", edition: 2, .activities([InventedRecords.activity("2020-05-17", unit: 2)]))
    #expect(
      try store.record([first, second, first, corrected]) == [
        .stored(records: 1), .stored(records: 1), .unchanged(source: "a.csv"),
        .replaced(version: 2, formerRecords: 1, records: 1),
      ])
    #expect(try store.record([]).isEmpty)
    #expect(try store.activityRecords(in: all).map(\.record.unit.index) == [2])
    #expect(try store.receipts() == [receipt])
  }

  // MARK: Records

  @Test("Records come back as they were, in their order", arguments: StoreKind.allCases)
  func records(_ kind: StoreKind) throws {
    var store = try kind.make(plan, in: folder)
    let first = InventedRecords.activities(150, in: campaign, seed: 21)
    let second = InventedRecords.activities(150, in: campaign, seed: 22)
    _ = try store.record(SourceDelivery("b.csv", .activities(first)))
    _ = try store.record(SourceDelivery("a.csv", .activities(second)))
    for window in Self.windows {
      let expected =
        (first.map { SourcedRecord(record: $0, source: "b.csv") }
        + second.map { SourcedRecord(record: $0, source: "a.csv") })
        .filter { window.contains($0.record.day) }
        .sorted { $0.precedes($1) }
      #expect(try store.activityRecords(in: window) == expected)
    }
  }

  @Test("Two rows alike count twice", arguments: StoreKind.allCases)
  func duplicates(_ kind: StoreKind) throws {
    var store = try kind.make(plan, in: folder)
    let record = InventedRecords.activity("2020-05-16", row: 0)
    _ = try store.record(SourceDelivery("a.csv", .activities([record, record])))
    #expect(try store.activityRecords(in: all).count == 2)
    #expect(try store.activityCells(in: all, grain: .halfMonth).map(\.activities) == [2])
  }

  @Test("Text of any kind comes back as it was", arguments: StoreKind.allCases)
  func text(_ kind: StoreKind) throws {
    var store = try kind.make(plan, in: folder)
    let notes = ["", "'); DROP TABLE activity; --", "Hội nghị «sơ kết»", "a\u{0}b", "🇻🇳"]
    let records = notes.enumerated().map {
      InventedRecords.activity("2020-05-16", note: $1, row: $0 + 2)
    }
    let name = "tháng 6; '\"%\u{0}.csv"
    _ = try store.record(SourceDelivery(name, .activities(records)))
    let found = try store.activityRecords(in: all)
    #expect(found.map(\.record.note) == notes)
    #expect(found.allSatisfy { $0.source == name })
  }

  @Test("Completion records come back as they were", arguments: StoreKind.allCases)
  func completions(_ kind: StoreKind) throws {
    var store = try kind.make(plan, in: folder)
    let first = [
      CompletionRecord(task: Position(0), unit: Position(1), reportedOn: day("2020-05-16")),
      CompletionRecord(
        task: Position(1), unit: Position(2), reportedOn: day("2020-06-16"),
        percent: Quantity(thousandths: 33_500), completedOn: day("2020-06-01"), reference: "1/BC",
        note: "xong", row: 7),
    ]
    let second = [
      CompletionRecord(
        task: Position(1), unit: Position(3), reportedOn: day("2020-06-16"),
        percent: Quantity(100), row: 2)
    ]
    _ = try store.record(SourceDelivery("a.csv", .completions(first)))
    _ = try store.record(SourceDelivery("b.csv", .completions(second)))
    #expect(Set(try store.completionRecords()) == Set(first + second))
    _ = try store.record(SourceDelivery("a.csv", edition: 2, .completions([])))
    #expect(try store.completionRecords() == second)
  }

  @Test("Receipts come back as they were, for periods of every kind", arguments: StoreKind.allCases)
  func receipts(_ kind: StoreKind) throws {
    var store = try kind.make(plan, in: folder)
    let codes = [
      "2020-06", "2020-Q2", "2020-H1", "2020-9M", "2020", "2020-W53", "2020-05-15..2020-06-14",
    ]
    let periods = try codes.map { try #require(ReportingPeriod(code: $0)) }
    let receipts = periods.enumerated().map { index, period in
      Receipt(
        unit: Position(index % 4), period: period,
        receivedOn: index == 0 ? nil : day("2020-06-1\(index)"), nothingToReport: index == 1,
        reference: index == 2 ? "12/BC" : nil, note: index == 3 ? "muộn" : nil, row: index + 2)
    }
    _ = try store.record(SourceDelivery("nhận.csv", .receipts(receipts)))
    #expect(Set(try store.receipts()) == Set(receipts))
  }

  @Test("First and last day are those of the records that count", arguments: StoreKind.allCases)
  func recordedDays(_ kind: StoreKind) throws {
    var store = try kind.make(plan, in: folder)
    _ = try store.record(
      SourceDelivery(
        "a",
        .activities(
          ["2020-05-16", "2019-12-15", "2021-01-01"].map { InventedRecords.activity($0) })
      ))
    #expect(try store.recordedDays() == days("2019-12-15", "2021-01-01"))
    _ = try store.record(
      SourceDelivery("a", edition: 2, .activities([InventedRecords.activity("2020-02-29")])))
    #expect(try store.recordedDays() == DayWindow(day("2020-02-29")))
  }

  @Test("Sources are listed by name", arguments: StoreKind.allCases)
  func sources(_ kind: StoreKind) throws {
    var store = try kind.make(plan, in: folder)
    for name in ["ô.csv", "b.csv", "Đ.csv", "a.csv", "z.csv"] {
      _ = try store.record(SourceDelivery(name, .completions([])))
    }
    let names = try store.sources().map(\.name)
    #expect(names == names.sorted())
    #expect(names.count == 5)
  }
}
