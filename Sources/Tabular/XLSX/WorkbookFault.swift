/// Why a file that looks like a workbook can't be read as one.
public enum WorkbookFault: Error, Hashable, Sendable {
  /// A compound file that holds an encrypted package: a workbook with a password.
  case passwordProtected
  /// A compound file otherwise: a workbook (XLS) or a document of the Office before 2007.
  case oldOffice
  /// A workbook of Excel's binary kind (XLSB).
  case binaryWorkbook
  /// A spreadsheet in the OpenDocument format (ODS).
  case openDocument
  /// An archive that holds no workbook.
  case notAWorkbook
  /// The archive, or one of its parts, isn't well formed.
  case damaged(part: String)
  /// A part declares a document type, which workbooks never do: its entities could grow without end.
  case documentType(part: String)
  /// A part of the archive has a name that leads out of it.
  case unsafeName(String)
  /// Something exceeds a bound of `XLSXLimits`.
  case tooLarge(part: String, Bound)
  /// No sheet has this name.
  case noSheet(String, found: [String])

  /// The bounds that a workbook may exceed as a whole.
  public enum Bound: Hashable, Sendable {
    case archive, parts, part, compression, depth, token, strings, text
  }
}
