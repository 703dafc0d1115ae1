/// What cells tell apart, besides time.
///
/// The less is asked for, the fewer cells there are: a store may have the sums ready.
public struct CellDivision: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  public static let unit = CellDivision(rawValue: 1)
  public static let phase = CellDivision(rawValue: 2)
  public static let contentArea = CellDivision(rawValue: 4)
  public static let indicator = CellDivision(rawValue: 8)
  public static let all: CellDivision = [.unit, .phase, .contentArea, .indicator]
}

/// How finely cells are to be divided by time.
public enum CellGrain: Sendable, Hashable {
  /// Every cell covers the whole window.
  case window
  /// Cells cover half-months, and days at the edges of a window that cuts a half-month.
  case halfMonth
  /// Every cell covers one day.
  case day
}

extension Position {
  /// Stands for all things of a list together, in the key of a cell that doesn't tell them apart.
  public static var undivided: Position { Position(rawValue: -1) }
}
