import ReportModel

/// What became of units around a report's period, in words for the rows of a table.
struct UnitChanges {
  private let register: OrgUnitRegister
  private let groups: [UnitGroup]
  private let placement: UnitPlacement
  /// Changes after the first day and up to the last are told: those of the period, and later ones that
  /// the tree shows already.
  private let told: DayWindow
  /// Splits without a main successor are told from here on: they void comparisons with last year.
  private let comparedFrom: Day
  private let asOf: Day
  private let followsSuccessors: Bool
  /// Units that have ended, by the units that came of them.
  private let formerUnits: [Position<OrgUnit>: [Position<OrgUnit>]]

  /// Names of former units that a note lists; beyond that it counts them.
  private static let listed = 4

  init(report: ReportPlan, placement: UnitPlacement) {
    let register = report.plan.units
    self.register = register
    groups = report.plan.groups
    self.placement = placement
    asOf = report.windows.asOf
    followsSuccessors = report.units != .asReported
    let current = report.windows.current
    told = current.union(DayWindow(max(current.last, placement.tree.day)))
    formerUnits = register.positions.reduce(into: [:]) { former, unit in
      for successor in register[unit].succession.successors {
        former[successor, default: []].append(unit)
      }
    }
    comparedFrom = min(
      current.first, report.windows.samePeriodLastYear?.first ?? current.first)
  }

  /// What is to be told of a unit's row; `nil` when nothing changed.
  func note(on unit: Position<OrgUnit>) -> String? {
    let notes = [beginning(of: unit), change(of: unit), ending(of: unit)].compactMap { $0 }
    return UnitChanges.joined(notes)
  }

  /// Several remarks as one sentence; `nil` for none.
  static func joined(_ notes: [String]) -> String? {
    guard let first = notes.first else { return nil }
    return ([first] + notes.dropFirst().map(\.lowercasingFirstLetter)).joined(separator: "; ")
  }

  // MARK: - Ending

  /// A unit that has ended, or that the tree doesn't know yet, keeps a row only for its own records.
  private func ending(of unit: Position<OrgUnit>) -> String? {
    let isValid = placement.tree.isValid(unit)
    guard !isValid || register[unit].ended.map(isTold) ?? false else { return nil }
    // Where figures follow units to their successors, those without one go nowhere.
    let unallocated = followsSuccessors && !isValid ? "; số liệu không phân bổ" : ""
    guard let ended = register[unit].ended, ended <= max(asOf, placement.tree.day) else {
      let first = register[unit].versions[0]
      return first.validFrom.map { "Thành lập từ \(when($0, first.decision))" }
    }
    let date = when(ended, register[unit].endingDecision)
    switch register[unit].succession {
    case .to(let successor, let parts):
      let verb = parts.isEmpty ? "Nhập vào" : "Chia tách, số liệu chuyển về"
      return "\(verb) \(name(of: successor, on: ended)) từ \(date)"
    case .split(let parts):
      let names = NameList.text(parts.map { name(of: $0, on: ended) })
      return "Chia tách thành \(names) từ \(date)" + unallocated
    case .none: return "Kết thúc hoạt động từ \(date)" + unallocated
    }
  }

  // MARK: - Beginning

  /// From which units this one came, or that it was set up, if that lies within what is told.
  private func beginning(of unit: Position<OrgUnit>) -> String? {
    guard placement.tree.isValid(unit) else { return nil }
    let begins = register[unit].versions[0].validFrom.flatMap { isTold($0) ? $0 : nil }
    var founders: [Position<OrgUnit>] = []
    var merged: [Position<OrgUnit>] = []
    var parted: [Position<OrgUnit>] = []
    for former in formerUnits[unit] ?? [] {
      guard let ended = register[former].ended else { continue }
      switch register[former].succession {
      case .to(unit, parts: []) where isTold(ended):
        if ended == begins { founders.append(former) } else { merged.append(former) }
      case .to(_, let parts) where !parts.isEmpty && isTold(ended): parted.append(former)
      case .split where comparedFrom < ended && ended <= told.last: parted.append(former)
      default: continue
      }
    }
    var notes = mergers(merged)
    if let begins, !founders.isEmpty || parted.isEmpty {
      notes.insert(founding(of: unit, on: begins, from: founders), at: 0)
    }
    notes += parted.compactMap { origin(of: unit, in: $0, isFounded: !founders.isEmpty) }
    return UnitChanges.joined(notes)
  }

