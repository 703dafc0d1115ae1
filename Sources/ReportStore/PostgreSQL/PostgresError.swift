/// What a server, or the way to it, has to say.
struct PostgresError: Error {
  /// Five letters and digits by which SQL tells errors apart; `nil` where no server answered.
  /// https://www.postgresql.org/docs/15/errcodes-appendix.html
  let state: String?
  let message: String
  /// Whether the connection is of no use any more.
  let isConnectionLost: Bool

  /// Whether the same transaction may succeed when it is run again.
  var mayPass: Bool {
    // Serialization failure, deadlock; a server that is shut down or starts up; a node that was lost, but not one
    // that there is no way to (08001).
    isConnectionLost
      || ["40001", "40P01", "57P01", "57P02", "57P03", "08000", "08003", "08006"].contains(state)
  }

  /// What it means to whoever uses the store.
  func storeError(_ name: String) -> StoreError {
    switch state {
    case "55P03", "40001", "40P01": .busy(path: name)
    // 44000: what an office adds lies outside its units.
    case "42501", "44000": .noRight(path: name, detail: message)
    case "25006": .readOnly(path: name)
    case "3F000", "42P01": .notInstalled(path: name)
    case "53100": .diskFull(path: name)
    case "58030": .diskFailure(path: name, detail: message)
    case "XX001", "XX002": .damaged(path: name, detail: message)
    case nil, "57P03": .unreachable(path: name, detail: message)
    case let state? where isConnectionLost || state.hasPrefix("08") || state.hasPrefix("57P"):
      .unreachable(path: name, detail: message)
    case let state? where state.hasPrefix("28"): .noRight(path: name, detail: message)
    default: .failed(path: name, detail: message)
    }
  }
}
