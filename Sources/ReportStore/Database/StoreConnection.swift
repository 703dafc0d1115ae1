/// An open database, whichever it is. Its errors are told as `StoreError`.
protocol StoreConnection: Sendable {
  /// What the store is called: the path of a file, or an address without a password.
  var name: String { get }

  /// Reads what the database holds at one moment.
  func read<Value>(_ body: (StoreSession) throws -> Value) throws -> Value

  /// Runs `body` in a transaction that is kept whole or not at all, after waiting for other writers.
  ///
  /// Where a connection is lost or transactions get in each other's way `body` may run several times.
  func write<Value>(_ scope: WriteScope, _ body: (StoreSession) throws -> Value) throws -> Value

  /// Brings the tables up to date, beside other programs that perhaps do so, too.
  func migrate() throws

  /// The ids of codes, as they stand in the database now.
  func codes(
    in session: StoreSession, load: (StoreSession) throws -> CodeDictionary
  ) throws -> CodeDictionary

  /// Forgets the ids of codes, in a transaction that gives new ones: they hold only if it is kept.
  func forgetCodes()
}

/// What a transaction writes, by which a shared database lets others write at the same time.
enum WriteScope: Sendable {
  /// What others rest on: closed periods, all sums.
  case all
  /// Sums, made anew from what is seen at one moment; others add to them meanwhile.
  case sums
  /// Deliveries of these names and digests, beside other deliveries.
  case deliveries(Set<String>)
}

extension StoreConnection {
  /// Writes while nobody else does.
  func write<Value>(_ body: (StoreSession) throws -> Value) throws -> Value {
    try write(.all, body)
  }
}

extension StoreAddress {
  /// Opens what stands at the address.
  func open(
    _ opening: DatabaseStore.Opening, patience: StorePatience
  ) throws -> any StoreConnection {
    switch self {
    case .file(let path):
      try SQLiteConnection(path: path, opening: opening, patience: patience)
    case .server(let address):
      try PostgresConnection(address, opening: opening, patience: patience)
    }
  }
}
