public import ReportModel

extension ReportPlan {
  /// Builds the document from the records of a source.
  ///
  /// - Parameter listsRecords: whether it is for a form that tells of the records: these are listed then, if
  ///   the template lists them, and their digest is told.
  /// - Parameter former: the report of the version that this one amends, whose changed cells are told.
  /// - Throws: what the source throws.
  public func document(
    from source: any RecordSource, listsRecords: Bool = true, amending former: ReportDocument? = nil
  ) throws -> ReportDocument {
    try ReportBuilder(report: self, source: source)
      .document(
        listsRecords: listsRecords && self.listsRecords, tellsDigest: listsRecords,
        amending: former)
  }
}

/// Puts a document together: figures first, then the sentences that tell of them.
struct ReportBuilder {
  let report: ReportPlan
  let source: any RecordSource
  let statistics: Statistics

  init(report: ReportPlan, source: any RecordSource) {
    self.report = report
    self.source = source
    statistics = Statistics(plan: report.plan, source: source)
  }

  func document(
    listsRecords: Bool, tellsDigest: Bool, amending former: ReportDocument?
  ) throws -> ReportDocument {
    let records =
      listsRecords
      ? try RecordList(report: report, source: source, statistics: statistics) : nil
    let blocks = records.map { RecordBlocks($0.counts, plan: report.plan) }
    let remarks = try FigureRemarks(report: report, statistics: statistics)
    let amendments = try AmendmentNotes(report: report, source: source)
    let frame = DocumentFrame(report: report, scopeName: scopeName)
    let heading = frame.heading()
    let tables = try concernedTables().map { planned in
      let figures = try table(planned)
      let table = amendments.noted(
        remarks.noted(blocks?.linked(figures, of: planned) ?? figures), of: planned)
      return table.designed(
        by: planned.design?.design(
          of: table, heading: heading, variables: report.periodVariables()))
    }
    let coverage = try coverage()
    let fingerprint = try dataFingerprint()
    let variables = try FigureVariables(
      report: report, statistics: statistics, coverage: coverage, fingerprint: fingerprint,
      tables: tables)
    // That of a closed period was taken when it was closed.
    let digest =
      tellsDigest
      ? try report.closed?.recordDigest ?? source.recordDigest(through: report.windows.asOf) : nil
    let facts = facts(coverage: coverage, fingerprint: fingerprint, recordDigest: digest)
    let document = ReportDocument(
      layout: report.layout, heading: heading,
      blocks: try RunningText(report: report, variables: variables).blocks(),
      closing: frame.closing(), tables: tables,
      charts: report.charts.compactMap { chart($0, tables) },
      records: records?.table(),
      provenance: try DataOrigin(report: report, source: source).provenance(facts), facts: facts)
    guard let former else { return document }
    let difference = DocumentDifference(from: former, to: document)
    return document.amended(
      by: difference.table(
        title: AmendmentNotes.title, reason: report.closed?.closing.reason, placement: .appendix),
      saying: amendments.paragraph(on: difference))
  }

  /// Where no task was assigned there are no tables on tasks; the others are numbered as they come.
  private func concernedTables() throws -> [TablePlan] {
    let units = Set(statistics.placement(of: report).units(within: report.scope))
    let hasTasks = try statistics.taskLedger(asOf: report.windows.asOf).assignments.contains {
      units.contains($0.unit) && report.concerns(report.plan.tasks[$0.task])
    }
    let tree = statistics.placement(of: report).tree
    return TableNumbers(report.layout).numbered(
      report.tables.filter { table in
        // One on another unit has no place in the report of this one.
        (hasTasks || !table.isOnTasks)
          && (table.unit.map { tree.unit($0, isWithin: report.scope) } ?? true)
      })
  }

  private func table(_ planned: TablePlan) throws -> Table {
    switch planned.body {
    case .figures(let rows, let columns, let filter):
      try FigureTableBuilder(report: report, statistics: statistics, rows: rows, filter: filter)
        .table(planned, columns: columns)
    case .list(.groupTasks):
      try GroupTaskList(report: report, statistics: statistics).table(planned)
    case .list(.overdueTasks):
      try OpenTaskList(report: report, statistics: statistics, urgency: .overdue).table(planned)
    case .list(.dueSoonTasks):
      try OpenTaskList(report: report, statistics: statistics, urgency: .dueSoon).table(planned)
    }
  }

