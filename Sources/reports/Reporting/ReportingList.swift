import ReportEngine
import ReportModel

/// Who has sent the report of a period: each expected unit in its group, with the day and the delay.
struct ReportingList {
  private let period: ReportingPeriod
  private let plan: Plan
  private let tree: OrgUnitTree
  private let ledger: ReportingLedger
  /// Expected units of the scope, in protocol order.
  private let expected: [Position<OrgUnit>]

  /// - Throws: what the source throws.
  init(
    period: ReportingPeriod, scope: Position<OrgUnit>, source: any RecordSource, plan: Plan
  ) throws {
    self.period = period
    self.plan = plan
    let window = plan.calendar.window(of: period)
    let statistics = Statistics(plan: plan, source: source)
    let tree = statistics.tree(on: window.last)
    ledger = try statistics.reportingLedger(for: window, asOf: window.last)
    expected = ledger.expected.filter { tree.unit($0, isWithin: scope) }
    self.tree = tree
  }

  var table: Table {
    let coverage = ledger.coverage(of: expected, names: tree)
    return Table(
      code: "status",
      title: "Tình hình gửi báo cáo \(PeriodWording.name(of: period))",
      measureLine: PeriodWording.dateLine(ledger.window, asOf: ledger.window.last),
      placement: .body,
      columns: [
        Table.Column(code: "ordinal", label: "TT", kind: .ordinal),
        Table.Column(code: "unit", label: "Đơn vị", kind: .label),
        Table.Column(code: "state", label: "Tình trạng", kind: .text),
        Table.Column(code: "received-on", label: "Ngày nhận", kind: .day),
        Table.Column(code: "days-late", label: "Chậm (ngày)", kind: .number),
      ],
      rows: rows,
      notes: [
        ReportingList.summary(coverage),
        "Hạn gửi báo cáo: ngày \(PeriodWording.date(ledger.deadline)).",
      ], emptyText: "Không có đơn vị phải gửi.")
  }

  /// Groups in the plan's order, each with its coverage over its units.
  private var rows: [Table.Row] {
    var rows: [Table.Row] = []
    let groups = plan.groups.indices.map { Optional(Position<UnitGroup>($0)) } + [nil]
    var number = 0
    for group in groups {
      let units = expected.filter { tree.group(of: $0) == group }
      guard !units.isEmpty else { continue }
      rows.append(heading(of: group, units))
      for unit in units {
        number += 1
        rows.append(row(of: unit, number: number))
      }
    }
    return rows
  }

  private func heading(
    of group: Position<UnitGroup>?, _ units: [Position<OrgUnit>]
  ) -> Table.Row {
    let coverage = ledger.coverage(of: units, names: tree)
    let name = group.map { plan.groups[$0].name } ?? "Đơn vị khác"
    let label = "\(name): \(coverage.received)/\(coverage.expected)"
    return Table.Row(kind: .heading, cells: [.empty, .text(label), .empty, .empty, .empty])
  }

  private func row(of unit: Position<OrgUnit>, number: Int) -> Table.Row {
    var state: String
    var receivedOn = Cell.empty
    var late = Cell.empty
    switch ledger.standing(of: unit) {
    case .notExpected, .missing: state = "chưa gửi"
    case .received: state = "đã nhận"
    case .onTime(let day):
      state = "đúng hạn"
      receivedOn = Cell(.day(day))
    case .late(let day):
      state = "quá hạn"
      receivedOn = Cell(.day(day))
      late = Cell(.count(day.days(since: ledger.deadline)))
    }
    if ledger.hasNothingToReport(unit) { state += ", không phát sinh" }
    return Table.Row(
      kind: .item, level: 1, codes: ["unit": plan.units[unit].code],
      cells: [Cell(.count(number)), .text(tree.name(of: unit)), .text(state), receivedOn, late])
  }

  private static func summary(_ coverage: Coverage) -> String {
    var text = "Đã nhận \(coverage.received)/\(coverage.expected) đơn vị"
    text += ": đúng hạn \(coverage.onTime), quá hạn \(coverage.late)"
    if coverage.undated > 0 { text += ", không rõ ngày nhận \(coverage.undated)" }
    return text + "; chưa gửi \(coverage.missing.count)."
  }
}
