/// Why a file can't be read as a table at all.
public enum TabularError: Error, Hashable, Sendable {
  /// The file can't be opened or read; the number is the system's `errno`.
  case unreadable(path: String, errorNumber: Int32)
  /// There is nothing in the file but blank lines.
  case empty
  /// The file is of another kind than text in UTF-8.
  case foreignContent(FileSignature)
  /// The header itself is malformed, so no column can be known.
  case malformedHeader(RowProblem)
  /// A row is longer than `CSVLimits.rowLength` bytes.
  case rowTooLong(line: Int, limit: Int)
  /// The text is in none of the encodings beyond doubt; how it reads in each.
  case unknownEncoding([TextEncoding.Reading])
  /// The text was read in a wrong encoding before it was saved; `meant` is what it likely was.
  case mojibake(line: Int, excerpt: String, meant: String)
  /// A workbook holds text that was typed for an old font; `meant` is what it likely shows.
  case legacyFont(TextEncoding, excerpt: String, meant: String)
  /// The file can't be read as a workbook.
  case workbook(WorkbookFault)
}
