import ReportModel

/// The invented activity records of one month.
struct SampleActivities {
  let sample: Sample
  let month: SampleMonth

  static let header = [
    "date", "unit", "content_area", "indicator", "quantity", "audience", "phase", "reference",
    "note",
  ]

  static let unitColumn = 1

  /// A row and where it belongs: by day, then as the plan has units and indicators.
  private struct Row {
    let day: Day
    let order: Int
    let fields: [String]
  }

  /// Rows in order of days.
  func rows() -> [[String]] {
    var rows: [Row] = []
    for (unitOrder, unit) in sample.units.enumerated() where reports(unit) {
      for (order, indicator) in sample.indicators.enumerated() {
        let position = unitOrder * sample.indicators.count + order
        for row in records(of: indicator, by: unit, order: position) { rows.append(row) }
      }
    }
    // A stable order needs the place among equals as well.
    let sorted = rows.enumerated().sorted {
      ($0.element.day, $0.element.order, $0.offset)
        < ($1.element.day, $1.element.order, $1.offset)
    }
    return sorted.map(\.element.fields)
  }

  private func reports(_ unit: SampleUnit) -> Bool {
    !month.missing.contains(unit.code) && !month.nothingToReport.contains(unit.code)
  }

  private func records(
    of indicator: SampleIndicator, by unit: SampleUnit, order: Int
  ) -> [Row] {
    var stream = SampleStream(seed: sample.seed, month.name, unit.code, indicator.code)
    let often = indicator.often(by: unit)
    guard often > 0 else { return [] }
    if indicator.season == .stock {
      return [stock(indicator, of: unit, order: order, from: &stream)].compactMap { $0 }
        .filter { unit.isValid(on: $0.day) }
    }
    let expected = often * month.factor(of: indicator.season) / 100 * sample.density / 100
    let count = expected / 100 + (stream.happens(percent: expected % 100) ? 1 : 0)
    let rows = (0..<count).compactMap { _ in
      record(indicator, by: unit, order: order, from: &stream)
    }.filter { unit.isValid(on: $0.day) }
    return rows.isEmpty && stream.happens(percent: 2)
      ? [zero(indicator, by: unit, order: order, from: &stream)].compactMap { $0 }
        .filter { unit.isValid(on: $0.day) } : rows
  }

  private func record(
    _ indicator: SampleIndicator, by unit: SampleUnit, order: Int,
    from stream: inout SampleStream
  ) -> Row? {
    let day = day(of: indicator, from: &stream)
    guard let content = sample.content(day, indicator, &stream) else {
      return nil
    }
    let drawn = stream.number(in: indicator.quantity) * (100 + unit.weight) / 200
    let most = indicator.quantity.upperBound == indicator.quantity.lowerBound
    let quantity = most ? indicator.quantity.lowerBound : rounded(drawn, to: indicator.step)
    let audience = indicator.audience.map { range in
      (0..<(quantity / 1000)).reduce(0) { sum, _ in sum + stream.number(in: range) }
    }
    let reference =
      stream.happens(percent: 15)
      ? "\(stream.number(in: 10...190))\(unit.documentMark)" : ""
    let note = content.note ?? sample.notes.note(of: indicator, from: &stream) ?? ""
    // One report in fifty forgets the head count.
    let told = stream.happens(percent: 98) ? audience : nil
    return Row(
      day: day, order: order,
      fields: [
        day.description, unit.code, content.area, indicator.code, decimal(quantity),
        told.map(String.init) ?? "", content.phase ?? "", reference, note,
      ])
  }

  /// A unit that says that there was none of something, which is not the same as silence.
  private func zero(
    _ indicator: SampleIndicator, by unit: SampleUnit, order: Int,
    from stream: inout SampleStream
  ) -> Row? {
    let day = month.window.last.adding(days: -stream.number(in: 0...3))
    let content = sample.content(day, indicator, &stream)
    return content.map {
      Row(
        day: day, order: order,
        fields: [
          day.description, unit.code, $0.area, indicator.code, "0", "", $0.phase ?? "", "",
          "Không phát sinh trong kỳ",
        ])
    }
  }

  /// The level of a stock: what the unit began with, and what every month since has added.
  private func stock(
    _ indicator: SampleIndicator, of unit: SampleUnit, order: Int,
    from stream: inout SampleStream
  ) -> Row? {
    var beginning = SampleStream(seed: sample.seed, "stock", unit.code, indicator.code)
    var level = beginning.number(in: indicator.quantity) / 1000 * unit.weight / 100
    for past in sample.months {
      let most = max(1, level * past.course / 2500)
      level += beginning.number(in: 0...most)
      if past.name == month.name { break }
    }
    let day = month.window.last.adding(days: -stream.number(in: 0...4))
    let content = sample.content(day, indicator, &stream)
    return content.map {
      Row(
        day: day, order: order,
        fields: [
          day.description, unit.code, $0.area, indicator.code, String(level), "",
          $0.phase ?? "", "", "",
        ])
    }
  }

  /// A day of the month: any day for what people come to see, mostly working days for the rest.
  private func day(of indicator: SampleIndicator, from stream: inout SampleStream) -> Day {
    var day = month.window.first
    for _ in 0..<3 {
      day = month.window.first.adding(days: stream.number(in: 0...(month.window.length - 1)))
      if day.weekday <= 5 || indicator.theme == .emulation { break }
    }
    return day
  }

  private func rounded(_ quantity: Int, to step: Int) -> Int {
    max(step, (quantity + step / 2) / step * step)
  }

  /// Thousandths as a plain decimal.
  private func decimal(_ quantity: Int) -> String {
    let fraction = quantity % 1000
    guard fraction > 0 else { return String(quantity / 1000) }
    var digits = String(String(1000 + fraction).dropFirst())
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(quantity / 1000).\(digits)"
  }
}
