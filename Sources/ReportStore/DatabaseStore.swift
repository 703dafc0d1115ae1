public import ReportModel

/// A record store in a database: one file of SQLite, or a database of a PostgreSQL server.
///
/// Kept are the rows of every version of every source. Figures come from sums by half-month, which are
/// kept up to date in the same transaction as the rows; days at the edges of a window that cuts a
/// half-month come from the rows. Readers and one writer can use it at the same time.
public struct DatabaseStore: RecordStore {
  /// What is to be done when there is no file.
  public enum Opening: Sendable, Hashable {
    case createIfMissing
    /// Throw `StoreError.missing`.
    case existing
    /// Throw `StoreError.missing`, and leave the file as it is, to the byte: a store of an earlier
    /// version is brought up to date in a copy in memory. Writing throws `StoreError.readOnly`.
    case untouched
  }

  let plan: Plan
  let connection: any StoreConnection
  let author: Author
  /// Which records figures are made of.
  let view: RecordView

  /// Opens the store in a file, as at an address.
  ///
  /// - Throws: `StoreError`.
  public init(
    path: String, plan: Plan, opening: Opening = .createIfMissing,
    patience: StorePatience = StorePatience(), author: Author = .unnamed
  ) throws {
    try self.init(
      address: .file(path), plan: plan, opening: opening, patience: patience, author: author)
  }

  /// Opens the store at an address.
  ///
  /// When the plan is another than the one that the store's sums were made with, they are made anew;
  /// while that is impossible, because it can't be written now, figures come from the rows.
  /// Codes that the plan doesn't know don't hinder the opening, so that corrected sources can be
  /// delivered; but no figure is given as long as there are any.
  ///
  /// - Parameters:
  ///   - patience: How long to wait for another program that writes.
  ///   - author: In whose name the log tells of what is written.
  /// - Throws: `StoreError`.
  public init(
    address: StoreAddress, plan: Plan, opening: Opening = .createIfMissing,
    patience: StorePatience = StorePatience(), author: Author = .unnamed
  ) throws {
    self.plan = plan
    self.author = author
    view = .now
    connection = try address.open(opening, patience: patience)
    guard opening != .untouched else { return }
    try connection.migrate()
    // Whoever comes to import leaves sums to whoever comes to read: many import at the same time.
    try adoptPlan(renewsSums: opening == .existing)
  }

  /// Opens what a version of a closed period holds, to be read only: the records that counted then, up to
  /// its last day. Figures of a plan from former times come from the rows.
  ///
  /// - Parameter plan: the one that the version keeps.
  /// - Throws: `StoreError`.
  public init(
    address: StoreAddress, closing: Closing, plan: Plan, patience: StorePatience = StorePatience()
  ) throws {
    self.plan = plan
    author = .unnamed
    view = RecordView(entry: closing.entry, lastDay: closing.window.last)
    connection = try address.open(.untouched, patience: patience)
  }

  init(_ store: DatabaseStore, at closing: Closing, plan: Plan) {
    self.plan = plan
    author = store.author
    view = RecordView(entry: closing.entry, lastDay: closing.window.last)
    connection = store.connection
  }

  /// The codes of records that the plan doesn't know; as long as there are any, figures can't be given.
  public func unknownCodes() throws -> [UnknownCode] {
    try connection.read { database in
      try derivation(database).isUpToDate
        ? [] : derivation(database).unknownCodes(codes(database))
    }
  }

  func codes(_ database: StoreSession) throws -> CodeDictionary {
    try connection.codes(in: database) { try CodeDictionary(plan, from: $0) }
  }

  /// The ids of codes, every code of the plan having one; to be asked for once in a transaction.
  func completeCodes(_ database: StoreSession) throws -> CodeDictionary {
    var codes = try codes(database)
    guard !codes.isComplete else { return codes }
    guard database.reach.seesAll else { throw StoreError.missingCodes(path: connection.name) }
    connection.forgetCodes()
    if database.isShared {
      try database.claimCodes()
      codes = try CodeDictionary(plan, from: database)
    }
    try codes.assignIDs(in: database)
    try UnitPlaces(session: database).assign(plan, codes)
    return codes
  }

  func derivation(_ database: StoreSession) -> Derivation {
    Derivation(database: database, plan: plan, view: view)
  }
}

// MARK: - Taking records in

extension DatabaseStore {
  /// What the names of sources have to begin with that this user delivers: of an office in a shared store its
  /// unit's code and `/`, lest two offices' files of one name be taken for one; else nothing.
  ///
  /// Forms go by period and unit, whoever delivers them: `form:2020-06:CODE`.
  public func sourcePrefix() throws -> String {
    try connection.read { $0.reach.office?.sourcePrefix ?? "" }
  }