  /// The name of the unit that the report is on, where that isn't the plan's top.
  private var scopeName: String? {
    guard report.scope != report.plan.units.top else { return nil }
    return statistics.placement(of: report).tree.name(of: report.scope)
  }

  // MARK: - Charts and facts

  private func chart(_ planned: ChartPlan, _ tables: [Table]) -> Chart? {
    guard let table = tables.first(where: { $0.code == planned.table }) else { return nil }
    let columns = planned.columns.compactMap { code in
      table.columns.firstIndex { $0.code == code }
    }
    let kind: Table.Row.Kind = planned.rows == .items ? .item : .group
    func hasFigure(_ row: Int) -> Bool { columns.contains { table.rows[row].cells[$0].hasFigure } }
    let rows = table.rows.indices.filter { row in
      // A line has to pass over what there is nothing of.
      table.rows[row].kind == kind && (planned.kind == .line || hasFigure(row))
    }
    let series = columns.filter { column in
      planned.kind != .line || rows.allSatisfy { table.rows[$0].cells[column].canStandOnLine }
    }
    guard rows.contains(where: hasFigure), !series.isEmpty else { return nil }
    return Chart(
      code: planned.code, title: planned.title, kind: planned.kind, table: planned.table,
      rows: rows, categoryColumn: 1, seriesColumns: series)
  }

  private func coverage() throws -> Coverage {
    let placement = statistics.placement(of: report)
    return try statistics.reportingLedger(of: report)
      .coverage(of: placement.units(within: report.scope), names: placement.tree)
  }

  /// Of all records that the figures can depend on: activities up to the cut-off, what is known of
  /// tasks and receipts by then.
  private func dataFingerprint() throws -> RecordFingerprint {
    let fingerprinter = RecordFingerprinter(report.plan)
    let windows = report.windows
    var fingerprint = try source.activityFingerprint(through: windows.counted.last)
    for record in try statistics.completionRecords()
    where (record.effectiveCompletion ?? record.reportedOn) <= windows.asOf {
      fingerprint = fingerprint + fingerprinter.fingerprint(of: record)
    }
    for receipt in try statistics.allReceipts()
    where report.plan.calendar.window(of: receipt.period).last <= windows.asOf {
      fingerprint = fingerprint + fingerprinter.fingerprint(of: receipt)
    }
    return fingerprint
  }

  private func facts(
    coverage: Coverage, fingerprint: RecordFingerprint, recordDigest: String?
  ) -> ReportFacts {
    let plan = report.plan
    let windows = report.windows
    let phase = windows.phase.map {
      ReportFacts.PhaseFacts(code: plan.phases[$0].code, name: PhaseWording.name(of: $0, in: plan))
    }
    return ReportFacts(
      template: report.template, campaignCode: plan.campaign.code,
      campaignName: plan.campaign.name, period: windows.period,
      periodName: phase?.name ?? PeriodWording.name(of: windows.period), phase: phase,
      window: windows.current,
      asOf: windows.asOf, calendar: plan.calendar.code, scopeCode: plan.units[report.scope].code,
      scopeName: statistics.placement(of: report).tree.name(of: report.scope), coverage: coverage,
      dataFingerprint: fingerprint, recordDigest: recordDigest, planFingerprint: plan.fingerprint,
      request: report.request)
  }
}

extension Cell {
  /// Whether a line may pass here: spreadsheets take a mark for a figure that isn't there as zero, which
  /// is right only where nothing was done. A blank is a gap.
  var canStandOnLine: Bool {
    switch value {
    case .absent(.noBase), .absent(.notExpected), .absent(.notComparable), .text: false
    case .empty, .count, .quantity, .percent, .ratio, .day, .absent: true
    }
  }

  /// Whether the cell has a number that a chart could draw.
  var hasFigure: Bool {
    switch value {
    case .count(let count): count > 0
    case .quantity(let quantity, _): quantity > .zero
    case .percent, .ratio: true
    case .empty, .text, .day, .absent: false
    }
  }
}
