import Foundation
import ReportModel
import ReportStore
import ReportsTestSupport
import Testing

/// What several nodes do for a store.
@Suite("A store on several nodes", .enabled(if: PostgresCluster.isAvailable), .serialized)
struct PostgresNodeTests {
  let plan = InventedPlan().plan
  let cluster: PostgresCluster
  let database: String
  let address: StoreAddress
  let year = days("2020-01-01", "2020-12-31")

  private static let cluster = Result { try PostgresCluster.start(nodes: 3) }

  init() throws {
    cluster = try Self.cluster.get()
    database = try cluster.freshDatabase()
    address = try StoreAddress(database)
    _ = try StoreInstallation.install(at: address)
    let nodes = try #require(try StoreNodes(of: address))
    for (place, node) in try cluster.nodes(of: database).enumerated() {
      guard case .server(let server) = try StoreAddress(node) else { continue }
      try nodes.add("node_\(place + 1)", at: server)
    }
    #expect(try nodes.names() == ["node_1", "node_2", "node_3"])
  }

  @Test("every node holds records, and answers for its own")
  func pushedDown() throws {
    let records = InventedRecords.activities(2_000, in: year, seed: 95)
    var store = try DatabaseStore(address: address, plan: plan)
    // As many sources as offices send, so that there are many blocks for each answer.
    _ = try store.record(
      (0..<40).map {
        SourceDelivery("\($0).csv", .activities(Array(records[$0 * 50..<$0 * 50 + 50])))
      })
    #expect(
      try figures(of: store.activityCells(in: year, grain: .day, by: .all))
        == naiveFigures(records, in: year, by: .all, plan: plan))
    // As the nodes do by themselves after a while; without it they take few rows for many groups.
    for node in try cluster.nodes(of: database) { try cluster.sql("ANALYZE", on: node) }
    let plan = try cluster.sql(
      """
      SET enable_partitionwise_aggregate TO on;
      EXPLAIN (VERBOSE, COSTS OFF) SELECT half_month FROM reports.activity_block
      WHERE since <= 7 AND since NOT IN (3, 4) AND (until IS NULL OR NOT (until <= 7))
      GROUP BY half_month, top_unit
      """, on: database)
    // Partitions with nothing in them have nothing to group.
    let filled = try cluster.sql(
      "SELECT count(DISTINCT tableoid) FROM reports.activity_block", on: database)
    let count = try #require(Int(filled))
    #expect(count >= 3)
    #expect(plan.matches(of: /Async Foreign Scan/).count == count, "\(plan)")
    #expect(plan.matches(of: /Remote SQL: SELECT .* GROUP BY/).count == count)
    let held = try cluster.nodes(of: database).map { node in
      try cluster.sql(
        """
        SELECT count(*) FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
        WHERE nspname = 'reports' AND relname LIKE 'activity_block_2020_%' AND relkind = 'r'
        """, on: node)
    }
    #expect(held == ["2", "2", "2"])
  }

  @Test("a node that is down ends what needs it, by its name, and nothing is lost when it is back")
  func nodeDown() throws {
    let records = InventedRecords.activities(600, in: year, seed: 96)
    var store = try DatabaseStore(address: address, plan: plan)
    _ = try store.record(SourceDelivery("a.csv", .activities(Array(records[..<400]))))
    try cluster.killNode("node-2")
    let fault = #expect(throws: StoreError.self) {
      try store.activityCells(in: year, grain: .day, by: .all)
    }
    #expect(fault.map { "\($0)".contains("node_2") } == true, "\(String(describing: fault))")
    #expect(throws: StoreError.self) {
      try store.record(SourceDelivery("b.csv", .activities(Array(records[400...]))))
    }
    // What rests on sums, or on other tables, goes on.
    #expect(
      try figures(of: store.activityCells(in: year, grain: .window, by: [.unit]))
        == naiveFigures(Array(records[..<400]), in: year, by: [.unit], plan: plan))
    _ = try store.record(
      SourceDelivery(
        "c.csv",
        .receipts([
          Receipt(
            unit: Position(0), period: try #require(ReportingPeriod(code: "2020-06")),
            receivedOn: year.last, row: 2)
        ])))
    try cluster.startNode("node-2")
    _ = try store.record(SourceDelivery("b.csv", .activities(Array(records[400...]))))
    #expect(
      try figures(of: store.activityCells(in: year, grain: .day, by: .all))
        == naiveFigures(records, in: year, by: .all, plan: plan))
    #expect(try StoreAudit(address: address, plan: plan).faults == [])
  }

  /// The triggers let a node refuse at the very end, when others may have ended the transaction already.
  @Test("what some nodes have kept and others not, counts nowhere, and is taken back")
  func halfEnded() throws {
    let all = InventedRecords.activities(900, in: year, seed: 98)
    var expected = Array(all[..<300])
    var store = try DatabaseStore(address: address, plan: plan)
    _ = try store.record(SourceDelivery("a.csv", .activities(expected)))
    var left = 0
    for (place, node) in try cluster.nodes(of: database).enumerated() {
      for refusal in ["CREATE", "DROP"] {
        try cluster.sql(
          """
          CREATE OR REPLACE FUNCTION reports.refuse() RETURNS TRIGGER LANGUAGE plpgsql AS $$
          BEGIN
            RAISE EXCEPTION 'the disk is full';
          END $$;
          DO $$
          DECLARE
            leaf RECORD;
          BEGIN
            FOR leaf IN SELECT oid::REGCLASS AS name FROM pg_class
              WHERE relname LIKE 'activity\\_block\\_2020\\_%' AND relkind = 'r' LOOP
              EXECUTE CASE '\(refusal)' WHEN 'CREATE' THEN format(
                'CREATE CONSTRAINT TRIGGER refusing AFTER INSERT OR UPDATE ON %s
                DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION reports.refuse()',
                leaf.name)
              ELSE format('DROP TRIGGER refusing ON %s', leaf.name) END;
            END LOOP;
          END $$;
          """, on: node)
        guard refusal == "CREATE" else { continue }
        #expect(throws: StoreError.self) {
          try store.record(
            SourceDelivery("a.csv", edition: 10 + place, .activities(Array(all[300...]))))
        }
        let reader = try DatabaseStore(address: address, plan: plan, opening: .untouched)
        try check(reader, holds: expected)
        #expect(try StoreAudit(address: address, plan: plan).faults == [])
      }
      let kept = try cluster.sql(
        """
        SELECT count(*) FROM reports.activity_block, reports.pending
        WHERE entry IN (since, until)
        """, on: database)
      left += Int(kept) ?? 0
      // One that goes on without taking anything back, and one that does.
      expected = Array(all[(place * 100)..<(place * 100 + 350)])
      _ = try store.record(SourceDelivery("a.csv", edition: 20 + place, .activities(expected)))
      try check(store, holds: expected)
      #expect(try StoreAudit(address: address, plan: plan).faults == [])
      store = try DatabaseStore(address: address, plan: plan)
      #expect(try cluster.sql("SELECT count(*) FROM reports.pending", on: database) == "0")
      try check(store, holds: expected)
      #expect(try StoreAudit(address: address, plan: plan).faults == [])
    }
    #expect(left > 0, "no transaction was ended on some nodes alone")
  }

  private func check(_ store: DatabaseStore, holds records: [ActivityRecord]) throws {
    for grain in [CellGrain.day, .window] {
      #expect(
        try figures(of: store.activityCells(in: year, grain: grain, by: .all))
          == naiveFigures(records, in: year, by: .all, plan: plan))
    }
  }

  @Test("an office reads and writes its own units' records wherever they lie, and no others")
  func offices() throws {
    let role = "an_binh_\(UUID().uuidString.prefix(8).lowercased())"
    try cluster.sql("CREATE ROLE \(role) LOGIN", on: database)
    let all = InventedRecords.activities(600, in: year, seed: 97)
    let (own, others) = (
      all.filter { $0.unit.index == 1 }, all.filter { $0.unit.index != 1 }
    )
    var whole = try DatabaseStore(address: address, plan: plan)
    _ = try whole.record(SourceDelivery("tinh.csv", .activities(others)))
    try #require(try StoreRights(of: address, plan: plan)).grant(Position(1), to: role)
    var parts = try #require(URLComponents(string: database))
    parts.user = role
    var office = try DatabaseStore(
      address: StoreAddress(try #require(parts.string)), plan: plan, opening: .existing)
    _ = try office.record(SourceDelivery("AN-BINH/a.csv", .activities(own)))
    _ = try office.record(
      SourceDelivery("AN-BINH/a.csv", edition: 2, .activities(Array(own[5...]))))
    #expect(
      try figures(of: office.activityCells(in: year, grain: .window, by: .all))
        == naiveFigures(Array(own[5...]), in: year, by: .all, plan: plan))
    // PostgreSQL doesn't look at policies when it writes into foreign partitions.
    let another = """
      SELECT place.top_unit, half_month, place.unit, source, count, is_current, text_length,
        day_fingerprints, figures, texts, nextval('reports.log_number')
      FROM reports.activity_block, reports.unit_place AS place
      WHERE activity_block.until IS NULL AND place.unit <> activity_block.unit
      """
    for table in ["added_block", "activity_block"] {
      #expect(throws: (any Error).self) {
        try cluster.sql(
          """
          INSERT INTO reports.\(table) (top_unit, half_month, unit, source, count, is_current,
            text_length, day_fingerprints, figures, texts, since)
          \(another)
          """, on: database, as: role)
      }
    }
    whole = try DatabaseStore(address: address, plan: plan)
    #expect(
      try figures(of: whole.activityCells(in: year, grain: .window, by: .all))
        == naiveFigures(others + own[5...], in: year, by: .all, plan: plan))
    #expect(try StoreAudit(address: address, plan: plan).faults == [])
  }
}
