import ReportModel
import Testing

/// Invented units. In order: the province, two districts, communes of the first.
@Suite("Tree of units")
struct OrgUnitTreeTests {
  private func unit(
    _ code: String, under parent: Int? = 0, from: String? = nil, to: String? = nil,
    level: String = "commune", group: Int? = nil, then succession: OrgUnit.Succession = .none
  ) -> OrgUnit {
    OrgUnit(
      code: code,
      versions: [
        OrgUnit.Version(
          name: code, level: level, parent: parent.map(Position.init),
          group: group.map(Position.init), validFrom: from.map(day), validTo: to.map(day))
      ], succession: succession)
  }

  private func indices(_ positions: [Position<OrgUnit>]) -> [Int] { positions.map(\.index) }

  @Test("The subtree of a unit is itself and all below it, in protocol order")
  func subtree() {
    let register = OrgUnitRegister(units: [
      unit("T", under: nil), unit("A"), unit("B"), unit("A1", under: 1), unit("B1", under: 2),
      unit("A2", under: 1),
    ])
    let tree = register.tree(on: day("2020-06-14"))
    #expect(indices(tree.subtree(of: Position(0))) == [0, 1, 3, 5, 2, 4])
    #expect(indices(tree.subtree(of: Position(1))) == [1, 3, 5])
    #expect(tree.unit(Position(5), isWithin: Position(0)))
    #expect(!tree.unit(Position(5), isWithin: Position(2)))
  }

  @Test("A unit that ended gives its records to its successor, and to the successor's successor")
  func successors() {
    let register = OrgUnitRegister(units: [
      unit("T", under: nil),
      unit("A", to: "2020-03-01", then: .to(Position(2), parts: [])),
      unit("B", to: "2020-05-01", then: .to(Position(3), parts: [])),
      unit("C"),
    ])
    #expect(register.tree(on: day("2020-02-29")).holder(of: Position(1)) == Position(1))
    #expect(register.tree(on: day("2020-03-01")).holder(of: Position(1)) == Position(2))
    let tree = register.tree(on: day("2020-05-01"))
    #expect(tree.standing(of: Position(1)) == .continued(by: Position(3)))
    #expect(tree.holder(of: Position(2)) == Position(3))
    #expect(indices(tree.subtree(of: Position(0))) == [0, 3])
  }

  @Test("Children of a unit that ended come under its successor")
  func adoptedChildren() {
    let register = OrgUnitRegister(units: [
      unit("T", under: nil),
      unit("A", to: "2020-03-01", then: .to(Position(2), parts: [])),
      unit("B"), unit("A1", under: 1),
    ])
    let tree = register.tree(on: day("2020-06-14"))
    #expect(tree.parent(of: Position(3)) == Position(2))
    #expect(indices(tree.subtree(of: Position(2))) == [2, 3])
  }

  @Test("A unit that was split without a main successor keeps a place of its own")
  func splitKeepsItsPlace() {
    let register = OrgUnitRegister(units: [
      unit("T", under: nil), unit("D"),
      unit("A", under: 1, to: "2020-03-01", then: .split([Position(3), Position(4)])),
      unit("A1", under: 1, from: "2020-03-01"), unit("A2", under: 1, from: "2020-03-01"),
    ])
    let tree = register.tree(on: day("2020-06-14"))
    #expect(tree.standing(of: Position(2)) == .unallocated)
    #expect(tree.holder(of: Position(2)) == Position(2))
    #expect(!tree.isValid(Position(2)))
    #expect(indices(tree.subtree(of: Position(1))) == [1, 2, 3, 4])
  }

  @Test("What passed to a unit that ended without a successor in turn stands with that one")
  func passedOn() {
    let register = OrgUnitRegister(units: [
      unit("T", under: nil), unit("A", to: "2020-03-01", then: .to(Position(2), parts: [])),
      unit("B", to: "2020-05-01", then: .split([Position(3), Position(4)])),
      unit("B1", from: "2020-05-01"), unit("B2", from: "2020-05-01"),
    ])
    let tree = register.tree(on: day("2020-06-14"))
    #expect(tree.standing(of: Position(1)) == .continued(by: Position(2)))
    #expect(tree.standing(of: Position(2)) == .unallocated)
    #expect(indices(tree.subtree(of: Position(0))) == [0, 2, 3, 4])
    #expect(register.tree(on: day("2020-04-01")).holder(of: Position(1)) == Position(2))
  }

  @Test(
    "Below a unit that ended without a successor, units stand under the nearest one that exists")
  func lifted() {
    let register = OrgUnitRegister(units: [
      unit("T", under: nil), unit("D", to: "2020-03-01"), unit("X", under: 1),
      unit("Y", under: 1, to: "2020-03-01"),
    ])
    let before = register.tree(on: day("2020-02-29"))
    #expect(indices(before.children(of: Position(1))) == [2, 3])
    let after = register.tree(on: day("2020-03-01"))
    #expect(indices(after.children(of: Position(0))) == [1, 2, 3])
    #expect(after.standing(of: Position(3)) == .unallocated)
  }

