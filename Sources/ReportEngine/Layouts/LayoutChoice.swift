public import ReportModel

/// Which layout a document gets that is issued on a day.
public enum LayoutChoice {
  /// The layout of a regime that is valid on the day, else the nearest of it.
  ///
  /// Of several that are valid the first wins, so that those of a workspace go before those of the
  /// program.
  ///
  /// - Returns: `nil` when there is none of the regime; a warning when none is valid.
  public static func layout(
    of regime: Regime, on day: Day, among layouts: [Layout]
  ) -> (layout: Layout, findings: [Finding])? {
    let candidates = layouts.filter { $0.regime == regime }
    if let valid = candidates.first(where: { $0.isValid(on: day) }) { return (valid, []) }
    guard let nearest = candidates.min(by: { distance($0, day) < distance($1, day) }) else {
      return nil
    }
    return (nearest, [LayoutMessages.noneValid(nearest, on: day)])
  }

  /// What is to be said of a layout that the plan names, for a document of that day.
  public static func findings(on layout: Layout, day: Day) -> [Finding] {
    layout.isValid(on: day) ? [] : [LayoutMessages.outsideValidity(layout, on: day)]
  }

  /// Days that lie between a day and a layout's validity.
  private static func distance(_ layout: Layout, _ day: Day) -> Int {
    let before = layout.validFrom.map { max(0, $0.days(since: day)) } ?? 0
    let after = layout.validTo.map { max(0, day.days(since: $0)) } ?? 0
    return max(before, after)
  }
}
