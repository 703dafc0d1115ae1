import ReportModel

/// Rows that are units: by group, by level of the tree, one by one.
extension RowOutlines {
  /// Units by group; those without one come last.
  func addUnitGroups(
    _ rest: ArraySlice<RowTemplate.Dimension>, _ context: RowContext, to outline: inout RowOutline
  ) {
    let tree = placement.tree
    var number = 0
    let groups = plan.groups.indices.map { Optional(Position<UnitGroup>($0)) } + [nil]
    for group in groups {
      let members = context.branches.filter { tree.group(of: $0.unit) == group }
      guard !members.isEmpty else { continue }
      var inner = context
      inner.branches = members
      inner.units = members.filter { !$0.isAlone }.map(\.unit)
      inner.codes["unit_group"] = group.map { plan.groups[$0].code } ?? ""
      if axes.dimensions.contains(.unitGroup) {
        inner.choose(group?.index ?? plan.groups.count, of: axes.unit)
      }
      addRow(
        group.map { plan.groups[$0].name } ?? "Đơn vị khác", code: inner.codes["unit_group"] ?? "",
        number: &number, rest, inner, standsEmpty: false, to: &outline)
    }
  }

  /// The units of a level, each a group of what is below it. What lies outside all of them comes first,
  /// so that it doesn't seem to belong to the last.
  func addLevel(
    _ name: String, _ rest: ArraySlice<RowTemplate.Dimension>, _ context: RowContext,
    to outline: inout RowOutline
  ) {
    let (grouped, others) = divided(context.branches, byLevel: name)
    if !others.isEmpty {
      var inner = context
      inner.branches = others
      add(rest, inner, to: &outline)
    }
    var number = 0
    for unit in grouped {
      var inner = context
      inner.parent = unit
      inner.branches = branches(of: unit)
      inner.branch = RowContext.Branch(unit: unit, isAlone: false)
      inner.units = [unit]
      inner.codes["unit_group"] = nil
      inner.codes["unit"] = plan.units[unit].code
      addRow(
        placement.tree.name(of: unit), code: plan.units[unit].code, number: &number, rest, inner,
        standsEmpty: false, to: &outline)
    }
  }

  /// The units of a level at or below branches, and the branches that have none.
  private func divided(
    _ branches: [RowContext.Branch], byLevel name: String
  ) -> (ofLevel: [Position<OrgUnit>], others: [RowContext.Branch]) {
    let tree = placement.tree
    var ofLevel: [Position<OrgUnit>] = []
    var others: [RowContext.Branch] = []
    for branch in branches {
      if branch.isAlone {
        others.append(branch)
      } else if tree.version(of: branch.unit).level == name {
        ofLevel.append(branch.unit)
      } else if tree.subtree(of: branch.unit).contains(where: { tree.version(of: $0).level == name }
      ) {
        let (inner, rest) = divided(self.branches(of: branch.unit), byLevel: name)
        ofLevel += inner
        others += rest
      } else {
        others.append(branch)
      }
    }
    return (ofLevel, others)
  }

  func addUnits(
    _ rest: ArraySlice<RowTemplate.Dimension>, _ context: RowContext, to outline: inout RowOutline
  ) {
    var number = 0
    for branch in context.branches where isOfChosenLevel(branch, isItem: rest.isEmpty) {
      let unit = branch.unit
      let name = placement.tree.name(of: unit)
      var inner = context
      inner.branch = branch
      inner.units = [unit]
      inner.choose(unit.index, of: axes.unit)
      inner.codes["unit_group"] = nil
      inner.codes["unit"] = plan.units[unit].code
      addRow(
        branch.isAlone ? "\(name) (trực tiếp)" : name, code: plan.units[unit].code,
        number: &number, rest, inner,
        standsEmpty: rest.isEmpty && axes.isSingle && isExpected(branch), to: &outline)
    }
  }

  private func isOfChosenLevel(_ branch: RowContext.Branch, isItem: Bool) -> Bool {
    guard isItem, let level = rows.choice.level else { return true }
    return placement.tree.version(of: branch.unit).level == level
  }
}
