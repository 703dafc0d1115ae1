import Foundation
import ReportModel
import ReportsTestSupport

/// A year and more of an invented province as its units might report it, with slips planted into it.
///
/// 400 units report six indicators for 25 months: 10 000 unit-months. Sizes of units differ by orders of
/// magnitude (log-normal). A unit's months stray around its size by a log-normal factor of its own width,
/// and what comes of it is counted by chance (Poisson), so that counts are heavy-tailed and over-dispersed;
/// sizes drift, the whole province has its seasons with a peak at Tết, now and then a unit has a campaign of
/// its own that multiplies a figure two- to fourfold, some people round, some months are missing, and some
/// figures are zero or not told. Nothing of it is made to suit the checks.
struct PlantedCampaign {
  static let units = 400
  static let months = 25

  /// What was planted, for the measure of how much of it is found.
  enum Slip: String, CaseIterable {
    case timesTen = "×10"
    case timesHundred = "×100"
    case timesThousand = "×1000"
    case zeroLost = "÷10"
    case swappedDigits = "swapped digits"
    case copiedMonth = "copied month"
    case fallenCumulative = "cumulative that fell"
    case partExceedsWhole = "part larger than whole"
    case duplicate = "record sent twice"
    case strayFigure = "figure of another unit"
  }

  struct Planted {
    let slip: Slip
    let unit: Int
    let month: Int
    /// `nil`: the month as a whole.
    let indicator: Int?
  }

  /// One hundred slips in all. Most slips of the hand are of single keys; every tenth or so swaps two.
  static let mixture: [(slip: Slip, count: Int)] = [
    (.timesTen, 26), (.timesHundred, 9), (.timesThousand, 6), (.zeroLost, 9),
    (.swappedDigits, 8), (.copiedMonth, 14), (.fallenCumulative, 8), (.partExceedsWhole, 8),
    (.duplicate, 8), (.strayFigure, 4),
  ]

  private(set) var planted: [Planted] = []
  private(set) var campaign: InventedCampaign
  /// By indicator, unit and month; `nil` is no figure.
  private var figures: [[[Int?]]] = []
  private var generator: SeededGenerator

  static let indicators: [(indicator: Indicator, kind: Kind)] = [
    (
      Indicator(code: "TALK", name: "Cuộc", measure: "cuộc", channel: Position(0)),
      .flow(median: 6, sizes: 0.9, strays: 0.25, missing: 0.08)
    ),
    (
      Indicator(code: "NEWS", name: "Tin, bài", measure: "tin, bài", channel: Position(1)),
      .flow(median: 40, sizes: 1.0, strays: 0.32, missing: 0.06)
    ),
    (
      Indicator(
        code: "WEB", name: "Tin, bài trên cổng", measure: "tin, bài", channel: Position(1),
        partOf: Position(1)), .part
    ),
    (
      Indicator(code: "PEOPLE", name: "Lượt người", measure: "lượt người", channel: Position(0)),
      .flow(median: 500, sizes: 1.1, strays: 0.36, missing: 0.08)
    ),
    (
      Indicator(code: "LEAFLET", name: "Tờ rơi", measure: "tờ", channel: Position(1)),
      .flow(median: 300, sizes: 1.0, strays: 0.45, missing: 0.4)
    ),
    (
      Indicator(
        code: "FANS", name: "Người theo dõi", measure: "người", channel: Position(1),
        accumulation: .stock, grows: true), .level
    ),
  ]

