import ReportModel
import Settings

/// No unit has the code of a group: the assignees of a task name either by code.
enum SharedCodesCheck {
  static func findings(_ units: [UnitDraft], groups: CodeRegister<UnitGroup>) -> [Finding] {
    units.filter { groups.position(of: $0.code.value) != nil }.map { unit in
      UnitMessages.codeOfGroup.finding(at: unit.code.location, value: unit.code.value)
    }
  }
}
