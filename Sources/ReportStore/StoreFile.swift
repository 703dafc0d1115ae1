import Foundation
import GRDB

/// A store as a whole file, to be copied and put back; it needs no plan, and may be in use meanwhile.
public struct StoreFile: Sendable {
  public let path: String
  let patience: StorePatience

  /// What a copy holds.
  public struct Contents: Sendable, Hashable {
    /// Sources that count.
    public let sources: Int
    /// Records of theirs.
    public let records: Int
  }

  public init(path: String, patience: StorePatience = StorePatience()) {
    self.path = path
    self.patience = patience
  }

  /// Whether what stands at the path says in its header that it is a store of this program.
  ///
  /// It is read as plain bytes and not as a database, so nothing of it or beside it changes.
  public var isStore: Bool {
    guard let file = FileHandle(forReadingAtPath: SQLiteConnection.fileName(path)) else {
      return false
    }
    defer { try? file.close() }
    // The mark lies at offset 68, its highest byte first: https://sqlite.org/fileformat.html
    guard let header = try? file.read(upToCount: 72), header.count == 72,
      header.starts(with: "SQLite format 3\u{0}".utf8)
    else { return false }
    return header.suffix(4).reduce(0) { $0 << 8 | Int64($1) } == SQLiteSchema.applicationID
  }

  /// Copies the store as it stands at one moment into an empty file, which needs no file beside it.
  ///
  /// The copy is checked, but it need not have reached the disk.
  ///
  /// - Parameter name: by which errors call the target.
  /// - Throws: `StoreError`; of `target` nothing is to be used then.
  public func copy(to target: String, toldAs name: String) throws -> Contents {
    let source = try SQLiteConnection.existing(path, patience: patience)
    defer { try? source.close() }
    return try StoreFile.copy(source, at: path, to: target, toldAs: name)
  }

  /// Copies an open store.
  private static func copy(
    _ source: DatabaseQueue, at path: String, to target: String, toldAs name: String
  ) throws -> Contents {
    let copy: DatabaseQueue
    do {
      copy = try openPlain(target)
      try source.inDatabase { source in
        try copy.inDatabase { try PageCopy(from: source, to: $0).run() }
      }
    } catch let error as DatabaseError
      where [.SQLITE_FULL, .SQLITE_IOERR].contains(error.resultCode)
    {
      throw StoreError(error, path: name)
    } catch {
      throw StoreError(error, path: path)
    }
    defer { try? copy.close() }
    return try verifiedContents(of: copy, at: path)
  }

  /// A file of one's own, of which nobody else knows; it reaches the disk only when it is told to.
  static func openPlain(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA synchronous = OFF")
    }
    return try DatabaseQueue(path: SQLiteConnection.fileName(path), configuration: configuration)
  }

  /// Checks a copy, makes it a file by itself, and tells what is in it.
  private static func verifiedContents(
    of copy: DatabaseQueue, at path: String
  ) throws -> Contents {
    do {
      // A journal of writes belongs to a store in use.
      try copy.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      return try copy.read { database in
        let applied = try SQLiteConnection.appliedMigrations(database)
        let unknown = applied.filter { !SQLiteSchema.migrator.migrations.contains($0) }
        guard unknown.isEmpty else { throw StoreError.newerSchema(path: path, changes: unknown) }
        // An empty file is a store to be, and nothing to keep.
        guard !applied.isEmpty else { throw StoreError.notAStore(path: path) }
        let faults = try integrityFaults(of: database, atMost: 3)
        guard faults.isEmpty else {
          throw StoreError.damaged(path: path, detail: faults.joined(separator: "; "))
        }
        let select = try DirectStatement(
          database, "SELECT count(*), coalesce(sum(records), 0) FROM source WHERE is_current")
        return try select.firstRow {
          Contents(sources: Int($0.integer(0)), records: Int($0.integer(1)))
        } ?? Contents(sources: 0, records: 0)
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// What SQLite finds wrong with the structure of the file.
  static func integrityFaults(of database: Database, atMost limit: Int) throws -> [String] {
    let check = try DirectStatement(database, "PRAGMA integrity_check(\(limit))")
    var faults: [String] = []
    try check.forEachRow { row in
      // One row may tell of several.
      faults += row.text(0).split(separator: "\n").map { String($0) }.filter { $0 != "ok" }
    }
    return Array(faults.prefix(limit))
  }
}
