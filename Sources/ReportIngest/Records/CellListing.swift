import ReportModel
public import Tabular

/// Every cell of a file as it was read, before anything is made of it.
///
/// A table of `sheet,address,kind,value`: numbers with all the digits that the file has, dates as in
/// ISO 8601. Cells of CSV are all text; cells without content are left out. What a spreadsheet could take for
/// a formula has an apostrophe before it.
public struct CellListing {
  /// The table as CSV.
  public private(set) var bytes: [UInt8] = []
  /// Rows that aren't well formed, whose cells can't be told.
  public private(set) var findings: FindingList
  private var writer = CSVWriter()

  /// Lists the cells of a workbook or of delimited text.
  ///
  /// - Parameters:
  ///   - encoding: of delimited text; recognised if none is given.
  ///   - sheet: the only sheet to list, where there are several.
  ///   - file: what findings call the file.
  /// - Throws: when the file can't be read as a table at all.
  public init(
    of content: [UInt8], encoding: TextEncoding?, sheet: String?, file: String, findingLimit: Int
  ) throws(RecordFileError) {
    findings = FindingList(limit: findingLimit)
    writer.append(["sheet", "address", "kind", "value"])
    do throws(TabularError) {
      if Workbook.isLikely(content) {
        try list(try Workbook(content), sheet: sheet)
      } else if let encoding {
        try list(content, in: encoding, file: file)
      } else {
        try list(content, in: try TextEncoding.recognised(in: content), file: file)
      }
    } catch {
      throw RecordFileError(error, file: file)
    }
    bytes = writer.bytes
  }

  private mutating func list(_ workbook: Workbook, sheet name: String?) throws(TabularError) {
    let sheets: [Workbook.Sheet]
    if let name { sheets = [try workbook.sheet(named: name)] } else { sheets = workbook.sheets }
    for sheet in sheets {
      try workbook.forEachCell(of: sheet) { address, cell in
        writer.append([
          SpreadsheetText.neutral(sheet.name), address.description, Self.kind(of: cell.form),
          SpreadsheetText.neutralValue(cell.text),
        ])
      }
    }
  }

  private mutating func list(
    _ content: [UInt8], in encoding: TextEncoding, file: String
  ) throws(TabularError) {
    var table = try CSVReader(DecodedByteSource(MemoryByteSource(content), encoding: encoding))
    for (column, name) in table.header.names.enumerated() where !name.isEmpty {
      append(name, row: table.header.line, column: column + 1)
    }
    try table.forEachRow { row, problem in
      if let problem {
        findings.add(.error) {
          RowMessages.explanation(of: problem.kind).finding(
            at: Finding.Location(file: file, row: problem.line, column: problem.column),
            value: problem.excerpt)
        }
      }
      for column in 0..<row.count where !row[column].bytes.isEmpty {
        append(row[column].text, row: row.line, column: column + 1)
      }
    }
  }

  private mutating func append(_ text: String, row: Int, column: Int) {
    writer.append([
      "", CellAddress(row: row, column: column).description, "text",
      SpreadsheetText.neutralValue(text),
    ])
  }

  private static func kind(of form: RawCell.Form) -> String {
    switch form {
    case .text, .quotedText, .quotedTextWithDoubledQuotes: "text"
    case .number: "number"
    case .date: "date"
    case .boolean: "boolean"
    case .error: "error"
    case .formula: "formula"
    }
  }
}
