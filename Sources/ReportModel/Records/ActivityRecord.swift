/// One activity as reported (bản ghi hoạt động): on a day, by a unit, so much of an indicator.
public struct ActivityRecord: Sendable, Hashable {
  public let day: Day
  public let unit: Position<OrgUnit>
  public let contentArea: Position<ContentArea>
  public let indicator: Position<Indicator>
  /// Never negative; no more decimals than the indicator allows.
  public let quantity: Quantity
  /// People-attendances (lượt người), 0 or more; `nil` when not told.
  public let audience: Int?
  /// The phase that the record itself names; `nil` leaves it to the date.
  public let namedPhase: Position<Phase>?
  public let reference: String?
  public let note: String?
  /// Row of the source in which the record stands, counted as lines from 1.
  public let row: Int

  public init(
    day: Day, unit: Position<OrgUnit>, contentArea: Position<ContentArea>,
    indicator: Position<Indicator>, quantity: Quantity, audience: Int? = nil,
    namedPhase: Position<Phase>? = nil, reference: String? = nil, note: String? = nil, row: Int = 0
  ) {
    self.day = day
    self.unit = unit
    self.contentArea = contentArea
    self.indicator = indicator
    self.quantity = quantity
    self.audience = audience
    self.namedPhase = namedPhase
    self.reference = reference
    self.note = note
    self.row = row
  }
}
