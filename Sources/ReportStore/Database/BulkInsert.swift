import ReportModel

/// Rows for one table, written together.
///
/// A server gets them by a binary COPY into a table of this transaction alone, from where they are put into
/// their place: a journey for each row would take as long as all of them together.
final class BulkInsert {
  private let table: String
  private let columns: [String]
  private let engine: Engine

  private enum Engine {
    case sqlite(DirectStatement)
    case postgres(PostgresCopy)
  }

  init(into table: String, _ columns: [String], _ session: StoreSession) throws {
    self.table = table
    self.columns = columns
    switch session.engine {
    case .sqlite:
      let arguments = columns.map { _ in "?" }.joined(separator: ", ")
      engine = .sqlite(
        try DirectStatement(
          session,
          "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(arguments))"))
    case .postgres(let server):
      // Offices add blocks through the view that is checked.
      let target = table == "activity_block" && !session.reach.seesAll ? "added_block" : table
      engine = .postgres(PostgresCopy(into: table, columns, by: target, server))
    }
  }

  /// A value of a row.
  enum Value {
    case integer(Int64?)
    case truth(Bool)
    case text(String?)
    case bytes([UInt8])
  }

  func add(_ row: [Value]) throws {
    switch engine {
    case .sqlite(let statement):
      for (place, value) in row.enumerated() {
        let index = Int32(place + 1)
        switch value {
        case .integer(let number): try statement.bind(number, at: index)
        case .truth(let isTrue): try statement.bind(isTrue ? 1 : 0 as Int64, at: index)
        case .text(let text): try statement.bind(text, at: index)
        case .bytes(let bytes): try statement.bind(blob: bytes, at: index)
        }
      }
      try statement.run()
    case .postgres(let copy): try copy.add(row)
    }
  }

  /// Puts the last of them into their place.
  func finish() throws {
    if case .postgres(let copy) = engine { try copy.flush() }
  }
}
