/// A problem in the data: what, where, with which value, and what to do. Collected, never thrown.
public struct Finding: Sendable, Hashable {
  /// Whether the data can be taken all the same.
  public enum Severity: String, Sendable, Hashable, CaseIterable {
    case warning
    case error
  }

  /// Where in the input the problem stands.
  public struct Location: Sendable, Hashable {
    /// As the user named it; `-` is standard input.
    public let file: String
    public let sheet: String?
    /// Line or row, counted from 1.
    public let row: Int?
    /// Column, counted from 1.
    public let column: Int?
    /// Heading of the column, or key in a settings file.
    public let columnName: String?

    public init(
      file: String, sheet: String? = nil, row: Int? = nil, column: Int? = nil,
      columnName: String? = nil
    ) {
      self.file = file
      self.sheet = sheet
      self.row = row
      self.column = column
      self.columnName = columnName
    }
  }

  /// Stable word for the kind of problem, such as `unknown-unit`.
  public let code: String
  public let severity: Severity
  public let location: Location
  /// The offending text, shortened to what can be shown on a line.
  public let value: String?
  public let message: BilingualText
  public let remedy: BilingualText?

  public init(
    code: String, severity: Severity = .error, location: Location, value: String? = nil,
    message: BilingualText, remedy: BilingualText? = nil
  ) {
    self.code = code
    self.severity = severity
    self.location = location
    self.value = value
    self.message = message
    self.remedy = remedy
  }
}
