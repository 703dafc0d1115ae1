import ReportModel

/// Figures computed the slow and plain way, to hold a store's figures against.
struct Figure: Hashable {
  var activities = 0
  var quantity: Int64 = 0
  var audience: Int?
  var latestDay = Day(number: .min)
  var latestQuantity: Int64 = 0
}

/// Figures of every key of what a division tells apart, from records.
func naiveFigures(
  _ records: [ActivityRecord], in window: DayWindow, by division: CellDivision = .all, plan: Plan
) -> [ActivityCell.Key: Figure] {
  var figures: [ActivityCell.Key: Figure] = [:]
  for record in records where window.contains(record.day) {
    let phase = plan.phase(
      named: record.namedPhase, on: record.day, contentArea: record.contentArea)
    // Which level of a stock counts is decided by unit.
    let isStock = plan.indicators[record.indicator].accumulation == .stock
    let tellsUnits =
      division.contains(.unit) || (isStock && division.contains(.indicator))
    let key = ActivityCell.Key(
      unit: tellsUnits ? record.unit : .undivided,
      phase: division.contains(.phase) ? phase : .undivided,
      contentArea: division.contains(.contentArea) ? record.contentArea : .undivided,
      indicator: division.contains(.indicator) ? record.indicator : .undivided)
    var figure = figures[key, default: Figure()]
    figure.activities += 1
    figure.quantity += record.quantity.thousandths
    if let audience = record.audience { figure.audience = (figure.audience ?? 0) + audience }
    if record.day > figure.latestDay {
      figure.latestDay = record.day
      figure.latestQuantity = 0
    }
    if record.day == figure.latestDay { figure.latestQuantity += record.quantity.thousandths }
    figures[key] = figure
  }
  return figures
}

/// Figures of every key, from a store's cells.
func figures(of cells: [ActivityCell]) -> [ActivityCell.Key: Figure] {
  var combined: [ActivityCell.Key: ActivityCell] = [:]
  for cell in cells where combined[cell.key]?.combine(with: cell) == nil {
    combined[cell.key] = cell
  }
  return combined.mapValues {
    Figure(
      activities: $0.activities, quantity: $0.quantity.thousandths, audience: $0.audience,
      latestDay: $0.latestDay, latestQuantity: $0.latestQuantity.thousandths)
  }
}
