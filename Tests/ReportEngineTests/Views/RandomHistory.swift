import ReportModel
import ReportsTestSupport

/// A province by chance, whose units are renamed, moved, regrouped, merged, split, closed and created in
/// the spring of 2020. None of it is real.
struct RandomHistory {
  private struct Draft {
    let code: String
    var versions: [OrgUnit.Version]
    var succession = OrgUnit.Succession.none

    var isAlive: Bool { versions.last.map { $0.validTo == nil } ?? false }
  }

  private(set) var plan: Plan
  private var drafts: [Draft]
  private var generator: SeededGenerator
  private static let districts = 4
  private static let communes = 10

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    drafts = [Draft(code: "TINH", versions: [OrgUnit.Version(name: "Tỉnh", level: "province")])]
    plan = InventedProvince.plan
    for _ in 0..<RandomHistory.districts { create("district", under: 0, on: nil) }
    for _ in 0..<RandomHistory.communes {
      let parent = Int.random(in: 1...RandomHistory.districts, using: &generator)
      create("commune", under: parent, on: nil)
    }
    var date = day("2020-04-15")
    for _ in 0..<14 {
      date = date.adding(days: .random(in: 1...8, using: &generator))
      change(on: date)
    }
    plan = RandomHistory.plan(of: drafts)
  }

  private static func plan(of drafts: [Draft]) -> Plan {
    let base = InventedProvince.plan
    return Plan(
      campaign: base.campaign, issuer: base.issuer, calendar: base.calendar,
      deadline: base.deadline, layout: base.layout, groups: base.groups,
      units: OrgUnitRegister(
        units: drafts.map {
          OrgUnit(code: $0.code, versions: $0.versions, succession: $0.succession)
        }), phases: base.phases, contentAreas: base.contentAreas, channels: base.channels,
      indicators: base.indicators,
      tasks: [
        PlanTask(code: "K1", title: "Nhiệm vụ", assignees: [.group(Position(0))]),
        PlanTask(code: "K2", title: "Nhiệm vụ", assignees: [.unit(Position(1))]),
        PlanTask(
          code: "K3", title: "Nhiệm vụ", assignees: [.group(Position(1)), .unit(Position(2))],
          contentArea: Position(1), assignedOn: day("2020-05-01"), due: day("2020-06-05")),
        PlanTask(
          code: "K4", title: "Nhiệm vụ", assignees: [5, 6, 7].map { .unit(Position($0)) },
          phase: Position(1), due: day("2020-05-20")),
      ], fingerprint: "\(drafts.count)")
  }

  /// Records of any unit on any day, whether the unit existed then or not; receipts of units that are
  /// asked for none, some late, some without a day, some twice.
  mutating func records(activities count: Int) -> RandomRecords {
    RandomRecords(
      activities: (0..<count).map { activity(row: $0) },
      completions: (0..<count).map { completion(row: $0) },
      receipts: (0..<count / 3).map { receipt(row: $0) })
  }

  mutating func store(records count: Int) -> InMemoryStore { store(of: records(activities: count)) }

  func store(of records: RandomRecords) -> InMemoryStore {
    InventedStore.store(
      plan: plan, activities: records.activities, completions: records.completions,
      receipts: records.receipts)
  }

  private mutating func someDay() -> Day {
    day("2020-04-10").adding(days: .random(in: 0...100, using: &generator))
  }

  private mutating func someUnit() -> Position<OrgUnit> {
    Position(.random(in: 0..<drafts.count, using: &generator))
  }

  private mutating func activity(row: Int) -> ActivityRecord {
    let recorded = plan.indicators.indices.filter { plan.indicators[$0].audienceOf == nil }
    return ActivityRecord(
      day: someDay(), unit: someUnit(),
      contentArea: Position(.random(in: 0..<plan.contentAreas.count, using: &generator)),
      indicator: Position(recorded.randomElement(using: &generator) ?? 0),
      quantity: Quantity(Int.random(in: 0...40, using: &generator)),
      audience: Bool.random(using: &generator) ? .random(in: 0...90, using: &generator) : nil,
      row: row)
  }

  private mutating func completion(row: Int) -> CompletionRecord {
    let reported = someDay()
    let isDated = Bool.random(using: &generator)
    return CompletionRecord(
      task: Position(.random(in: 0..<plan.tasks.count, using: &generator)), unit: someUnit(),
      reportedOn: reported,
      percent: Quantity([0, 60, 100].randomElement(using: &generator) ?? 0),
      completedOn: isDated ? reported.adding(days: -.random(in: 0...20, using: &generator)) : nil,
      row: row)
  }

  private mutating func receipt(row: Int) -> Receipt {
    let periods = ["2020-04", "2020-05", "2020-06", "2020-07"]
    let period =
      periods.randomElement(using: &generator).flatMap { ReportingPeriod(code: $0) }
      ?? InventedProvince.june
    let cutOff = plan.calendar.window(of: period).last
    let isDated = Int.random(in: 0..<5, using: &generator) > 0
    return Receipt(
      unit: someUnit(), period: period,
      receivedOn: isDated ? cutOff.adding(days: .random(in: -2...9, using: &generator)) : nil,
      nothingToReport: Bool.random(using: &generator), row: row)
  }

  // MARK: - Changes

  private mutating func change(on date: Day) {
    guard let unit = alive.randomElement(using: &generator) else { return }
    let now = drafts[unit].versions[drafts[unit].versions.count - 1]
    switch Int.random(in: 0..<7, using: &generator) {
    case 0: become(unit, on: date, name: now.name + " mới", now.parent, now.group)
    case 1:
      let parent = now.level == "commune" ? Int.random(in: 1...4, using: &generator) : 0
      become(unit, on: date, name: now.name, Position(parent), now.group)
    case 2:
      become(unit, on: date, name: now.name, now.parent, Position(now.group?.index == 0 ? 1 : 0))
    case 3: merge(unit, on: date, level: now.level)
    case 4, 5: split(unit, on: date, now: now)
    default: end(unit, on: date, .none)
    }
  }

  private var alive: [Int] { drafts.indices.dropFirst().filter { drafts[$0].isAlive } }

  private mutating func create(_ level: String, under parent: Int, on date: Day?) {
    drafts.append(
      Draft(
        code: "U\(drafts.count)",
        versions: [
          OrgUnit.Version(
            name: "Đơn vị \(drafts.count)", level: level, parent: Position(parent),
            group: level == "district" || Bool.random(using: &generator)
              ? Position(Int.random(in: 0...1, using: &generator)) : nil, validFrom: date,
            submits: Int.random(in: 0..<5, using: &generator) > 0)
        ]))
  }

  private mutating func become(
    _ unit: Int, on date: Day, name: String, _ parent: Position<OrgUnit>?,
    _ group: Position<UnitGroup>?
  ) {
    let former = drafts[unit].versions[drafts[unit].versions.count - 1]
    end(unit, on: date, .none)
    drafts[unit].versions.append(
      OrgUnit.Version(
        name: name, level: former.level, parent: parent, group: group, validFrom: date,
        submits: former.submits))
  }

  private mutating func merge(_ unit: Int, on date: Day, level: String) {
    let others = alive.filter { $0 != unit && drafts[$0].versions[0].level == level }
    guard let other = others.randomElement(using: &generator) else { return }
    create(level, under: parent(of: unit), on: date)
    let successor = Position<OrgUnit>(drafts.count - 1)
    end(unit, on: date, .to(successor, parts: []))
    end(other, on: date, .to(successor, parts: []))
  }

  private mutating func split(_ unit: Int, on date: Day, now: OrgUnit.Version) {
    for _ in 0..<2 { create(now.level, under: parent(of: unit), on: date) }
    let parts = [Position<OrgUnit>(drafts.count - 2), Position<OrgUnit>(drafts.count - 1)]
    let hasMain = Bool.random(using: &generator)
    end(unit, on: date, hasMain ? .to(parts[0], parts: [parts[1]]) : .split(parts))
  }

  private func parent(of unit: Int) -> Int { drafts[unit].versions.last?.parent?.index ?? 0 }

  private mutating func end(_ unit: Int, on date: Day, _ succession: OrgUnit.Succession) {
    let last = drafts[unit].versions.removeLast()
    drafts[unit].versions.append(
      OrgUnit.Version(
        name: last.name, level: last.level, parent: last.parent, group: last.group,
        validFrom: last.validFrom, validTo: date, submits: last.submits))
    drafts[unit].succession = succession
  }
}
