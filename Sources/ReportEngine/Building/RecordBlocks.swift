import ReportModel

/// Where the records of each unit and each group of units stand together in the table of records.
struct RecordBlocks {
  private var units: [Position<OrgUnit>: Range<Int>] = [:]
  private var groups: [Int: Range<Int>] = [:]
  private let all: Range<Int>
  private let plan: Plan

  private init(count: Int, plan: Plan) {
    all = 0..<count
    self.plan = plan
  }

  /// The records in the order in which tables show units: by group, by the unit directly below the scope
  /// that holds them, by unit; those of a unit stay in the order given.
  static func sorted(
    _ records: [SourcedRecord<ActivityRecord>], by placement: UnitPlacement,
    scope: Position<OrgUnit>, plan: Plan
  ) -> (records: [SourcedRecord<ActivityRecord>], blocks: RecordBlocks) {
    let branches = placement.table { tree, unit in branch(of: unit, below: scope, in: tree) }
    let keyed = records.enumerated().map { place, sourced in
      let branch = branches[sourced.record.unit, on: sourced.record.day]
      return (
        group: placement.tree.group(of: branch)?.index ?? plan.groups.count, branch: branch,
        unit: sourced.record.unit, place: place
      )
    }.sorted { ($0.group, $0.branch, $0.unit, $0.place) < ($1.group, $1.branch, $1.unit, $1.place) }
    var blocks = RecordBlocks(count: records.count, plan: plan)
    for (row, key) in keyed.enumerated() {
      blocks.units[key.branch] = (blocks.units[key.branch]?.lowerBound ?? row)..<(row + 1)
      blocks.groups[key.group] = (blocks.groups[key.group]?.lowerBound ?? row)..<(row + 1)
    }
    return (keyed.map { records[$0.place] }, blocks)
  }

  private static func branch(
    of unit: Position<OrgUnit>, below scope: Position<OrgUnit>, in tree: OrgUnitTree
  ) -> Position<OrgUnit> {
    var branch = unit
    while branch != scope, let parent = tree.parent(of: branch), parent != scope { branch = parent }
    return branch
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
    return table.mappingRows { row in
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
  }

  /// The meaning of a column that counts all activities of the report's days.
  private static let allActivities = [
    "measure": Measure.activities.rawValue, "comparison": Comparison.current.rawValue,
  ]
}

extension Table {
  /// The same with other rows.
  func mappingRows(_ change: (Row) -> Row) -> Table {
    Table(
      code: code, number: number, title: title, measureLine: measureLine, placement: placement,
      columns: columns, spanners: spanners, rows: rows.map(change),
      notes: notes, emptyText: emptyText)
  }
}
