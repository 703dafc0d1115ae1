import ReportIngest
import ReportModel

/// What became of one file of an import: all that is told of it, without its records.
struct FileReceipt: Sendable {
  enum Result: Sendable {
    /// Its sound rows are in the store.
    case taken(DeliveryOutcome)
    /// It has errors; nothing of it was taken.
    case refused
    /// It couldn't be read as a file of records at all.
    case unreadable(any ExitingError)
  }

  /// How many records of a kind the file holds.
  struct Count: Sendable {
    let kind: RecordKind
    let records: Int
  }

  /// Rows with errors, and where they were written to.
  struct LeftOutRows: Sendable {
    let count: Int
    let path: String
  }

  /// As it was named on the command line.
  let name: String
  /// What identifies it in the store; `nil` when it couldn't be read.
  let source: String?
  /// SHA-256 of its bytes, in hexadecimal digits; `nil` when it couldn't be read.
  let digest: String?
  /// Its sound records, by kind.
  let counts: [Count]
  /// First to last day of its activities; `nil` without any.
  let activityDays: DayWindow?
  let findings: FindingList
  let leftOut: LeftOutRows?
  let result: Result
  /// Of what it is, if it is a form.
  let form: FormIdentity?
  /// Where it was written for its sender to correct.
  let returned: String?

  init(
    of file: ReadFile, _ result: Result, leftOut: LeftOutRows? = nil, returned: String? = nil
  ) {
    name = file.name
    source = file.source
    digest = file.digest
    counts = file.records.map { Count(kind: $0.kind, records: $0.count) }
    activityDays = file.activityDays
    findings = file.findings
    self.leftOut = leftOut
    self.result = result
    form = file.form?.identity
    self.returned = returned
  }

  init(unreadable name: String, _ error: any ExitingError) {
    self.name = name
    source = nil
    digest = nil
    counts = []
    activityDays = nil
    findings = FindingList((error as? any PlacedError).map { [$0.finding] } ?? [])
    leftOut = nil
    result = .unreadable(error)
    form = nil
    returned = nil
  }

  /// How many errors keep it out, or were left out of it.
  var errorCount: Int {
    // What keeps a file from being read at all isn't always told at a place.
    if case .unreadable = result { max(1, findings.errorCount) } else { findings.errorCount }
  }

  /// What was taken of it; `nil` when it brought no activities, or none that are new.
  var takenFile: TakenFile? {
    switch result {
    case .taken(.stored), .taken(.replaced):
      guard let source, let activityDays else { return nil }
      return TakenFile(name: name, source: source, days: activityDays)
    case .taken(.unchanged), .refused, .unreadable: return nil
    }
  }

  /// How a run ends in which this is the only file.
  var status: ExitStatus {
    switch result {
    case .taken: .done
    case .refused: .dataErrors
    case .unreadable(let error): error.status
    }
  }
}
