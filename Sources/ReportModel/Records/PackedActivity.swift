/// What is summed up of one activity record, in 24 bytes: all but its row and its texts.
///
/// Half a month holds up to millions of them, one behind the other; they are read and written as they
/// lie in memory, in the byte order of all machines that Swift runs on (little-endian). Positions are
/// those of a plan, or the ids that a store has given to codes: whoever holds the rows knows which.
@frozen
public struct PackedActivity: BitwiseCopyable, Sendable, Hashable {
  /// The quantity in thousandths, 0 or more.
  public var thousandths: Int64
  /// People-attendances, 0 or more; `untold` when there is no figure.
  public var audience: Int64
  @usableFromInline var place: UInt64

  /// The audience of a record that tells none.
  public static let untold: Int64 = -1

  /// The most things of each kind that rows can tell apart.
  public static let unitLimit = 1 << 22
  public static let contentAreaLimit = 1 << 12
  public static let indicatorLimit = 1 << 14
  public static let phaseLimit = 1 << 11

  // From the lowest bit: 5 bits of the day, 22 of the unit, 12 of the content area, 14 of the indicator,
  // 11 of the phase.

  /// - Parameters:
  ///   - dayOffset: days since the first of the half-month, 0…16.
  ///   - phase: 0 when the record names none, else its position and 1.
  /// - Precondition: every number is below its limit.
  @inlinable
  public init(
    dayOffset: Int, unit: Int, contentArea: Int, indicator: Int, phase: Int, thousandths: Int64,
    audience: Int64
  ) {
    self.init(
      place: UInt64(truncatingIfNeeded: dayOffset) | UInt64(truncatingIfNeeded: unit) << 5
        | UInt64(truncatingIfNeeded: contentArea) << 27
        | UInt64(truncatingIfNeeded: indicator) << 39 | UInt64(truncatingIfNeeded: phase) << 53,
      thousandths: thousandths, audience: audience)
  }

  @inlinable
  init(place: UInt64, thousandths: Int64, audience: Int64) {
    self.place = place
    self.thousandths = thousandths
    self.audience = audience
  }

  /// Days since the first of the half-month, 0…16 (a damaged row may say up to 31).
  @inlinable public var dayOffset: Int { Int(truncatingIfNeeded: place & 0x1F) }
  @inlinable public var unit: Int { Int(truncatingIfNeeded: (place >> 5) & 0x3F_FFFF) }
  @inlinable public var contentArea: Int { Int(truncatingIfNeeded: (place >> 27) & 0xFFF) }
  @inlinable public var indicator: Int { Int(truncatingIfNeeded: (place >> 39) & 0x3FFF) }
  /// 0 when the record names no phase, else its number and 1.
  @inlinable public var phase: Int { Int(truncatingIfNeeded: place >> 53) }

  /// The row with other numbers for its unit, content area, indicator and phase.
  @inlinable
  public func renumbered(unit: Int, contentArea: Int, indicator: Int, phase: Int) -> PackedActivity
  {
    PackedActivity(
      dayOffset: dayOffset, unit: unit, contentArea: contentArea, indicator: indicator,
      phase: phase, thousandths: thousandths, audience: audience)
  }
}
