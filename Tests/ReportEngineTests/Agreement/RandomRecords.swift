import ReportModel
import ReportsTestSupport

/// Records by chance, over the invented province.
struct RandomRecords {
  let activities: [ActivityRecord]
  let completions: [CompletionRecord]
  let receipts: [Receipt]

  init(activities: [ActivityRecord], completions: [CompletionRecord], receipts: [Receipt]) {
    self.activities = activities
    self.completions = completions
    self.receipts = receipts
  }

  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let plan = InventedProvince.plan
    func position<Element>(_ count: Int) -> Position<Element> {
      Position(Int.random(in: 0..<count, using: &generator))
    }
    func someDay() -> Day { day("2020-04-10").adding(days: .random(in: 0...80, using: &generator)) }
    // Records are never of an indicator that is another one's audience.
    let recorded = plan.indicators.indices.filter { plan.indicators[$0].audienceOf == nil }
    activities = (0..<250).map { row in
      let indicator = Position<Indicator>(recorded.randomElement(using: &generator) ?? 0)
      let places = plan.indicators[indicator].decimals
      let step: Int64 = places == 2 ? 10 : 1000
      return ActivityRecord(
        day: someDay(), unit: position(plan.units.units.count),
        contentArea: position(plan.contentAreas.count), indicator: indicator,
        quantity: Quantity(thousandths: .random(in: 0...40, using: &generator) * step),
        audience: Bool.random(using: &generator) ? .random(in: 0...90, using: &generator) : nil,
        namedPhase: Int.random(in: 0..<5, using: &generator) == 0
          ? position(plan.phases.count) : nil, row: row)
    }
    completions = (0..<25).map { row in
      let reported = someDay()
      let completed = Int.random(in: 0..<3, using: &generator)
      return CompletionRecord(
        task: position(plan.tasks.count), unit: position(plan.units.units.count),
        reportedOn: reported,
        percent: Quantity([0, 30, 99, 100].randomElement(using: &generator) ?? 0),
        completedOn: completed == 0
          ? reported.adding(days: -.random(in: 0...9, using: &generator)) : nil, row: row)
    }
    let months = ["2020-05", "2020-06"].compactMap { ReportingPeriod(code: $0) }
    receipts = (0..<16).map { row in
      Receipt(
        unit: position(plan.units.units.count),
        period: months.randomElement(using: &generator) ?? InventedProvince.june,
        receivedOn: Bool.random(using: &generator) ? someDay() : nil,
        nothingToReport: Bool.random(using: &generator), row: row)
    }
  }

  /// A store that took the records in any order and in any number of pieces.
  func store(dividedBy generator: inout SeededGenerator, into pieces: Int) -> InMemoryStore {
    var store = InMemoryStore(plan: InventedProvince.plan)
    func deliver<Record>(_ records: [Record], _ kind: String, _ set: ([Record]) -> RecordSet) {
      var parts = [[Record]](repeating: [], count: pieces)
      for record in records.shuffled(using: &generator) {
        parts[Int.random(in: 0..<pieces, using: &generator)].append(record)
      }
      for (number, part) in parts.enumerated() where !part.isEmpty {
        _ = store.record(
          SourceDelivery(
            source: "\(kind)-\(number).csv", digest: "\(kind)-\(number)", importedOn: nil,
            records: set(part)))
      }
    }
    deliver(activities, "a", RecordSet.activities)
    deliver(completions, "c", RecordSet.completions)
    deliver(receipts, "r", RecordSet.receipts)
    return store
  }
}