  enum Kind {
    case flow(median: Double, sizes: Double, strays: Double, missing: Double)
    case part
    case level
  }

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    campaign = InventedCampaign(
      units: (0..<Self.units).map { "U\($0)" }, indicators: Self.indicators.map(\.indicator))
    drawFigures()
    plantSlips()
    writeRecords()
  }

  // MARK: - Figures

  private mutating func drawFigures() {
    var season = (0..<Self.months).map {
      0.35 * sin(2 * .pi * Double($0) / 12 + 1) + 0.15 * normal()
    }
    for peak in [1, 13] { season[peak] += 0.5 }
    for (_, kind) in Self.indicators {
      switch kind {
      case .flow(let median, let sizes, let strays, let missing):
        let strength = uniform(0.5, 1.2)
        figures.append(
          (0..<Self.units).map { _ in
            flow(
              log(median) + sizes * normal(), strays * exp(0.25 * normal()), missing,
              season.map { $0 * strength }, rounds: median == 300 ? 50 : 10)
          })
      case .part:
        figures.append(
          figures[1].map { whole in
            let share = uniform(0.2, 0.6)
            return whole.map { $0.map { binomial($0, share) } }
          })
      case .level: figures.append((0..<Self.units).map { _ in level() })
      }
    }
    // Some units send nothing for a month.
    for unit in 0..<Self.units {
      for month in 0..<Self.months where chance(0.04) {
        for indicator in figures.indices { figures[indicator][unit][month] = nil }
      }
    }
  }

  private mutating func flow(
    _ size: Double, _ strays: Double, _ missing: Double, _ season: [Double], rounds: Int
  ) -> [Int?] {
    var drift = 0.0
    return season.map { season in
      drift += 0.02 * normal()
      var mean = exp(size + drift + season + strays * normal())
      if chance(0.001) { mean *= uniform(2, 4) }
      var figure = poisson(mean)
      if figure > 2 * rounds, chance(rounds > 10 ? 1 : 0.15) {
        figure = (figure + rounds / 2) / rounds * rounds
      }
      let isMissing = chance(missing) || (figure == 0 && chance(0.5))
      return isMissing ? nil : figure
    }
  }

  private mutating func level() -> [Int?] {
    var level = exp(log(3000) + normal())
    return (0..<Self.months).map { _ in
      level *= exp(abs(0.015 + 0.015 * normal()))
      return Int(level)
    }
  }

  // MARK: - Slips

  private mutating func plantSlips() {
    var taken: Set<[Int]> = []
    for (slip, count) in Self.mixture {
      var left = count
      while left > 0 {
        let unit = Int.random(in: 0..<Self.units, using: &generator)
        let month = Int.random(in: 1..<Self.months, using: &generator)
        // Neighbouring months stay clean, so that it is clear which one a finding is about.
        guard (month - 1...month + 1).allSatisfy({ !taken.contains([unit, $0]) }),
          let planted = plant(slip, unit: unit, month: month)
        else { continue }
        taken.insert([unit, month])
        self.planted.append(planted)
        left -= 1
      }
    }
  }

  /// Changes the figures, if the slip can be made there.
  private mutating func plant(_ slip: Slip, unit: Int, month: Int) -> Planted? {
    var indicator = Int.random(in: figures.indices, using: &generator)
    switch slip {
    case .fallenCumulative: indicator = 5
    case .partExceedsWhole: indicator = 2
    case .strayFigure: indicator = [0, 1, 3].randomElement(using: &generator) ?? 0
    case .copiedMonth:
      return copyMonth(of: unit, to: month)
    default: break
    }
    guard let figure = figures[indicator][unit][month], figure > 0,
      let wrong = wrong(figure, slip, indicator: indicator, unit: unit, month: month)
    else { return nil }
    figures[indicator][unit][month] = wrong
    return Planted(slip: slip, unit: unit, month: month, indicator: indicator)
  }

  private mutating func wrong(
    _ figure: Int, _ slip: Slip, indicator: Int, unit: Int, month: Int
  ) -> Int? {
    switch slip {
    case .timesTen: return figure * 10
    case .timesHundred: return figure * 100
    case .timesThousand: return figure * 1000
    case .zeroLost: return figure >= 10 ? figure / 10 : nil
    case .swappedDigits:
      // A swap that changes a figure less than threefold is within what units report anyway.
      let digits = Array(String(figure))
      let swaps = digits.indices.dropLast().compactMap { place -> Int? in
        var swapped = digits
        swapped.swapAt(place, place + 1)
        guard swapped[0] != "0", let other = Int(String(swapped)) else { return nil }
        return max(other, figure) >= 3 * min(other, figure) ? other : nil
      }
      return swaps.randomElement(using: &generator)
    case .fallenCumulative:
      guard let before = figures[indicator][unit][month - 1] else { return nil }
      return before - Int.random(in: 1...max(1, before / 10), using: &generator)
    case .partExceedsWhole:
      guard let whole = figures[1][unit][month] else { return nil }
      return whole + Int.random(in: 1...max(1, whole), using: &generator)
    case .duplicate: return figure
    case .strayFigure:
      // A row of the largest unit is taken for the one of a small unit.
      let other = figures[indicator].compactMap { $0[month] }.max() ?? 0
      return other > 30 * figure ? other : nil
    case .copiedMonth: return nil
    }
  }

  private mutating func copyMonth(of unit: Int, to month: Int) -> Planted? {
    let told = figures.indices.filter { figures[$0][unit][month - 1].map { $0 > 0 } ?? false }
    guard told.count >= 4, figures.contains(where: { $0[unit][month] != nil }) else { return nil }
    for indicator in figures.indices {
      figures[indicator][unit][month] = figures[indicator][unit][month - 1]
    }
    return Planted(slip: .copiedMonth, unit: unit, month: month, indicator: nil)
  }

  private mutating func writeRecords() {
    for (indicator, units) in figures.enumerated() {
      for (unit, months) in units.enumerated() {
        campaign.report("U\(unit)", Self.indicators[indicator].indicator.code, months)
      }
    }
    for planted in planted where planted.slip == .duplicate {
      guard let indicator = planted.indicator,
        let figure = figures[indicator][planted.unit][planted.month]
      else { continue }
      campaign.record(
        "U\(planted.unit)", Self.indicators[indicator].indicator.code, month: planted.month,
        Quantity(figure), source: "b.csv")
    }
  }

  // MARK: - Chance

  private mutating func chance(_ probability: Double) -> Bool {
    Double.random(in: 0..<1, using: &generator) < probability
  }

  private mutating func uniform(_ low: Double, _ high: Double) -> Double {
    Double.random(in: low..<high, using: &generator)
  }

  /// Of mean 0 and deviation 1 (Box and Muller).
  private mutating func normal() -> Double {
    let (first, second) = (uniform(1e-12, 1), uniform(0, 1))
    return (-2 * log(first)).squareRoot() * cos(2 * .pi * second)
  }

  private mutating func poisson(_ mean: Double) -> Int {
    guard mean < 500 else { return max(0, Int((mean + mean.squareRoot() * normal()).rounded())) }
    // Waiting times add up until the mean is reached.
    var (count, time) = (0, -log(uniform(1e-12, 1)))
    while time < mean {
      count += 1
      time -= log(uniform(1e-12, 1))
    }
    return count
  }

  private mutating func binomial(_ count: Int, _ share: Double) -> Int {
    (0..<count).count { _ in chance(share) }
  }
}
