/// Draws a finished report: `ReportDocument` → text, XLSX, JSON.
///
/// A renderer chooses fonts, widths and separators. It never filters, sorts or adds up: a figure that
/// is wrong here was wrong in the document.
public import ReportModel

/// Turns a finished report into the bytes of one output format. Equal documents give equal bytes.
public protocol ReportRenderer: Sendable {
  /// Without the dot: `txt`, `xlsx`, `json`.
  var fileExtension: String { get }

  func render(_ document: ReportDocument) throws(RenderError) -> [UInt8]
}
