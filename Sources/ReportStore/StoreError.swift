/// Why a store can't be opened, read or written.
public enum StoreError: Error, Sendable, Hashable {
  /// Another program holds the store, and went on doing so for the whole time of waiting.
  case busy(path: String)
  /// There is no file of that name.
  case missing(path: String)
  /// The file is something else than a store of this program.
  case notAStore(path: String)
  /// The file was a store, but its content contradicts itself.
  case damaged(path: String, detail: String)
  /// A later version of the program made the store; these of its changes are unknown here.
  case newerSchema(path: String, changes: [String])
  /// The file, or the folder in which it lies, can't be written.
  case readOnly(path: String)
  /// The file can't be opened or created.
  case cannotOpen(path: String, detail: String)
  /// An address holds a password, which must not stand on a command line or in a plan.
  case passwordInAddress(path: String)
  /// The server doesn't answer, or the connection was lost again and again.
  case unreachable(path: String, detail: String)
  /// The server doesn't let this user in, or not do this.
  case noRight(path: String, detail: String)
  /// Records are of units that aren't the office's who delivers them.
  case otherUnits(path: String, units: [String])
  /// What is to be done needs the records of all units, and the user is an office of some.
  case ofAllUnits(path: String)
  /// The plan has codes that the shared store doesn't know yet, and an office gives none.
  case missingCodes(path: String)
  /// The database has no tables of ours yet.
  case notInstalled(path: String)
  /// The tables are those of an earlier version of the program.
  case olderSchema(path: String, changes: [String])
  /// The library by which one talks to a server isn't installed.
  case noClientLibrary(detail: String)
  case diskFull(path: String)
  /// The system couldn't read or write the file.
  case diskFailure(path: String, detail: String)
  /// Whatever else the database reports.
  case failed(path: String, detail: String)
  /// Records bear codes that the plan no longer has; no figure can be given until they are known again.
  case unknownCodes(path: String, codes: [UnknownCode])
}

/// A code that stored records bear and the plan doesn't know.
public struct UnknownCode: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable {
    case unit
    case phase
    case contentArea = "content-area"
    case indicator
    case task
  }

  public let kind: Kind
  public let code: String
  /// Number of records that bear it, in the newest versions of all sources.
  public let records: Int
  /// Name of a source that holds such a record.
  public let source: String
  /// Row of that source, counted as lines from 1.
  public let row: Int
}
