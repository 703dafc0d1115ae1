/// The days that cells cover, numbered.
struct CellSpans: Sendable {
  private let windows: [DayWindow]
  /// The number of each day of the window.
  private let numbers: [Int32]
  private let first: Day

  init(of window: DayWindow, grain: CellGrain) {
    first = window.first
    switch grain {
    case .window:
      windows = [window]
      numbers = Array(repeating: 0, count: window.length)
    case .day:
      let first = window.first
      windows = (0..<window.length).map { DayWindow(first.adding(days: $0)) }
      numbers = (0..<window.length).map { Int32($0) }
    case .halfMonth:
      let (halves, _) = HalfMonth.split(window)
      var windows: [DayWindow] = []
      var numbers: [Int32] = []
      var day = window.first
      while day <= window.last {
        let half = HalfMonth(holding: day)
        let isWhole = halves.map { $0.contains(half) } ?? false
        let span = isWhole ? half.window : DayWindow(day)
        numbers += Array(repeating: Int32(windows.count), count: span.length)
        windows.append(span)
        day = span.last.adding(days: 1)
      }
      self.windows = windows
      self.numbers = numbers
    }
  }

  var count: Int { windows.count }

  func window(of span: Int) -> DayWindow { windows[span] }

  /// The number of the span that holds a day; -1 outside the window.
  func span(of day: Day) -> Int {
    let offset = day.days(since: first)
    return numbers.indices.contains(offset) ? Int(numbers[offset]) : -1
  }
}

/// Where the sums of each combination of what cells tell apart lie: slots from 0 on.
struct CellAxes: Sendable {
  let slotCount: Int
  private let division: CellDivision
  private let unitCount: Int
  private let phaseCount: Int
  private let areaCount: Int
  private let indicatorCount: Int
  // How far apart neighbours along an axis lie; 0 along axes that aren't told apart.
  private let unitStride: Int
  private let phaseStride: Int
  private let areaStride: Int
  private let spanStride: Int

  init(_ division: CellDivision, spanCount: Int, plan: Plan) {
    self.division = division
    indicatorCount = division.contains(.indicator) ? plan.indicators.count : 1
    areaCount = division.contains(.contentArea) ? plan.contentAreas.count : 1
    phaseCount = division.contains(.phase) ? plan.phases.count + 1 : 1
    unitCount = division.contains(.unit) ? plan.units.units.count : 1
    areaStride = division.contains(.contentArea) ? indicatorCount : 0
    phaseStride = division.contains(.phase) ? indicatorCount * areaCount : 0
    unitStride = division.contains(.unit) ? indicatorCount * areaCount * phaseCount : 0
    spanStride = indicatorCount * areaCount * phaseCount * unitCount
    slotCount = spanStride * spanCount
  }

  /// - Parameter phase: its position and 1, or 0.
  @inline(__always)
  func slot(span: Int, unit: Int, phase: Int, contentArea: Int, indicator: Int) -> Int {
    span &* spanStride &+ unit &* unitStride &+ phase &* phaseStride
      &+ contentArea &* areaStride &+ (indicatorCount > 1 ? indicator : 0)
  }

  /// What a slot of the first span is of; 0 for what isn't told apart. The phase is its position and 1.
  @inline(__always)
  func parts(of slot: Int) -> (unit: Int, phase: Int, contentArea: Int, indicator: Int) {
    // Division of 32 bits is quicker, and nearly all plans have fewer slots.
    guard slot <= Int(UInt32.max) else { return widerParts(of: slot) }
    var rest = UInt32(truncatingIfNeeded: slot)
    func next(_ count: Int) -> Int {
      if count == 1 { return 0 }
      let (quotient, remainder) = rest.quotientAndRemainder(
        dividingBy: UInt32(truncatingIfNeeded: count))
      rest = quotient
      return Int(remainder)
    }
    let (indicator, area, phase) = (next(indicatorCount), next(areaCount), next(phaseCount))
    return (Int(rest), phase, area, indicator)
  }

  private func widerParts(
    of slot: Int
  ) -> (unit: Int, phase: Int, contentArea: Int, indicator: Int) {
    let (indicator, areas) = (slot % indicatorCount, slot / indicatorCount)
    let (area, phases) = (areas % areaCount, areas / areaCount)
    return (phases / phaseCount, phases % phaseCount, area, indicator)
  }

  /// What a slot is of.
  func place(of slot: Int) -> (span: Int, key: ActivityCell.Key) {
    var rest = slot
    func next(_ count: Int) -> Int {
      defer { rest /= count }
      return rest % count
    }
    let (indicator, area, phase) = (next(indicatorCount), next(areaCount), next(phaseCount))
    let unit = next(unitCount)
    let key = ActivityCell.Key(
      unit: division.contains(.unit) ? Position(unit) : .undivided,
      phase: division.contains(.phase)
        ? (phase == 0 ? nil : Position(phase - 1)) : .undivided,
      contentArea: division.contains(.contentArea) ? Position(area) : .undivided,
      indicator: division.contains(.indicator) ? Position(indicator) : .undivided)
    return (rest, key)
  }
}
