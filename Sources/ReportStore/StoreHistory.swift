public import ReportModel

/// What a store remembers beside the records: the log and the versions of closed periods.
///
/// No plan is needed to read it, so that a closed period can be printed again whatever became of the plan.
public struct StoreHistory: Sendable {
  private let connection: any StoreConnection

  /// Opens the store at an address, which isn't changed.
  ///
  /// - Throws: `StoreError`.
  public init(address: StoreAddress, patience: StorePatience = StorePatience()) throws {
    connection = try address.open(.untouched, patience: patience)
  }

  /// Opens the store in a file.
  ///
  /// - Throws: `StoreError`.
  public init(path: String) throws {
    try self.init(address: .file(path))
  }

  /// Every version of every closed period, by period and version.
  public func closings() throws -> [Closing] {
    try connection.read { try ClosingTable(database: $0).closings() }
  }

  /// The files that a version keeps, by path.
  ///
  /// - Throws: `StoreError.damaged` when they aren't those that were kept.
  public func files(of closing: Closing) throws -> [KeptFile] {
    try connection.read { try ClosingTable(database: $0).files(of: closing.entry) }
  }

  /// The entry of the log by which a version was made.
  ///
  /// - Throws: `StoreError.damaged` when there is none.
  public func entry(of closing: Closing) throws -> LogEntry {
    try connection.read { database in
      guard let entry = try LogTable(database: database).entry(closing.entry) else {
        throw Contradiction("log entry \(closing.entry)")
      }
      return entry
    }
  }

  /// All entries of the log, the first one first.
  public func log() throws -> [LogEntry] {
    try connection.read { try LogTable(database: $0).entries() }
  }

  /// Whether all entries of the log follow from one another.
  public func verdict() throws -> LogVerdict {
    try connection.read { try LogTable(database: $0).verdict() }
  }

  /// What of a version isn't as the log says that it was.
  public enum Difference: String, Sendable, Hashable, CaseIterable {
    /// The files of the plan and of the templates.
    case files
    case records
  }

  /// Compares what a version keeps with what the log says of it.
  ///
  /// - Parameter calendar: of the plan that it keeps.
  public func differences(
    of closing: Closing, calendar: any PeriodCalendar
  ) throws -> [Difference] {
    try connection.read { database in
      try database.requireAll()
      guard let said = try LogTable(database: database).entry(closing.entry)?.detail else {
        return Difference.allCases
      }
      let files = try ClosingTable(database: database).files(of: closing.entry)
      let view = RecordView(entry: closing.entry, lastDay: closing.window.last)
      // Taken anew: what is kept may have been tampered with, too.
      var halves: [HalfMonth: String] = [:]
      let records = try ClosingSeal.digest(
        ofRecordsIn: view, database, calendar, halves: &halves)
      return Difference.allCases.filter { difference in
        switch difference {
        case .files: said["files"] != ClosingSeal.digest(of: files)
        case .records: said["data"] != records
        }
      }
    }
  }
}
