import Foundation

/// Throwaway servers of PostgreSQL: a coordinator, and data nodes if a test wants them.
///
/// They last as long as the value, and not longer than the process.
public final class PostgresCluster: Sendable {
  public struct Failure: Error, CustomStringConvertible {
    public let description: String
  }

  /// One server that all tests of a process may share, each with databases of its own. Roles are the server's, not a
  /// database's: their names should be a test's own, too.
  public static let shared: Result<PostgresCluster, any Error> = Result { try start() }

  /// Whether PostgreSQL's programs are here; `scripts/install-dependencies --tests` brings them.
  public static var isAvailable: Bool { (try? programs.get()) != nil }

  private static let programs: Result<String, any Error> = Result {
    try ChildProgram.output(PostgresFolder.script, ["programs"])
  }
  private static let superuser = "postgres"

  private let folder: PostgresFolder
  /// The coordinator's database `reports`, as its owner.
  public let address: String
  /// The nodes' databases `reports`, from `node-1`.
  public let nodes: [String]

  /// - Parameter nodes: how many data nodes there are beside the coordinator.
  public static func start(nodes: Int = 0) throws -> PostgresCluster {
    try PostgresCluster(nodes: nodes)
  }

  private init(nodes: Int) throws {
    folder = try PostgresFolder()
    let addresses = try PostgresCluster.addresses(
      ChildProgram.output(PostgresFolder.script, ["start", "\(nodes)", folder.path, "--trial"]))
    address = addresses[0]
    self.nodes = Array(addresses.dropFirst())
  }

  // MARK: - Databases

  /// A new, empty database on the coordinator, which belongs to `reports`. With data nodes, it has the foreign servers
  /// `node_1`… for databases of the same name on each; `nodes(of:)` tells their addresses.
  public func freshDatabase() throws -> String {
    let name = "test_" + UUID().uuidString.lowercased().replacing("-", with: "")
    return try PostgresCluster.addresses(script("database", name))[0]
  }

  /// The databases on the nodes that have the name of one of the coordinator's, from `node-1`.
  public func nodes(of address: String) throws -> [String] {
    try nodes.map { node in
      guard var parts = URLComponents(string: node), let own = URLComponents(string: address) else {
        throw Failure(description: "\(address) is not a database's address")
      }
      parts.path = own.path
      return parts.string ?? node
    }
  }

  /// Runs statements by psql, and gives the rows: fields between bars, no heads. An error's message is thrown, and what
  /// follows it isn't run.
  ///
  /// - Parameter role: who logs in, when it isn't whom the address names; `postgres` is the superuser.
  @discardableResult
  public func sql(_ text: String, on address: String, as role: String? = nil) throws -> String {
    try ChildProgram.output(
      PostgresCluster.programs.get() + "/psql",
      ["-X", "-q", "-At", "-v", "ON_ERROR_STOP=1", "-f", "-", try login(address, role)],
      input: text, variables: ["PGCONNECT_TIMEOUT": "10"])
  }

  private func login(_ address: String, _ role: String?) throws -> String {
    guard let role else { return address }
    guard var parts = URLComponents(string: address) else {
      throw Failure(description: "\(address) is not a database's address")
    }
    parts.user = role
    return parts.string ?? address
  }

  // MARK: - Failures

  /// Ends a server at once, as a crash would: `coordinator`, `node-1`…
  public func killNode(_ name: String) throws { _ = try script("kill", name) }

  /// Brings a server back, and waits until it can be used.
  public func startNode(_ name: String) throws { _ = try script("start-node", name) }

  /// Ends all other connections to a database, and tells how many there were.
  ///
  /// - Parameter address: whose connections; without one, those to all databases of the coordinator.
  @discardableResult
  public func killBackends(of address: String? = nil) throws -> Int {
    let killed = try sql(
      "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE \(others(address))",
      on: address ?? self.address, as: PostgresCluster.superuser)
    return Int(killed) ?? 0
  }

  /// Kills the process of a connection, one at work if there is any, as nothing can hinder. The server then ends
  /// all other connections too, to whichever database, and recovers; `waitUntilReady` waits for that.
  ///
  /// - Parameter address: whose connection; without one, any of the coordinator's.
  public func killServerProcess(of address: String? = nil) throws {
    let server = address ?? self.address
    let found = try sql(
      """
      SELECT pid FROM pg_stat_activity WHERE \(others(address))
      ORDER BY (state = 'active') DESC, backend_start LIMIT 1
      """, on: server, as: PostgresCluster.superuser)
    guard let process = pid_t(found) else {
      // Nobody else is there: a connection of our own, which can't tell of its end.
      _ = try? sql(
        "COPY (SELECT 1) TO PROGRAM 'kill -9 $PPID'", on: server, as: PostgresCluster.superuser)
      return
    }
    guard kill(process, SIGKILL) == 0 || errno == ESRCH else {
      throw Failure(
        description: "process \(process) can't be killed: \(String(cString: strerror(errno)))")
    }
    // It is there until its server has taken note.
    for _ in 0..<1000 where kill(process, 0) == 0 { usleep(1000) }
  }

  /// Waits until a server takes connections again.
  public func waitUntilReady(_ address: String? = nil) throws {
    let end = Date().addingTimeInterval(60)
    while true {
      do {
        try sql("SELECT 1", on: address ?? self.address)
        return
      } catch {
        guard Date() < end else { throw error }
        usleep(50_000)
      }
    }
  }

  private func others(_ address: String?) -> String {
    "backend_type = 'client backend' AND pid <> pg_backend_pid()"
      + (address == nil ? "" : " AND datname = current_database()")
  }

  // MARK: - Script

  private func script(_ command: String, _ argument: String) throws -> String {
    try ChildProgram.output(PostgresFolder.script, [command, folder.path, argument])
  }

  /// From lines such as `node-1 postgresql://…`, the coordinator's first.
  private static func addresses(_ lines: String) throws -> [String] {
    let addresses = lines.split(separator: "\n").compactMap { line in
      line.split(separator: " ").last.map(String.init)
    }
    guard !addresses.isEmpty else { throw Failure(description: "no addresses were told") }
    return addresses
  }
}
