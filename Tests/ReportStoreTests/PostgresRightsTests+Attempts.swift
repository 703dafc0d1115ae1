import ReportModel
import ReportStore
import ReportsTestSupport
import Testing

// Who talks to the server without the program: it refuses what the program would not even try.

extension PostgresRightsTests {
  @Test("the server refuses an office what the program would not even try")
  func attempts() throws {
    var office = try store(anBinh)
    _ = try office.record(delivery("AN-BINH/a.csv", records(80, of: [1], seed: 12)))
    var other = try store(bacSon)
    _ = try other.record(delivery("BAC-SON/a.csv", records(80, of: [2], seed: 13)))
    var whole = try store(compiling)
    _ = try whole.record([
      SourceDelivery("tinh.csv", .activities(records(200, of: [0, 1, 2, 3], seed: 14))),
      SourceDelivery(
        "nhan.csv",
        .receipts([
          Receipt(
            unit: Position(2), period: try #require(ReportingPeriod(code: "2020-06")),
            receivedOn: year.last, row: 2)
        ])),
    ])
    _ = try whole.close(try #require(ReportingPeriod(code: "2020-05")), keeping: material)
    let numbers = try cluster.sql(
      """
      SELECT (SELECT id FROM reports.code WHERE kind = 1 AND code = 'AN-BINH'),
        (SELECT id FROM reports.code WHERE kind = 1 AND code = 'BAC-SON'),
        (SELECT id FROM reports.source WHERE name = 'AN-BINH/a.csv'),
        (SELECT id FROM reports.source WHERE name = 'BAC-SON/a.csv'),
        (SELECT min(id) FROM reports.activity_block WHERE unit =
          (SELECT id FROM reports.code WHERE kind = 1 AND code = 'BAC-SON')),
        (SELECT min(half_month) FROM reports.activity_block WHERE id =
          (SELECT min(id) FROM reports.activity_block WHERE unit =
            (SELECT id FROM reports.code WHERE kind = 1 AND code = 'BAC-SON')))
      """, on: database
    ).split(separator: "|").compactMap { Int($0) }
    try #require(numbers.count == 6)
    let (own, others, source, othersSource) = (numbers[0], numbers[1], numbers[2], numbers[3])
    let othersBlock = "\(numbers[5]), \(numbers[4])"
    /// One of its own blocks once more, with some columns otherwise.
    func block(_ changes: [String: String] = [:]) -> String {
      let columns = [
        "top_unit", "half_month", "unit", "source", "count", "is_current", "text_length",
        "day_fingerprints", "figures", "texts", "since", "until",
      ]
      let values = columns.map {
        changes[$0] ?? ($0 == "since" ? "nextval('reports.log_number')" : $0)
      }
      return """
        INSERT INTO reports.added_block (\(columns.joined(separator: ", ")))
        SELECT \(values.joined(separator: ", ")) FROM reports.activity_block
        WHERE source = \(source) LIMIT 1
        """
    }
    func sourceRow(_ changes: [String: String] = [:]) -> String {
      let values =
        [
          ("name", "'AN-BINH/z.csv'"), ("version", "1"), ("kind", "'activities'"),
          ("digest", "'z'"),
          ("records", "0"), ("is_current", "TRUE"), ("owner", "\(own)"),
          ("since", "nextval('reports.log_number')"),
        ].map { ($0.0, changes[$0.0] ?? $0.1) }
        + changes.filter { $0.key == "told_of" }.map { ($0, $1) }
      return "INSERT INTO reports.source (\(values.map(\.0).joined(separator: ", "))) "
        + "VALUES (\(values.map(\.1).joined(separator: ", ")))"
    }
    func receipt(unit: Int, source: Int, since: String) -> String {
      """
      INSERT INTO reports.receipt (source, ordinal, row, unit, period, nothing_to_report, since)
      VALUES (\(source), 99, 2, \(unit), '2020-06', 0, \(since))
      """
    }
    let new = "nextval('reports.log_number')"
    // What it may do, it can, so that the rest is refused for what it is.
    for allowed in [
      block(), block(["since": "NULL", "is_current": "FALSE"]), sourceRow(),
      sourceRow(["name": "'form:2020-06:AN-BINH'"]),
      sourceRow(["name": "'form:2020-06:AN-BINH#received:ab12'"]),
      receipt(unit: own, source: source, since: new),
    ] {
      #expect(throws: Never.self) {
        try cluster.sql("BEGIN; \(allowed); ROLLBACK", on: database, as: anBinh)
      }
    }
    let refused = [
      block(["unit": "\(others)"]), block(["source": "\(othersSource)"]), block(["since": "1"]),
      block(["until": "nextval('reports.log_number')"]), block(["is_current": "FALSE"]),
      block(["count": "count + 1"]), block(["top_unit": "top_unit + 1"]),
      block(["day_fingerprints": "''"]),
      // The unit within the rows is another than beside them.
      block(["figures": "set_byte(figures, 16, get_byte(figures, 16) # 32)"]),
      block(["figures": "set_byte(figures, 19, get_byte(figures, 19) # 4)"]),
      "INSERT INTO reports.activity_block SELECT * FROM reports.activity_block",
      "UPDATE reports.activity_block SET until = 9",
      "UPDATE reports.added_block SET unit = \(others)",
      "DELETE FROM reports.activity_block",
      "SELECT * FROM reports.added_block",
      "SELECT * FROM reports.activity_block_2020",
      "SELECT * FROM reports.activity_block_2020_0",
      "SELECT reports.end_block(\(othersBlock), nextval('reports.log_number'))",
      "SELECT reports.end_block(half_month, id, 1) FROM reports.activity_block",
      sourceRow(["name": "'BAC-SON/z.csv'"]), sourceRow(["name": "'z.csv'"]),
      sourceRow(["name": "'form:2020-06:BAC-SON'"]), sourceRow(["owner": "\(others)"]),
      sourceRow(["owner": "NULL"]), sourceRow(["since": "1"]), sourceRow(["told_of": "2"]),
      "UPDATE reports.source SET name = 'AN-BINH/b.csv'",
      "UPDATE reports.source SET until = 1, is_current = FALSE",
      "UPDATE reports.source SET records = 0", "DELETE FROM reports.source",
      receipt(unit: others, source: source, since: new),
      receipt(unit: own, source: othersSource, since: new),
      receipt(unit: own, source: source, since: "1"),
      "UPDATE reports.receipt SET unit = \(others)", "DELETE FROM reports.receipt",
      "SELECT * FROM reports.kept_sum", "INSERT INTO reports.kept_sum SELECT",
      "SELECT * FROM reports.fingerprint", "SELECT * FROM reports.record_digest",
      "SELECT * FROM reports.stale_half", "SELECT * FROM reports.office",
      "SELECT * FROM reports.reach",
      "INSERT INTO reports.office (role) VALUES (session_user)",
      "INSERT INTO reports.reach (role, unit) VALUES (session_user, \(others))",
      "INSERT INTO reports.code (kind, id, code) VALUES (1, 99, 'X')",
      "INSERT INTO reports.unit_place (unit, top_unit) VALUES (99, 99)",
      "UPDATE reports.derivation SET plan = ''",
      "INSERT INTO reports.log (place, number, moment, author, action, detail, hash) "
        + "VALUES (99, 99, 0, '', 'import', '{}', '')",
      "UPDATE reports.log SET author = 'x'", "DELETE FROM reports.log",
      "SELECT reports.append_entry(nextval('reports.log_number'), 0, '', 'close', '{}')",
      "SELECT reports.append_entry(1, 0, '', 'import', '{}')",
      "SELECT setval('reports.log_number', 1)",
      "INSERT INTO reports.closing SELECT * FROM reports.closing",
      "UPDATE reports.closing SET is_current = FALSE", "DELETE FROM reports.closing_file",
      "UPDATE reports.kept_file SET content = ''",
      "SELECT reports.give_rights(session_user::NAME, TRUE)",
      "SELECT reports.take_rights('\(bacSon)')", "SELECT reports.own_sources()",
      "SELECT reports.make_room(24, 24 * 5000)",
      "ALTER TABLE reports.source DISABLE ROW LEVEL SECURITY", "DROP TABLE reports.receipt",
      "CREATE TABLE reports.mine (x INT)", "SET ROLE reports", "SET ROLE \"\(compiling)\"",
      "SET SESSION AUTHORIZATION \(bacSon)",
    ]
    for attempt in refused {
      #expect(throws: (any Error).self, "\(attempt)") {
        try cluster.sql("BEGIN; \(attempt); ROLLBACK", on: database, as: anBinh)
      }
    }
    // What it asks for, it is told of its own alone; what it changes without naming it, is its own.
    for (question, answer) in [
      ("SELECT DISTINCT unit FROM reports.activity_block", "\(own)"),
      ("SELECT name FROM reports.source", "AN-BINH/a.csv"),
      ("SELECT count(*) FROM reports.receipt", "0"),
      ("SELECT reports.source_name(\(othersSource))", ""),
      ("SELECT string_agg(action, ' ' ORDER BY place) FROM reports.log", "import close"),
      (
        "UPDATE reports.receipt SET until = nextval('reports.log_number') RETURNING unit", ""
      ),
    ] {
      let told = try cluster.sql("BEGIN; \(question); ROLLBACK", on: database, as: anBinh)
      #expect(told == answer, "\(question)")
    }
    #expect(try StoreAudit(address: address(), plan: plan).faults == [])
  }

  @Test("the compiling office sees and closes all, but gives no rights and changes no log")
  func compilingOffice() throws {
    var whole = try store(compiling)
    _ = try whole.record(delivery("a.csv", records(80, of: [0, 1, 2, 3], seed: 15)))
    let period = try #require(ReportingPeriod(code: "2020-06"))
    _ = try whole.close(period, keeping: material)
    _ = try whole.reopen(period, reason: "thử")
    #expect(try StoreAudit(address: address(of: compiling), plan: plan).faults == [])
    try expectNoRight {
      try StoreRights(of: address(of: compiling), plan: plan)?.grant(Position(2), to: anBinh)
    }
    for attempt in [
      "INSERT INTO reports.office (role) VALUES ('\(anBinh)')",
      "UPDATE reports.office SET unit = NULL", "DELETE FROM reports.reach",
      "SELECT reports.give_rights('\(anBinh)', TRUE)", "SELECT reports.take_rights('\(anBinh)')",
      "UPDATE reports.log SET author = 'x'", "DELETE FROM reports.log",
      "INSERT INTO reports.log SELECT * FROM reports.log",
      "DELETE FROM reports.closing", "DELETE FROM reports.closing_file",
      "UPDATE reports.kept_file SET content = ''", "DELETE FROM reports.source",
      "INSERT INTO reports.node (name) VALUES ('x')", "INSERT INTO reports.migration VALUES ('9')",
      "ALTER TABLE reports.source DISABLE ROW LEVEL SECURITY", "DROP TABLE reports.receipt",
      "SET ROLE reports",
    ] {
      #expect(throws: (any Error).self, "\(attempt)") {
        try cluster.sql("BEGIN; \(attempt); ROLLBACK", on: database, as: compiling)
      }
    }
  }
}
