public import ReportModel
import Tabular

extension RecordReader {
  /// Reads one sheet of a workbook (XLSX) to its end.
  ///
  /// Without a name it is the one visible sheet that has a row recognised as the header of a record
  /// file. Several such sheets are an error: which one is meant, the sender knows.
  ///
  /// - Parameters:
  ///   - sheet: the name of the sheet to read; it may be a hidden one.
  ///   - file: what findings call the file.
  /// - Throws: when no record can be read at all; what is wrong with single rows is in the findings.
  public mutating func read(
    workbook bytes: [UInt8], sheet: String? = nil, file: String, kind: RecordKind? = nil,
    findingLimit: Int = standardFindingLimit, keepsRejectedRows: Bool = false
  ) throws(RecordFileError) -> RecordReading {
    let choice: SheetChoice
    var table: XLSXReader
    do throws(TabularError) {
      choice = try SheetChoice(bytes, sheet: sheet)
      table = try choice.table()
    } catch {
      throw RecordFileError(error, file: file)
    }
    guard choice.recognised.count < 2 else {
      throw RecordFileError(
        WorkbookMessages.severalSheets(choice.recognised.map(\.name)), file: file)
    }
    return try read(
      &table, file: file, kind: kind, findingLimit: findingLimit,
      keepsRejectedRows: keepsRejectedRows, unreadSheets: choice.hidden.map(\.name))
  }
}

/// Which sheet of a workbook holds the records.
private struct SheetChoice {
  let workbook: Workbook
  /// The sheets to read from: visible ones with a recognised header, or the one that was named.
  let recognised: [Workbook.Sheet]
  /// Hidden sheets with a recognised header.
  let hidden: [Workbook.Sheet]
  /// The sheets whose first row says what is wrong when no header is recognised.
  private let others: [Workbook.Sheet]

  init(_ bytes: [UInt8], sheet name: String?) throws(TabularError) {
    workbook = try Workbook(bytes)
    if let name {
      recognised = [try workbook.sheet(named: name)]
      hidden = []
      others = recognised
      return
    }
    var found: [Workbook.Sheet] = []
    for sheet in workbook.sheets
    where try XLSXReader(sheet, of: workbook, isHeader: RecordHeader.recognises) != nil {
      found.append(sheet)
    }
    recognised = found.filter { !$0.isHidden }
    hidden = found.filter(\.isHidden)
    others = workbook.sheets.filter { !$0.isHidden }
  }

  func table() throws(TabularError) -> XLSXReader {
    if let sheet = recognised.first,
      let table = try XLSXReader(sheet, of: workbook, isHeader: RecordHeader.recognises)
    {
      return table
    }
    for sheet in others {
      if let table = try XLSXReader(sheet, of: workbook, isHeader: { _ in true }) { return table }
    }
    throw .empty
  }
}
