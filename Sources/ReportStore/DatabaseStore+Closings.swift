public import ReportModel

// Periods are closed, amended and opened again.

extension DatabaseStore {
  /// What is kept with a version of a closed period, beside the records.
  public struct ClosingMaterial: Sendable {
    /// The files of the plan and of the templates.
    public let files: [KeptFile]
    /// Name and version of the program.
    public let program: String
    /// The plan that the files hold.
    public let plan: Plan

    public init(files: [KeptFile], program: String, plan: Plan) {
      self.files = files
      self.program = program
      self.plan = plan
    }
  }

  /// Why a period can't be closed, amended or opened.
  public enum ClosingFault: Error, Sendable, Hashable {
    case isClosed(Closing)
    case isOpen
    /// No record waits for an amendment, and the plan is to stay.
    case nothingToAmend(Closing)
  }

  /// Every version of every closed period, by period and version; of a closed period those that it knew.
  public func closings() throws -> [Closing] {
    try connection.read { try ClosingTable(database: $0).closings(at: view.entry) }
  }

  /// When the last entry of the log was written; `nil` when there is none.
  public func lastMoment() throws -> Moment? {
    try connection.read { try LogTable(database: $0).last()?.moment }
  }

  /// Closes a period: its figures are those of the records that count now, for good.
  ///
  /// - Parameter reason: why it is closed again, where it had been opened.
  /// - Throws: `ClosingFault.isClosed`, `StoreError`.
  public mutating func close(
    _ period: ReportingPeriod, keeping material: ClosingMaterial, reason: String? = nil
  ) throws -> Closing {
    let store = self
    return try connection.write { database in
      try database.requireAll()
      let versions = try store.versions(of: period, database)
      if let closed = versions.last, closed.state == .current {
        throw ClosingFault.isClosed(closed)
      }
      return try store.keep(
        .closing, period, version: versions.count + 1, window: plan.calendar.window(of: period),
        material, reason: reason, database)
    }
  }

  /// Amends a closed period: what came for it since counts now, in a version of its own.
  ///
  /// - Parameter material: what the version keeps; the plan may be another than the former version's.
  /// - Throws: `ClosingFault`, `StoreError`; `StoreError.unknownCodes` when the records that would count
  ///   have codes that the kept plan doesn't know.
  public mutating func amend(
    _ period: ReportingPeriod, keeping material: ClosingMaterial, reason: String
  ) throws -> Closing {
    let store = self
    return try connection.write { database in
      try database.requireAll()
      guard let closed = try store.versions(of: period, database).last, closed.state == .current
      else { throw ClosingFault.isOpen }
      let keepsPlan = material.plan.fingerprint == closed.planFingerprint
      if keepsPlan, try store.held(in: closed.window, database).isEmpty {
        throw ClosingFault.nothingToAmend(closed)
      }
      let amended = try store.keep(
        .amendment, period, version: closed.version + 1, window: closed.window, material,
        reason: reason, database
      ) { change in
        try change.follow(FollowedDays(window: closed.window, except: .none))
      }
      let view = DatabaseStore(store, at: amended, plan: material.plan)
      let unknown = try view.derivation(database)
        .unknownCodes(CodeDictionary(material.plan, from: database))
      if !unknown.isEmpty { throw StoreError.unknownCodes(path: connection.name, codes: unknown) }
      return amended
    }
  }

  /// Opens a closed period again: its days follow all that comes, unless another closed period holds
  /// them, too.
  ///
  /// - Throws: `ClosingFault.isOpen`, `StoreError`.
  public mutating func reopen(_ period: ReportingPeriod, reason: String) throws -> Closing {
    let store = self
    return try connection.write { database in
      try database.requireAll()
      guard let closed = try store.versions(of: period, database).last, closed.state == .current
      else { throw ClosingFault.isOpen }
      let entry = try LogTable(database: database).append(
        .reopening, by: author,
        ["period": period.code, "version": "\(closed.version)", "reason": reason])
      let table = ClosingTable(database: database)
      try table.end(period, reopened: entry)
      let others = try table.closedDays()
      let change = RecordChange(entry: entry, closed: others, database: database, plan: plan)
      try store.follow(
        FollowedDays(window: closed.window, except: others), in: change, database)
      return closed
    }
  }

  /// Records that wait for an amendment, by period and source.
  public func heldRecords() throws -> [HeldRecords] {
    try connection.read { database in
      let closings = try ClosingTable(database: database).closings()
      return try closings.filter { $0.state == .current }.flatMap { closing in
        try held(in: closing.window, database).map { source, count in
          HeldRecords(
            period: closing.period, source: source, added: count.added, removed: count.removed)
        }.sorted { $0.source < $1.source }
      }
    }
  }

  private func versions(
    of period: ReportingPeriod, _ database: StoreSession
  ) throws -> [Closing] {
    try ClosingTable(database: database).closings().filter { $0.period == period }
  }

  /// Writes the entry and the version, having let records count as `change` says.
  private func keep(
    _ action: LogEntry.Action, _ period: ReportingPeriod, version: Int, window: DayWindow,
    _ material: ClosingMaterial, reason: String?, _ database: StoreSession,
    change: (RecordChange) throws -> Set<HalfMonth> = { _ in [] }
  ) throws -> Closing {
    // The entry tells of the records as they count with it: its number is known before it is written.
    let log = LogTable(database: database)
    let entry = try log.nextNumber()
    let closing = Closing(
      period: period, version: version, window: window, entry: entry, moment: author.moment,
      reason: reason, state: .current, program: material.program,
      planFingerprint: material.plan.fingerprint)
    var halves: [HalfMonth: String] = [:]
    let touched = try change(
      RecordChange(entry: Int64(entry), closed: .none, database: database, plan: plan))
    try rebuild(touched, entry: Int64(entry), database)
    if database.isShared {
      try BlockTimes(database: database, entry: Int64(entry)).divide(at: window)
    }
    var detail = [
      "period": period.code, "version": "\(version)", "window": window.description,
      "plan": material.plan.fingerprint, "program": material.program,
      "files": ClosingSeal.digest(of: material.files),
      "data": try ClosingSeal.digest(
        ofRecordsIn: RecordView(entry: entry, lastDay: window.last), database,
        material.plan.calendar, halves: &halves),
    ]
    if let reason { detail["reason"] = reason }
    try log.append(action, by: author, detail, number: entry)
    try ClosingTable(database: database).insert(closing, files: material.files)
    return closing
  }

  private func follow(
    _ days: FollowedDays, in change: RecordChange, _ database: StoreSession
  ) throws {
    try rebuild(try change.follow(days), entry: change.entry, database)
  }

  private func rebuild(
    _ touched: Set<HalfMonth>, entry: Int64, _ database: StoreSession
  ) throws {
    guard !touched.isEmpty else { return }
    let change = RecordChange(entry: entry, closed: .none, database: database, plan: plan)
    let changed = try updateSums(
      with: [], touched: touched, in: change, codes: completeCodes(database), isAlone: true,
      database)
    try updateLongerSpans(over: changed, database)
  }
}
