import GRDB
import GRDBSQLite

/// A prepared statement of SQLite whose arguments and columns go there as they are.
///
/// GRDB's own arguments and rows box every value, which is too dear in loops over all records. This is
/// the one place where SQLite's C functions are called; every result code is checked.
struct SQLiteStatement {
  private let statement: Statement
  private let handle: OpaquePointer

  /// A statement of the connection's cache. One text must not be in use twice at the same time.
  init(_ database: Database, _ sql: String) throws {
    statement = try database.cachedStatement(sql: sql)
    handle = statement.sqliteStatement
    // The result is that of the former run, which has told its error then.
    _ = sqlite3_reset(handle)
    try check(sqlite3_clear_bindings(handle))
  }

  // MARK: Arguments, counted from 1

  func bind(_ value: Int64, at index: Int32) throws {
    try check(sqlite3_bind_int64(handle, index, value))
  }

  func bind(_ value: Int64?, at index: Int32) throws {
    if let value {
      try bind(value, at: index)
    } else {
      try check(sqlite3_bind_null(handle, index))
    }
  }

  func bind(_ text: String?, at index: Int32) throws {
    guard var text else {
      try check(sqlite3_bind_null(handle, index))
      return
    }
    guard text.utf8.count <= Int32.max else { throw DatabaseError(resultCode: .SQLITE_TOOBIG) }
    // SQLITE_TRANSIENT: SQLite copies the bytes before the call returns.
    let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    let code = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        // An empty text may have no address, and no address would be NULL.
        characters.baseAddress.map {
          sqlite3_bind_text(handle, index, $0, Int32(characters.count), transient)
        } ?? sqlite3_bind_text(handle, index, "", 0, transient)
      }
    }
    try check(code)
  }

  /// Binds the bytes of elements as they lie in memory.
  func bind<Element: BitwiseCopyable>(blob elements: [Element], at index: Int32) throws {
    // SQLITE_TRANSIENT: SQLite copies the bytes before the call returns.
    let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    let code = elements.withUnsafeBytes { bytes in
      bytes.isEmpty
        ? sqlite3_bind_zeroblob(handle, index, 0)
        : sqlite3_bind_blob64(
          handle, index, bytes.baseAddress, sqlite3_uint64(bytes.count), transient)
    }
    try check(code)
  }

  // MARK: Running

  /// Ends a run; the arguments stay for the next one.
  func reset() {
    sqlite3_reset(handle)
  }

  /// Goes to the next row; tells whether there is one.
  func step() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw failure(code)
    }
  }

  // MARK: Columns of the row, counted from 0

  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  func isNull(_ column: Int32) -> Bool {
    sqlite3_column_type(handle, column) == SQLITE_NULL
  }

  func optionalText(_ column: Int32) -> String? {
    guard let bytes = sqlite3_column_text(handle, column) else { return nil }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  /// Calls `body` with the bytes of a column; they are valid until it returns.
  func withBlob<Value, Failure: Error>(
    _ column: Int32, _ body: (UnsafeRawBufferPointer) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let bytes = sqlite3_column_blob(handle, column)
    return try body(
      UnsafeRawBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(handle, column))))
  }

  private func check(_ code: Int32) throws {
    if code != SQLITE_OK { throw failure(code) }
  }

  private func failure(_ code: Int32) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: code),
      message: String(cString: sqlite3_errmsg(sqlite3_db_handle(handle))))
  }
}
