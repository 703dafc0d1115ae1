import ReportModel

/// What is usual for every figure that is checked.
struct FigureExpectations {
  /// For each series of the history and each of its points; `nil` where too little is known.
  let values: [[FigureExpectation?]]
  /// How far figures of an indicator usually stray; `nil` where no unit has months enough to tell.
  let deviations: [Position<Indicator>: Int]
  let endings: [Position<Indicator>: FigureEndings]
  /// Figures of the checked months that could be judged, and those with too few other months.
  ///
  /// By position of the unit.
  let judged: [Int]
  let unjudged: [Int]

  init(_ history: FigureHistory) {
    let plan = history.plan
    var values: [[FigureExpectation?]] = []
    var deviations: [Position<Indicator>: Int] = [:]
    var endings: [Position<Indicator>: FigureEndings] = [:]
    let groups = IndicatorFigures.all(of: history)
    for group in groups {
      let found = FigureExpectations.expectations(of: group, amongst: groups, history)
      values += found.values
      if found.rule.typical > 0 { deviations[group.indicator] = found.rule.typical }
      endings[group.indicator] = FigureEndings(
        group.series.lazy.flatMap(\.points).map(\.figure), scale: group.scale)
    }
    self.values = values
    self.deviations = deviations
    self.endings = endings
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

  private static func expectations(
    of group: IndicatorFigures, amongst groups: [IndicatorFigures], _ history: FigureHistory
  ) -> (values: [[FigureExpectation?]], rule: DeviationRule) {
    let indicator = history.plan.indicators[group.indicator]
    let minimum = history.plan.checks.minimumHistory
    // Whether a cumulative has fallen hangs on the months before, which may be wrong themselves.
    let judged = indicator.grows ? 0..<history.months.count : history.checked
    func seasonal(
      noise: Noise, base: (FigureSeries, FigureSeries.Point) -> Int?
    ) -> SeasonalExpectations {
      SeasonalExpectations(
        group.points(judged: judged, base: base), months: history.months.count, minimum: minimum,
        noise: noise)
    }
    switch indicator.accumulation {
    case .stock:
      let stock = StockExpectations(
        group.points(judged: judged) { _, _ in 0 }, minimum: minimum)
      return (
        group.aligned(stock.values).map { totals in
          totals.map { $0.map { FigureExpectation(total: $0, average: nil, share: nil) } }
        }, stock.rule
      )
    case .flow:
      let totals = seasonal(noise: .count) { _, _ in 0 }
      // Units whose figures are of one happening each have no average.
      let averages: [[Expectation?]] =
        group.ofMany.isEmpty
        ? []
        : group.aligned(
          seasonal(noise: .none) { _, point in
            BinaryLogarithm.of(UInt64(max(1, point.happenings)))
          }.values)
      let whole = indicator.partOf.flatMap { whole in groups.first { $0.indicator == whole } }
      let shares: [[Expectation?]] =
        whole.map { whole in
          func base(_ series: FigureSeries, _ point: FigureSeries.Point) -> Int? {
            whole.level(of: series.unit, in: point.month)
          }
          return group.aligned(seasonal(noise: .part, base: base).values, base: base)
        } ?? []
      let values = group.aligned(totals.values).enumerated().map { number, totals in
        totals.enumerated().map { place, total -> FigureExpectation? in
          total.map {
            FigureExpectation(
              total: $0,
              average: group.ofMany.contains(number) ? averages[number][place] : nil,
              share: shares.isEmpty ? nil : shares[number][place])
          }
        }
      }
      return (values, totals.rule)
    }
  }
}

/// The figures of one indicator, unit by unit.
private struct IndicatorFigures {
  let indicator: Position<Indicator>
  let series: ArraySlice<FigureSeries>
  let scale: FigureScale
  /// Which of the series, counted from 0, have figures of more than one happening.
  let ofMany: Set<Int>
  private let levels: [Position<OrgUnit>: [Int: Int]]

  static func all(of history: FigureHistory) -> [IndicatorFigures] {
    history.series.chunked { $0.indicator }.map { indicator, series in
      IndicatorFigures(
        indicator: indicator, series: series,
        scale: FigureScale(decimals: history.plan.indicators[indicator].decimals),
        isWhole: history.plan.indicators.contains { $0.partOf == indicator })
    }
  }

  private init(
    indicator: Position<Indicator>, series: ArraySlice<FigureSeries>, scale: FigureScale,
    isWhole: Bool
  ) {
    self.indicator = indicator
    self.series = series
    self.scale = scale
    ofMany = Set(
      series.enumerated().filter { $0.element.points.contains { $0.happenings > 1 } }
        .map(\.offset))
    var levels: [Position<OrgUnit>: [Int: Int]] = [:]
    if isWhole {
      for series in series {
        for point in series.points where point.figure > .zero {
          levels[series.unit, default: [:]][point.month] = scale.level(point.figure)
        }
      }
    }
    self.levels = levels
  }

  /// The level of a unit's figure, if it reported one and the indicator is the whole of another.
  func level(of unit: Position<OrgUnit>, in month: Int) -> Int? { levels[unit]?[month] }

  /// The points of which something can be said. Zeros are left out, here and in what is usual: that nothing
  /// was done in a month is no slip.
  ///
  /// - Parameter base: the level of what a figure is compared with; `nil` where that is missing.
  func points(
    judged: Range<Int>, base: (FigureSeries, FigureSeries.Point) -> Int?
  ) -> [[LeveledPoint]] {
    series.map { series in
      series.points.compactMap { point in
        guard point.figure > .zero, let base = base(series, point) else { return nil }
        return LeveledPoint(
          month: point.month, level: scale.level(point.figure), base: base,
          isJudged: judged.contains(point.month))
      }
    }
  }

  /// Values for the points of which something can be said, with a place for each of the others.
  func aligned(
    _ values: [[Expectation?]], base: (FigureSeries, FigureSeries.Point) -> Int? = { _, _ in 0 }
  ) -> [[Expectation?]] {
    zip(series, values).map { series, values in
      var rest = values[...]
      return series.points.map { point in
        guard point.figure > .zero, base(series, point) != nil else { return nil }
        return rest.popFirst() ?? nil
      }
    }
  }
}

extension Array {
  /// Runs of neighbours that have something in common.
  fileprivate func chunked<Key: Equatable>(by key: (Element) -> Key) -> [(Key, ArraySlice<Element>)]
  {
    var chunks: [(Key, ArraySlice<Element>)] = []
    var start = startIndex
    while start < endIndex {
      let first = key(self[start])
      let end = self[start...].firstIndex { key($0) != first } ?? endIndex
      chunks.append((first, self[start..<end]))
      start = end
    }
    return chunks
  }
}
