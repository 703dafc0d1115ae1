import ReportModel

/// The nodes of a store on a server: other servers, known to it as foreign servers of postgres_fdw, that hold the
/// activity records of the years that come.
public struct StoreNodes {
  private let connection: PostgresConnection

  /// - Throws: `StoreError`; `nil` is a store in a file.
  public init?(of address: StoreAddress, patience: StorePatience = StorePatience()) throws {
    guard case .server(let server) = address else { return nil }
    connection = try PostgresConnection(server, opening: .existing, patience: patience)
  }

  /// The names of the nodes, in order.
  public func names() throws -> [String] {
    try connection.session { session in
      let names = try session.run("SELECT name::text FROM reports.node ORDER BY name", [])
      return (0..<names.rowCount).compactMap { names.text($0, 0) }
    }
  }

  /// Makes a node of a server. Years that have partitions already stay where they are.
  ///
  /// - Parameters:
  ///   - name: the foreign server's in the database, which must be there with a user mapping.
  ///   - address: by which the node itself is reached, to make what it needs.
  /// - Throws: `StoreError`.
  public func add(_ name: String, at address: ServerAddress) throws {
    let node = try PostgresConnection(address, opening: .existing, patience: StorePatience())
    try node.session { _ = try $0.execute(PostgresPartitions.node) }
    try connection.session { session in
      try session.execute(PostgresPartitions.registration(of: name))
      _ = try session.run(
        "INSERT INTO reports.node (name) VALUES ($1) ON CONFLICT DO NOTHING", [.text(name)])
    }
  }
}
