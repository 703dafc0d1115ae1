public import ReportModel

/// What came of reading one file of records.
public struct RecordReading: Sendable {
  /// The records of the sound rows, in the order of the file.
  public let records: RecordSet

  /// What is wrong or odd; the file as a whole is sound if there are no errors.
  public let findings: FindingList

  /// How many rows were not taken. One row may have several errors.
  public let rejectedRowCount: Int

  /// The rows that were not taken, if the caller asked to keep them.
  public let rejectedRows: RejectedRows?

  /// The mapping that the file was read by.
  public let mapping: AppliedMapping?

  /// How the columns were understood.
  public let layout: TableLayout

  public var kind: RecordKind { records.kind }
}

/// The mapping that a file was read by.
public struct AppliedMapping: Sendable, Hashable {
  public let name: String
  /// SHA-256 of the mapping's file, in hexadecimal digits.
  public let digest: String
  /// The period whose cut-off dates the records, where the table has no days.
  public let period: ReportingPeriod?
}
