import GRDB

/// A database in one transaction: what statements are run on.
struct StoreSession {
  enum Engine {
    case sqlite(GRDB.Database)
    case postgres(PostgresSession)
  }

  let engine: Engine
  let ends = Ends()
  /// Whose records whoever opened it may read and write.
  let reach: StoreReach
  /// Of a server; what its other nodes have to be asked about.
  let entries: NodeEntries?

  init(_ database: GRDB.Database) {
    engine = .sqlite(database)
    reach = .all
    entries = nil
  }

  init(_ session: PostgresSession, reach: StoreReach, entries: NodeEntries) {
    engine = .postgres(session)
    self.reach = reach
    self.entries = entries
  }

  /// Whether the database is one that many offices write at the same time: blocks hold the records of one unit
  /// each, sums come in parts, and entries of the log are put in their place at the end.
  var isShared: Bool {
    switch engine {
    case .sqlite: false
    case .postgres: true
    }
  }

  /// Does at the end of the transaction what others have to wait for; in a file, whose writers take turns
  /// anyway, at once.
  func atEnd(_ body: @escaping () throws -> Void) throws {
    switch engine {
    case .sqlite: try body()
    case .postgres: ends.bodies.append(body)
    }
  }

  /// What is to be done when the transaction ends.
  final class Ends {
    fileprivate var bodies: [() throws -> Void] = []

    /// Forgets what is still to be done: it knows the session, and the session knows it.
    func forget() { bodies.removeAll() }

    func run() throws {
      // What is done last may put something off, too.
      while !bodies.isEmpty {
        let next = bodies.removeFirst()
        try next()
      }
    }
  }
}
