import ReportModel
import Settings

/// Units are one tree at all times: one top, no unit above itself, parents that exist with their children.
struct UnitParentsCheck {
  private let units: [UnitDraft]
  /// The unit that each row of each unit names as its parent.
  private let parents: [[Int?]]

  init(_ units: [UnitDraft], codes: CodeRegister<OrgUnit>) {
    self.units = units
    parents = units.map { unit in
      unit.rows.map { row in row.parent.flatMap { codes.position(of: $0.value)?.index } }
    }
  }

  func findings() -> [Finding] {
    var findings = topFindings()
    for (index, unit) in units.enumerated() {
      for (row, parent) in zip(unit.rows, parents[index]) {
        guard let reference = row.parent, let parent else { continue }
        if !units[parent].rows.contains(where: {
          $0.begins < row.ends && row.begins < $0.ends
        }) {
          findings.append(
            UnitMessages.parentNotValid.finding(at: reference.location, value: reference.value))
        } else if let explanation = fault(above: row, of: index, below: parent) {
          findings.append(explanation.finding(at: reference.location, value: reference.value))
        }
      }
    }
    return findings
  }

  private func topFindings() -> [Finding] {
    let tops = units.indices.filter { units[$0].rows.contains { $0.parent == nil } }
    guard let first = tops.first else {
      guard let unit = units.first else { return [] }
      return [
        UnitMessages.noTop.finding(
          at: Finding.Location(file: unit.code.location.file), value: nil)
      ]
    }
    // The top is the first that never has a parent; a unit that had one for a time is none.
    let top = tops.first { units[$0].rows.allSatisfy { $0.parent == nil } } ?? first
    return tops.flatMap { index in
      units[index].rows.filter { $0.parent == nil && index != top }.map { row in
        UnitMessages.secondTop(units[top].code.value).finding(
          at: row.code.location, value: row.code.value)
      }
    }
  }

  /// Follows the parents as they stand on the row's first day. A circle is found at the row of it that
  /// begins last, when all its other rows hold already.
  private func fault(above row: UnitRow, of index: Int, below parent: Int) -> Explanation? {
    let day = Day(number: max(row.begins, -1_000_000))
    var path: [Int] = []
    var current: Int? = parent
    while let unit = current {
      if unit == index { return UnitMessages.circleOfParents(path.map { units[$0].code.value }) }
      // A circle further up is told at its own units.
      if path.contains(unit) { return nil }
      path.append(unit)
      if path.count > PlanLimits.treeDepth { return UnitMessages.tooDeep }
      current = units[unit].rows.firstIndex { $0.isValid(on: day) }.flatMap { parents[unit][$0] }
    }
    return nil
  }
}
