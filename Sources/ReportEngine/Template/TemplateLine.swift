public import ReportModel

/// A line of a template file. A template that extends others has lines of several files.
public struct TemplateLine: Sendable, Hashable {
  public let file: String
  /// Counted from 1; `nil` when the place is the file as a whole.
  public let number: Int?

  public init(_ location: Finding.Location) {
    file = location.file
    number = location.row
  }

  var location: Finding.Location { Finding.Location(file: file, row: number) }
}
