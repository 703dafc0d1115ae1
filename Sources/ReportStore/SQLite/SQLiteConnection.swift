import Foundation
import GRDB
import Synchronization

/// The open file: one connection, with GRDB's errors told as the store's own.
final class SQLiteConnection: StoreConnection {
  let path: String
  var name: String { path }
  private let queue: DatabaseQueue
  private let mayWrite: Bool
  private let patience: StorePatience
  private let codes = Mutex<KnownCodes?>(nil)

  /// The codes as they were at one state of the file.
  private struct KnownCodes {
    let dictionary: CodeDictionary
    let dataVersion: Int64
  }

  /// Opens the file at a path, and creates it when it may.
  init(path: String, opening: DatabaseStore.Opening, patience: StorePatience) throws {
    self.path = path
    self.patience = patience
    mayWrite = opening != .untouched
    let name = SQLiteConnection.fileName(path)
    if opening == .createIfMissing {
      try SQLiteConnection.createFile(name, path: path)
    } else if !FileManager.default.fileExists(atPath: name) {
      throw StoreError.missing(path: path)
    }
    try SQLiteConnection.verifyHeader(name, path: path)
    do {
      let queue = try SQLiteConnection.open(name, patience: patience)
      self.queue =
        opening == .untouched ? try SQLiteConnection.upToDate(queue, path: path) : queue
    } catch {
      throw StoreError(error, path: path)
    }
  }

