import ReportModel

/// The records behind the figures: those of the window and the scope, in the order of the tables by unit.
///
/// The source gives them by day. They are gone through as often as it takes to hold no more of them at a
/// time than `portion`, each time for the next units, so that there may be any number of them.
struct RecordList: Sendable {
  /// How many records are held at a time, unless a single unit has more.
  static let portion = 100_000

  /// How many records stand at each key, in order.
  let counts: [(key: RecordOrder.Key, count: Int)]
  private let report: ReportPlan
  private let source: any RecordSource
  private let order: RecordOrder
  private let tree: OrgUnitTree
  private let portion: Int

  init(
    report: ReportPlan, source: any RecordSource, statistics: Statistics,
    portion: Int = RecordList.portion
  ) throws {
    self.portion = portion
    self.report = report
    self.source = source
    let placement = statistics.placement(of: report)
    tree = placement.tree
    let order = RecordOrder(placement, scope: report.scope, plan: report.plan)
    self.order = order
    let phase = report.windows.phase
    let cells = try statistics.cells(
      in: report.windows.counted, grain: order.dependsOnDays ? .day : .window,
      by: phase == nil ? .unit : [.unit, .phase])
    var counts: [RecordOrder.Key: Int] = [:]
    for cell in cells {
      guard let key = order.key(of: cell.key.unit, on: cell.days.first),
        phase.map({ RecordList.phase(cell.key.phase, isWithin: $0, of: report.plan) }) ?? true
      else { continue }
      counts[key, default: 0] += cell.activities
    }
    self.counts = counts.sorted { $0.key < $1.key }.map { (key: $0.key, count: $0.value) }
  }

  /// The list as a table.
  func table() -> RecordTable {
    RecordTable(
      Table(
        code: "records", title: "Bản ghi hoạt động trong kỳ", placement: .appendix,
        columns: Self.columns, rows: [], emptyText: "Không có bản ghi trong kỳ."),
      count: counts.reduce(0) { $0 + $1.count }
    ) { body in
      for portion in portions() {
        for found in try records(in: portion) { try body(row(found.sourced)) }
      }
    }
  }

  /// Runs of keys whose records are gone through at a time.
  private func portions() -> [ClosedRange<RecordOrder.Key>] {
    var portions: [ClosedRange<RecordOrder.Key>] = []
    var held = 0
    for (key, count) in counts {
      if let last = portions.last, held + count <= portion {
        portions[portions.count - 1] = last.lowerBound...key
        held += count
      } else {
        portions.append(key...key)
        held = count
      }
    }
    return portions
  }

  /// A record, and where it stands among those that the source gave.
  private typealias Found = (
    key: RecordOrder.Key, place: Int, sourced: SourcedRecord<ActivityRecord>
  )

  /// The records of some keys in order; those of a unit stay in the order in which the source gives them.
  private func records(in portion: ClosedRange<RecordOrder.Key>) throws -> [Found] {
    var found: [Found] = []
    let held = counts.filter { portion.contains($0.key) }
    // What grows is held twice for a while, and this is much of what the report takes of memory.
    found.reserveCapacity(held.reduce(0) { $0 + $1.count })
    let units = Set(held.map(\.key.unit))
    try source.forEachActivityRecord(in: report.windows.counted, of: units) { sourced in
      let record = sourced.record
      guard let key = order.key(of: record.unit, on: record.day), portion.contains(key),
        isInPhase(record)
      else { return }
      found.append((key, found.count, sourced))
    }
    found.sort { ($0.key, $0.place) < ($1.key, $1.place) }
    return found
  }

  private func isInPhase(_ record: ActivityRecord) -> Bool {
    guard let phase = report.windows.phase else { return true }
    let own = report.plan.phase(
      named: record.namedPhase, on: record.day, contentArea: record.contentArea)
    return Self.phase(own, isWithin: phase, of: report.plan)
  }

  private static func phase(
    _ own: Position<Phase>?, isWithin phase: Position<Phase>, of plan: Plan
  ) -> Bool {
    own.map { plan.phase($0, isWithin: phase) } ?? false
  }

  // MARK: - Rows

  private func row(_ sourced: SourcedRecord<ActivityRecord>) -> Table.Row {
    let (plan, record) = (report.plan, sourced.record)
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

  private static let columns: [Table.Column] = [
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
}
