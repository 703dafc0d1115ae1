import ReportModel

/// One figure of a table's row, worked out anew from what is found for it one by one.
struct RowFigure {
  let raw: RawFigure
  /// What is found for it, by the indicator that was counted; one entry for what isn't worked out of
  /// several.
  let parts: [(indicator: Position<Indicator>?, parts: [TracedPart])]
}

/// Works out figures of a table's rows anew: the same rules as the table's, but over single records.
struct RowFigures {
  let report: ReportPlan
  let source: any RecordSource
  let statistics: Statistics
  let entries: [RowOutline.Entry]

  /// The figure of a row in a column.
  func figure(_ row: Int, _ column: FigureColumn) throws -> RowFigure {
    if let targets = column.targets { return target(row, column, targets) }
    let leaves = leaves(of: row)
    var wanted = WantedPlaces(
      unitPlace: column.axes.sumsSubtrees ? column.axes.unit : nil)
    var numbers: [Leaf: Int] = [:]
    for leaf in leaves {
      for indicator in counted(entries[leaf], column) {
        guard let places = places(entries[leaf], column, of: indicator) else { continue }
        numbers[Leaf(row: leaf, indicator: indicator)] = wanted.count
        wanted.add(places, holdsSubtree: !entries[leaf].isOfUnitAlone)
      }
    }
    let found =
      try search(column)?.parts(column.figure.measure, of: wanted)
      ?? Array(repeating: [], count: wanted.count)
    func parts(_ row: Int, _ indicator: Position<Indicator>?) -> [TracedPart] {
      numbers[Leaf(row: row, indicator: indicator)].map { found[$0] } ?? []
    }
    let raw = amount(row, column) { leaf, indicator in
      sum(parts(leaf, indicator), at: leaf, column, indicator)
    }
    let indicators = leaves.flatMap { counted(entries[$0], column) }.uniqued()
    return RowFigure(
      raw: column.printed(raw, of: entries[row]),
      parts: indicators.map { indicator in
        (indicator, leaves.flatMap { parts($0, indicator) })
      })
  }

  private struct Leaf: Hashable {
    let row: Int
    let indicator: Position<Indicator>?
  }

  /// The items that make a row.
  func leaves(of row: Int) -> [Int] {
    entries[row].places == nil ? entries[row].parts.flatMap(leaves) : [row]
  }

  private func search(_ column: FigureColumn) -> PartSearch? {
    column.question.map { question in
      PartSearch(
        plan: report.plan, source: source, statistics: statistics, question: question,
        placement: statistics.placement(
          question.units, window: question.window, cutOff: question.asOf))
    }
  }

  // MARK: - Indicators

  /// What is counted for a row in a column: the indicators that its own is worked out of, or nothing in
  /// particular.
  private func counted(_ entry: RowOutline.Entry, _ column: FigureColumn) -> [Position<Indicator>?]
  {
    if column.figure.measure == .quantity,
      let indicator = entry.indicator ?? column.figure.filter.indicator,
      entry.indicator != nil ? column.axes.channel != nil : column.parts != nil
    {
      return report.plan.countedParts(of: indicator)
    }
    return [nil]
  }

  /// The places of what is counted, in the answer to the column's question.
  private func places(
    _ entry: RowOutline.Entry, _ column: FigureColumn, of indicator: Position<Indicator>?
  ) -> [Int]? {
    guard var places = entry.places else { return nil }
    guard let indicator else { return places }
    if entry.indicator != nil, let channel = column.axes.channel {
      places[channel] = indicator.index
    } else {
      places.append(indicator.index)
    }
    return places
  }

  // MARK: - Amounts

  /// As the table does it: items by themselves, groups and totals from their parts.
  private func amount(
    _ row: Int, _ column: FigureColumn, counted sum: (Int, Position<Indicator>?) -> RawFigure
  ) -> RawFigure {
    let entry = entries[row]
    guard entry.places != nil else {
      return column.sum(entry.parts.map { amount($0, column, counted: sum) }, of: entry)
    }
    // What has no figure for a reason other than records has none here either.
    let tabled = column.amount(of: entry)
    if case .absent(.notApplicable) = tabled { return tabled }
    guard column.question != nil else { return tabled }
    let indicators = counted(entry, column)
    guard indicators != [nil], let own = entry.indicator ?? column.figure.filter.indicator else {
      return sum(row, nil)
    }
    return report.plan.figure(of: own) { sum(row, $0) }
  }

  /// The sum of parts; where there are none, the reason that the table has.
  private func sum(
    _ parts: [TracedPart], at row: Int, _ column: FigureColumn, _ indicator: Position<Indicator>?
  ) -> RawFigure {
    guard parts.isEmpty else {
      let sum = parts.reduce(Quantity.zero) { $0 + $1.amount }
      return column.figure.measure == .quantity ? .quantity(sum) : .count(sum.wholeUnits)
    }
    guard let places = places(entries[row], column, of: indicator) else {
      return .absent(.notApplicable)
    }
    switch column.counted(at: places, of: entries[row]) {
    case .absent(let reason): return .absent(reason)
    case .quantity: return .quantity(.zero)
    case .count, .quotient: return .count(0)
    }
  }

  // MARK: - Targets

  private func target(
    _ row: Int, _ column: FigureColumn, _ targets: TargetLedger
  ) -> RowFigure {
    func parts(_ row: Int) -> [TracedPart] {
      let entry = entries[row]
      if let own = own(entry, column, targets) {
        return own.map { TracedPart(.target($0), amount: $0.quantity) }
      }
      return entry.places == nil ? entry.parts.flatMap(parts) : []
    }
    func amount(_ row: Int) -> RawFigure {
      let entry = entries[row]
      if entry.places != nil, let own = own(entry, column, targets) {
        return .quantity(own.reduce(.zero) { $0 + $1.quantity })
      }
      guard entry.places == nil else { return column.amount(of: entry) }
      return column.sum(entry.parts.map(amount), of: entry)
    }
    let raw = amount(row)
    return RowFigure(raw: raw, parts: [(nil, raw.quantity == nil ? [] : parts(row))])
  }

  /// The targets that were set for what a row is about, and not for its parts.
  private func own(
    _ entry: RowOutline.Entry, _ column: FigureColumn, _ targets: TargetLedger
  ) -> [Target]? {
    guard let indicator = entry.indicator ?? column.figure.filter.indicator,
      !entry.isOfUnitAlone, entry.kind == .item || entry.kind == .total || entry.unit != nil
    else { return nil }
    return targets.targets(
      of: indicator, unit: entry.unit ?? column.judge.scope,
      contentArea: (entry.places == nil ? nil : entry.contentArea)
        ?? column.figure.filter.contentArea, placement: column.judge.placement)
  }
}

extension Quantity {
  /// The number before the decimal sign.
  var wholeUnits: Int { Int(clamping: thousandths / 1000) }
}

extension Sequence where Element: Hashable {
  /// Each element once, in the order of their first appearance.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
