import ReportModel

/// The records behind the figures, and where everything comes from.
struct DataOrigin {
  let report: ReportPlan
  let source: any RecordSource
  let statistics: Statistics

  // MARK: - Records

  /// The activity records of the window and the scope, in the order of the tables by unit.
  func records() throws -> (table: Table, blocks: RecordBlocks) {
    let plan = report.plan
    let placement = statistics.placement(of: report)
    let tree = placement.tree
    let isInScope = placement.table { $0.unit($1, isWithin: report.scope) }
    let (records, blocks) = RecordBlocks.sorted(
      try source.activityRecords(in: report.windows.counted).filter { sourced in
        isInScope[sourced.record.unit, on: sourced.record.day] && isInPhase(sourced.record)
      }, by: placement, scope: report.scope, plan: plan)
    let rows = records.map { sourced in
      let record = sourced.record
      let indicator = plan.indicators[record.indicator]
      let phase = plan.phase(
        named: record.namedPhase, on: record.day, contentArea: record.contentArea)
      return Table.Row(
        kind: .item,
        cells: [
          Cell(.day(record.day)), .text(tree.name(of: record.unit)),
          .text(phase.map { plan.phases[$0].shortName } ?? "Ngoài đợt"),
          .text(plan.contentAreas[record.contentArea].shortName),
          .text(plan.channels[indicator.channel].name), .text(indicator.name),
          .text(indicator.measure),
          Cell(.quantity(record.quantity, decimals: indicator.decimals)),
          record.audience.map { Cell(.count($0)) } ?? .empty,
          record.reference.map { .text($0) } ?? .empty, record.note.map { .text($0) } ?? .empty,
          .text(sourced.source), Cell(.count(record.row)),
        ])
    }
    let table = Table(
      code: "records", title: "Bản ghi hoạt động trong kỳ", placement: .appendix,
      columns: Self.recordColumns, rows: rows, emptyText: "Không có bản ghi trong kỳ.")
    return (table, blocks)
  }

  private func isInPhase(_ record: ActivityRecord) -> Bool {
    guard let phase = report.windows.phase else { return true }
    let own = report.plan.phase(
      named: record.namedPhase, on: record.day, contentArea: record.contentArea)
    return own.map { report.plan.phase($0, isWithin: phase) } ?? false
  }

  private static let recordColumns: [Table.Column] = [
    Table.Column(code: "date", label: "Ngày", kind: .day),
    Table.Column(code: "unit", label: "Đơn vị", kind: .label),
    Table.Column(code: "phase", label: "Đợt", kind: .text),
    Table.Column(code: "content_area", label: "Nội dung", kind: .text),
    Table.Column(code: "channel", label: "Hình thức", kind: .text),
    Table.Column(code: "indicator", label: "Chỉ tiêu", kind: .text),
    Table.Column(code: "measure", label: "Đơn vị tính", kind: .text),
    Table.Column(code: "quantity", label: "Số lượng", kind: .number),
    Table.Column(code: "audience", label: "Lượt người", kind: .number),
    Table.Column(code: "reference", label: "Số văn bản", kind: .text),
    Table.Column(code: "note", label: "Ghi chú", kind: .text),
    Table.Column(code: "source", label: "Nguồn", kind: .text),
    Table.Column(code: "row", label: "Dòng", kind: .number),
  ]

  // MARK: - Provenance

  /// Label and value of everything that the report was made from.
  func provenance(_ facts: ReportFacts) throws -> Table {
    var entries: [(label: String, value: Cell)] = [
      ("Chiến dịch", .text(facts.campaignName)), ("Đơn vị tổng hợp", .text(facts.scopeName)),
      (
        facts.phase == nil ? "Kỳ báo cáo" : "Đợt báo cáo",
        .text("\(facts.periodName) (\(facts.phase?.code ?? facts.period.code))")
      ),
      ("Chế độ kỳ", .text(facts.calendar)), ("Từ ngày", Cell(.day(facts.window.first))),
      ("Đến ngày", Cell(.day(facts.window.last))), ("Tính đến ngày", Cell(.day(facts.asOf))),
      ("Hệ thống đơn vị", .text(UnitViewWording.name(of: report.units, cutOff: facts.asOf))),
      ("Mẫu báo cáo", .text(facts.template)), ("Thể thức", .text(report.layout.code)),
      ("Vân tay số liệu", .text(facts.dataFingerprint.hexadecimal)),
      ("Vân tay kế hoạch", .text(facts.planFingerprint)), ("Chương trình", .text(report.program)),
    ]
    for source in try source.sources() {
      entries.append(
        (
          "Nguồn số liệu",
          .text(
            "\(source.name) (bản \(source.version), \(source.recordCount) bản ghi, \(Self.digest(of: source)))"
          )
        ))
    }
    return Table(
      code: "provenance", title: "Nguồn gốc số liệu", placement: .appendix,
      columns: [
        Table.Column(code: "label", label: "Mục", kind: .label),
        Table.Column(code: "value", label: "Giá trị", kind: .text),
      ], rows: entries.map { Table.Row(kind: .item, cells: [.text($0.label), $0.value]) })
  }

  /// The beginning of the digest that a source is known by, and which digest it is.
  private static func digest(of source: SourceSummary) -> String {
    source.digest.hasPrefix(QuickDigest.prefix)
      ? "XXH3 \(source.digest.dropFirst(QuickDigest.prefix.count).prefix(16))"
      : "SHA-256 \(source.digest.prefix(16))"
  }
}
