import ReportEngine
import ReportModel
import ReportsTestSupport
import Testing

@Suite("Every figure is traced to single records that give it exactly") struct TracingTests {
  private func span(_ code: String) throws -> ReportRequest.Span {
    .period(try #require(ReportingPeriod(code: code)), asOf: nil)
  }

  @Test(arguments: ["2020-05", "2020-06", "2020-07", "2020-01"])
  func `of the monthly report`(code: String) throws {
    let report = try InventedReport.plan(InventedReport.monthly(), span(code))
    let audit = try TraceAudit(report, source: InventedStore.full)
    #expect(audit.disagreements == [])
    #expect(audit.figureCount > 50)
  }

  @Test(
    arguments: ["TINH", "AN", "BACCAO", "DAI", "VAN"],
    ["2020-06", "2020-Q2", "2020", "2020-W23", "2020-05-20..2020-06-03"])
  func `of any rows by any columns, for any unit and any kind of period`(
    scope: String, code: String
  ) throws {
    let report = try InventedReport.plan(EveryColumn.template, span(code), scope: scope)
    let audit = try TraceAudit(report, source: InventedStore.full)
    #expect(audit.disagreements == [])
    if scope == "TINH" { #expect(audit.figureCount > 100) }
  }

  @Test(arguments: ["P1", "P2", "P2A", "P3"], ["2020-06-05", "2020-06-14", "2020-09-30"])
  func `of the report on a phase`(phase: String, asOf: String) throws {
    let position: Position<Phase> = InventedRecords.position(
      phase, in: InventedProvince.plan.phases.map(\.code))
    let report = try InventedReport.plan(
      EveryColumn.template, .phase(position, asOf: day(asOf)))
    let audit = try TraceAudit(report, source: InventedStore.full)
    #expect(audit.disagreements == [])
    #expect(audit.partCount > 40)
  }

  @Test(arguments: DeepRowTests.tables.indices, ["2020-05", "2020-06", "2020-Q2", "2020"])
  func `of deep tables`(index: Int, code: String) throws {
    let (rows, columns) = DeepRowTests.tables[index]
    let report = try InventedReport.plan(
      InventedReport.template(rows: rows, columns: columns), span(code))
    let audit = try TraceAudit(report, source: InventedStore.full)
    #expect(audit.disagreements == [], "\(rows)")
    #expect(audit.figureCount > 5)
  }

  @Test(arguments: UInt64(1)...10)
  func `of random records`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let store = RandomRecords(seed: seed).store(dividedBy: &generator, into: 3)
    let report = try InventedReport.plan(EveryColumn.template)
    let audit = try TraceAudit(report, source: store, sample: 200, seed: seed)
    #expect(audit.disagreements == [])
    #expect(audit.partCount > 200)
  }

  @Test(arguments: UInt64(1)...6)
  func `in every view, whatever becomes of the units`(seed: UInt64) throws {
    var history = RandomHistory(seed: seed)
    let store = history.store(records: 120)
    for units in [UnitView.atCutOff, .asReported, .asOf(day("2020-05-20"))] {
      let report = try InventedReport.plan(
        EveryColumn.template, units: units, plan: history.plan)
      let audit = try TraceAudit(report, source: store, sample: 200, seed: seed)
      #expect(audit.disagreements == [], "\(units)")
    }
  }
}

@Suite("Figures of the samples are traced to single records") struct SampleTracingTests {
  @Test func `200 random cells of the last month of every sample`() throws {
    for name in try SampleRecords.names() {
      let (plan, store) = try SampleRecords.read(name)
      let held = try HeldRecords(store)
      let last = try #require(store.recordedDays()?.last, "\(name) has no records")
      let report = try InventedReport.plan(
        InventedReport.monthly(),
        .period(.month(plan.calendar.month(holding: last)), asOf: nil), plan: plan)
      let audit = try TraceAudit(report, source: held, sample: 200)
      #expect(audit.disagreements == [], "\(name)")
      #expect(audit.figureCount > 20, "\(name)")
      #expect(audit.partCount > 200, "\(name)")
    }
  }

  @Test(arguments: [("quarterly", "2020-Q2"), ("yearly", "2020"), ("weekly", "2020-W23")])
  func `of the other reports`(template: String, code: String) throws {
    let (plan, store) = try SampleRecords.read()
    let report = try InventedReport.plan(
      InventedReport.text("report-templates/\(template).yaml"),
      .period(try #require(ReportingPeriod(code: code)), asOf: nil), plan: plan)
    let audit = try TraceAudit(report, source: HeldRecords(store), sample: 100)
    #expect(audit.disagreements == [])
    #expect(audit.partCount > 200)
  }

  @Test func `of the report on a phase`() throws {
    let (plan, store) = try SampleRecords.read()
    let phase: Position<Phase> = InventedRecords.position("D1", in: plan.phases.map(\.code))
    let report = try InventedReport.plan(
      InventedReport.text("report-templates/phase.yaml"), .phase(phase, asOf: day("2020-09-21")),
      plan: plan)
    let audit = try TraceAudit(report, source: HeldRecords(store), sample: 100)
    #expect(audit.disagreements == [])
  }
}

/// The records of a store, put in order once: traces go through them again and again.
private struct HeldRecords: RecordSource {
  private let store: InMemoryStore
  private let records: [SourcedRecord<ActivityRecord>]

  init(_ store: InMemoryStore) throws {
    self.store = store
    records = try store.recordedDays().map { try store.activityRecords(in: $0) } ?? []
  }

  func activityCells(
    in window: DayWindow, grain: CellGrain, by division: CellDivision
  ) throws -> [ActivityCell] {
    try store.activityCells(in: window, grain: grain, by: division)
  }

  func forEachActivityRecord(
    in window: DayWindow, of units: Set<Position<OrgUnit>>?,
    _ body: (SourcedRecord<ActivityRecord>) throws -> Void
  ) throws {
    for sourced in records
    where window.contains(sourced.record.day)
      && units.map({ $0.contains(sourced.record.unit) }) ?? true
    {
      try body(sourced)
    }
  }

  func completionRecords() throws -> [CompletionRecord] { store.completionRecords() }
  func receipts() throws -> [Receipt] { store.receipts() }
  func recordedDays() throws -> DayWindow? { store.recordedDays() }
  func activityFingerprint(through day: Day) throws -> RecordFingerprint {
    try store.activityFingerprint(through: day)
  }
  func sources() throws -> [SourceSummary] { store.sources() }
}
