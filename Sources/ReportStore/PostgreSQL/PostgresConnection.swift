import Foundation
import ReportModel
import Synchronization

/// A database of a server, with its errors told as the store's own.
///
/// A connection that is lost is made again, and the transaction run anew, a bounded number of times.
final class PostgresConnection: StoreConnection {
  private static let tries = 5

  let address: ServerAddress
  var name: String { address.text }
  private let mayWrite: Bool
  private let patience: StorePatience
  /// One transaction at a time; whoever holds it may use the session.
  private let turn = NSRecursiveLock()
  private let session = Mutex<PostgresSession?>(nil)
  /// For what is kept whatever becomes of a transaction.
  private let side = Mutex<PostgresSession?>(nil)
  private let wasConnected = Mutex(false)
  private let reach = Mutex<StoreReach?>(nil)
  private let codes = Mutex<(count: Int64, dictionary: CodeDictionary)?>(nil)

  init(
    _ address: ServerAddress, opening: DatabaseStore.Opening, patience: StorePatience
  ) throws {
    self.address = address
    self.patience = patience
    mayWrite = opening != .untouched
    if opening == .untouched { try migrate() }
  }

  func read<Value>(_ body: (StoreSession) throws -> Value) throws -> Value {
    try transaction("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY") { session in
      let entries = NodeEntries(session, register: nil)
      // The coordinator's moment is the one that is looked at; nodes are asked later.
      _ = try entries.settled()
      return try body(StoreSession(session, reach: reach(in: session), entries: entries))
    }
  }

  func write<Value>(
    _ scope: WriteScope, _ body: (StoreSession) throws -> Value
  ) throws -> Value {
    guard mayWrite else { throw StoreError.readOnly(path: name) }
    return try transaction(
      PostgresConnection.beginning(of: scope), tries: PostgresConnection.tries(of: scope)
    ) { session in
      try session.locks.take(for: scope)
      let entries = NodeEntries(session) { try self.registeredEntry() }
      let whole = try StoreSession(session, reach: reach(in: session), entries: entries)
      if case .all = scope, whole.reach.seesAll {
        try session.execute("LOCK TABLE reports.derivation IN EXCLUSIVE MODE")
      }
      defer { whole.ends.forget() }
      let value = try body(whole)
      try whole.ends.run()
      return value
    }
  }

  private static func tries(of scope: WriteScope) -> Int {
    // Sums can do without: figures then come from the records.
    if case .sums = scope { 2 } else { tries }
  }

  private static func beginning(of scope: WriteScope) -> String {
    switch scope {
    // What was waited for is seen by the next statement.
    case .all, .deliveries: "BEGIN ISOLATION LEVEL READ COMMITTED"
    // Parts of sums and the records that they are of are seen or not seen together, and a part that somebody else
    // has put together with others meanwhile ends it. Locking a table fixes no moment yet.
    case .sums:
      "BEGIN ISOLATION LEVEL REPEATABLE READ; "
        + "LOCK TABLE reports.derivation IN ROW EXCLUSIVE MODE"
    }
  }

  private func transaction<Value>(
    _ beginning: String, tries: Int = PostgresConnection.tries,
    _ body: (PostgresSession) throws -> Value
  ) throws -> Value {
    turn.lock()
    defer { turn.unlock() }
    var fault: PostgresError?
    for attempt in 0..<tries {
      // Each try waits longer: a server that starts up needs seconds, another transaction no time.
      if let fault {
        usleep(UInt32(fault.isConnectionLost ? 50_000 : 5_000) << UInt32(2 * attempt))
      }
      do {
        return try run(beginning, body)
      } catch let error as PostgresError {
        if error.isConnectionLost { session.withLock { $0 = nil } }
        // A server that was never there is not waited for.
        let isStranger =
          error.isConnectionLost && error.state != "57P03" && !wasConnected.withLock { $0 }
        guard error.mayPass, !isStranger else { throw error.storeError(name) }
        forgetCodes()
        fault = error
      } catch let fault as DatabaseStore.ClosingFault {
        throw fault
      } catch let fault as StoreRights.Fault {
        throw fault
      } catch is ReachedTooFar {
        throw StoreError.ofAllUnits(path: name)
      } catch {
        throw StoreError(error, path: name)
      }
    }
    throw (fault ?? PostgresError(state: nil, message: "", isConnectionLost: true))
      .storeError(name)
  }

  private func run<Value>(
    _ beginning: String, _ body: (PostgresSession) throws -> Value
  ) throws -> Value {
    let session = try connected()
    try session.execute(beginning)
    let value: Value
    do {
      value = try body(session)
    } catch {
      if session.isInTransaction { _ = try? session.execute("ROLLBACK") }
      throw error
    }
    try commit(session)
    return value
  }

