import Foundation
import ReportModel

/// The log: who did what when, each entry chained to the one before.
struct LogTable {
  let database: StoreSession

  /// Appends an entry, and gives its number.
  @discardableResult
  func append(
    _ action: LogEntry.Action, by author: Author, _ detail: [String: String]
  ) throws -> Int64 {
    let number = try nextNumber()
    try append(action, by: author, detail, number: number)
    return Int64(number)
  }

  /// The number of the next entry; of a shared database nobody else gets it.
  func nextNumber() throws -> Int {
    guard database.isShared else { return (try last()?.number ?? 0) + 1 }
    if let entry = try database.entries?.next() { return Int(entry) }
    let next = try DirectStatement(database, "SELECT nextval('log_number')")
    return Int(try next.firstRow { $0.integer(0) } ?? 0)
  }

  /// Appends an entry whose number was taken before. In a shared database it takes its place in the chain when
  /// the transaction ends, lest all wait for each other from their beginning on.
  func append(
    _ action: LogEntry.Action, by author: Author, _ detail: [String: String], number: Int
  ) throws {
    let table = self
    try database.atEnd {
      try table.chain(action, by: author, detail, number: number)
    }
  }

  private func chain(
    _ action: LogEntry.Action, by author: Author, _ detail: [String: String], number: Int
  ) throws {
    try database.claimLog()
    if database.isShared { return try chainByServer(action, by: author, detail, number: number) }
    let last = try self.last()
    let entry = LogEntry(
      number: number, author: author, action: action, detail: detail, after: last?.hash ?? "")
    let insert = try DirectStatement(
      database,
      "INSERT INTO log (number, moment, author, action, detail, hash) VALUES (?, ?, ?, ?, ?, ?)")
    try insert.bind(Int64(entry.number), author.moment.seconds)
    try insert.bind(author.name, at: 3)
    try insert.bind(action.rawValue, at: 4)
    try insert.bind(LogTable.text(of: detail), at: 5)
    try insert.bind(entry.hash, at: 6)
    try insert.run()
  }

  /// The server itself takes the hash, and adds who logged in.
  private func chainByServer(
    _ action: LogEntry.Action, by author: Author, _ detail: [String: String], number: Int
  ) throws {
    let append = try DirectStatement(database, "SELECT append_entry(?, ?, ?, ?, ?)")
    try append.bind(Int64(number), author.moment.seconds)
    try append.bind(author.name, at: 3)
    try append.bind(action.rawValue, at: 4)
    // The server's JSON has no character 0; names and reasons that people give have none, either.
    let plain = detail.mapValues { $0.replacing("\u{0}", with: "\u{FFFD}") }
    try append.bind(LogTable.text(of: plain), at: 5)
    try append.run()
  }

  /// By what entries follow each other: of those that were made side by side in a shared database, the one with
  /// the later number may be in its place first.
  private let place = "coalesce(place, number)"

  /// What is to be known of the last entry; `nil` when there is none.
  func last() throws -> (number: Int, moment: Moment, hash: String)? {
    try DirectStatement(
      database,
      database.isShared
        ? "SELECT number, moment, hash FROM last_entry()"
        : "SELECT number, moment, hash FROM log ORDER BY \(place) DESC LIMIT 1"
    ).firstRow { (Int($0.integer(0)), Moment(seconds: $0.integer(1)), $0.text(2)) }
  }

  /// All entries, in the order of the chain.
  func entries() throws -> [LogEntry] {
    let select = try DirectStatement(
      database,
      "SELECT number, moment, author, action, detail, hash FROM log ORDER BY \(place)")
    var entries: [LogEntry] = []
    try select.forEachRow { entries.append(try LogTable.entry($0)) }
    return entries
  }

  /// The entry of a number; `nil` when there is none.
  func entry(_ number: Int) throws -> LogEntry? {
    let select = try DirectStatement(
      database,
      "SELECT number, moment, author, action, detail, hash FROM log WHERE number = ?")
    try select.bind(Int64(number))
    return try select.firstRow(LogTable.entry)
  }

  private static func entry(_ row: DirectStatement) throws -> LogEntry {
    guard let action = LogEntry.Action(rawValue: row.text(3)),
      let detail = try? JSONDecoder().decode([String: String].self, from: Data(row.text(4).utf8))
    else { throw Contradiction("log entry \(row.integer(0))") }
    return LogEntry(
      number: Int(row.integer(0)),
      author: Author(name: row.text(2), moment: Moment(seconds: row.integer(1))),
      action: action, detail: detail, hash: row.text(5))
  }

  /// Whether all entries follow from one another.
  func verdict() throws -> LogVerdict {
    try database.requireAll()
    var hash = ""
    let entries = try entries()
    for (place, entry) in entries.enumerated() {
      guard entry.follows(hash) else { return .broken(entry: place + 1) }
      hash = entry.hash
    }
    return .whole(entries: entries.count, hash: hash)
  }

  static func text(of detail: [String: String]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(detail), as: UTF8.self)
  }
}
