/// Where a store is: in a file, or in a database of a PostgreSQL server.
public enum StoreAddress: Sendable, Hashable {
  case file(String)
  case server(ServerAddress)

  /// - Parameter text: the path of a file, or what libpq takes for an address: `postgresql://…`.
  /// - Throws: `StoreError.passwordInAddress`.
  public init(_ text: String) throws(StoreError) {
    let schemes = ["postgresql://", "postgres://"]
    guard schemes.contains(where: text.lowercased().hasPrefix) else {
      self = .file(text)
      return
    }
    self = .server(try ServerAddress(text))
  }

  /// The path of the file; `nil` of a server.
  public var path: String? {
    if case .file(let path) = self { path } else { nil }
  }

  /// As it may be shown.
  public var text: String {
    switch self {
    case .file(let path): path
    case .server(let address): address.text
    }
  }
}

/// Address of a database of a PostgreSQL server. It never holds a password: libpq takes that from
/// `$PGPASSFILE` or a service file.
public struct ServerAddress: Sendable, Hashable {
  public let text: String

  /// - Throws: `StoreError.passwordInAddress`.
  init(_ text: String) throws(StoreError) {
    let rest = text.drop { $0 != "/" }.dropFirst(2)
    let authority = rest.prefix { $0 != "/" && $0 != "?" }
    let query = rest.drop { $0 != "?" }.dropFirst().split(separator: "&")
    let account = authority.lastIndex(of: "@").map { authority[..<$0] } ?? ""
    let hasPassword =
      account.contains(":") || account.lowercased().contains("%3a")
      || query.contains { $0.lowercased().hasPrefix("password=") }
    guard !hasPassword else {
      let user = account.prefix { $0 != ":" && $0 != "%" }
      let place = authority.lastIndex(of: "@").map { authority[$0...] } ?? "@\(authority)"
      throw StoreError.passwordInAddress(path: "postgresql://\(user)\(place)/…")
    }
    self.text = text
  }
}
