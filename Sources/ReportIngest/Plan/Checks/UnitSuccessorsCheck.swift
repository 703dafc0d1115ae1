import ReportModel
import Settings

/// A unit that has successors has ended, and its successors exist on the day that it ended.
struct UnitSuccessorsCheck {
  private let units: [UnitDraft]
  private let codes: CodeRegister<OrgUnit>

  init(_ units: [UnitDraft], codes: CodeRegister<OrgUnit>) {
    self.units = units
    self.codes = codes
  }

  func findings() -> [Finding] {
    var findings: [Finding] = []
    for (index, unit) in units.enumerated() {
      let lists = unit.rows.compactMap(\.successors)
      guard let list = lists.last, let place = list.codes.first?.location else { continue }
      if lists.count > 1 {
        findings.append(UnitMessages.successorsTwice.finding(at: place, value: unit.code.value))
      }
      guard let ended = unit.ended else {
        findings.append(
          UnitMessages.successorWithoutEnd.finding(at: place, value: list.codes[0].value))
        continue
      }
      for reference in list.codes {
        guard let successor = codes.position(of: reference.value) else { continue }
        if let circle = circle(from: index, by: successor.index) {
          findings.append(
            UnitMessages.circleOfSuccessors(circle).finding(
              at: reference.location, value: reference.value))
        } else if units[successor.index].row(on: ended) == nil {
          findings.append(
            UnitMessages.successorNotValid(on: ended).finding(
              at: reference.location, value: reference.value))
        }
      }
    }
    return findings
  }

  /// The codes on the way back to the unit, if its successor's successors lead there.
  private func circle(from start: Int, by successor: Int) -> [String]? {
    var path: [Int] = []
    var current = successor
    while current != start {
      if path.contains(current) || path.count > PlanLimits.treeDepth { return nil }
      path.append(current)
      guard let list = units[current].rowWithSuccessors?.successors, let main = list.main,
        let next = codes.position(of: list.codes[main].value)
      else { return nil }
      current = next.index
    }
    return path.map { units[$0].code.value }
  }
}
