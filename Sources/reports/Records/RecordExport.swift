import Foundation
import ReportIngest
import ReportModel
import ReportRender

/// Writes records in the standard form, a few at a time.
struct RecordExport {
  let listing: RecordListing
  let place: OutputPlace

  /// As delimited text; gives the file's path, `nil` for stdout.
  func writeText() throws -> String? {
    let heading = listing.table.frame.columns.map(\.label).joined(separator: ",") + "\n"
    return try place.write(named: name("csv"), beginning: Array(heading.utf8)) {
      try listing.forEachPiece { try StandardStream.output.write($0) }
    } by: { path in
      let file = try FileDescriptor.opened(path, flags: O_WRONLY | O_TRUNC, for: .write)
      defer { file.close() }
      try listing.forEachPiece { try file.write($0, path: path) }
    }
  }

  /// As a workbook; gives the file's path, `nil` for stdout.
  ///
  /// - Parameter day: what the workbook says that it was made on.
  func writeWorkbook(_ workbook: RecordWorkbook, of day: Day) throws -> String? {
    try place.write(named: name("xlsx"), beginning: OutputPlace.archiveMark) {
      try StandardStream.output.write(workbook.bytes(listing.table, of: day))
    } by: { path in
      try workbook.write(listing.table, of: day, to: path)
    }
  }

  private func name(_ fileExtension: String) -> String {
    "\(listing.table.frame.code).\(fileExtension)"
  }
}
