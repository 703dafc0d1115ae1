import ReportModel

/// What became of units around a report's period, in words for the rows of a table.
struct UnitChanges {
  private let register: OrgUnitRegister
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
    return notes.isEmpty ? nil : notes.joined(separator: "; ")
  }

  // MARK: - Ending

  /// A unit that has ended, or that the tree doesn't know yet, keeps a row only for its own records.
  private func ending(of unit: Position<OrgUnit>) -> String? {
    let isValid = placement.tree.isValid(unit)
    guard !isValid || register[unit].ended.map(isTold) ?? false else { return nil }
    // Where figures follow units to their successors, those without one go nowhere.
    let unallocated = followsSuccessors && !isValid ? "; số liệu không phân bổ" : ""
    guard let ended = register[unit].ended, ended <= max(asOf, placement.tree.day) else {
      let begins = register[unit].versions[0].validFrom
      return begins.map { "Thành lập từ \(PeriodWording.date($0))" }
    }
    let date = when(ended, register[unit].endingDecision)
    switch register[unit].succession {
    case .to(let successor, let parts):
      let verb = parts.isEmpty ? "Nhập vào" : "Chia tách, số liệu chuyển về"
      return "\(verb) \(name(of: successor, on: ended)) từ \(date)"
    case .split(let parts):
      let names = parts.map { name(of: $0, on: ended) }.joined(separator: ", ")
      return "Chia tách thành \(names) từ \(date)" + unallocated
    case .none: return "Kết thúc hoạt động từ \(date)" + unallocated
    }
  }

  // MARK: - Beginning

  /// From which units this one came, if that lies within what is told.
  private func beginning(of unit: Position<OrgUnit>) -> String? {
    guard placement.tree.isValid(unit) else { return nil }
    var merged: [Position<OrgUnit>] = []
    var origins: [String] = []
    for former in formerUnits[unit] ?? [] {
      guard let ended = register[former].ended else { continue }
      let date = when(ended, register[former].endingDecision)
      switch register[former].succession {
      case .to(unit, parts: []) where isTold(ended): merged.append(former)
      case .to(let main, let parts)
      where (main == unit || parts.contains(unit)) && isTold(ended):
        let passes =
          main == unit ? "nhận toàn bộ số liệu" : "số liệu tính cho \(name(of: main, on: ended))"
        origins.append("Tách từ \(name(of: former, on: ended)) từ \(date), \(passes)")
      case .split(let parts)
      where parts.contains(unit) && comparedFrom < ended && ended <= told.last:
        origins.append("Tách từ \(name(of: former, on: ended)) từ \(date)")
      default: continue
      }
    }
    let notes = mergers(merged) + origins
    return notes.isEmpty ? nil : notes.joined(separator: "; ")
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
    return dates.map { date in
      let units = byDate[date] ?? []
      let names = units.map { placement.tree.name(of: $0) }.joined(separator: ", ")
      let who = units.count > Self.listed ? "\(units.count) đơn vị" : names
      return "Nhận sáp nhập \(who) từ \(date)"
    }
  }

  // MARK: - Another name, parent or level

  private func change(of unit: Position<OrgUnit>) -> String? {
    let versions = register[unit].versions
    let notes = zip(versions, versions.dropFirst()).compactMap { former, later -> String? in
      guard let day = later.validFrom, former.validTo == day, isTold(day)
      else { return nil }
      let date = when(day, later.decision)
      if former.name != later.name { return "Trước \(date) là \(former.name)" }
      guard former.parent != later.parent, let parent = former.parent else { return nil }
      return "Chuyển từ \(name(of: parent, on: day)) từ \(date)"
    }
    return notes.isEmpty ? nil : notes.joined(separator: "; ")
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
