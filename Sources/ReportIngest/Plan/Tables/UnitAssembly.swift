import ReportModel
import Settings

/// Drafts of units to the register, codes resolved to positions.
struct UnitAssembly: Sendable {
  let codes: CodeRegister<OrgUnit>
  private let drafts: [UnitDraft]
  private let groups: CodeRegister<UnitGroup>

  init(_ drafts: [UnitDraft], groups: CodeRegister<UnitGroup>) {
    self.drafts = drafts
    self.groups = groups
    codes = CodeRegister(.unit, drafts)
  }

  /// The register, or `nil` when there are no units at all.
  func register(_ findings: inout [Finding]) -> OrgUnitRegister? {
    var units: [OrgUnit] = []
    for draft in drafts { units.append(unit(draft, &findings)) }
    guard !units.isEmpty else { return nil }
    let top = drafts.firstIndex { $0.rows.allSatisfy { $0.parent == nil } }
    return OrgUnitRegister(units: units, top: Position(top ?? 0))
  }

  private func unit(_ draft: UnitDraft, _ findings: inout [Finding]) -> OrgUnit {
    var versions: [OrgUnit.Version] = []
    for row in draft.rows {
      versions.append(
        OrgUnit.Version(
          name: row.name.value, level: row.level,
          parent: codes.position(of: row.parent, findings: &findings),
          group: groups.position(of: row.group, findings: &findings),
          validFrom: row.validFrom?.value, validTo: row.validTo?.value, submits: row.submits,
          decision: row.decision))
    }
    return OrgUnit(
      code: draft.code.value, aliases: draft.aliases.map(\.value), versions: versions,
      succession: succession(draft, &findings),
      mailbox: draft.rows.last { $0.mailbox != nil }?.mailbox)
  }

  private func succession(
    _ draft: UnitDraft, _ findings: inout [Finding]
  ) -> OrgUnit.Succession {
    guard let list = draft.rowWithSuccessors?.successors else { return .none }
    var positions: [Position<OrgUnit>] = []
    var main: Position<OrgUnit>?
    for (index, code) in list.codes.enumerated() {
      guard let position = codes.position(of: code, findings: &findings) else { continue }
      if index == list.main { main = position } else { positions.append(position) }
    }
    if let main { return .to(main, parts: positions) }
    return positions.isEmpty ? .none : .split(positions)
  }
}
