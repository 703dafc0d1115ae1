import Tabular

/// The rows of a file that couldn't be taken, as they stood in it, to be written to a file of their
/// own and corrected there. What a spreadsheet could take for a formula has an apostrophe before it.
public struct RejectedRows: Sendable, Hashable {
  /// How many rows there are; a row may take several lines.
  public private(set) var count = 0

  /// A file of the same columns: byte order mark (Excel needs it), header, rejected rows.
  public private(set) var fileBytes: [UInt8]
  private var headerLength = 0

  init(header: TableHeader) {
    fileBytes = [0xEF, 0xBB, 0xBF]
    append(line: header.rawBytes)
    headerLength = fileBytes.count
  }

  mutating func append(_ row: RawRow) {
    count += 1
    append(line: row.neutralBytes)
  }

  /// Takes over the rows of a later part of the file.
  mutating func absorb(_ later: RejectedRows) {
    count += later.count
    fileBytes.append(contentsOf: later.fileBytes[later.headerLength...])
  }

  /// Writes the cells of a sheet's row as they have to be typed below their headings.
  mutating func append(_ row: RawRow, manners: [NumberManner]) {
    count += 1
    let cells = (0..<row.count).map { column in
      let cell = row[column]
      let isVietnamese = manners.indices.contains(column) && manners[column] == .vietnamese
      return cell.form == .number && isVietnamese
        ? cell.text.replacing(".", with: ",") : SpreadsheetText.neutralValue(cell.text)
    }
    var line = CSVWriter()
    line.append(cells.isEmpty ? [""] : cells)
    append(line: line.bytes)
  }

  private mutating func append(line bytes: some BidirectionalCollection<UInt8>) {
    fileBytes.append(contentsOf: bytes)
    if bytes.last != UInt8(ascii: "\n") && bytes.last != UInt8(ascii: "\r") {
      fileBytes.append(UInt8(ascii: "\n"))
    }
  }
}
