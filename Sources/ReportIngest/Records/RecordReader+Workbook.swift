public import ReportModel
import Tabular

extension RecordReader {
  /// Reads one sheet of a workbook (XLSX) to its end.
  ///
  /// Without a name it is the one visible sheet that a mapping fits, or that has the header of a record
  /// file. Several such sheets are an error: which one is meant, the sender knows.
  ///
  /// - Parameters:
  ///   - sheet: the name of the sheet to read; it may be a hidden one.
  ///   - file: what findings call the file.
  /// - Throws: when no record can be read at all; what is wrong with single rows is in the findings.
  public mutating func read(
    workbook bytes: [UInt8], sheet: String? = nil, file: String, kind: RecordKind? = nil,
    intake: IntakeRequest = IntakeRequest(), findingLimit: Int = standardFindingLimit,
    keepsRejectedRows: Bool = false
  ) throws(RecordFileError) -> RecordReading {
    let workbook: Workbook
    let tables: [SheetTable]
    do throws(TabularError) {
      workbook = try Workbook(bytes)
      let sheets = try sheet.map { name throws(TabularError) in [try workbook.sheet(named: name)] }
      var read: [SheetTable] = []
      for sheet in sheets ?? workbook.sheets { read.append(try SheetTable(sheet, of: workbook)) }
      tables = read
    } catch {
      throw RecordFileError(error, file: file)
    }
    let offered = sheet == nil ? tables.filter { !$0.sheet.isHidden } : tables
    if mightMap(file, intake),
      let reading = try readMapped(
        offered, of: workbook, file: file, intake: intake, findingLimit: findingLimit,
        keepsRejectedRows: keepsRejectedRows)
    {
      return reading
    }
    let choice: SheetChoice
    var table: XLSXReader
    do throws(TabularError) {
      choice = try SheetChoice(tables, named: sheet != nil, of: workbook)
      table = try choice.table()
    } catch {
      throw RecordFileError(error, file: file)
    }
    if choice.recognised.isEmpty { try Self.checkText(of: offered, file: file) }
    guard choice.recognised.count < 2 else {
      throw RecordFileError(
        WorkbookMessages.severalSheets(choice.recognised.map(\.sheet.name)), file: file)
    }
    let reading = try read(
      &table, file: file, kind: kind, findingLimit: findingLimit,
      keepsRejectedRows: keepsRejectedRows, unreadSheets: choice.hidden)
    try Self.checkText(table, file: file)
    return reading
  }

  /// Headings that aren't known may be typed for an old font, which is then what has to be told.
  private static func checkText(
    of tables: [SheetTable], file: String
  ) throws(RecordFileError) {
    for table in tables {
      guard let fault = table.preview.textFault else { continue }
      throw RecordFileError(fault, file: file, sheet: table.sheet.name)
    }
  }

  private static func checkText(
    _ table: borrowing XLSXReader, file: String
  ) throws(RecordFileError) {
    guard let fault = table.textFault else { return }
    throw RecordFileError(fault, file: file, sheet: table.sheet)
  }

  /// `nil` when no mapping is for any of the sheets.
  private mutating func readMapped(
    _ tables: [SheetTable], of workbook: Workbook, file: String, intake: IntakeRequest,
    findingLimit: Int, keepsRejectedRows: Bool
  ) throws(RecordFileError) -> RecordReading? {
    var offered: [(preview: TablePreview, merges: [CellRange])] = []
    do throws(TabularError) {
      for table in tables { offered.append((table.preview, try table.merges(of: workbook))) }
    } catch {
      throw RecordFileError(error, file: file)
    }
    guard let choice = try chosenMapping(offered, intake, file: file) else { return nil }
    if !choice.fit.isWhole { try Self.checkText(of: tables, file: file) }
    let (preview, merges) = offered[choice.table]
    let mapped = try MappedTable(
      choice.fit, in: preview, merges: merges, request: intake, file: file, plan: plan)
    var table: XLSXReader
    do throws(TabularError) {
      table = try XLSXReader(tables[choice.table].sheet, of: workbook, below: mapped.header)
    } catch {
      throw RecordFileError(error, file: file)
    }
    let reading = try read(
      &table, by: mapped, file: file, findingLimit: findingLimit,
      keepsRejectedRows: keepsRejectedRows)
    try Self.checkText(table, file: file)
    return reading
  }
}

/// A sheet and its first rows.
private struct SheetTable {
  let sheet: Workbook.Sheet
  let preview: TablePreview

  init(_ sheet: Workbook.Sheet, of workbook: Workbook) throws(TabularError) {
    self.sheet = sheet
    preview = try TablePreview(sheet, of: workbook)
  }

  func merges(of workbook: Workbook) throws(TabularError) -> [CellRange] {
    try workbook.merges(of: sheet, throughRow: preview.rows.last?.line ?? 1)
  }
}

/// Which sheet of a workbook holds the records, by the standard headings.
private struct SheetChoice {
  /// The sheets to read from: visible ones with a recognised header, or the one that was named.
  private(set) var recognised: [(sheet: Workbook.Sheet, header: TableHeader)] = []
  /// Names of hidden sheets with a recognised header.
  private(set) var hidden: [String] = []
  /// The sheets whose first row says what is wrong when no header is recognised.
  private let others: [SheetTable]
  private let workbook: Workbook

  init(_ tables: [SheetTable], named: Bool, of workbook: Workbook) throws(TabularError) {
    self.workbook = workbook
    others = named ? tables : tables.filter { !$0.sheet.isHidden }
    for table in tables {
      let header = try StandardHeader.find(in: table.preview) { () throws(TabularError) in
        try table.merges(of: workbook)
      }
      guard let header else { continue }
      if table.sheet.isHidden && !named {
        hidden.append(table.sheet.name)
      } else {
        recognised.append((table.sheet, header))
      }
    }
  }

  func table() throws(TabularError) -> XLSXReader {
    if let (sheet, header) = recognised.first {
      return try XLSXReader(sheet, of: workbook, below: header)
    }
    for table in others {
      guard let first = table.preview.rows.first else { continue }
      let lines = first.line...first.line
      let header = table.preview.header(
        in: lines, headings: table.preview.headings(in: lines, merges: []))
      return try XLSXReader(table.sheet, of: workbook, below: header)
    }
    throw .empty
  }
}
