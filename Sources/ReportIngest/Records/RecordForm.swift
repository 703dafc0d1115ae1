import ReportModel
import Tabular

/// How rows of one kind of file become records. One type for each kind.
protocol RecordForm {
  associatedtype Record

  /// Makes a record of a well-formed row, or notes why it can't.
  ///
  /// The record is to be used only if the checker found the row sound.
  func record(
    from row: RawRow, names: inout PlanNames, checker: inout RowChecker
  ) -> Record?

  /// Makes the records of a row, where one row may have several.
  func append(
    from row: RawRow, to records: inout [Record], names: inout PlanNames,
    checker: inout RowChecker)
}

extension RecordForm {
  func append(
    from row: RawRow, to records: inout [Record], names: inout PlanNames,
    checker: inout RowChecker
  ) {
    if let record = record(from: row, names: &names, checker: &checker) { records.append(record) }
  }
}
