import ReportModel

/// What is usual for every figure that is checked.
struct FigureExpectations {
  /// For each series of the history and each of its points; `nil` where too little is known.
  let values: [[FigureExpectation?]]
  /// How far figures of an indicator usually stray; `nil` where no unit has months enough to tell.
  let deviations: [Position<Indicator>: Int]
  /// Indicators of which few figures end in zero, so that a zero at the end of one tells something.
  let withoutRoundFigures: Set<Position<Indicator>>
  /// Figures of the checked months that could be judged, and those with too few other months.
  ///
  /// By position of the unit.
  let judged: [Int]
  let unjudged: [Int]

  init(_ history: FigureHistory) {
    let plan = history.plan
    var values: [[FigureExpectation?]] = []
    var deviations: [Position<Indicator>: Int] = [:]
    var withoutRoundFigures: Set<Position<Indicator>> = []
    var start = history.series.startIndex
    while start < history.series.endIndex {
      let indicator = history.series[start].indicator
      let end =
        history.series[start...].firstIndex { $0.indicator != indicator }
        ?? history.series.endIndex
      let group = history.series[start..<end]
      let scale = FigureScale(decimals: plan.indicators[indicator].decimals)
      let found = FigureExpectations.expectations(
        of: group, plan.indicators[indicator], scale: scale, history: history)
      values += found.values
      if found.rule.typical > 0 { deviations[indicator] = found.rule.typical }
      if FigureExpectations.isSeldomRound(group) { withoutRoundFigures.insert(indicator) }
      start = end
    }
    self.values = values
    self.deviations = deviations
    self.withoutRoundFigures = withoutRoundFigures
    var judged = [Int](repeating: 0, count: plan.units.units.count)
    var unjudged = judged
    for (series, expectations) in zip(history.series, values) {
      for (point, expectation) in zip(series.points, expectations)
      where history.checked.contains(point.month) && point.figure > .zero {
        if expectation == nil {
          unjudged[series.unit.index] += 1
        } else {
          judged[series.unit.index] += 1
        }
      }
    }
    self.judged = judged
    self.unjudged = unjudged
  }

  /// Zeros are left out, here and in what is usual: that nothing was done in a month is no slip.
  private static func expectations(
    of group: ArraySlice<FigureSeries>, _ indicator: Indicator, scale: FigureScale,
    history: FigureHistory
  ) -> (values: [[FigureExpectation?]], rule: DeviationRule) {
    // Whether a cumulative has fallen hangs on the months before, which may be wrong themselves.
    let judgesAll = indicator.grows
    let points = group.map { $0.points.filter { $0.figure > .zero } }
    func leveled(_ level: (FigureSeries.Point) -> Int) -> [[LeveledPoint]] {
      points.map { points in
        points.map {
          LeveledPoint(
            month: $0.month, level: level($0),
            isJudged: judgesAll || history.checked.contains($0.month))
        }
      }
    }
    let minimum = history.plan.checks.minimumHistory
    let totals: [[Expectation?]]
    var averages: [[Expectation?]]?
    let rule: DeviationRule
    switch indicator.accumulation {
    case .flow:
      let seasonal = SeasonalExpectations(
        leveled { scale.level($0.figure) }, months: history.months.count, minimum: minimum,
        isCounted: true)
      (totals, rule) = (seasonal.values, seasonal.rule)
      if points.contains(where: { $0.contains { $0.happenings > 1 } }) {
        averages =
          SeasonalExpectations(
            leveled { FigureExpectation.average(scale.level($0.figure), $0.happenings) },
            months: history.months.count, minimum: minimum, isCounted: false
          ).values
      }
    case .stock:
      let stock = StockExpectations(leveled { scale.level($0.figure) }, minimum: minimum)
      (totals, rule) = (stock.values, stock.rule)
    }
    let values = group.enumerated().map { number, series in
      var place = 0
      let isOfMany = points[number].contains { $0.happenings > 1 }
      return series.points.map { point -> FigureExpectation? in
        guard point.figure > .zero else { return nil }
        defer { place += 1 }
        return totals[totals.startIndex + number][place].map {
          FigureExpectation(total: $0, average: isOfMany ? averages?[number][place] : nil)
        }
      }
    }
    return (values, rule)
  }

  /// Whether fewer than three in ten of the figures of two digits and more end in zero; by chance one
  /// in ten does.
  private static func isSeldomRound(_ group: ArraySlice<FigureSeries>) -> Bool {
    var (round, all) = (0, 0)
    for point in group.lazy.flatMap(\.points) where point.figure >= Quantity(10) {
      all += 1
      if point.figure.endsInZeros(1) { round += 1 }
    }
    return round * 10 < all * 3
  }
}

extension Quantity {
  /// Whether the figure, written without needless decimals, ends in so many zeros, 0…3.
  func endsInZeros(_ count: Int) -> Bool {
    thousandths % [1000, 10_000, 100_000, 1_000_000][count] == 0
  }
}