  @Test("After a split its parts can't be compared with before, but what holds all of them can")
  func comparability() {
    let register = OrgUnitRegister(units: [
      unit("T", under: nil), unit("D"), unit("E"),
      unit("A", under: 1, to: "2020-03-01", then: .split([Position(4), Position(5)])),
      unit("A1", under: 1, from: "2020-03-01"), unit("A2", under: 1, from: "2020-03-01"),
    ])
    let tree = register.tree(on: day("2020-06-14"))
    let before = days("2020-01-15", "2020-02-14")
    let after = days("2020-03-01", "2020-03-31")
    #expect(!tree.isComparable([Position(4)], since: before))
    #expect(!tree.isComparable([Position(3)], since: before))
    #expect(tree.isComparable([Position(4)], since: after))
    #expect(tree.isComparable([Position(1)], since: before))
    #expect(tree.isComparable([Position(2)], since: before))
    #expect(tree.isComparable([Position(0)], since: before))
  }

  @Test(
    "When the parts went to different parents, these can't be compared, their common parent can")
  func comparabilityOfParents() {
    let register = OrgUnitRegister(units: [
      unit("T", under: nil), unit("D"), unit("E"),
      unit("A", under: 1, to: "2020-03-01", then: .split([Position(4), Position(5)])),
      unit("A1", under: 1, from: "2020-03-01"), unit("A2", under: 2, from: "2020-03-01"),
    ])
    let tree = register.tree(on: day("2020-06-14"))
    let before = days("2020-01-15", "2020-02-14")
    #expect(!tree.isComparable([Position(1)], since: before))
    #expect(!tree.isComparable([Position(2)], since: before))
    #expect(tree.isComparable([Position(0)], since: before))
  }

  @Test("A unit may move and change its name; the tree of a day shows what held then")
  func versions() {
    let moved = OrgUnit(
      code: "X",
      versions: [
        // Given out of order.
        OrgUnit.Version(
          name: "Thị xã X", level: "town", parent: Position(2), validFrom: day("2020-06-01")),
        OrgUnit.Version(
          name: "Huyện X", level: "district", parent: Position(1), validTo: day("2020-06-01")),
      ])
    let register = OrgUnitRegister(units: [unit("T", under: nil), unit("A"), unit("B"), moved])
    let before = register.tree(on: day("2020-05-31"))
    let after = register.tree(on: day("2020-06-01"))
    #expect(before.name(of: Position(3)) == "Huyện X")
    #expect(before.parent(of: Position(3)) == Position(1))
    #expect(after.name(of: Position(3)) == "Thị xã X")
    #expect(after.parent(of: Position(3)) == Position(2))
    #expect(after.isValid(Position(3)) && before.isValid(Position(3)))
    #expect(after.ancestor(of: Position(3), atLevel: "town") == Position(3))
    #expect(before.ancestor(of: Position(3), atLevel: "town") == nil)
  }

  @Test("A unit that hasn't begun yet keeps the place that it will have")
  func notYet() {
    let register = OrgUnitRegister(units: [
      unit("T", under: nil), unit("A"), unit("A1", under: 1, from: "2021-01-01"),
    ])
    let tree = register.tree(on: day("2020-06-14"))
    #expect(tree.standing(of: Position(2)) == .unallocated)
    #expect(tree.parent(of: Position(2)) == Position(1))
    #expect(tree.name(of: Position(2)) == "A1")
  }

  @Test("A group is the unit's own, else that of the nearest unit above")
  func groups() {
    let register = OrgUnitRegister(units: [
      unit("T", under: nil), unit("A", group: 0), unit("A1", under: 1),
      unit("A2", under: 1, group: 1),
    ])
    let tree = register.tree(on: day("2020-06-14"))
    #expect(tree.group(of: Position(2)) == Position(0))
    #expect(tree.group(of: Position(3)) == Position(1))
    #expect(tree.group(of: Position(0)) == nil)
  }

  @Test("Circles of parents and of successors don't hang, and lose no unit")
  func circles() {
    let register = OrgUnitRegister(units: [
      unit("T", under: nil), unit("A", under: 2), unit("B", under: 1), unit("B1", under: 2),
      unit("C", to: "2020-01-01", then: .to(Position(5), parts: [])),
      unit("D", to: "2020-01-01", then: .to(Position(4), parts: [])),
      unit("E", under: 6), unit("F", under: 1, to: "2020-01-01", then: .to(Position(8), parts: [])),
      unit("G", under: 7),
    ])
    let tree = register.tree(on: day("2020-06-14"))
    #expect(tree.standing(of: Position(4)) == .unallocated)
    // F is continued by G and holds no place of its own.
    #expect(Set(indices(tree.subtree(of: Position(0)))) == [0, 1, 2, 3, 4, 5, 6, 8])
    #expect(tree.subtree(of: Position(0)).count == 8)
    for position in register.positions {
      #expect(tree.unit(position, isWithin: Position(0)))
    }
  }
}
