import ReportEngine
import ReportModel

/// What an import would change in the figures, as a table: before and after, by period.
struct ImportChanges {
  let changes: [PeriodChange]
  let plan: Plan

  var table: Table {
    Table(
      code: "changes", title: "Số liệu sẽ thay đổi khi nhập", placement: .body,
      columns: [
        Table.Column(code: "figure", label: "Số liệu", kind: .label),
        Table.Column(code: "before", label: "Hiện nay", kind: .number),
        Table.Column(code: "after", label: "Sau khi nhập", kind: .number),
        Table.Column(code: "difference", label: "Tăng, giảm", kind: .number),
      ], rows: changes.flatMap(rows), emptyText: "Không có số liệu nào thay đổi.")
  }

  private func rows(of change: PeriodChange) -> [Table.Row] {
    let (before, after) = (change.before, change.after)
    let name = PeriodWording.name(of: change.period)
    let heading =
      "\(name.prefix(1).uppercased())\(name.dropFirst()) (\(PeriodWording.date(change.window.first)) – "
      + "\(PeriodWording.date(change.window.last)))"
    var rows = [
      Table.Row(kind: .heading, cells: [.text(heading), .empty, .empty, .empty])
    ]
    if before.activities != after.activities {
      rows.append(counts("Hoạt động", before.activities, after.activities))
    }
    if before.audience != after.audience {
      rows.append(counts("Lượt người", before.audience, after.audience))
    }
    for indicator in change.changedIndicators {
      let (former, later) = (before.quantities[indicator], after.quantities[indicator])
      let decimals = plan.indicators[indicator].decimals
      func cell(_ quantity: Quantity?) -> Cell {
        quantity.map { Cell(.quantity($0, decimals: decimals)) } ?? .absent(.reportedNone)
      }
      let difference = (later ?? .zero) - (former ?? .zero)
      rows.append(
        Table.Row(
          kind: .item, level: 1,
          cells: [
            .text("\(plan.indicators[indicator].name) (\(plan.indicators[indicator].measure))"),
            cell(former), cell(later), cell(difference),
          ]))
    }
    return rows
  }

  private func counts(_ label: String, _ before: Int?, _ after: Int?) -> Table.Row {
    func cell(_ count: Int?) -> Cell { count.map { Cell(.count($0)) } ?? .absent(.reportedNone) }
    return Table.Row(
      kind: .item, level: 1,
      cells: [
        .text(label), cell(before), cell(after),
        cell((after ?? 0).subtractingSaturating(before ?? 0)),
      ])
  }
}

extension PeriodChange {
  /// The indicators whose quantity would be another, in the plan's order.
  var changedIndicators: [Position<Indicator>] {
    Set(before.quantities.keys).union(after.quantities.keys)
      .filter { before.quantities[$0] != after.quantities[$0] }
      .sorted { $0.index < $1.index }
  }
}

extension Int {
  /// A difference that stays at the bounds rather than trap.
  fileprivate func subtractingSaturating(_ other: Int) -> Int {
    let (difference, overflow) = subtractingReportingOverflow(other)
    return overflow ? (self < 0 ? .min : .max) : difference
  }
}
