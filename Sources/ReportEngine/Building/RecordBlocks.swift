import ReportModel

/// Where the records of each unit and each group of units stand together in the table of records.
struct RecordBlocks {
  private var units: [Position<OrgUnit>: Range<Int>] = [:]
  private var groups: [Int: Range<Int>] = [:]
  private let all: Range<Int>
  private let plan: Plan

  /// - Parameter counts: how many records stand at each key, in order.
  init(_ counts: [(key: RecordOrder.Key, count: Int)], plan: Plan) {
    self.plan = plan
    var row = 0
    for (key, count) in counts {
      let end = row + count
      units[key.branch] = (units[key.branch]?.lowerBound ?? row)..<end
      groups[key.group] = (groups[key.group]?.lowerBound ?? row)..<end
      row = end
    }
    all = 0..<row
  }

  /// The table with its numbers of activities led back to the records that they count, where rows are
  /// units.
  func linked(_ table: Table, of planned: TablePlan) -> Table {
    guard case .figures(let rows, _, let filter) = planned.body, rows.areUnitsAlone,
      rows.choice == RowTemplate.Choice(), filter.unit == nil
    else { return table }
    let counting = table.columns.indices.filter { table.columns[$0].meaning == Self.allActivities }
    guard !counting.isEmpty else { return table }
    let unitsByCode = Dictionary(
      uniqueKeysWithValues: units.map { (plan.units[$0.key].code, $0.value) })
    let groupsByCode = Dictionary(
      uniqueKeysWithValues: groups.map { index, range in
        (plan.groups.indices.contains(index) ? plan.groups[index].code : "", range)
      })
    let linked = table.rows.map { row -> Table.Row in
      let range =
        row.codes["unit"].map { unitsByCode[$0] } ?? row.codes["unit_group"].map {
          groupsByCode[$0]
        }
        ?? (row.kind == .total ? all : nil)
      guard let range else { return row }
      var cells = row.cells
      for column in counting where cells[column].value == .count(range.count) {
        cells[column] = cells[column].counting(range)
      }
      return Table.Row(kind: row.kind, level: row.level, codes: row.codes, cells: cells)
    }
    return table.with(rows: linked)
  }

  /// The meaning of a column that counts all activities of the report's days.
  private static let allActivities = [
    "measure": Measure.activities.rawValue, "comparison": Comparison.current.rawValue,
  ]
}
