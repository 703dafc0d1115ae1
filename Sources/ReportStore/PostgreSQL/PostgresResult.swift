import CPostgreSQL

/// What a server answered to one statement, columns in binary form.
final class PostgresResult {
  private let library: PostgresLibrary
  private let handle: OpaquePointer

  init(_ handle: OpaquePointer, _ library: PostgresLibrary) {
    self.handle = handle
    self.library = library
  }

  deinit {
    library.clear(handle)
  }

  var rowCount: Int32 { library.rowCount(handle) }

  /// How many rows a statement wrote.
  var affectedCount: Int {
    library.affectedCount(handle).flatMap { Int(String(cString: $0)) } ?? 0
  }

  func isNull(_ row: Int32, _ column: Int32) -> Bool { library.isNull(handle, row, column) != 0 }

  /// An integer of any length, or a truth as 1 and 0; 0 for nothing.
  func integer(_ row: Int32, _ column: Int32) -> Int64 {
    withBytes(row, column) { bytes in
      // Highest byte first, with the sign.
      bytes.count > 8
        ? 0
        : bytes.dropFirst().reduce(Int64(Int8(bitPattern: bytes.first ?? 0))) {
          $0 << 8 | Int64($1)
        }
    }
  }

  func text(_ row: Int32, _ column: Int32) -> String? {
    isNull(row, column) ? nil : withBytes(row, column) { String(decoding: $0, as: UTF8.self) }
  }

  /// Calls `body` with the bytes of a column; they are valid until it returns.
  func withBytes<Value, Failure: Error>(
    _ row: Int32, _ column: Int32, _ body: (UnsafeRawBufferPointer) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try body(
      UnsafeRawBufferPointer(
        start: library.value(handle, row, column),
        count: Int(library.length(handle, row, column))))
  }
}
