public import ReportModel

/// The findings of one file: all of them counted, the first ones kept.
public struct FindingList: Sendable, Hashable {
  /// The findings that were kept, in the order in which they were made.
  public private(set) var kept: [Finding] = []

  /// All errors, those that weren't kept included.
  public private(set) var errorCount = 0

  /// All warnings, those that weren't kept included.
  public private(set) var warningCount = 0

  /// How many errors, and how many warnings, are kept at most: a hostile file has a row, and so a
  /// finding, for every other byte.
  public let limit: Int

  public init(limit: Int) {
    self.limit = limit
  }

  /// A list of few findings, all of them kept.
  public init(_ findings: [Finding]) {
    limit = findings.count
    for finding in findings { add(finding.severity) { finding } }
  }

  /// Takes over the findings of a later part, as though they had been added one by one.
  mutating func absorb(_ later: FindingList) {
    guard later.errorCount > 0 || later.warningCount > 0 else { return }
    for finding in later.kept { add(finding.severity) { finding } }
    errorCount += later.errorCount - later.kept.count { $0.severity == .error }
    warningCount += later.warningCount - later.kept.count { $0.severity == .warning }
  }

  /// Counts a finding, and makes and keeps it if there is room.
  mutating func add(_ severity: Finding.Severity, _ finding: () -> Finding) {
    switch severity {
    case .error:
      errorCount += 1
      if errorCount <= limit { kept.append(finding()) }
    case .warning:
      warningCount += 1
      if warningCount <= limit { kept.append(finding()) }
    }
  }
}
