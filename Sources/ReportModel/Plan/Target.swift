/// A planned figure (kế hoạch) of an indicator for a window of days.
public struct Target: Sendable, Hashable {
  public let indicator: Position<Indicator>
  public let quantity: Quantity
  public let window: DayWindow
  /// `nil`: the plan's top unit.
  public let unit: Position<OrgUnit>?
  /// `nil`: all content areas together.
  public let contentArea: Position<ContentArea>?
  /// From which day this version of the target holds; `nil` is the first version.
  public let version: Day?
  /// Row of the table of targets in which it stands, counted as lines from 1; 0 where it stands in none.
  public let row: Int

  public init(
    indicator: Position<Indicator>, quantity: Quantity, window: DayWindow,
    unit: Position<OrgUnit>? = nil, contentArea: Position<ContentArea>? = nil, version: Day? = nil,
    row: Int = 0
  ) {
    self.indicator = indicator
    self.quantity = quantity
    self.window = window
    self.unit = unit
    self.contentArea = contentArea
    self.version = version
    self.row = row
  }
}
