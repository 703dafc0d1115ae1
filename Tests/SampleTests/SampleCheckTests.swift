import ReportEngine
import ReportIngest
import ReportModel
import Testing

/// The samples have no slips in them: what `reports check` finds there is a false alarm.
@Suite("Checks on the samples")
struct SampleCheckTests {
  @Test("raise at most three false alarms in 100 unit-months", arguments: EverySampleTests.names)
  func falseAlarms(_ name: String) throws {
    let workspace = try SampleWorkspace(name)
    var store = InMemoryStore(plan: workspace.plan)
    var unitMonths: Set<[Int]> = []
    for file in try workspace.recordFiles(beginning: "hoat-dong-") {
      let records = try workspace.read(file).records
      _ = store.record(
        SourceDelivery(source: file, digest: file, importedOn: nil, records: records))
      guard case .activities(let activities) = records else { continue }
      for record in try activities.records() {
        let month = workspace.plan.calendar.month(holding: record.day)
        unitMonths.insert([record.unit.index, month.number])
      }
    }
    let search = SuspectSearch(plan: workspace.plan, source: store)
    let recorded = try #require(store.recordedDays())
    let months = try #require(try search.months(of: recorded))
    let suspects = try search.result(in: months).suspects
    let alarms = Set(suspects.map { [$0.unit.index, $0.month.number] })
    #expect(
      alarms.count * 100 <= unitMonths.count * 3,
      "\(alarms.count) of \(unitMonths.count): \(suspects.map(\.identity.text))")
  }
}
