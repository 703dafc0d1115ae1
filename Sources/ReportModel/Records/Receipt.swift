/// That a unit's report for a period was received, and when (sổ theo dõi nhận báo cáo).
///
/// A unit that sent «không phát sinh» has a receipt and no activity records; one that sent nothing has
/// neither.
public struct Receipt: Sendable, Hashable {
  public let unit: Position<OrgUnit>
  public let period: ReportingPeriod
  /// `nil` when the day isn't known; such a report is neither on time nor late.
  public let receivedOn: Day?
  /// Whether the unit said that it has nothing to report.
  public let nothingToReport: Bool
  public let reference: String?
  public let note: String?
  /// Row of the source in which the receipt stands, counted as lines from 1.
  public let row: Int

  public init(
    unit: Position<OrgUnit>, period: ReportingPeriod, receivedOn: Day? = nil,
    nothingToReport: Bool = false, reference: String? = nil, note: String? = nil, row: Int = 0
  ) {
    self.unit = unit
    self.period = period
    self.receivedOn = receivedOn
    self.nothingToReport = nothingToReport
    self.reference = reference
    self.note = note
    self.row = row
  }
}
