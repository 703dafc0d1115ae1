/// A statement that is prepared by the server when it first runs, with its arguments and the row at hand.
final class PostgresStatement {
  enum Argument {
    case null
    case text(String)
    case bytes([UInt8])
  }

  private let session: PostgresSession
  private let sql: PostgresText
  private var arguments: [Argument]
  private var result: PostgresResult?
  private var row: Int32 = -1

  init(_ session: PostgresSession, _ sql: String) throws {
    self.session = session
    self.sql = session.translated(sql)
    arguments = Array(repeating: .null, count: self.sql.argumentCount)
  }

  // MARK: Arguments, counted from 1 as the statement counts them

  private func bind(_ argument: Argument, at index: Int32) {
    if let place = sql.places[Int(index)] { arguments[place] = argument }
  }

  func bind(_ value: Int64, at index: Int32) { bind(.text(String(value)), at: index) }

  func bind(_ value: Int64?, at index: Int32) {
    bind(value.map { .text(String($0)) } ?? .null, at: index)
  }

  func bind(_ text: String?, at index: Int32) {
    bind(text.map { .text(ServerText.stored($0)) } ?? .null, at: index)
  }

  func bind<Element: BitwiseCopyable>(blob elements: [Element], at index: Int32) {
    bind(.bytes(elements.withUnsafeBytes { Array($0) }), at: index)
  }

  // MARK: Running

  /// Goes to the next row, having run the statement before the first.
  func step() throws -> Bool {
    if result == nil {
      result = try session.run(sql.text, arguments)
      row = -1
    }
    row += 1
    return row < result?.rowCount ?? 0
  }

  func reset() {
    result = nil
  }

  /// Runs a statement that writes; tells how many rows it wrote.
  func affectedCount() throws -> Int {
    try session.run(sql.text, arguments).affectedCount
  }

  // MARK: Columns of the row, counted from 0

  func isNull(_ column: Int32) -> Bool { result?.isNull(row, column) ?? true }

  func integer(_ column: Int32) -> Int64 { result?.integer(row, column) ?? 0 }

  func optionalText(_ column: Int32) -> String? {
    result?.text(row, column).map(ServerText.restored)
  }

  func withBlob<Value, Failure: Error>(
    _ column: Int32, _ body: (UnsafeRawBufferPointer) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    guard let result else { return try body(UnsafeRawBufferPointer(start: nil, count: 0)) }
    return try result.withBytes(row, column, body)
  }
}

/// SQL whose arguments are written as PostgreSQL wants them: `$1`, `$2`, without gaps.
struct PostgresText: Sendable {
  let text: String
  /// The place among the server's arguments of each number that the statement uses.
  let places: [Int: Int]

  var argumentCount: Int { places.count }

  init(_ sql: String) {
    var numbers: [Int] = []
    var pieces: [Substring] = []
    var rest = Substring(sql)
    while let mark = rest.firstIndex(of: "?") {
      pieces.append(rest[..<mark])
      rest = rest[rest.index(after: mark)...]
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      numbers.append(Int(digits) ?? (numbers.max() ?? 0) + 1)
      rest = rest.dropFirst(digits.count)
    }
    let order = Set(numbers).sorted()
    places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($0.element, $0.offset) })
    var text = ""
    for (piece, number) in zip(pieces, numbers) {
      text += piece + "$\((order.firstIndex(of: number) ?? 0) + 1)"
    }
    self.text = text + rest
  }
}
