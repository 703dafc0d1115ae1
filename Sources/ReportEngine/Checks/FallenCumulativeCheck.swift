import ReportModel

/// Levels that may only grow, and are lower than in the month before.
///
/// A level before that is odd itself is passed over: what fell then is the slip that was made before.
struct FallenCumulativeCheck: FigureCheck {
  let code = CheckCode.fallenCumulative

  private struct Place: Hashable {
    let unit: Position<OrgUnit>
    let indicator: Position<Indicator>
    let month: Int
  }

  func suspects(in material: CheckMaterial) -> [SuspectFigure] {
    let history = material.history
    let growing = history.series.filter { material.plan.indicators[$0.indicator].grows }
    guard !growing.isEmpty else { return [] }
    let odd = Set(
      material.oddFigures.map { Place(unit: $0.unit, indicator: $0.indicator, month: $0.month) })
    return growing.flatMap { series in
      var suspects: [SuspectFigure] = []
      var base: FigureSeries.Point?
      for point in series.points {
        let place = Place(unit: series.unit, indicator: series.indicator, month: point.month)
        if let base, point.figure < base.figure, history.checked.contains(point.month) {
          suspects.append(suspect(point, after: base, of: series, in: material))
        }
        if !odd.contains(place) { base = point }
      }
      return suspects
    }
  }

  private func suspect(
    _ point: FigureSeries.Point, after base: FigureSeries.Point, of series: FigureSeries,
    in material: CheckMaterial
  ) -> SuspectFigure {
    let months = material.history.months
    let before = CheckWording.month(months[base.month], beside: months[point.month])
    let figure = CheckWording.number(base.figure)
    return material.suspect(
      code, unit: series.unit, indicator: series.indicator, month: point.month,
      figure: point.figure, expectation: base.figure,
      reason: BilingualText(
        vi:
          "giảm so với \(figure.vietnamese) của \(before.vietnamese), mà số lũy kế chỉ có thể tăng",
        en: "less than the \(figure.english) of \(before.english), though a cumulative only grows"))
  }
}
