import ReportModel
import ReportsTestSupport

/// Invented records for the invented plan.
enum InventedRecords {
  static func activities(
    _ count: Int, in window: DayWindow, seed: UInt64, firstRow: Int = 2
  ) -> [ActivityRecord] {
    var numbers = SeededGenerator(seed: seed)
    return (0..<count).map { index in
      ActivityRecord(
        day: window.first.adding(days: .random(in: 0..<window.length, using: &numbers)),
        unit: Position(.random(in: 0..<4, using: &numbers)),
        contentArea: Position(.random(in: 0..<3, using: &numbers)),
        indicator: Position(.random(in: 0..<3, using: &numbers)),
        quantity: Quantity(thousandths: .random(in: 0...9_999_999, using: &numbers)),
        audience: Bool.random(using: &numbers) ? .random(in: 0...900, using: &numbers) : nil,
        namedPhase: .random(in: 0..<5, using: &numbers) == 0
          ? Position(.random(in: 0..<4, using: &numbers)) : nil,
        reference: .random(in: 0..<4, using: &numbers) == 0 ? "Báo cáo số \(index)" : nil,
        note: .random(in: 0..<9, using: &numbers) == 0 ? "" : nil, row: firstRow + index)
    }
  }

  static func activity(
    _ iso: String, unit: Int = 1, contentArea: Int = 0, indicator: Int = 0, quantity: Int = 1,
    audience: Int? = nil, namedPhase: Int? = nil, note: String? = nil, row: Int = 2
  ) -> ActivityRecord {
    ActivityRecord(
      day: day(iso), unit: Position(unit), contentArea: Position(contentArea),
      indicator: Position(indicator), quantity: Quantity(quantity), audience: audience,
      namedPhase: namedPhase.map(Position.init), note: note, row: row)
  }
}

extension SourceDelivery {
  /// A delivery whose digest follows from its name and `edition`.
  init(_ source: String, edition: Int = 1, _ records: RecordSet) {
    self.init(
      source: source, digest: "\(source)#\(edition)", importedOn: day("2020-07-01"),
      records: records)
  }
}
