import ReportModel

/// Parts that are larger than their whole, of one unit in one month.
///
/// A whole that wasn't reported is no zero, and nothing is larger than it.
struct PartOfWholeCheck: FigureCheck {
  let code = CheckCode.partExceedsWhole

  func suspects(in material: CheckMaterial) -> [SuspectFigure] {
    let plan = material.plan
    let wholes = Set(plan.indicators.compactMap(\.partOf))
    guard !wholes.isEmpty else { return [] }
    var figures: [Position<Indicator>: [Position<OrgUnit>: FigureSeries]] = [:]
    for series in material.history.series where wholes.contains(series.indicator) {
      figures[series.indicator, default: [:]][series.unit] = series
    }
    return material.history.series.flatMap { part -> [SuspectFigure] in
      guard let whole = plan.indicators[part.indicator].partOf,
        let series = figures[whole]?[part.unit]
      else { return [] }
      return part.points.compactMap { point in
        guard material.history.checked.contains(point.month),
          let bound = series.figure(in: point.month), point.figure > bound
        else { return nil }
        let number = CheckWording.number(bound)
        let name = plan.indicators[whole].name
        return material.suspect(
          code, unit: part.unit, indicator: part.indicator, month: point.month,
          figure: point.figure, expectation: bound,
          reason: BilingualText(
            vi: "lớn hơn \(number.vietnamese) của «\(name)», mà nó chỉ là một phần",
            en: "larger than the \(number.english) of “\(name)”, of which it is a part"))
      }
    }
  }
}