  private func founding(
    of unit: Position<OrgUnit>, on day: Day, from founders: [Position<OrgUnit>]
  ) -> String {
    let decision =
      register[unit].versions[0].decision
      ?? founders.lazy.compactMap { register[$0].endingDecision }.first
    let base = founders.isEmpty ? "" : " trên cơ sở \(names(of: founders))"
    return "Thành lập từ \(when(day, decision))\(base)"
  }

  /// What a unit has of one that was split; one that was set up of nothing else is a part of it.
  private func origin(
    of unit: Position<OrgUnit>, in former: Position<OrgUnit>, isFounded: Bool
  ) -> String? {
    guard let ended = register[former].ended else { return nil }
    let isNew = register[unit].versions[0].validFrom == ended && !isFounded
    let verb = isNew ? "Tách từ" : "Nhận một phần"
    let origin =
      "\(verb) \(name(of: former, on: ended)) từ \(when(ended, register[former].endingDecision))"
    guard case .to(let main, _) = register[former].succession else { return origin }
    return main == unit
      ? "\(origin), kèm toàn bộ số liệu"
      : "\(origin), số liệu tính cho \(name(of: main, on: ended))"
  }

  /// Units that came in on one day by one decision are told together.
  private func mergers(_ former: [Position<OrgUnit>]) -> [String] {
    var dates: [String] = []
    var byDate: [String: [Position<OrgUnit>]] = [:]
    for unit in former {
      guard let ended = register[unit].ended else { continue }
      let date = when(ended, register[unit].endingDecision)
      if byDate[date] == nil { dates.append(date) }
      byDate[date, default: []].append(unit)
    }
    return dates.map { "Nhận sáp nhập \(names(of: byDate[$0] ?? [])) từ \($0)" }
  }

  private func names(of units: [Position<OrgUnit>]) -> String {
    units.count > Self.listed
      ? "\(units.count) đơn vị" : NameList.text(units.map { placement.tree.name(of: $0) })
  }

  // MARK: - Another name, parent, level or group

  private func change(of unit: Position<OrgUnit>) -> String? {
    let versions = register[unit].versions
    let notes = zip(versions, versions.dropFirst()).compactMap { former, later -> String? in
      guard let day = later.validFrom, former.validTo == day, isTold(day)
      else { return nil }
      return placement.tree.day < day
        ? note(on: later, after: former, from: day) : note(on: former, before: later, until: day)
    }
    return UnitChanges.joined(notes)
  }

  /// What the unit was before a change that the tree shows.
  private func note(
    on former: OrgUnit.Version, before later: OrgUnit.Version, until day: Day
  ) -> String? {
    let date = when(day, later.decision)
    let parent = former.parent == later.parent ? nil : former.parent
    if former.name != later.name {
      let place = parent.map { ", thuộc \(name(of: $0, on: day))" } ?? ""
      return "Trước \(date) là \(former.name)\(place)"
    }
    if let parent { return "Chuyển từ \(name(of: parent, on: day)) từ \(date)" }
    guard former.group != later.group, let group = former.group else { return nil }
    return "Trước \(date) thuộc khối \(groups[group.index].name)"
  }

  /// What the unit becomes by a change that comes after the tree's day.
  private func note(
    on later: OrgUnit.Version, after former: OrgUnit.Version, from day: Day
  ) -> String? {
    let date = when(day, later.decision)
    let parent = former.parent == later.parent ? nil : later.parent
    if former.name != later.name {
      let place = parent.map { ", thuộc \(name(of: $0, on: day))" } ?? ""
      return "Từ \(date) là \(later.name)\(place)"
    }
    if let parent { return "Chuyển về \(name(of: parent, on: day)) từ \(date)" }
    guard former.group != later.group, let group = later.group else { return nil }
    return "Từ \(date) thuộc khối \(groups[group.index].name)"
  }

  /// A change on the first day comes before the period.
  private func isTold(_ day: Day) -> Bool { told.first < day && day <= told.last }

  // MARK: - Words

  private func name(of unit: Position<OrgUnit>, on day: Day) -> String {
    register[unit].nearestVersion(to: day).name
  }

  /// `1/7/2025 (Nghị quyết số …)`.
  private func when(_ day: Day, _ decision: String?) -> String {
    PeriodWording.date(day) + (decision.map { " (\($0))" } ?? "")
  }
}
