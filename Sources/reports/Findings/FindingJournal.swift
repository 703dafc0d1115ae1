import Foundation
import ReportIngest
import ReportModel

/// Where the findings of a run go: as text to the user at once, or as one JSON value to stdout when the
/// run is over, whatever way it ends.
struct FindingJournal {
  /// Counts up when the form changes in a way that readers would notice.
  private static let schema = "findings/1"

  let format: FindingFormat
  private let console: Console
  private var findings: [FindingJSON] = []
  private var errorCount = 0
  private var warningCount = 0
  private var files: [ImportedFileJSON]?
  private var summary: ImportSummaryJSON?

  private init(_ format: FindingFormat, on console: Console) {
    self.format = format
    self.console = console
  }

  /// Runs `body` with a journal, and writes what it holds after that.
  ///
  /// - Throws: what `body` throws, or why stdout can't be written.
  static func kept<Result>(
    as format: FindingFormat, on console: Console,
    during body: (inout FindingJournal) throws -> Result
  ) throws -> Result {
    var journal = FindingJournal(format, on: console)
    do {
      let result = try body(&journal)
      try journal.write()
      return result
    } catch let closed as OutputClosed {
      throw closed
    } catch {
      // What ended the run weighs more than a stdout that can't be written.
      try? journal.write()
      throw error
    }
  }

  /// Takes the findings of one file.
  mutating func note(_ list: FindingList) {
    note(list.kept, errorCount: list.errorCount, warningCount: list.warningCount)
  }

  mutating func note(_ findings: [Finding]) {
    let errors = findings.count { $0.severity == .error }
    note(findings, errorCount: errors, warningCount: findings.count - errors)
  }

  /// Takes what became of a file, with its findings.
  ///
  /// - Parameter isRehearsal: whether it only would become of it.
  mutating func note(_ receipt: FileReceipt, isRehearsal: Bool = false) {
    guard format == .json else {
      ImportMessages.tell(receipt, isRehearsal: isRehearsal, on: console)
      return
    }
    note(receipt.findings)
    if case .unreadable(let failure as FileFailure) = receipt.result { note([failure.finding]) }
    files = (files ?? []) + [ImportedFileJSON(receipt)]
  }

  /// Takes what became of all files of an import.
  mutating func note(_ summary: ImportSummaryJSON) {
    self.summary = summary
  }

  private mutating func note(_ list: [Finding], errorCount errors: Int, warningCount: Int) {
    errorCount += errors
    self.warningCount += warningCount
    switch format {
    case .text: console.show(list, errorCount: errors)
    case .json: findings += list.map(FindingJSON.init)
    }
  }

  private func write() throws {
    guard format == .json else { return }
    let document = Document(
      schema: FindingJournal.schema, errors: errorCount, warnings: warningCount,
      findings: findings, files: files, import: summary)
    try StandardStream.output.write(JSONText.bytes(of: document))
  }

  private struct Document: Encodable {
    let schema: String
    let errors: Int
    let warnings: Int
    let findings: [FindingJSON]
    let files: [ImportedFileJSON]?
    let `import`: ImportSummaryJSON?
  }
}

extension FileFailure {
  /// The same as a finding.
  fileprivate var finding: Finding {
    Finding(
      code: errorNumber == ENOENT ? "file-missing" : "file-unreadable",
      location: Finding.Location(file: path), message: message, remedy: remedy)
  }
}
