import ReportModel

/// Which version of the plan's targets a table compares with, in words for the note under it.
struct TargetVersions {
  private let plan: Plan
  /// The target versions in force for each indicator, latest first; `nil` is the first version.
  private var inForce: [Position<Indicator>: Day?] = [:]
  /// The first day of a version that is set but not in force yet.
  private var next: [Position<Indicator>: Day] = [:]
  private var revised: Set<Position<Indicator>> = []

  /// The versions that hold on the last day of the report's window.
  init(_ plan: Plan, windows: ComparisonWindows) {
    self.plan = plan
    let day = windows.current.last
    for target in plan.targets where target.window.contains(day) {
      let indicator = target.indicator
      if target.version != nil { revised.insert(indicator) }
      if let version = target.version, version > day {
        next[indicator] = min(next[indicator] ?? version, version)
      } else if let known = inForce[indicator] {
        inForce[indicator] = .some([known, target.version].compactMap { $0 }.max())
      } else {
        inForce[indicator] = .some(target.version)
      }
    }
  }

  /// The note for a table that shows targets of these indicators; `nil` when none was ever revised.
  func note(on indicators: [Position<Indicator>]) -> String? {
    let shown = indicators.filter { inForce[$0] != nil }
    guard shown.contains(where: revised.contains) else { return nil }
    let versions = Set(shown.map { inForce[$0] ?? nil }).sorted { later($0, $1) }
    guard versions.count > 1 else {
      return "Kế hoạch \(name(of: versions.first ?? nil))\(pending(shown))."
    }
    // The last of them, mostly the first version, is that of all the others.
    let parts = versions.map { version in
      guard version != versions.last else { return "các chỉ tiêu khác \(name(of: version))" }
      let names = shown.filter { (inForce[$0] ?? nil) == version }.map {
        "«\(plan.indicators[$0].name)»"
      }
      return "\(name(of: version)): \(names.joined(separator: ", "))"
    }
    return "Kế hoạch \(parts.joined(separator: "; "))\(pending(shown))."
  }

  private func later(_ left: Day?, _ right: Day?) -> Bool {
    (left?.number ?? .min) > (right?.number ?? .min)
  }

  private func name(of version: Day?) -> String {
    version.map { "theo bản ngày \(PeriodWording.date($0))" } ?? "theo bản đầu"
  }

  private func pending(_ shown: [Position<Indicator>]) -> String {
    guard let first = shown.compactMap({ next[$0] }).min() else { return "" }
    return "; bản điều chỉnh từ ngày \(PeriodWording.date(first)) chưa có hiệu lực"
  }
}
