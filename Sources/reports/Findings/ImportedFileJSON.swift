import ReportIngest
import ReportModel

/// What became of a file of an import, as machines read it; docs/findings.md tells what the keys mean.
///
/// Keys without a value are left out.
struct ImportedFileJSON: Encodable {
  private let file: String
  private let outcome: String
  private let errors: Int
  private let warnings: Int
  /// SHA-256 of the bytes, if they could be read.
  private let digest: String?
  private var source: String?
  /// How many records there are now, by kind.
  private var records: [String: Int]?
  private var version: Int?
  private var formerRecords: Int?
  /// Rows that were left out, and the file that they were written to.
  private let rejectedRows: Int?
  private let rejectedFile: String?
  /// Of what a form is, by code, and the file in which it goes back to its sender.
  private let unit: String?
  private let period: String?
  private let returnedFile: String?

  init(_ receipt: FileReceipt) {
    file = receipt.name
    errors = receipt.errorCount
    warnings = receipt.findings.warningCount
    digest = receipt.digest
    rejectedRows = receipt.leftOut?.count
    rejectedFile = receipt.leftOut?.path
    unit = receipt.form?.unit
    period = receipt.form?.period
    returnedFile = receipt.returned
    guard case .taken(let delivery) = receipt.result else {
      outcome = "refused"
      return
    }
    source = receipt.source
    records = Dictionary(
      receipt.counts.map { ($0.kind.rawValue, $0.records) }, uniquingKeysWith: +)
    switch delivery {
    case .stored:
      outcome = "imported"
      version = 1
    case .unchanged(let known):
      outcome = "unchanged"
      source = known
    case .replaced(let version, let former, _):
      outcome = "replaced"
      self.version = version
      formerRecords = former
    }
  }
}
