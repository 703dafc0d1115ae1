import ReportEngine
import ReportModel

/// Stores and questions over the invented province.
enum InventedStore {
  /// Everything that the province reported.
  static let full = store()

  static func store(
    plan: Plan = InventedProvince.plan,
    activities: [ActivityRecord] = InventedRecords.activities,
    completions: [CompletionRecord] = InventedRecords.completions,
    receipts: [Receipt] = InventedRecords.receipts
  ) -> InMemoryStore {
    var store = InMemoryStore(plan: plan)
    let sets: [(name: String, records: RecordSet)] = [
      ("hoat-dong.csv", .activities(activities)), ("tien-do.csv", .completions(completions)),
      ("nhan-bao-cao.csv", .receipts(receipts)),
    ]
    for set in sets {
      _ = store.record(
        SourceDelivery(
          source: set.name, digest: "digest of \(set.name)", importedOn: nil, records: set.records))
    }
    return store
  }
}

extension RecordSource {
  /// Asks about the invented province, in June 2020 unless told otherwise.
  func answer(
    by dimensions: [QuestionDimension] = [], _ measures: [Measure],
    window: DayWindow = InventedProvince.juneWindow, asOf: Day? = nil,
    filter: Question.Filter = Question.Filter(), units: UnitView = .atCutOff,
    plan: Plan = InventedProvince.plan
  ) throws -> Answer {
    try Statistics(plan: plan, source: self).answer(
      Question(
        by: dimensions, measures: measures, window: window, asOf: asOf ?? window.last,
        filter: filter, units: units, in: plan))
  }

  /// The single figure of a measure, as plain text; `nil` when there is no data.
  func figure(
    _ measure: Measure, indicator: String? = nil, unit: String? = nil,
    window: DayWindow = InventedProvince.juneWindow, asOf: Day? = nil,
    plan: Plan = InventedProvince.plan
  ) throws -> String? {
    var filter = Question.Filter()
    filter.unit = unit.map { InventedUnits.unit($0) }
    filter.indicator = indicator.map {
      InventedRecords.position($0, in: plan.indicators.map(\.code))
    }
    let answer = try answer([measure], window: window, asOf: asOf, filter: filter, plan: plan)
    return answer.figure(measure)?.plain
  }
}

extension Answer {
  /// Rows as text: codes between slashes, then the figures, «AN/TALK = 3 120».
  var lines: [String] {
    rows.map { row in
      row.codes.joined(separator: "/") + " = "
        + row.figures.map(\.plain).joined(separator: " ")
    }
  }
}
