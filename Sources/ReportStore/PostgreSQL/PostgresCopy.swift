/// Rows on their way to a table of a server, in the form of a binary COPY.
/// https://www.postgresql.org/docs/15/sql-copy.html
final class PostgresCopy {
  /// So many bytes are sent together.
  private static let limit = 1 << 18

  private let table: String
  /// The table, or the view through which rows come into it.
  private let target: String
  private let columns: [String]
  private let session: PostgresSession
  private var bytes: [UInt8] = []
  private var count = 0
  private var isStaged = false
  /// Whether a COPY has begun; nothing else can be asked of the session until it ends.
  private var isOpen = false

  init(
    into table: String, _ columns: [String], by target: String, _ session: PostgresSession
  ) {
    self.table = table
    self.target = target
    self.columns = columns
    self.session = session
  }

  /// The server takes rows in while those that follow are still being made.
  func add(_ row: [BulkInsert.Value]) throws {
    if !isOpen { try begin() }
    append(Int16(row.count))
    for value in row {
      switch value {
      case .integer(nil), .text(nil): append(Int32(-1))
      case .integer(let number?):
        append(Int32(8))
        append(number)
      case .truth(let isTrue):
        append(Int32(1))
        bytes.append(isTrue ? 1 : 0)
      case .text(let given?):
        let text = ServerText.stored(given)
        append(Int32(clamping: text.utf8.count))
        bytes += text.utf8
      case .bytes(let blob):
        append(Int32(clamping: blob.count))
        bytes += blob
      }
    }
    count += 1
    if bytes.count >= PostgresCopy.limit { try send() }
  }

  private var list: String { columns.joined(separator: ", ") }

  private func begin() throws {
    if !isStaged {
      try session.execute(
        """
        CREATE TEMPORARY TABLE IF NOT EXISTS staged_\(table) ON COMMIT DROP AS
        SELECT \(list) FROM reports.\(table) WITH NO DATA
        """)
      isStaged = true
    }
    try session.execute("COPY pg_temp.staged_\(table) (\(list)) FROM STDIN (FORMAT binary)")
    isOpen = true
    bytes += Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0] + [UInt8](repeating: 0, count: 8)
  }

  private func send() throws {
    try session.send(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Sends what waits and puts all into its place.
  ///
  /// - Throws: `Contradiction` when not every row found its place.
  func flush() throws {
    guard isOpen else { return }
    append(Int16(-1))
    try send()
    isOpen = false
    try session.endCopy()
    let moved = try session.execute(placing(list)).affectedCount
    guard moved == count else { throw Contradiction("\(count - moved) rows without a place") }
    try session.execute("TRUNCATE pg_temp.staged_\(table)")
    count = 0
  }

  /// Blocks lie under the top-level unit of their unit; one that the server doesn't know has no place.
  private func placing(_ list: String) -> String {
    table == "activity_block"
      ? """
      INSERT INTO reports.\(target) (top_unit, \(list))
      SELECT top_unit, \(list) FROM pg_temp.staged_activity_block JOIN reports.unit_place USING (unit)
      """
      : "INSERT INTO reports.\(target) (\(list)) SELECT \(list) FROM pg_temp.staged_\(table)"
  }

  private func append(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
  }
}