  func read<Value>(_ body: (StoreSession) throws -> Value) throws -> Value {
    do {
      return try queue.read { try body(StoreSession($0)) }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Runs `body` in a transaction that is kept whole or not at all, after waiting for other writers.
  func write<Value>(
    _ scope: WriteScope, _ body: (StoreSession) throws -> Value
  ) throws -> Value {
    guard mayWrite else { throw StoreError.readOnly(path: path) }
    do {
      return try queue.writeWithoutTransaction { database in
        var value: Value?
        try database.inTransaction(.immediate) {
          value = try body(StoreSession(database))
          return .commit
        }
        guard let value else { preconditionFailure("a transaction that was kept gave its value") }
        return value
      }
    } catch let fault as DatabaseStore.ClosingFault {
      throw fault
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// An existing store of ours, of whatever schema, as it is.
  static func existing(_ path: String, patience: StorePatience) throws -> DatabaseQueue {
    let name = fileName(path)
    guard FileManager.default.fileExists(atPath: name) else {
      throw StoreError.missing(path: path)
    }
    try verifyHeader(name, path: path)
    do {
      return try open(name, patience: patience)
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// What looks like an address or a name with a meaning to SQLite is a file here all the same.
  static func fileName(_ path: String) -> String { path.hasPrefix("/") ? path : "./" + path }

  /// The file itself if its tables are up to date, else a copy in memory whose tables are.
  private static func upToDate(_ queue: DatabaseQueue, path: String) throws -> DatabaseQueue {
    let applied = try queue.read { try appliedMigrations($0) }
    let migrator = SQLiteSchema.migrator
    let unknown = applied.filter { !migrator.migrations.contains($0) }
    guard unknown.isEmpty else { throw StoreError.newerSchema(path: path, changes: unknown) }
    guard applied.count < migrator.migrations.count else { return queue }
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let copy = try DatabaseQueue(configuration: configuration)
    try queue.backup(to: copy)
    try migrator.migrate(copy)
    return copy
  }

  /// Brings the tables up to date, beside other programs that perhaps do so, too.
  func migrate() throws {
    let migrator = SQLiteSchema.migrator
    var (former, tries) = (-1, 0)
    while true {
      let applied = try queue.read { try SQLiteConnection.appliedMigrations($0) }
      let unknown = applied.filter { !migrator.migrations.contains($0) }
      guard unknown.isEmpty else { throw StoreError.newerSchema(path: path, changes: unknown) }
      guard applied.count < migrator.migrations.count else { return }
      do {
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
        return try migrator.migrate(queue)
      } catch {
        // Two that make tables get in each other's way; each step is made by one of them. And where the
        // kind of journal is to change, SQLite doesn't wait for other programs.
        let error = StoreError(error, path: path)
        let isStuck = try error != .busy(path: path) && appliedCount() <= max(former, applied.count)
        guard !isStuck, patience.sleeps(beforeRetry: tries) else { throw error }
        (former, tries) = (applied.count, tries + 1)
      }
    }
  }

  /// Brings the tables up to date; tells which changes that took.
  func install() throws -> [String] {
    let former = try queue.read { try SQLiteConnection.appliedMigrations($0) }
    try migrate()
    return SQLiteSchema.migrator.migrations.filter { !former.contains($0) }
  }

  private func appliedCount() throws -> Int {
    try queue.read { try SQLiteConnection.appliedMigrations($0).count }
  }

  /// The ids of codes, as they stand in the database now.
  func codes(
    in session: StoreSession, load: (StoreSession) throws -> CodeDictionary
  ) throws -> CodeDictionary {
    // Changes when another connection has written.
    let version = try DirectStatement(session, "PRAGMA data_version").firstRow { $0.integer(0) }
    let known = codes.withLock { $0 }
    if let known, known.dataVersion == version { return known.dictionary }
    let dictionary = try load(session)
    codes.withLock { $0 = KnownCodes(dictionary: dictionary, dataVersion: version ?? 0) }
    return dictionary
  }

  /// Forgets the ids of codes, in a transaction that gives new ones: they hold only if it is kept.
  func forgetCodes() {
    codes.withLock { $0 = nil }
  }

  private static func open(_ name: String, patience: StorePatience) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.label = "records"
    configuration.foreignKeysEnabled = false
    configuration.busyMode = .callback { patience.sleeps(beforeRetry: $0) }
    configuration.prepareDatabase { database in
      // Blocks and sums are long: of a new store, pages are to be so, too. An old one keeps its own.
      try database.execute(sql: "PRAGMA page_size = 16384")
      try database.execute(sql: "PRAGMA synchronous = FULL")
    }
    do {
      let queue = try DatabaseQueue(path: name, configuration: configuration)
      // The first read of the file tells whether it can be read at all.
      try queue.read { try verifyIsOurs($0) }
      return queue
    } catch let error as DatabaseError
      where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
    {
      // In a folder that can't be written SQLite has no place for its notes on who reads. As long as
      // nobody writes, it can do without.
      let log = try? FileManager.default.attributesOfItem(atPath: name + "-wal")
      var address = URLComponents()
      address.scheme = "file"
      address.path = URL(fileURLWithPath: name).path
      address.query = "immutable=1"
      guard (log?[.size] as? Int ?? 0) == 0, FileManager.default.isReadableFile(atPath: name),
        let location = address.string
      else { throw error }
      configuration.readonly = true
      let queue = try DatabaseQueue(path: location, configuration: configuration)
      try queue.read { try verifyIsOurs($0) }
      return queue
    }
  }

  /// Refuses what begins otherwise than a database. SQLite would take a file of a few bytes for an empty
  /// one, and write over it.
  private static func verifyHeader(_ name: String, path: String) throws {
    guard let file = FileHandle(forReadingAtPath: name) else {
      throw StoreError.cannotOpen(path: path, detail: String(cString: strerror(errno)))
    }
    defer { try? file.close() }
    do {
      let header = try file.read(upToCount: 16) ?? Data()
      if header.isEmpty || header.elementsEqual("SQLite format 3\u{0}".utf8) { return }
    } catch {
      throw StoreError.cannotOpen(path: path, detail: error.localizedDescription)
    }
    throw StoreError.notAStore(path: path)
  }

  /// An empty file is a store to be; any other says in its header whose it is.
  private static func verifyIsOurs(_ database: Database) throws {
    let id = try DirectStatement(database, "PRAGMA application_id").firstRow { $0.integer(0) }
    if id == SQLiteSchema.applicationID { return }
    // The list of migrations is made before the first of them says whose file it is.
    let tables = try DirectStatement(
      database, "SELECT count(*) FROM sqlite_master WHERE tbl_name <> 'grdb_migrations'"
    ).firstRow { $0.integer(0) }
    if id != 0 || tables != 0 { throw DatabaseError(resultCode: .SQLITE_NOTADB) }
  }

  static func appliedMigrations(_ database: Database) throws -> [String] {
    let table = try DirectStatement(
      database, "SELECT 1 FROM sqlite_master WHERE name = 'grdb_migrations'")
    guard try table.firstRow({ _ in true }) != nil else { return [] }
    let select = try DirectStatement(
      database, "SELECT identifier FROM grdb_migrations ORDER BY identifier")
    var names: [String] = []
    try select.forEachRow { names.append($0.text(0)) }
    return names
  }

  /// Creates an empty file that is no business of others, unless there is a file.
  private static func createFile(_ name: String, path: String) throws {
    let descriptor = Foundation.open(name, O_CREAT | O_EXCL | O_WRONLY, 0o640)
    if descriptor >= 0 {
      close(descriptor)
      return
    }
    switch errno {
    case EEXIST: return
    case EACCES, EROFS, EPERM: throw StoreError.readOnly(path: path)
    case ENOSPC, EDQUOT: throw StoreError.diskFull(path: path)
    case let code: throw StoreError.cannotOpen(path: path, detail: String(cString: strerror(code)))
    }
  }
}

extension StoreError {
  /// What an error of SQLite means to whoever uses the store; errors of other kinds that are the
  /// store's own stay as they are.
  init(_ error: any Error, path: String) {
    if let error = error as? StoreError {
      self = error
    } else if let error = error as? Contradiction {
      self = .damaged(path: path, detail: error.detail)
    } else if let error = error as? DatabaseError {
      let detail = error.message ?? "SQLite \(error.resultCode.rawValue)"
      self =
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path: path)
        case .SQLITE_NOTADB: .notAStore(path: path)
        case .SQLITE_CORRUPT: .damaged(path: path, detail: detail)
        case .SQLITE_READONLY, .SQLITE_PERM: .readOnly(path: path)
        case .SQLITE_CANTOPEN: .cannotOpen(path: path, detail: detail)
        case .SQLITE_FULL: .diskFull(path: path)
        case .SQLITE_IOERR: .diskFailure(path: path, detail: detail)
        default: .failed(path: path, detail: detail)
        }
    } else {
      self = .failed(path: path, detail: String(describing: error))
    }
  }
}
