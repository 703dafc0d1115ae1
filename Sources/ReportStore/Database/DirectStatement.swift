import GRDB
import ReportModel

/// A prepared statement whose arguments and columns go to the database as they are.
///
/// One SQL serves all databases: arguments are `?` or `?N`, truth is a column of its own kind or a number.
struct DirectStatement {
  private enum Engine {
    case sqlite(SQLiteStatement)
    case postgres(PostgresStatement)
  }

  private let engine: Engine

  /// One text must not be in use twice at the same time.
  init(_ session: StoreSession, _ sql: String) throws {
    switch session.engine {
    case .sqlite(let database): engine = .sqlite(try SQLiteStatement(database, sql))
    case .postgres(let session): engine = .postgres(try PostgresStatement(session, sql))
    }
  }

  /// A statement of SQLite alone.
  init(_ database: GRDB.Database, _ sql: String) throws {
    engine = .sqlite(try SQLiteStatement(database, sql))
  }

  // MARK: Arguments, counted from 1

  func bind(_ value: Int64, at index: Int32) throws {
    switch engine {
    case .sqlite(let statement): try statement.bind(value, at: index)
    case .postgres(let statement): statement.bind(value, at: index)
    }
  }

  func bind(_ value: Int64?, at index: Int32) throws {
    switch engine {
    case .sqlite(let statement): try statement.bind(value, at: index)
    case .postgres(let statement): statement.bind(value, at: index)
    }
  }

  func bind(_ text: String?, at index: Int32) throws {
    switch engine {
    case .sqlite(let statement): try statement.bind(text, at: index)
    case .postgres(let statement): statement.bind(text, at: index)
    }
  }

  /// Binds the bytes of elements as they lie in memory.
  func bind<Element: BitwiseCopyable>(blob elements: [Element], at index: Int32) throws {
    switch engine {
    case .sqlite(let statement): try statement.bind(blob: elements, at: index)
    case .postgres(let statement): statement.bind(blob: elements, at: index)
    }
  }

  /// Binds integers to the arguments from 1 on.
  func bind(_ values: Int64...) throws {
    for (index, value) in values.enumerated() { try bind(value, at: Int32(index + 1)) }
  }

  // MARK: Running

  /// Runs a statement that gives no rows; its arguments stay for the next run.
  func run() throws {
    defer { reset() }
    while try step() {}
  }

  /// Calls `body` at every row.
  func forEachRow(_ body: (DirectStatement) throws -> Void) throws {
    defer { reset() }
    while try step() { try body(self) }
  }

  /// What `body` makes of the first row; `nil` when there is none.
  func firstRow<Value>(_ body: (DirectStatement) throws -> Value) throws -> Value? {
    defer { reset() }
    return try step() ? try body(self) : nil
  }

  private func step() throws -> Bool {
    switch engine {
    case .sqlite(let statement): try statement.step()
    case .postgres(let statement): try statement.step()
    }
  }

  private func reset() {
    switch engine {
    case .sqlite(let statement): statement.reset()
    case .postgres(let statement): statement.reset()
    }
  }

  // MARK: Columns of the row, counted from 0

  /// Nothing is 0.
  func integer(_ column: Int32) -> Int64 {
    switch engine {
    case .sqlite(let statement): statement.integer(column)
    case .postgres(let statement): statement.integer(column)
    }
  }

  func optionalInteger(_ column: Int32) -> Int64? { isNull(column) ? nil : integer(column) }

  func optionalText(_ column: Int32) -> String? {
    switch engine {
    case .sqlite(let statement): statement.optionalText(column)
    case .postgres(let statement): statement.optionalText(column)
    }
  }

  func text(_ column: Int32) -> String { optionalText(column) ?? "" }

  /// Calls `body` with the bytes of a column; they are valid until it returns.
  func withBlob<Value, Failure: Error>(
    _ column: Int32, _ body: (UnsafeRawBufferPointer) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    switch engine {
    case .sqlite(let statement): try statement.withBlob(column, body)
    case .postgres(let statement): try statement.withBlob(column, body)
    }
  }

  private func isNull(_ column: Int32) -> Bool {
    switch engine {
    case .sqlite(let statement): statement.isNull(column)
    case .postgres(let statement): statement.isNull(column)
    }
  }

  /// The bytes of a column as elements that were bound so.
  ///
  /// - Throws: `Contradiction` when they are no whole number of elements.
  func elements<Element: BitwiseCopyable>(_ column: Int32) throws(Contradiction) -> [Element] {
    try withBlob(column) { bytes throws(Contradiction) in
      let size = MemoryLayout<Element>.stride
      guard bytes.count % size == 0 else { throw Contradiction("\(bytes.count) bytes of a block") }
      return Array(unsafeUninitializedCapacity: bytes.count / size) { buffer, count in
        UnsafeMutableRawBufferPointer(buffer).copyMemory(from: bytes)
        count = bytes.count / size
      }
    }
  }

  /// A day; numbers past the years 1…9999, which a damaged file may hold, are held at that bound.
  func day(_ column: Int32) -> Day {
    Day(number: Int32(min(max(integer(column), -719_162), 2_932_896)))
  }

  func optionalDay(_ column: Int32) -> Day? {
    isNull(column) ? nil : day(column)
  }

  /// A half-month, held within the years 1…9999.
  func halfMonth(_ column: Int32) -> HalfMonth {
    HalfMonth(number: Int32(min(max(integer(column), 24), 239_999)))
  }
}
