import ReportModel

/// Entries of the log whose transactions span several nodes.
///
/// Nodes end a transaction one after the other, and any of them may fail in between. So each such entry is noted as
/// pending, by a transaction of its own, before it writes anything, and struck out when it becomes part of the log: in
/// the transaction of the coordinator, which alone decides. Blocks that began or ceased to count at an entry that is
/// pending, or that came after what a reader sees of the coordinator, are taken as they were before it.
enum PostgresEntries {
  /// - `register_entry`: takes a number and notes it as pending; one after the other, so that whoever sees a number
  ///   sees all that are smaller.
  /// - `nodes_state`: of a store with nodes the highest number that is seen, and all that are pending; else nothing.
  /// - `dead_entries`: those whose transactions have ended without becoming part of the log.
  static let sql = """
    SET LOCAL search_path TO reports, pg_catalog;

    CREATE TABLE pending (
      entry BIGINT PRIMARY KEY
    );

    CREATE FUNCTION register_entry() RETURNS BIGINT LANGUAGE plpgsql \(PostgresRights.asOwner) AS $$
    DECLARE
      this_entry BIGINT;
    BEGIN
      PERFORM pg_advisory_xact_lock(\(PostgresLocks.Kind.registration.rawValue), 0);
      this_entry := nextval('log_number');
      INSERT INTO pending (entry) VALUES (this_entry);
      RETURN this_entry;
    END $$;
    CREATE FUNCTION nodes_state(OUT horizon BIGINT, OUT entries BIGINT[]) RETURNS SETOF RECORD
    LANGUAGE sql STABLE \(PostgresRights.asOwner) AS $$
      SELECT
        greatest(0, (SELECT max(number) FROM log), (SELECT max(entry) FROM pending)),
        ARRAY(SELECT entry FROM pending ORDER BY entry)
      WHERE EXISTS (SELECT FROM node)
    $$;
    CREATE FUNCTION dead_entries() RETURNS SETOF BIGINT LANGUAGE sql \(PostgresRights.asOwner) AS $$
      SELECT entry FROM pending
      WHERE pg_try_advisory_xact_lock(\(PostgresLocks.Kind.entry.rawValue), entry::INT)
    $$;

    -- An entry that nodes share in must have been noted, and still be: else what it wrote could be taken for another's.
    CREATE FUNCTION settle_entry() RETURNS TRIGGER LANGUAGE plpgsql \(PostgresRights.asOwner) AS $$
    BEGIN
      DELETE FROM pending WHERE entry = NEW.number;
      IF NOT FOUND AND NEW.role IS NOT NULL AND EXISTS (SELECT FROM node) THEN
        RAISE serialization_failure USING MESSAGE = 'entry ' || NEW.number || ' is not pending';
      END IF;
      RETURN NULL;
    END $$;
    CREATE TRIGGER entry_is_settled AFTER INSERT ON log
      FOR EACH ROW EXECUTE FUNCTION settle_entry();

    """

  /// Takes back what an entry that came to nothing has left on nodes: run while nobody else writes.
  static let repair = [
    "DELETE FROM activity_block WHERE since = ? AND source NOT IN (SELECT id FROM source)",
    // It had let begin to count what was held for a closed period.
    "UPDATE activity_block SET is_current = FALSE, since = NULL WHERE since = ?",
    "UPDATE activity_block SET is_current = (since IS NOT NULL), until = NULL WHERE until = ?",
  ]
}

/// Which entries of the log have come to be, as a transaction sees it that reads blocks on several nodes.
struct SettledEntries: Equatable {
  /// Entries of higher numbers came later.
  let horizon: Int64
  /// Those that haven't, or not yet.
  let pending: Set<Int64>

  func contains(_ entry: Int64) -> Bool { entry <= horizon && !pending.contains(entry) }

  /// The time of rows as it is without what hasn't come to be.
  func time(_ time: RowTime) -> RowTime {
    RowTime(
      since: time.since.flatMap { contains($0) ? $0 : nil },
      until: time.until.flatMap { contains($0) ? $0 : nil })
  }

  /// SQL: whether an entry is one.
  func holds(_ column: String) -> String {
    let list = pending.sorted().map { "\($0)" }.joined(separator: ", ")
    return "\(column) <= \(horizon)" + (pending.isEmpty ? "" : " AND \(column) NOT IN (\(list))")
  }

  /// SQL: whether a row wasn't ended, or not by an entry.
  var isNotEnded: String { "(until IS NULL OR NOT (\(holds("until"))))" }
}

/// What one transaction of a store with nodes knows of entries, its own among them.
final class NodeEntries {
  private let session: PostgresSession
  /// Registers an entry; `nil` in a transaction that reads.
  private let register: (() throws -> Int64)?
  private var own: Set<Int64> = []
  private var seen: SettledEntries??

  init(_ session: PostgresSession, register: (() throws -> Int64)?) {
    self.session = session
    self.register = register
  }

  /// What has come to be, to be asked for before blocks are read; `nil` where no other node takes part.
  func settled() throws -> SettledEntries? {
    // A reader sees one moment; a writer what has come while it waited.
    if register == nil, let seen { return seen }
    let state = try session.run(
      "SELECT horizon, array_to_string(entries, ' ') FROM nodes_state()", [])
    let pending = (state.text(0, 1) ?? "").split(separator: " ").compactMap { Int64($0) }
    let found =
      state.rowCount == 0
      ? nil
      : SettledEntries(
        horizon: state.integer(0, 0), pending: Set(pending).subtracting(own))
    seen = .some(found)
    return found
  }

  /// A new entry of this transaction; `nil` where no other node takes part.
  func next() throws -> Int64? {
    guard let register, try settled() != nil else { return nil }
    let entry = try register()
    own.insert(entry)
    _ = try session.run(
      "SELECT pg_advisory_xact_lock($1::INT, $2::INT)",
      [.text("\(PostgresLocks.Kind.entry.rawValue)"), .text("\(entry)")])
    return entry
  }
}
