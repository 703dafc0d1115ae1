import GRDB
public import ReportModel

/// What was looked at in a store, and all that is wrong with it.
public struct StoreAudit: Sendable {
  /// How many of each thing were looked at.
  public struct Counts: Sendable, Hashable {
    public internal(set) var sources = 0
    /// Versions of sources, whether they count or not.
    public internal(set) var versions = 0
    public internal(set) var codes = 0
    public internal(set) var blocks = 0
    public internal(set) var activities = 0
    public internal(set) var completions = 0
    public internal(set) var receipts = 0
    /// Half-months whose fingerprints were taken anew.
    public internal(set) var fingerprints = 0
    /// Entries of the log.
    public internal(set) var logEntries = 0
    /// Spans of half-months that were summed up anew; `nil` when the sums are of another plan.
    public internal(set) var sums: Int?
  }

  public internal(set) var counts = Counts()
  public internal(set) var faults: [StoreFault] = []

  /// Looks at all of a store, as it stands at one moment; the file stays as it is.
  ///
  /// - Parameter plan: by which codes are known and sums are made.
  /// - Throws: `StoreError` when the file can't be looked at at all.
  public init(
    address: StoreAddress, plan: Plan, patience: StorePatience = StorePatience()
  ) throws {
    do {
      if let path = address.path { try lookAtFile(path, patience) }
      let connection = try address.open(.untouched, patience: patience)
      try connection.read { database in
        try database.requireAll()
        lookAtContent(database, plan: plan)
      }
    } catch StoreError.damaged(_, let detail) {
      // Perhaps not even its tables can be made out.
      faults.append(.unreadable(.file, detail: detail))
    }
  }

  /// Looks at the store in a file.
  ///
  /// - Throws: `StoreError` when the file can't be looked at at all.
  public init(path: String, plan: Plan, patience: StorePatience = StorePatience()) throws {
    try self.init(address: .file(path), plan: plan, patience: patience)
  }

  private mutating func lookAtFile(_ path: String, _ patience: StorePatience) throws {
    let store = try SQLiteConnection.existing(path, patience: patience)
    defer { try? store.close() }
    look(at: .file) { audit in
      audit.faults += try store.read { try StoreFile.integrityFaults(of: $0, atMost: 100) }
        .map { .structure($0) }
    }
  }

  private mutating func lookAtContent(_ database: StoreSession, plan: Plan) {
    look(at: .log) { audit in
      switch try LogTable(database: database).verdict() {
      case .whole(let entries, _): audit.counts.logEntries = entries
      case .broken(let entry): audit.faults.append(.log(entry: entry))
      }
    }
    look(at: .sources) { audit in
      try SourceAudit(database: database).run(&audit)
    }
    look(at: .rows) { audit in
      try RowAudit(database: database, plan: plan).run(&audit)
    }
    look(at: .blocks) { audit in
      try BlockAudit(database, plan: plan).run(&audit)
    }
  }

  /// What can't be read in one part is told of, and the others are looked at all the same.
  private mutating func look(
    at part: StoreFault.Part, _ body: (inout StoreAudit) throws -> Void
  ) {
    do {
      try body(&self)
    } catch {
      let detail: String =
        switch StoreError(error, path: "") {
        case .damaged(_, let detail), .failed(_, let detail), .diskFailure(_, let detail): detail
        default: String(describing: error)
        }
      faults.append(.unreadable(part, detail: detail))
    }
  }
}

/// Something in a store that contradicts something else.
public enum StoreFault: Sendable, Hashable {
  public enum Part: Sendable, Hashable {
    case file
    case log
    case sources
    /// Records of completions and receipts, and the codes of all records.
    case rows
    /// Activity records, their fingerprints and sums.
    case blocks
  }

  public enum BlockFlaw: Sendable, Hashable {
    /// Figures, texts or their number can't be made out.
    case content
    /// A code, a day or a figure that there can't be.
    case values
    /// It counts though its source doesn't, or the other way round.
    case counting
    case noSource
    /// The fingerprints kept with it aren't those of its records.
    case fingerprints
  }

  public enum VersionFlaw: Sendable, Hashable {
    case severalCount
    /// One is missing in the row of numbers.
    case gap
    /// One counts that isn't the newest, or was withdrawn.
    case counting
    /// It tells of a submission that there isn't.
    case noSubject
  }

  /// The entry doesn't follow from the one before.
  case log(entry: Int)
  /// In the words of SQLite.
  case structure(String)
  case unreadable(Part, detail: String)
  case versions(source: String, VersionFlaw)
  case recordCount(source: String, version: Int, noted: Int, found: Int)
  case rowsWithoutSource(RecordKind, Int)
  case block(Int, source: String?, BlockFlaw)
  case fingerprint(HalfMonth)
  case sums(DayWindow)
  case unknownCode(UnknownCode)
}
