import ReportModel
import Settings

/// The versions of a unit each end after they begin, and don't overlap.
enum UnitVersionsCheck {
  static func findings(_ units: [UnitDraft]) -> [Finding] {
    var findings: [Finding] = []
    for unit in units {
      for row in unit.rows where row.ends <= row.begins {
        let place = row.validTo?.location ?? row.code.location
        findings.append(UnitMessages.emptyValidity.finding(at: place, value: row.validity))
      }
      for (former, row) in zip(unit.rows, unit.rows.dropFirst()) where row.begins < former.ends {
        let later = row.line >= former.line ? row : former
        let other = row.line >= former.line ? former : row
        findings.append(
          UnitMessages.overlappingVersions(otherLine: other.line).finding(
            at: later.code.location, value: "\(later.code.value) \(later.validity)"))
      }
    }
    return findings
  }
}

extension UnitRow {
  var line: Int { code.location.row ?? 0 }

  /// `2020-01-01..2020-07-01`, open ends left out.
  fileprivate var validity: String {
    "\(validFrom.map { "\($0.value)" } ?? "")..\(validTo.map { "\($0.value)" } ?? "")"
  }
}
