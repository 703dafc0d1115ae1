import ReportModel

/// Turns the positions of a plan in packed rows into the store's ids of codes, or the other way round.
struct BlockNumbering {
  // By position or id; 0 for what has no number on the other side. Phases are numbered by position and 1.
  private let units: [Int32]
  private let contentAreas: [Int32]
  private let indicators: [Int32]
  private let phases: [Int32]
  /// Where all numbers are the same on both sides rows stay as they are.
  private let isIdentity: Bool

  private init(
    units: [Int32], contentAreas: [Int32], indicators: [Int32], phases: [Int32]
  ) {
    self.units = units
    self.contentAreas = contentAreas
    self.indicators = indicators
    self.phases = phases
    isIdentity = [units, contentAreas, indicators, phases].allSatisfy { numbers in
      numbers.enumerated().allSatisfy { $0.offset == Int($0.element) }
    }
  }

  /// From positions to ids, every code of the plan having one.
  static func ids(_ codes: CodeDictionary) -> BlockNumbering {
    BlockNumbering(
      units: codes.units.idNumbers, contentAreas: codes.contentAreas.idNumbers,
      indicators: codes.indicators.idNumbers, phases: [0] + codes.phases.idNumbers)
  }

  /// From ids to positions; rows with an id that the plan has no position for are refused.
  static func positions(_ codes: CodeDictionary) -> BlockNumbering {
    BlockNumbering(
      units: codes.units.positionNumbers, contentAreas: codes.contentAreas.positionNumbers,
      indicators: codes.indicators.positionNumbers,
      // Id 0 stands for no phase, and so does number 0.
      phases: [0] + codes.phases.positionNumbers.dropFirst().map { $0 < 0 ? -1 : $0 + 1 })
  }

  /// The rows with the other numbers.
  ///
  /// - Throws: `Contradiction` when a row has a number that there is none for, or a figure below nothing.
  func renumbered(_ figures: [PackedActivity]) throws(Contradiction) -> [PackedActivity] {
    var numbered = figures
    for (place, row) in figures.enumerated() {
      guard row.unit < units.count, row.contentArea < contentAreas.count,
        row.indicator < indicators.count, row.phase < phases.count, row.dayOffset < 17,
        row.thousandths >= 0, row.audience >= PackedActivity.untold
      else { throw Contradiction("numbers in a row of a block") }
      if isIdentity { continue }
      let (unit, area) = (units[row.unit], contentAreas[row.contentArea])
      let (indicator, phase) = (indicators[row.indicator], phases[row.phase])
      guard unit >= 0, area >= 0, indicator >= 0, phase >= 0 else {
        throw Contradiction("code of a row of a block")
      }
      numbered[place] = row.renumbered(
        unit: Int(unit), contentArea: Int(area), indicator: Int(indicator), phase: Int(phase))
    }
    return numbered
  }
}

extension CodeMap {
  /// The id of every position.
  fileprivate var idNumbers: [Int32] {
    (0..<planCount).map { Int32(id(of: Position($0))) }
  }

  /// The position of every id, from 0 on; -1 where there is none.
  fileprivate var positionNumbers: [Int32] {
    (0..<idCount).map { knownPosition(of: $0).map { Int32($0.index) } ?? -1 }
  }
}
