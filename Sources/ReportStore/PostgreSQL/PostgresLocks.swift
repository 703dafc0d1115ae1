import ReportModel

/// What writers of a shared database wait for: advisory locks until the transaction ends, always taken in the
/// order of the kinds and within a kind in order of number, so that no two wait for each other.
struct PostgresLocks {
  enum Kind: Int {
    /// Shared by deliveries; whoever closes periods, withdraws or sums anew has it alone.
    case history = 0x5250_5201
    /// A source, or the bytes of a file.
    case delivery
    /// New codes.
    case codes
    /// The end of the log.
    case log
    /// Partitions of a year that is new.
    case partitions
    /// The next number of an entry in which nodes share.
    case registration
    /// Such an entry, as long as its transaction lasts.
    case entry
  }

  let session: PostgresSession
  let patience: StorePatience
  let name: String

  /// - Throws: `StoreError.busy` when it was waited for long enough.
  func take(_ kind: Kind, _ number: Int32 = 0, isShared: Bool = false) throws {
    let function = "pg_try_advisory_xact_lock" + (isShared ? "_shared" : "")
    var tries = 0
    while try session.run(
      "SELECT \(function)($1::int4, $2::int4)", [.text("\(kind.rawValue)"), .text("\(number)")]
    ).integer(0, 0) == 0 {
      guard patience.sleeps(beforeRetry: tries) else {
        throw StoreError.busy(path: name)
      }
      tries += 1
    }
  }

  func take(for scope: WriteScope) throws {
    switch scope {
    case .all: try take(.history)
    case .sums: break
    case .deliveries(let names):
      try take(.history, isShared: true)
      for number in Set(names.map(PostgresLocks.number)).sorted() { try take(.delivery, number) }
    }
  }

  /// The same for the same text in every run; two texts that share one wait for each other without need.
  private static func number(of text: String) -> Int32 {
    Int32(truncatingIfNeeded: text.utf8.reduce(5381) { ($0 &* 33) ^ Int($1) })
  }
}

extension StoreSession {
  /// In a shared database: waits until nobody else gives ids to codes.
  func claimCodes() throws {
    guard case .postgres(let session) = engine else { return }
    try session.locks.take(.codes)
  }

  /// In a shared database: waits for the end of the log.
  func claimLog() throws {
    guard case .postgres(let session) = engine else { return }
    try session.locks.take(.log)
  }
}
