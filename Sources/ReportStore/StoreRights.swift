public import ReportModel

/// Who may do what in a store on a server. The server itself keeps to it; here it is given and taken.
public struct StoreRights {
  /// A user of the server who was granted something.
  public struct Grant: Sendable, Hashable {
    /// Name of the role that logs in.
    public let role: String
    /// Code of the unit whose office it is; `nil` of the compiling office.
    public let unit: String?
    /// How many units the office sees, its own among them; `nil` of the compiling office.
    public let unitCount: Int?

    public init(role: String, unit: String?, unitCount: Int?) {
      self.role = role
      self.unit = unit
      self.unitCount = unitCount
    }
  }

  /// Why a right can't be given.
  public enum Fault: Error, Sendable, Hashable {
    /// The server has no such role.
    case noRole(String)
    /// It owns the tables, so it may do everything.
    case isOwner(String)
    /// Nothing was granted to it.
    case nothingGranted(String)
  }

  private let store: DatabaseStore

  /// - Parameter plan: by whose tree an office's units are known.
  /// - Throws: `StoreError`; `nil` is a store in a file, whose rights are the file's.
  public init?(
    of address: StoreAddress, plan: Plan, patience: StorePatience = StorePatience()
  ) throws {
    guard case .server = address else { return nil }
    store = try DatabaseStore(address: address, plan: plan, opening: .existing, patience: patience)
  }

  /// Makes a role the office of a unit, or the compiling office; what it was before it is no more.
  ///
  /// - Throws: `StoreError`, `Fault`.
  public func grant(_ unit: Position<OrgUnit>?, to role: String) throws {
    try write { database, codes in
      try check(role, database)
      let grant = try DirectStatement(
        database,
        """
        INSERT INTO office (role, unit) VALUES (?::TEXT::NAME, ?)
        ON CONFLICT (role) DO UPDATE SET unit = excluded.unit
        """)
      try grant.bind(role, at: 1)
      try grant.bind(unit.map(codes.units.id), at: 2)
      try grant.run()
      let give = try DirectStatement(database, "SELECT give_rights(?::TEXT::NAME, ?::INT::BOOLEAN)")
      try give.bind(role, at: 1)
      try give.bind(unit == nil ? 1 : 0 as Int64, at: 2)
      try give.run()
    }
  }

  /// Takes all rights of a role.
  ///
  /// - Throws: `StoreError`, `Fault.nothingGranted`.
  public func revoke(from role: String) throws {
    try write { database, _ in
      let delete = try DirectStatement(
        database, "DELETE FROM office WHERE role = ?::TEXT::NAME RETURNING 1")
      try delete.bind(role, at: 1)
      guard try delete.firstRow({ $0.integer(0) }) != nil else { throw Fault.nothingGranted(role) }
      // One that is gone has lost its rights already.
      let take = try DirectStatement(
        database,
        "SELECT take_rights(rolname) FROM pg_roles WHERE rolname = ?::TEXT::NAME")
      try take.bind(role, at: 1)
      try take.run()
    }
  }

  /// Gives offices the units that stand below theirs in the plan now.
  ///
  /// - Throws: `StoreError`.
  public func renew() throws {
    try write { _, _ in }
  }

  /// All that was granted, the compiling office first, then by unit and role.
  public func grants() throws -> [Grant] {
    try store.connection.read { database in
      let codes = try store.codes(database)
      let select = try DirectStatement(
        database,
        """
        SELECT role::TEXT, unit, (SELECT count(*) FROM reach WHERE reach.role = office.role)
        FROM office ORDER BY unit IS NOT NULL, unit, role::TEXT COLLATE "C"
        """)
      var grants: [Grant] = []
      try select.forEachRow { row in
        let unit = try row.optionalInteger(1).map { try codes.units.code(of: $0) }
        grants.append(
          Grant(
            role: row.text(0), unit: unit, unitCount: unit == nil ? nil : Int(row.integer(2))))
      }
      return grants
    }
  }

  private func check(_ role: String, _ database: StoreSession) throws {
    let select = try DirectStatement(
      database,
      """
      SELECT pg_has_role(rolname, current_user, 'USAGE') FROM pg_roles
      WHERE rolname = ?::TEXT::NAME
      """)
    try select.bind(role, at: 1)
    guard let isOwner = try select.firstRow({ $0.integer(0) != 0 }) else {
      throw Fault.noRole(role)
    }
    if isOwner { throw Fault.isOwner(role) }
  }

  /// Writes as the owner of the tables, and brings the units of all offices in line with the plan.
  private func write(_ body: (StoreSession, CodeDictionary) throws -> Void) throws {
    try store.connection.write(.deliveries([])) { database in
      if case .postgres(let session) = database.engine {
        try PostgresConnection.actAsOwner(session)
      }
      let codes = try store.completeCodes(database)
      try body(database, codes)
      try DirectStatement(database, "DELETE FROM reach").run()
      let offices = try DirectStatement(
        database, "SELECT role::TEXT, unit FROM office WHERE unit IS NOT NULL")
      var units: [(role: String, unit: Int64)] = []
      try offices.forEachRow { units.append(($0.text(0), $0.integer(1))) }
      let insert = try DirectStatement(
        database, "INSERT INTO reach (role, unit) VALUES (?::TEXT::NAME, ?)")
      for office in units {
        for id in codes.branch(of: office.unit, in: store.plan) {
          try insert.bind(office.role, at: 1)
          try insert.bind(id, at: 2)
          try insert.run()
        }
      }
    }
  }
}

extension CodeDictionary {
  /// The ids of a unit and of those below it, as the newest of what is told of parents has it; of a unit that the
  /// plan doesn't know its own.
  fileprivate func branch(of unit: Int64, in plan: Plan) -> [Int64] {
    guard let top = units.knownPosition(of: Int(unit)) else { return [unit] }
    return plan.units.positions.filter { position in
      var place = position
      // A circle, which the plan's check refuses, ends after as many steps as there are units.
      for _ in 0...plan.units.units.count {
        if place == top { return true }
        guard let parent = plan.units[place].versions.last?.parent else { return false }
        place = parent
      }
      return false
    }.map { units.id(of: $0) }
  }
}
