public import ReportModel
import Tabular

/// Records in the standard form: English headings, codes, plain numbers.
///
/// Reading them again gives equal records. Their order is that of the plan, by day, unit and so on, and of
/// their content after that, so equal records give equal bytes wherever they came from.
public struct RecordListing: Sendable {
  /// The records as a table; its columns are called by their headings.
  public let table: RecordTable

  /// The activity records of a source that are dated within a window; read as they are asked for, so there
  /// may be any number of them.
  ///
  /// - Parameter window: `nil` when there are none.
  /// - Throws: what the source throws.
  public init(
    activitiesOf source: any RecordSource, in window: DayWindow?, plan: Plan
  ) throws {
    let cells = try window.map { try source.activityCells(in: $0, grain: .window, by: .unit) }
    let count = cells?.reduce(0) { $0 + $1.activities } ?? 0
    table = RecordTable(Self.frame(.activities), count: count) { body in
      guard let window else { return }
      var rows = RowsOfOneKey()
      try source.forEachActivityRecord(in: window) {
        try rows.take($0.record, of: plan, body)
      }
      try rows.end(of: plan, body)
    }
  }

  public init(_ records: [ActivityRecord], plan: Plan) {
    table = Self.table(records.map { Row($0, plan: plan) }, of: .activities)
  }

  public init(_ records: [CompletionRecord], plan: Plan) {
    table = Self.table(records.map { Row($0, plan: plan) }, of: .completions)
  }

  public init(_ receipts: [Receipt], plan: Plan) {
    table = Self.table(receipts.map { Row($0, plan: plan) }, of: .receipts)
  }

  private static func table(_ rows: [Row], of kind: RecordKind) -> RecordTable {
    let sorted = rows.sorted { $0.precedes($1) }.map(\.tableRow)
    return RecordTable(frame(kind), count: sorted.count) { body in
      for row in sorted { try body(row) }
    }
  }

  private static func frame(_ kind: RecordKind) -> Table {
    Table(
      code: kind.rawValue, title: kind.rawValue, placement: .appendix,
      columns: kind.columns.map {
        Table.Column(code: $0.rawValue, label: $0.rawValue, kind: $0.tableKind)
      }, rows: [])
  }

  // MARK: - As delimited text

  /// Calls `body` with the listing as CSV, some rows at a time.
  ///
  /// - Throws: what `body` throws, and what the source of the records does.
  public func forEachPiece(_ body: ([UInt8]) throws -> Void) throws {
    var writer = CSVWriter()
    writer.append(table.frame.columns.map(\.label))
    try table.forEachRow { row in
      writer.append(row.cells.map { PlainText.of($0.value) })
      guard writer.bytes.count >= 1 << 16 else { return }
      try body(writer.bytes)
      writer.bytes.removeAll(keepingCapacity: true)
    }
    try body(writer.bytes)
  }

  /// All of it as CSV.
  public func bytes() throws -> [UInt8] {
    var bytes: [UInt8] = []
    try forEachPiece { bytes += $0 }
    return bytes
  }
}

/// A cell of the standard form.
private enum PlainText {
  static func of(_ value: Cell.Value) -> String {
    switch value {
    // What begins with an apostrophe has got the one that reading takes away.
    case .text(let text): text.first == "'" ? text : SpreadsheetText.neutral(text)
    case .count(let count): String(count)
    case .quantity(let quantity, _): quantity.plain
    case .day(let day): day.description
    case .empty, .absent, .percent, .ratio: ""
    }
  }
}

/// A record of the standard form with what it is sorted by.
private struct Row {
  let order: [Int]
  let cells: [Cell]

  var tableRow: Table.Row { Table.Row(kind: .item, cells: cells) }

  func precedes(_ other: Row) -> Bool {
    if order != other.order { return order.lexicographicallyPrecedes(other.order) }
    // Bytes are compared, not letters by the rules of a language.
    return cells.lexicographicallyPrecedes(other.cells) {
      PlainText.of($0.value).utf8.lexicographicallyPrecedes(PlainText.of($1.value).utf8)
    }
  }

  init(_ record: ActivityRecord, plan: Plan) {
    order = [
      Int(record.day.number), record.unit.index, record.contentArea.index, record.indicator.index,
    ]
    cells = Row.cells(of: record, in: plan)
  }

  static func cells(of record: ActivityRecord, in plan: Plan) -> [Cell] {
    let indicator = plan.indicators[record.indicator]
    return [
      Cell(.day(record.day)), .text(plan.units[record.unit].code),
      .text(plan.contentAreas[record.contentArea].code), .text(indicator.code),
      Cell(.quantity(record.quantity, decimals: indicator.decimals)),
      record.audience.map { Cell(.count($0)) } ?? .empty,
      record.namedPhase.map { .text(plan.phases[$0].code) } ?? .empty,
      Row.text(record.reference), Row.text(record.note),
    ]
  }

  init(_ record: CompletionRecord, plan: Plan) {
    order = [Int(record.reportedOn.number), record.unit.index, record.task.index]
    cells = [
      .text(plan.tasks[record.task].code), .text(plan.units[record.unit].code),
      Cell(.day(record.reportedOn)),
      record.percent.map { Cell(.quantity($0, decimals: Quantity.places)) } ?? .empty,
      record.completedOn.map { Cell(.day($0)) } ?? .empty, Row.text(record.reference),
      Row.text(record.note),
    ]
  }

  init(_ receipt: Receipt, plan: Plan) {
    order = [Int(plan.calendar.window(of: receipt.period).last.number), receipt.unit.index]
    cells = [
      .text(plan.units[receipt.unit].code), .text(receipt.period.code),
      receipt.receivedOn.map { Cell(.day($0)) } ?? .empty,
      .text(receipt.nothingToReport ? "yes" : "no"), Row.text(receipt.reference),
      Row.text(receipt.note),
    ]
  }

  /// A workbook says itself that a text is one, but reading takes an apostrophe before a formula away
  /// wherever it stands.
  private static func text(_ text: String?) -> Cell {
    text.map { .text($0.first == "'" ? SpreadsheetText.neutral($0) : $0) } ?? .empty
  }
}

/// Activity records that come in the order of their keys, those of one key put in the order of their content.
private struct RowsOfOneKey {
  private var records: [ActivityRecord] = []

  /// Takes the next record; calls `body` with the rows of those before it, if it begins another key.
  mutating func take(
    _ record: ActivityRecord, of plan: Plan, _ body: (Table.Row) throws -> Void
  ) throws {
    if let first = records.first, Self.differ(first, record) { try end(of: plan, body) }
    records.append(record)
  }

  mutating func end(of plan: Plan, _ body: (Table.Row) throws -> Void) throws {
    if records.count == 1 {
      try body(Table.Row(kind: .item, cells: Row.cells(of: records[0], in: plan)))
    } else {
      for row in records.map({ Row($0, plan: plan) }).sorted(by: { $0.precedes($1) }) {
        try body(row.tableRow)
      }
    }
    records.removeAll(keepingCapacity: true)
  }

  private static func differ(_ one: ActivityRecord, _ other: ActivityRecord) -> Bool {
    one.day != other.day || one.unit != other.unit || one.contentArea != other.contentArea
      || one.indicator != other.indicator
  }
}

extension RecordColumn {
  /// What a sheet does with the column.
  fileprivate var tableKind: Table.Column.Kind {
    switch self {
    case .date, .reportedOn, .completedOn, .receivedOn: .day
    case .quantity, .audience, .percent: .number
    case .unit, .contentArea, .indicator, .phase, .task, .period, .nothingToReport, .reference,
      .note:
      .text
    }
  }
}
