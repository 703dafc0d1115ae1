import ArgumentParser
import ReportIngest
import ReportModel

/// What can be shown of a file instead of importing it.
enum FileDump: String, CaseIterable, ExpressibleByArgument {
  /// Every cell as it was read.
  case cells

  /// Writes the dump of a file to stdout.
  ///
  /// - Throws: `DataRefused` when some of the file can't be shown, which is said by then.
  func write(_ name: String, options: RecordFileOptions, console: Console) throws {
    let input = InputFile(name: name)
    do {
      let listing = try CellListing(
        of: try input.bytes(), encoding: options.encoding, sheet: options.sheet, file: name,
        findingLimit: FindingListing.limit)
      try StandardStream.output.write(listing.bytes)
      guard listing.findings.errorCount > 0 else { return }
      console.show(listing.findings)
    } catch let error as RecordFileError {
      console.show([error.finding])
    }
    throw DataRefused()
  }
}
