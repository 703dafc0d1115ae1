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

  public var kind: RecordKind { records.kind }
}
