import ReportModel
import Tabular

/// How rows of one kind of file become records. One type for each kind.
protocol RecordForm: Sendable {
  associatedtype Records: RecordCollection

  /// The same with memory of its own, for another thread: what two threads hold in common they both
  /// count the holders of, row after row.
  var detached: Self { get }

  /// Makes the records of a well-formed row, or notes why it can't.
  ///
  /// They are to be used only if the checker found the row sound.
  func append(
    from row: RawRow, to records: inout Records, names: inout PlanNames,
    checker: inout RowChecker)
}

extension RecordForm {
  var detached: Self { self }
}
