public import ReportModel
import Tabular

/// Why no record of a file can be read at all.
public struct RecordFileError: ExplainedError, Hashable {
  public enum Kind: Sendable, Hashable {
    /// There is no such file.
    case missing
    /// The system doesn't give its bytes.
    case unreadable
    /// The bytes are there, but they are no file of records.
    case content
  }

  public let kind: Kind

  /// The same as a finding, with place, value and remedy.
  public let finding: Finding

  public var message: BilingualText { finding.message }
  public var remedy: BilingualText? { finding.remedy }

  init(_ error: TabularError, file: String, sheet: String? = nil) {
    var location = Finding.Location(file: file, sheet: sheet)
    var value: String?
    switch error {
    case .unreadable(_, let number): kind = number == 2 ? .missing : .unreadable
    case .rowTooLong(let line, _):
      kind = .content
      location = Finding.Location(file: file, row: line)
    case .malformedHeader(let problem):
      kind = .content
      location = Finding.Location(file: file, row: problem.line, column: problem.column)
      value = problem.excerpt
    case .mojibake(let line, let excerpt, _):
      kind = .content
      location = Finding.Location(file: file, row: line)
      value = excerpt
    case .legacyFont(_, let excerpt, _):
      kind = .content
      value = excerpt
    case .empty, .foreignContent, .unknownEncoding, .workbook: kind = .content
    }
    finding = FileMessages.explanation(of: error).finding(at: location, value: value)
  }

  init(_ fault: ReadingFault, file: String) {
    switch fault {
    case .table(let error): self.init(error, file: file)
    case .temporaryFile(let error):
      self.init(
        FileMessages.explanation(of: error).finding(at: Finding.Location(file: file), value: nil),
        kind: .unreadable)
    }
  }

  /// Something that concerns the file as a whole.
  init(_ explanation: Explanation, file: String, sheet: String? = nil) {
    kind = .content
    finding = explanation.finding(at: Finding.Location(file: file, sheet: sheet), value: nil)
  }

  /// Something that is known with its place.
  init(_ finding: Finding, kind: Kind = .content) {
    self.kind = kind
    self.finding = finding
  }

  init(_ fault: RecordHeader.Fault, header: TableHeader, file: String, sheet: String?) {
    kind = .content
    var column: Int?
    var value: String?
    if case .twice(_, _, let second, let heading) = fault {
      column = second + 1
      value = heading
    }
    finding = HeaderMessages.explanation(of: fault).finding(
      at: Finding.Location(file: file, sheet: sheet, row: header.line, column: column), value: value
    )
  }

  /// The same, in a table that is read by a mapping.
  init(_ fault: RecordHeader.Fault, of table: MappedTable, file: String, sheet: String?) {
    let dated: [RecordColumn] = [.date, .reportedOn, .period]
    if case .missing(_, let columns, _) = fault, columns.allSatisfy(dated.contains) {
      self.init(
        MappingMessages.periodMissing(table.mapping.name).finding(
          at: Finding.Location(file: file, sheet: sheet, row: table.header.line), value: nil))
    } else {
      self.init(fault, header: table.header, file: file, sheet: sheet)
    }
  }
}
