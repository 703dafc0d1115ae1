import GRDB

/// A database in one transaction: what statements are run on.
struct StoreSession {
  enum Engine {
    case sqlite(GRDB.Database)
    case postgres(PostgresSession)
  }

  let engine: Engine

  init(_ database: GRDB.Database) {
    engine = .sqlite(database)
  }

  init(_ session: PostgresSession) {
    engine = .postgres(session)
  }

  /// Whether blocks hold the records of one unit each, so that the database can keep units' offices apart and
  /// records on several machines.
  var dividesBlocksByUnit: Bool {
    switch engine {
    case .sqlite: false
    case .postgres: true
    }
  }
}
