import ReportModel

/// Which monthly reports are missing in a report on a longer time, where a unit that sent one of them
/// counts as having reported.
struct MissingMonths {
  let report: ReportPlan
  let statistics: Statistics

  /// «tháng 4 (Huyện ủy A); tháng 6 (Huyện ủy A, Sở B)»; `nil` when none is missing, or the report isn't
  /// on several months.
  ///
  /// Units that sent nothing at all are left out: they are named elsewhere. So are months for which
  /// nobody sent a report of the month: it isn't by months that units report then.
  func text() throws -> String? {
    let receipts = Set(try statistics.allReceipts().map(\.period))
    let months = months.filter { receipts.contains(.month($0)) }
    guard months.count > 1 else { return nil }
    let silent = Set(try missing(in: statistics.reportingLedger(of: report)))
    let year = report.windows.period.namedYear
    let texts = try months.compactMap { month -> String? in
      let window = report.plan.calendar.window(ofMonth: month)
      let ledger = try statistics.reportingLedger(for: window, asOf: window.last)
      let units = try missing(in: ledger).filter { !silent.contains($0) }
      guard !units.isEmpty else { return nil }
      let tree = statistics.tree(on: window.last)
      let name = month.year == year ? "tháng \(month.month)" : "tháng \(month.month)/\(month.year)"
      return "\(name) (\(NameList.text(units.map { tree.name(of: $0) })))"
    }
    return texts.isEmpty ? nil : texts.joined(separator: "; ")
  }

  /// The months of the report that have ended by its cut-off.
  private var months: [YearMonth] {
    let windows = report.windows
    let calendar = report.plan.calendar
    var months: [YearMonth] = []
    var month = calendar.month(holding: windows.current.first)
    while calendar.window(ofMonth: month).first <= windows.current.last {
      let window = calendar.window(ofMonth: month)
      let isPart =
        windows.phase == nil
        ? windows.current.contains(window) : windows.current.overlaps(window)
      if isPart, window.last <= windows.asOf { months.append(month) }
      month = month.adding(months: 1)
    }
    return months
  }

  private func missing(in ledger: ReportingLedger) throws -> [Position<OrgUnit>] {
    statistics.placement(of: report).units(within: report.scope).filter {
      ledger.standing(of: $0) == .missing
    }
  }
}
