import GRDB
import ReportModel
import ReportStore
import Testing

@Suite("A store and a plan that changes")
struct PlanChangeTests {
  let folder: TemporaryFolder
  let path: String
  let all = days("2019-01-01", "2021-12-31")
  let before = InventedPlan()

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("reports.sqlite")
  }

  private func deliver(_ records: [ActivityRecord], to plan: Plan) throws {
    var store = try DatabaseStore(path: path, plan: plan)
    _ = try store.record(SourceDelivery("a.csv", .activities(records)))
  }

  @Test("When a phase's days move, records change their phase")
  func movedPhase() throws {
    let records = InventedRecords.activities(300, in: days("2020-01-01", "2020-06-30"), seed: 31)
    try deliver(records, to: before.plan)
    var after = before
    after.firstPhaseEnds = day("2020-04-20")
    after.fingerprint = "moved"
    let store = try DatabaseStore(path: path, plan: after.plan, opening: .existing)
    let expected = naiveFigures(records, in: all, plan: after.plan)
    #expect(figures(of: try store.activityCells(in: all, grain: .halfMonth)) == expected)
    #expect(expected != naiveFigures(records, in: all, plan: before.plan))
  }

  @Test("When the plan is put in another order, records keep their units")
  func reordered() throws {
    let records = InventedRecords.activities(300, in: days("2020-01-01", "2020-06-30"), seed: 32)
    try deliver(records, to: before.plan)
    var after = before
    after.unitCodes.reverse()
    after.indicatorCodes.swapAt(0, 2)
    after.contentAreaCodes.insert("ND0", at: 0)
    after.fingerprint = "reordered"
    let store = try DatabaseStore(path: path, plan: after.plan, opening: .existing)
    let moved = records.map { record in
      ActivityRecord(
        day: record.day, unit: Position(3 - record.unit.index),
        contentArea: Position(record.contentArea.index + 1),
        indicator: Position(2 - record.indicator.index), quantity: record.quantity,
        audience: record.audience, namedPhase: record.namedPhase, reference: record.reference,
        note: record.note, row: record.row)
    }
    #expect(
      figures(of: try store.activityCells(in: all, grain: .halfMonth))
        == naiveFigures(moved, in: all, plan: after.plan))
    #expect(Set(try store.activityRecords(in: all).map(\.record)) == Set(moved))
    let former = try DatabaseStore(path: path, plan: before.plan)
    #expect(
      try store.activityFingerprint(through: all.last)
        == former.activityFingerprint(through: all.last))
  }

  @Test("A store that can't be written now gives the figures of the plan at hand")
  func busyWhilePlanChanges() throws {
    let records = InventedRecords.activities(300, in: days("2020-01-01", "2020-06-30"), seed: 33)
    try deliver(records, to: before.plan)
    var after = before
    after.firstPhaseEnds = day("2020-02-10")
    after.fingerprint = "moved"
    let other = try DatabaseQueue(path: path)
    try other.inDatabase { database in
      try database.execute(sql: "BEGIN IMMEDIATE")
      let store = try DatabaseStore(
        path: path, plan: after.plan, opening: .existing, patience: StorePatience(.milliseconds(10))
      )
      for window in RecordStoreTests.windows {
        #expect(
          figures(of: try store.activityCells(in: window, grain: .halfMonth))
            == naiveFigures(records, in: window, plan: after.plan))
      }
      try database.execute(sql: "ROLLBACK")
    }
  }

  @Test("A store that is open while another changes the plan gives the figures of its own")
  func otherPlanMeanwhile() throws {
    let records = InventedRecords.activities(300, in: days("2020-01-01", "2020-06-30"), seed: 34)
    try deliver(records, to: before.plan)
    let store = try DatabaseStore(path: path, plan: before.plan)
    var after = before
    after.firstPhaseEnds = day("2020-02-10")
    after.fingerprint = "moved"
    _ = try DatabaseStore(path: path, plan: after.plan)
    #expect(
      figures(of: try store.activityCells(in: all, grain: .halfMonth))
        == naiveFigures(records, in: all, plan: before.plan))
  }

  @Test("A code that the plan no longer knows is named, with its records; none is dropped")
  func unknownCodes() throws {
    let records = [
      InventedRecords.activity("2020-05-16", unit: 1, row: 2),
      InventedRecords.activity("2020-05-17", unit: 3, indicator: 1, row: 3),
      InventedRecords.activity("2020-05-18", unit: 3, namedPhase: 3, row: 4),
    ]
    try deliver(records, to: before.plan)
    var store = try DatabaseStore(path: path, plan: before.plan)
    let completion = CompletionRecord(
      task: Position(1), unit: Position(3), reportedOn: day("2020-05-16"), row: 9)
    _ = try store.record(SourceDelivery("tasks.csv", .completions([completion])))

    var after = before
    after.unitCodes.removeLast()
    after.phaseCodes.removeLast()
    after.taskCodes.removeLast()
    after.fingerprint = "narrow"
    let narrow = try DatabaseStore(path: path, plan: after.plan, opening: .existing)
    let unknown = try narrow.unknownCodes()
    #expect(unknown.map(\.code) == ["CAM-LAC", "EVENT", "T2"])
    #expect(unknown.map(\.kind) == [.unit, .phase, .task])
    #expect(unknown.map(\.records) == [3, 1, 1])
    #expect(unknown.map(\.source) == ["a.csv", "a.csv", "tasks.csv"])
    #expect(unknown.map(\.row) == [3, 4, 9])
    let error = StoreError.unknownCodes(path: path, codes: unknown)
    #expect(throws: error) { try narrow.activityCells(in: all, grain: .halfMonth) }
    #expect(throws: error) { try narrow.activityRecords(in: all) }
    #expect(throws: error) { try narrow.completionRecords() }
    #expect(throws: error) { try narrow.receipts() }
    #expect(throws: error) { try narrow.activityFingerprint(through: all.last) }
    #expect(error.message.vietnamese.contains("CAM-LAC"))
    #expect(error.message.english.contains("such as a.csv, row 3"))

    // With the old plan everything is there as before.
    let old = try DatabaseStore(path: path, plan: before.plan, opening: .existing)
    #expect(
      figures(of: try old.activityCells(in: all, grain: .halfMonth))
        == naiveFigures(records, in: all, plan: before.plan))
  }

  @Test("A corrected source can be delivered, and figures are given again")
  func correctedSource() throws {
    try deliver([InventedRecords.activity("2020-05-16", unit: 3)], to: before.plan)
    var after = before
    after.unitCodes[3] = "CAM-LAC-MOI"
    after.fingerprint = "renamed"
    var store = try DatabaseStore(path: path, plan: after.plan)
    #expect(try store.unknownCodes().map(\.code) == ["CAM-LAC"])
    let other = InventedRecords.activity("2020-05-20", unit: 1)
    _ = try store.record(SourceDelivery("b.csv", .activities([other])))
    #expect(throws: StoreError.self) { try store.activityCells(in: all, grain: .halfMonth) }
    let corrected = InventedRecords.activity("2020-05-16", unit: 3, quantity: 2)
    _ = try store.record(SourceDelivery("a.csv", edition: 2, .activities([corrected])))
    #expect(try store.unknownCodes().isEmpty)
    #expect(
      figures(of: try store.activityCells(in: all, grain: .halfMonth))
        == naiveFigures([other, corrected], in: all, plan: after.plan))
  }

  @Test("A code that no record bears may go")
  func unusedCode() throws {
    try deliver([InventedRecords.activity("2020-05-16", unit: 1)], to: before.plan)
    var after = before
    after.unitCodes.removeLast()
    after.fingerprint = "narrow"
    let store = try DatabaseStore(path: path, plan: after.plan)
    #expect(try store.activityCells(in: all, grain: .halfMonth).count == 1)
  }
}