  /// Ends a transaction. Where the connection is lost meanwhile, the server is asked what became of it, lest
  /// it is run twice.
  private func commit(_ session: PostgresSession) throws {
    let number = try session.execute("SELECT pg_current_xact_id_if_assigned()").text(0, 0)
    do {
      try session.execute("COMMIT")
    } catch let error as PostgresError where error.isConnectionLost {
      guard let number else { throw error }
      self.session.withLock { $0 = nil }
      for attempt in 0..<PostgresConnection.tries {
        usleep(UInt32(50_000) << UInt32(2 * attempt))
        guard let state = try? connected().execute("SELECT pg_xact_status('\(number)')").text(0, 0)
        else { continue }
        if state == "committed" { return }
        if state == "aborted" { throw error }
      }
      throw StoreError.unreachable(path: name, detail: error.message)
    }
  }

  /// A new entry, noted by a transaction of its own, whatever becomes of the one that it is for.
  private func registeredEntry() throws -> Int64 {
    do {
      let session = try side.withLock { $0 } ?? opened()
      side.withLock { $0 = session }
      return try session.run("SELECT reports.register_entry()", []).integer(0, 0)
    } catch {
      side.withLock { $0 = nil }
      throw error
    }
  }

  private func opened() throws -> PostgresSession {
    let made = try PostgresSession(address, name: name, patience: patience)
    try made.execute(
      "SET search_path TO reports, pg_catalog; SET enable_partitionwise_aggregate TO on")
    return made
  }

  private func connected() throws -> PostgresSession {
    if let session = session.withLock({ $0 }) { return session }
    let made = try opened()
    session.withLock { $0 = made }
    reach.withLock { $0 = nil }
    wasConnected.withLock { $0 = true }
    return made
  }

  // MARK: - Tables

  /// Tables are made and changed by `reports store`, which alone has the right to: here they are looked at.
  func migrate() throws {
    let applied = try transaction("BEGIN READ ONLY") { try PostgresSchema.applied(in: $0) }
    let known = PostgresSchema.migrations.map(\.name)
    let unknown = applied.filter { !known.contains($0) }
    guard unknown.isEmpty else { throw StoreError.newerSchema(path: name, changes: unknown) }
    if applied.isEmpty { throw StoreError.notInstalled(path: name) }
    let missing = known.filter { !applied.contains($0) }
    if !missing.isEmpty { throw StoreError.olderSchema(path: name, changes: missing) }
  }

  /// Runs what the administrator does to a database, in a transaction.
  func session<Value>(_ body: (PostgresSession) throws -> Value) throws -> Value {
    try transaction("BEGIN", body)
  }

  /// Makes tables, or brings them up to date.
  ///
  /// - Returns: the changes that were made.
  func install() throws -> [String] {
    try transaction("BEGIN") { session in
      // One that installs waits for the other.
      try session.execute("SELECT pg_advisory_xact_lock(1380995668)")
      try PostgresConnection.actAsOwner(session)
      let applied = try PostgresSchema.applied(in: session)
      let missing = PostgresSchema.migrations.filter { !applied.contains($0.name) }
      for migration in missing {
        try session.execute(migration.sql)
        _ = try session.run(
          "INSERT INTO reports.migration (name) VALUES ($1)", [.text(migration.name)])
      }
      if !missing.isEmpty { try session.execute(PostgresRights.renewal) }
      return missing.map(\.name)
    }
  }

  /// Lets what is made belong to the owner of the tables, whichever administrator makes it.
  static func actAsOwner(_ session: PostgresSession) throws {
    let owner = try session.run(
      """
      SELECT quote_ident(rolname) FROM pg_namespace JOIN pg_roles ON pg_roles.oid = nspowner
      WHERE nspname = 'reports'
      """, [])
    if let owner = owner.text(0, 0) { try session.execute("SET LOCAL ROLE \(owner)") }
  }

  // MARK: - Rights

  /// What whoever logged in may see; asked once of a connection.
  private func reach(in session: PostgresSession) throws -> StoreReach {
    if let known = reach.withLock({ $0 }) { return known }
    let found = try StoreReach(of: session)
    reach.withLock { $0 = found }
    return found
  }

  // MARK: - Codes

  func codes(
    in session: StoreSession, load: (StoreSession) throws -> CodeDictionary
  ) throws -> CodeDictionary {
    // Codes come, and none ever goes.
    let count = try DirectStatement(session, "SELECT count(*) FROM code").firstRow { $0.integer(0) }
    if let known = codes.withLock({ $0 }), known.count == count { return known.dictionary }
    let dictionary = try load(session)
    codes.withLock { $0 = (count ?? 0, dictionary) }
    return dictionary
  }

  func forgetCodes() {
    codes.withLock { $0 = nil }
  }
}
