/// Whose records a user of a store may read and write: everybody's, or those of an office's units.
///
/// The server keeps to it whatever the program does; the program asks for it to use what an office can't read
/// nowhere, and to say beforehand what would be refused.
struct StoreReach: Sendable {
  /// An office of a unit.
  struct Office: Sendable {
    /// The store's ids: of the unit, and of those that it sees.
    let unit: Int64
    let units: Set<Int64>
    /// What the names of its sources begin with.
    let sourcePrefix: String
  }

  /// `nil` of who sees all.
  let office: Office?

  static let all = StoreReach(office: nil)

  /// Sums, fingerprints and the chain of the log tell of all units.
  var seesAll: Bool { office == nil }

  /// The unit whose offices are to see what tells of some units, by the store's ids.
  func owner(of units: [Int64]) -> Int64? {
    units.count == 1 ? units[0] : office?.unit
  }
}

extension StoreReach {
  init(of session: PostgresSession) throws {
    let found = try session.run(
      "SELECT reports.sees_all(), reports.my_unit(), reports.my_prefix()", [])
    guard found.integer(0, 0) == 0 else {
      self = .all
      return
    }
    guard let prefix = found.text(0, 2) else {
      throw PostgresError(
        state: "42501", message: "no office was granted to this user", isConnectionLost: false)
    }
    let rows = try session.run("SELECT unnest(reports.my_units())", [])
    office = Office(
      unit: found.integer(0, 1), units: Set((0..<rows.rowCount).map { rows.integer($0, 0) }),
      sourcePrefix: ServerText.restored(prefix))
  }
}

extension StoreSession {
  /// - Throws: what becomes `StoreError.ofAllUnits`, when only some can be seen.
  func requireAll() throws {
    if !reach.seesAll { throw ReachedTooFar() }
  }
}

/// Something was asked for that needs the records of all units.
struct ReachedTooFar: Error {}
