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
      try listing.forEachPiece($0)
    }
  }

  /// As a workbook; gives the file's path, `nil` for stdout.
  ///
  /// - Parameter day: what the workbook says that it was made on.
  func writeWorkbook(_ workbook: RecordWorkbook, of day: Day) throws -> String? {
    // It takes its time, and the place is not to be touched before it is whole.
    let file = try NamelessFile(in: Environment.temporaryFolder)
    try workbook.write(listing.table, of: day, to: file.path)
    return try place.write(named: name("xlsx"), beginning: OutputPlace.archiveMark) {
      try file.forEachPiece($0)
    }
  }

  private func name(_ fileExtension: String) -> String {
    "\(listing.table.frame.code).\(fileExtension)"
  }
}
