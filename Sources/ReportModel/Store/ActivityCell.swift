/// Activity records of equal unit, phase, content area and indicator within some days, summed.
///
/// Cells combine in any order and any grouping to the same result, which is why figures don't depend on
/// how records were divided over files.
public struct ActivityCell: Sendable, Hashable {
  /// What all records of a cell have in common; `undivided` where cells don't tell it apart.
  public struct Key: Sendable, Hashable {
    public let unit: Position<OrgUnit>
    /// `nil` is «ngoài đợt».
    public let phase: Position<Phase>?
    public let contentArea: Position<ContentArea>
    public let indicator: Position<Indicator>

    public init(
      unit: Position<OrgUnit>, phase: Position<Phase>?, contentArea: Position<ContentArea>,
      indicator: Position<Indicator>
    ) {
      self.unit = unit
      self.phase = phase
      self.contentArea = contentArea
      self.indicator = indicator
    }
  }

  public let key: Key
  /// The days that the cell covers; all its records lie within.
  public private(set) var days: DayWindow
  /// Number of records, at least 1.
  public private(set) var activities: Int
  public private(set) var quantity: Quantity
  /// Sum of the audiences that were told; `nil` when none was, which is not the same as nobody there.
  public private(set) var audience: Int?
  /// The last day on which there is a record.
  public private(set) var latestDay: Day
  /// Sum of the quantities on `latestDay`: the level of a stock.
  public private(set) var latestQuantity: Quantity

  public init(
    key: Key, days: DayWindow, activities: Int, quantity: Quantity, audience: Int?, latestDay: Day,
    latestQuantity: Quantity
  ) {
    self.key = key
    self.days = days
    self.activities = activities
    self.quantity = quantity
    self.audience = audience
    self.latestDay = latestDay
    self.latestQuantity = latestQuantity
  }

  /// Takes in another cell of the same key.
  public mutating func combine(with other: ActivityCell) {
    days = days.union(other.days)
    activities += other.activities
    quantity += other.quantity
    if let more = other.audience { audience = audience?.addingSaturating(more) ?? more }
    if other.latestDay > latestDay {
      latestDay = other.latestDay
      latestQuantity = other.latestQuantity
    } else if other.latestDay == latestDay {
      latestQuantity += other.latestQuantity
    }
  }
}

extension Int {
  /// A sum that stays at the bounds rather than trap: a file must not be able to stop the program.
  public func addingSaturating(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? (self < 0 ? .min : .max) : sum
  }
}