  public mutating func record(_ deliveries: [SourceDelivery]) throws -> [DeliveryOutcome] {
    let scope = WriteScope.deliveries(Set(deliveries.flatMap { [$0.source, $0.digest] }))
    return try connection.write(scope) { database in
      var known: CodeDictionary?
      var holders: [String: String] = [:]
      var changed: Set<HalfMonth> = []
      let outcomes = try deliveries.map { delivery -> DeliveryOutcome in
        let holder = delivery.subject.flatMap { holders[$0] }
        let delivery = holder.map(delivery.about) ?? delivery
        if let same = try SourceTable(database: database).currentName(digest: delivery.digest) {
          holders[delivery.source] = same
          return .unchanged(source: same)
        }
        let codes = try known ?? completeCodes(database)
        known = codes
        return try keep(delivery, codes: codes, changed: &changed, database)
      }
      try updateLongerSpans(over: changed, database)
      return outcomes
    }
  }

  /// Keeps a delivery whose bytes are new. What is dated in closed periods is held, and what counts in
  /// them goes on doing so.
  ///
  /// - Parameter changed: takes the half-months of which sums over longer spans are to be put together anew.
  private func keep(
    _ delivery: SourceDelivery, codes: CodeDictionary, changed: inout Set<HalfMonth>,
    _ database: StoreSession
  ) throws -> DeliveryOutcome {
    let units = delivery.records.units
    try check(units, codes, database)
    let sources = SourceTable(database: database)
    let former = try sources.current(named: delivery.source)
    let version = try sources.lastVersion(named: delivery.source) + 1
    let entry = try LogTable(database: database).append(
      .importing, by: author,
      [
        "source": delivery.source, "version": "\(version)", "digest": delivery.digest,
        "records": "\(delivery.recordCount)",
      ])
    let change = RecordChange(
      entry: entry, closed: try ClosingTable(database: database).closedDays(), database: database,
      plan: plan)
    var touched: Set<HalfMonth> = []
    if let former {
      try sources.supersede(former, at: entry)
      touched = try change.supersede(source: former.id)
    }
    let source = try sources.insert(
      delivery, version: version,
      subject: delivery.subject.flatMap { try sources.current(named: $0)?.number },
      extent: RecordExtent(of: delivery.records, in: plan.calendar),
      owner: database.reach.owner(of: units.map(codes.units.id)), at: entry)
    for records in delivery.records { try change.insert(records, source: source, codes: codes) }
    try changed.formUnion(
      updateSums(
        with: delivery.records, touched: touched, in: change, codes: codes, isAlone: false,
        database))
    guard let former else { return .stored(records: delivery.recordCount) }
    return .replaced(
      version: Int(version), formerRecords: former.records, records: delivery.recordCount)
  }

  /// The server refuses them anyway; here it can be said which they are.
  private func check(
    _ units: Set<Position<OrgUnit>>, _ codes: CodeDictionary, _ database: StoreSession
  ) throws {
    guard let office = database.reach.office else { return }
    let others = units.filter { !office.units.contains(codes.units.id(of: $0)) }
    guard others.isEmpty else {
      throw StoreError.otherUnits(
        path: connection.name, units: others.map { plan.units[$0].code }.sorted())
    }
  }

  public mutating func withdraw(
    submission number: Int, on day: Day, reason: String
  ) throws -> Withdrawal {
    try connection.write { database in
      let table = SubmissionTable(database: database)
      guard let state = try table.state(of: number) else { return .unknown }
      guard state == .current else { return .notCounting(state) }
      let entry = try LogTable(database: database).append(
        .withdrawal, by: author, ["submission": "\(number)", "reason": reason])
      let change = RecordChange(
        entry: entry, closed: try ClosingTable(database: database).closedDays(),
        database: database, plan: plan)
      let versions = try table.counting(with: number)
      var touched: Set<HalfMonth> = []
      for version in versions {
        try table.withdraw(version.id, on: day, reason: reason, at: entry)
        try touched.formUnion(change.supersede(source: version.id))
      }
      let changed = try updateSums(
        with: [], touched: touched, in: change, codes: completeCodes(database), isAlone: true,
        database)
      try updateLongerSpans(over: changed, database)
      return .done(records: versions.reduce(0) { $0 + $1.records })
    }
  }
}

// MARK: - What was received

extension DatabaseStore {
  public func submissions() throws -> [Submission] {
    try connection.read { try SubmissionTable(database: $0).submissions() }
  }

  public func parts(ofSubmission number: Int) throws -> [SubmissionPart]? {
    try connection.read { database in
      let table = SubmissionTable(database: database)
      guard let source = try table.source(of: number) else { return nil }
      var parts = SubmissionParts(calendar: plan.calendar)
      try table.count(source, into: &parts, units: codes(database).units)
      return parts.sorted(in: plan)
    }
  }
}
