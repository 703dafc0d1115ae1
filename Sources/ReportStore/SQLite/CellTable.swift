import GRDB
import ReportModel

/// Sums of the activities that count, by half-month.
struct CellTable {
  let database: Database

  /// The cells of a run of half-months.
  func cells(in halves: ClosedRange<HalfMonth>, codes: CodeDictionary) throws -> [ActivityCell] {
    let select = try DirectStatement(
      database,
      """
      SELECT half_month, unit, phase, content_area, indicator,
        activities, quantity, audience, latest_day, latest_quantity
      FROM cell WHERE half_month BETWEEN ? AND ?
      """)
    try select.bind(Int64(halves.lowerBound.number), Int64(halves.upperBound.number))
    var cells: [ActivityCell] = []
    var half = halves.lowerBound
    var window = half.window
    try select.forEachRow { row in
      if row.halfMonth(0) != half {
        half = row.halfMonth(0)
        window = half.window
      }
      let phase = row.integer(2)
      cells.append(
        ActivityCell(
          key: ActivityCell.Key(
            unit: try codes.units.position(of: row.integer(1)),
            phase: phase == 0 ? nil : try codes.phases.position(of: phase),
            contentArea: try codes.contentAreas.position(of: row.integer(3)),
            indicator: try codes.indicators.position(of: row.integer(4))),
          days: window, activities: Int(row.integer(5)),
          quantity: Quantity(thousandths: row.integer(6)),
          audience: row.optionalInteger(7).map { Int($0) },
          latestDay: row.day(8),
          latestQuantity: Quantity(thousandths: row.integer(9))))
    }
    return cells
  }

  /// Combines cells, each of one half-month, with those that there are.
  ///
  /// As `ActivityCell.combine(with:)` does it; a sum of integers that SQLite has to give as a real
  /// number has overflowed, and stays at the bound.
  func merge(_ cells: [ActivityCell], codes: CodeDictionary) throws {
    let upsert = try DirectStatement(
      database,
      """
      INSERT INTO cell (half_month, unit, phase, content_area, indicator,
        activities, quantity, audience, latest_day, latest_quantity)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET
        activities = activities + excluded.activities,
        quantity = CASE typeof(quantity + excluded.quantity)
          WHEN 'integer' THEN quantity + excluded.quantity
          ELSE iif(quantity < 0, -9223372036854775808, 9223372036854775807) END,
        audience = CASE
          WHEN audience IS NULL THEN excluded.audience
          WHEN excluded.audience IS NULL THEN audience
          WHEN typeof(audience + excluded.audience) = 'integer' THEN audience + excluded.audience
          ELSE iif(audience < 0, -9223372036854775808, 9223372036854775807) END,
        latest_quantity = CASE
          WHEN latest_day > excluded.latest_day THEN latest_quantity
          WHEN latest_day < excluded.latest_day THEN excluded.latest_quantity
          WHEN typeof(latest_quantity + excluded.latest_quantity) = 'integer'
            THEN latest_quantity + excluded.latest_quantity
          ELSE iif(latest_quantity < 0, -9223372036854775808, 9223372036854775807) END,
        latest_day = max(latest_day, excluded.latest_day)
      """)
    for cell in cells {
      try upsert.bind(Int64(HalfMonth(holding: cell.days.first).number), at: 1)
      try upsert.bind(codes.units.id(of: cell.key.unit), at: 2)
      try upsert.bind(cell.key.phase.map { codes.phases.id(of: $0) } ?? 0, at: 3)
      try upsert.bind(codes.contentAreas.id(of: cell.key.contentArea), at: 4)
      try upsert.bind(codes.indicators.id(of: cell.key.indicator), at: 5)
      try upsert.bind(Int64(cell.activities), at: 6)
      try upsert.bind(cell.quantity.thousandths, at: 7)
      try upsert.bind(cell.audience.map { Int64($0) }, at: 8)
      try upsert.bind(Int64(cell.latestDay.number), at: 9)
      try upsert.bind(cell.latestQuantity.thousandths, at: 10)
      try upsert.run()
    }
  }

  /// Makes the cells of some half-months anew from the raw rows.
  func rebuild(_ halves: [HalfMonth], plan: Plan, codes: CodeDictionary) throws {
    let delete = try DirectStatement(database, "DELETE FROM cell WHERE half_month = ?")
    for half in halves {
      try delete.bind(Int64(half.number))
      try delete.run()
      var sums = CellSums(plan: plan, window: half.window, grain: .halfMonth)
      try ActivityTable(database: database).forEachFigure(in: half.window, codes: codes) {
        sums.add($0)
      }
      try merge(sums.take(), codes: codes)
    }
  }

  /// Makes all cells anew from the raw rows.
  func rebuildAll(plan: Plan, codes: CodeDictionary) throws {
    try DirectStatement(database, "DELETE FROM cell").run()
    var sums: CellSums?
    var current: DayWindow?
    try ActivityTable(database: database).forEachFigure(in: nil, codes: codes) { record in
      // Rows come by day, so a half-month is complete when the next begins.
      if current?.contains(record.day) != true {
        if let cells = sums?.take() { try merge(cells, codes: codes) }
        let half = HalfMonth(holding: record.day).window
        current = half
        sums = CellSums(plan: plan, window: half, grain: .halfMonth)
      }
      sums?.add(record)
    }
    if let cells = sums?.take() { try merge(cells, codes: codes) }
  }
}
