public import ReportModel
import Tabular

/// One table of the report as delimited text, for programs.
///
/// A row for each of the table's; its columns are `row_kind`, what the row is about by code, and those
/// of the table. Figures are plain: `.` as the decimal sign, no grouping, percentages with one decimal;
/// dates as in ISO 8601. A cell without a figure is empty whatever the reason; JSON tells it. Text that
/// a spreadsheet could take for a formula has an apostrophe before it.
public struct CSVRenderer: ReportRenderer {
  /// Code, number or title of the table.
  public let table: String
  /// Excel takes a file for UTF-8 only if it begins with a byte order mark.
  public let startsWithByteOrderMark: Bool

  public init(table: String, startsWithByteOrderMark: Bool = false) {
    self.table = table
    self.startsWithByteOrderMark = startsWithByteOrderMark
  }

  public var fileExtension: String { "csv" }

  /// - Throws: `RenderError.unknownTable`, where the report has no table of that code.
  public func render(_ document: ReportDocument) throws(RenderError) -> [UInt8] {
    let table = try whole(named(in: document), of: document)
    var writer = CSVWriter(startsWithByteOrderMark: startsWithByteOrderMark)
    let dimensions = Set(table.rows.flatMap(\.codes.keys)).sorted()
    let names = ["row_kind"] + dimensions.map { "\($0)_code" } + table.columns.map(\.code)
    writer.append(names.map(SpreadsheetText.neutral))
    for row in table.rows {
      let codes = dimensions.map { SpreadsheetText.neutral(row.codes[$0]) }
      writer.append([row.kind.rawValue] + codes + row.cells.map { PlainCell.text($0.value) })
    }
    return writer.bytes
  }

  /// The records come without their rows before they are asked for.
  private func whole(
    _ table: Table, of document: ReportDocument
  ) throws(RenderError) -> Table {
    guard let records = document.records, records.frame.code == table.code else { return table }
    do {
      return try records.whole()
    } catch {
      throw RenderError(readingRecords: error)
    }
  }

  private func named(in document: ReportDocument) throws(RenderError) -> Table {
    let tables = Self.tables(of: document)
    if let table = tables.first(where: { $0.code == table }) { return table }
    let key = NameKey(table)
    let found = tables.first { table in
      [table.number, table.title].contains { $0.map { NameKey($0) == key } ?? false }
    }
    guard let found else { throw .unknownTable(code: table, known: tables.map(\.code)) }
    return found
  }

  /// All tables that can be asked for: those of the report, its records (without their rows), where they
  /// come from.
  public static func tables(of document: ReportDocument) -> [Table] {
    document.tables + [document.records?.frame, document.provenance].compactMap(\.self)
  }
}

/// What a program reads of a cell.
private enum PlainCell {
  static func text(_ value: Cell.Value) -> String {
    switch value {
    case .empty, .absent: ""
    case .text(let text): SpreadsheetText.neutral(text)
    case .count(let count): String(count)
    case .quantity(let quantity, _): quantity.plain
    case .percent(let ratio): DecimalText.plain(ratio.rounded(places: 1), places: 1, keeping: 1)
    case .ratio(let ratio, let form):
      DecimalText.plain(ratio.rounded(form), places: form.decimals, keeping: form.decimals)
    case .day(let day): day.description
    }
  }
}
