import Foundation
import ReportsTestSupport
import Testing

@Suite(
  "Throwaway servers of PostgreSQL",
  .enabled(
    if: PostgresCluster.isAvailable, "scripts/install-dependencies --tests installs PostgreSQL"))
struct PostgresClusterTests {
  @Test("The shared server's databases belong to their user, and know nothing of each other")
  func fresh() throws {
    let cluster = try PostgresCluster.shared.get()
    let databases = [try cluster.freshDatabase(), try cluster.freshDatabase()]
    try #require(databases[0] != databases[1])
    for (index, database) in databases.enumerated() {
      try cluster.sql("CREATE TABLE t AS SELECT \(index) AS n, 'Đắk Pơ' AS name", on: database)
    }
    for (index, database) in databases.enumerated() {
      #expect(try cluster.sql("SELECT n, name FROM t", on: database) == "\(index)|Đắk Pơ")
    }
    #expect(
      try cluster.sql(
        "SELECT rolsuper, rolcreaterole FROM pg_roles WHERE rolname = current_user",
        on: databases[0]) == "f|t")
    #expect(
      try cluster.sql("SELECT current_user", on: databases[0], as: "postgres") == "postgres")
  }

  @Test("An error in a statement is thrown with the server's message")
  func fault() throws {
    let cluster = try PostgresCluster.shared.get()
    let message = try #require(
      #expect(throws: (any Error).self) {
        try cluster.sql("SELECT 1; SELECT * FROM nowhere; SELECT 2", on: cluster.address)
      })
    #expect("\(message)".contains("relation \"nowhere\" does not exist"))
  }

  @Test("Connections that are killed are gone, and the data of the server is there")
  func killed() throws {
    let cluster = try PostgresCluster.start()
    let database = try cluster.freshDatabase()
    try cluster.sql("CREATE TABLE t AS SELECT 7 AS n", on: database)
    #expect(try cluster.killBackends() == 0)
    // On a thread of its own: those of the tests' tasks may all be busy.
    Thread.detachNewThread { _ = try? cluster.sql("SELECT pg_sleep(600)", on: database) }
    try wait("1", for: "SELECT count(*) FROM pg_stat_activity WHERE query ~ '^SELECT pg_sleep'")
    #expect(try cluster.killBackends(of: database) == 1)
    for _ in 0..<2 {
      try cluster.killServerProcess()
      try cluster.waitUntilReady()
      #expect(try cluster.sql("SELECT n FROM t", on: database) == "7")
    }

    func wait(_ expected: String, for query: String) throws {
      for _ in 0..<100 where try cluster.sql(query, on: database) != expected { usleep(50_000) }
      try #require(try cluster.sql(query, on: database) == expected)
    }
  }

  @Test("A node that was killed is missed by its name's server, and comes back with its data")
  func node() throws {
    let cluster = try PostgresCluster.start(nodes: 2)
    try #require(cluster.nodes.count == 2)
    let database = try cluster.freshDatabase()
    for (index, node) in try cluster.nodes(of: database).enumerated() {
      try cluster.sql("CREATE TABLE t AS SELECT \(index + 1) AS n", on: node)
      try cluster.sql(
        "CREATE FOREIGN TABLE t\(index + 1) (n integer) SERVER node_\(index + 1) "
          + "OPTIONS (table_name 't')", on: database)
    }
    let both = "SELECT n FROM t1 UNION ALL SELECT n FROM t2 ORDER BY n"
    #expect(try cluster.sql(both, on: database) == "1\n2")
    try cluster.killNode("node-2")
    #expect(throws: (any Error).self) { try cluster.sql(both, on: database) }
    #expect(try cluster.sql("SELECT n FROM t1", on: database) == "1")
    try cluster.startNode("node-2")
    #expect(try cluster.sql(both, on: database) == "1\n2")
    #expect(throws: (any Error).self) { try cluster.killNode("node-3") }
  }
}
