import Foundation
import ReportModel
import ReportStore
import ReportsTestSupport
import Testing

/// Users of a store log in as what they are, and try what they must not.
@Suite("Rights in a store on a server", .enabled(if: PostgresCluster.isAvailable))
struct PostgresRightsTests {
  let plan = InventedPlan().plan
  let cluster: PostgresCluster
  let database: String
  let year = days("2020-01-01", "2020-12-31")
  /// The offices of two districts, that of the province with all districts below it, and the compiling office.
  let anBinh, bacSon, province, compiling: String

  init() throws {
    cluster = try PostgresCluster.shared.get()
    database = try cluster.freshDatabase()
    _ = try StoreInstallation.install(at: StoreAddress(database))
    let suffix = UUID().uuidString.prefix(8).lowercased()
    anBinh = "an_binh_\(suffix)"
    bacSon = "bac_son_\(suffix)"
    province = "tinh_\(suffix)"
    compiling = "ban tuyên giáo \(suffix)"
    for role in [anBinh, bacSon, province, compiling] {
      try cluster.sql("CREATE ROLE \"\(role)\" LOGIN", on: database)
    }
    let rights = try #require(try StoreRights(of: StoreAddress(database), plan: plan))
    try rights.grant(Position(1), to: anBinh)
    try rights.grant(Position(2), to: bacSon)
    try rights.grant(Position(0), to: province)
    try rights.grant(nil, to: compiling)
  }

  func address(of role: String? = nil) throws -> StoreAddress {
    guard let role else { return try StoreAddress(database) }
    var parts = try #require(URLComponents(string: database))
    parts.user = role
    return try StoreAddress(try #require(parts.string))
  }

  func store(
    _ role: String? = nil, opening: DatabaseStore.Opening = .existing
  ) throws -> DatabaseStore {
    try DatabaseStore(
      address: address(of: role), plan: plan, opening: opening,
      author: Author(name: "người thử", moment: Moment(seconds: 1_593_561_600)))
  }

  /// Records of units of the plan, by their places: 0 is the province.
  func records(_ count: Int, of units: [Int], seed: UInt64) -> [ActivityRecord] {
    InventedRecords.activities(count, in: year, seed: seed).filter {
      units.contains($0.unit.index)
    }
  }

  func check(
    _ store: DatabaseStore, holds records: [ActivityRecord],
    location: SourceLocation = #_sourceLocation
  ) throws {
    for division in [CellDivision.all, [.unit]] {
      #expect(
        try figures(of: store.activityCells(in: year, grain: .window, by: division))
          == naiveFigures(records, in: year, by: division, plan: plan), sourceLocation: location)
    }
  }

  // MARK: - What is granted

  @Test("grants are listed with the units that they reach, and can be taken back")
  func grants() throws {
    let rights = try #require(try StoreRights(of: address(), plan: plan))
    #expect(
      try rights.grants() == [
        StoreRights.Grant(role: compiling, unit: nil, unitCount: nil),
        StoreRights.Grant(role: province, unit: "TINH", unitCount: 4),
        StoreRights.Grant(role: anBinh, unit: "AN-BINH", unitCount: 1),
        StoreRights.Grant(role: bacSon, unit: "BAC-SON", unitCount: 1),
      ])
    try rights.revoke(from: anBinh)
    #expect(try rights.grants().count == 3)
    #expect(throws: StoreRights.Fault.nothingGranted(anBinh)) { try rights.revoke(from: anBinh) }
    #expect(throws: StoreRights.Fault.noRole("không có")) {
      try rights.grant(nil, to: "không có")
    }
    #expect(throws: StoreRights.Fault.isOwner("reports")) { try rights.grant(nil, to: "reports") }
    try expectNoRight { try store(anBinh) }
    // Nothing is left that would hinder the role's end.
    for role in [bacSon, province, compiling] { try rights.revoke(from: role) }
    for role in [anBinh, bacSon, province, compiling] {
      try cluster.sql("DROP ROLE \"\(role)\"", on: database)
    }
  }

  @Test("units that come to stand below an office's are reached when grants are renewed")
  func renewal() throws {
    var later = InventedPlan()
    later.unitCodes.append("DAK-MOI")
    later.fingerprint = "later"
    let rights = try #require(try StoreRights(of: address(), plan: later.plan))
    try rights.renew()
    #expect(try rights.grants().map(\.unitCount) == [nil, 5, 1, 1])
  }

  // MARK: - Offices

  @Test("an office sees the records of its own units, whoever delivered them, and no others")
  func reading() throws {
    let all = InventedRecords.activities(400, in: year, seed: 1)
    var whole = try store(compiling)
    _ = try whole.record([
      SourceDelivery("tinh.csv", .activities(all)),
      SourceDelivery(
        "nhiem-vu.csv",
        .completions(
          (0..<8).map {
            CompletionRecord(
              task: Position($0 % 2), unit: Position($0 % 4), reportedOn: day("2020-06-10"),
              percent: nil, completedOn: nil, reference: nil, note: nil, row: $0 + 2)
          })),
      SourceDelivery(
        "nhan.csv",
        .receipts(
          try (0..<4).map {
            Receipt(
              unit: Position($0), period: try #require(ReportingPeriod(code: "2020-06")),
              receivedOn: year.last, row: $0 + 2)
          })),
    ])
    try check(whole, holds: all)
    for (role, units) in [(anBinh, [1]), (bacSon, [2]), (province, [0, 1, 2, 3])] {
      let office = try store(role)
      let own = all.filter { units.contains($0.unit.index) }
      try check(office, holds: own)
      var seen: [SourcedRecord<ActivityRecord>] = []
      try office.forEachActivityRecord(in: year, of: nil) { seen.append($0) }
      #expect(seen.count == own.count)
      #expect(Set(seen.map(\.source)) == ["tinh.csv"])
      #expect(Set(try office.completionRecords().map(\.unit.index)) == Set(units))
      #expect(Set(try office.receipts().map(\.unit.index)) == Set(units))
      // The files hold others' records, too.
      #expect(try office.submissions() == [])
      #expect(try office.sources() == [])
      // Of equal records the fingerprints are equal.
      var alone: any RecordStore = InMemoryStore(plan: plan)
      _ = try alone.record([SourceDelivery("a", .activities(own))])
      let fingerprint = try office.activityFingerprint(through: year.last)
      #expect(try fingerprint == alone.activityFingerprint(through: year.last))
    }
  }

  @Test("what offices import counts at once, and sums are made anew when who sees all writes next")
  func counting() throws {
    let first = InventedRecords.activities(300, in: year, seed: 2)
    var whole = try store(compiling)
    _ = try whole.record(SourceDelivery("tinh.csv", .activities(first)))
    let own = records(200, of: [1], seed: 3)
    var office = try store(anBinh)
    _ = try office.record(delivery("AN-BINH/a.csv", own))
    try check(office, holds: own + first.filter { $0.unit.index == 1 })
    let before = try store(compiling, opening: .untouched)
    try check(before, holds: first + own)
    let digest = try before.recordDigest(through: year.last)
    let fingerprint = try before.activityFingerprint(through: year.last)
    #expect(try StoreAudit(address: address(), plan: plan).faults == [])
    let renewed = try store(compiling)
    #expect(try cluster.sql("SELECT count(*) FROM reports.stale_half", on: database) == "0")
    try check(renewed, holds: first + own)
    #expect(try renewed.recordDigest(through: year.last) == digest)
    #expect(try renewed.activityFingerprint(through: year.last) == fingerprint)
    // What was kept of before must not come back.
    let fewer = Array(own.prefix(20))
    _ = try office.record(delivery("AN-BINH/a.csv", fewer, edition: 2))
    try check(try store(compiling), holds: first + fewer)
    #expect(try StoreAudit(address: address(), plan: plan).faults == [])
    let folder = try TemporaryFolder()
    var alone = try DatabaseStore(path: folder.path("alone.sqlite"), plan: plan)
    _ = try alone.record(delivery("a", first + fewer))
    #expect(
      try store(compiling).recordDigest(through: year.last)
        == alone.recordDigest(through: year.last))
  }

  @Test("an office replaces and withdraws its own sources, and doesn't know of others'")
  func ownSources() throws {
    var first = try store(anBinh)
    var second = try store(bacSon)
    let own = records(80, of: [1], seed: 4)
    let others = records(80, of: [2], seed: 5)
    _ = try first.record(delivery("AN-BINH/a.csv", own))
    _ = try second.record(delivery("BAC-SON/a.csv", others))
    #expect(try first.submissions().map(\.source.name) == ["AN-BINH/a.csv"])
    #expect(try second.submissions().map(\.source.name) == ["BAC-SON/a.csv"])
    #expect(try second.withdraw(submission: 1, on: year.last, reason: "thử") == .unknown)
    #expect(
      try first.record(delivery("AN-BINH/a.csv", Array(own.prefix(9)), edition: 2))
        == .replaced(version: 2, formerRecords: own.count, records: 9))
    #expect(
      try second.withdraw(submission: 2, on: year.last, reason: "sai")
        == .done(records: others.count))
    // The office above sees both, and may take back what is below it.
    var above = try store(province)
    #expect(try above.submissions().count == 3)
    #expect(try above.withdraw(submission: 3, on: year.last, reason: "sai") == .done(records: 9))
    try check(try store(compiling), holds: [])
    #expect(try StoreAudit(address: address(), plan: plan).faults == [])
  }

  @Test("the same bytes count once, whether an office or the compiling office brings them first")
  func sameBytes() throws {
    let own = records(80, of: [1], seed: 6)
    var whole = try store(compiling)
    _ = try whole.record(
      SourceDelivery(source: "thu.csv", digest: "x", importedOn: nil, records: .activities(own)))
    var office = try store(anBinh)
    let again = SourceDelivery(
      source: "AN-BINH/thu.csv", digest: "x", importedOn: nil, records: .activities(own))
    #expect(try office.record(again) == .unchanged(source: "thu.csv"))
  }

  @Test("a form that comes again replaces the one before, whoever brings it")
  func forms() throws {
    let name = "form:2020-06:AN-BINH"
    let own = records(80, of: [1], seed: 7)
    var whole = try store(compiling)
    _ = try whole.record(delivery(name, own))
    var office = try store(anBinh)
    #expect(
      try office.record(delivery(name, Array(own.prefix(5)), edition: 2))
        == .replaced(version: 2, formerRecords: own.count, records: 5))
    whole = try store(compiling)
    try check(whole, holds: Array(own.prefix(5)))
    #expect(
      try whole.record(delivery(name, own, edition: 3))
        == .replaced(version: 3, formerRecords: 5, records: own.count))
    try expectNoRight {
      try office.record(delivery("form:2020-06:BAC-SON", Array(own.prefix(5)), edition: 4))
    }
  }

  @Test("an office imports nothing of units that aren't its own, and closes nothing")
  func refusals() throws {
    var office = try store(anBinh)
    let mixed = records(80, of: [1, 2], seed: 8)
    #expect(
      throws: StoreError.otherUnits(path: try address(of: anBinh).text, units: ["BAC-SON"])
    ) { try office.record(delivery("AN-BINH/a.csv", mixed)) }
    // A name that another office's could have, too.
    try expectNoRight { try office.record(delivery("a.csv", records(80, of: [1], seed: 8))) }
    let period = try #require(ReportingPeriod(code: "2020-06"))
    try expectOfAllUnits { try office.close(period, keeping: material) }
    _ = try {
      var whole = try store(compiling); return try whole.close(period, keeping: material)
    }()
    try expectOfAllUnits { try office.reopen(period, reason: "thử") }
    try expectOfAllUnits { try StoreHistory(address: address(of: anBinh)).verdict() }
    try expectOfAllUnits { try StoreAudit(address: address(of: anBinh), plan: plan) }
    try expectNoRight { try StoreRights(of: address(of: anBinh), plan: plan)?.grants() }
    try expectNoRight {
      try StoreRights(of: address(of: anBinh), plan: plan)?.grant(nil, to: anBinh)
    }
    #expect(throws: StoreError.missingCodes(path: try address(of: anBinh).text)) {
      var later = InventedPlan()
      later.unitCodes.append("DAK-MOI")
      var office = try DatabaseStore(address: address(of: anBinh), plan: later.plan)
      _ = try office.record(delivery("AN-BINH/b.csv", records(80, of: [1], seed: 9)))
    }
    #expect(try StoreAudit(address: address(), plan: plan).faults == [])
    // What the offices did, by who logged in, and the closing.
    let log = try StoreHistory(address: address()).log()
    #expect(log.map(\.author.name) == ["người thử (\(compiling))"])
    #expect(try StoreHistory(address: address()).verdict() == .whole(entries: 1, hash: log[0].hash))
  }

  /// The week has days of two half-months, and all of none.
  @Test(
    "what comes for a closed period is held for an amendment, also when an office brings it",
    arguments: ["2020-06", "2020-W23"])
  func closedPeriods(code: String) throws {
    let own = records(300, of: [1], seed: 10)
    var office = try store(anBinh)
    _ = try office.record(delivery("AN-BINH/a.csv", own))
    var whole = try store(compiling)
    let period = try #require(ReportingPeriod(code: code))
    let closing = try whole.close(period, keeping: material)
    let differences = {
      try StoreHistory(address: try address()).differences(of: closing, calendar: plan.calendar)
    }
    _ = try office.record(delivery("AN-BINH/a.csv", Array(own.prefix(40)), edition: 2))
    #expect(try differences() == [])
    let held = own.filter { closing.window.contains($0.day) }
    let after = Array(own.prefix(40)).filter { !closing.window.contains($0.day) }
    try check(try store(compiling), holds: held + after)
    #expect(try office.heldRecords() == whole.heldRecords())
    whole = try store(compiling)
    _ = try whole.amend(period, keeping: material, reason: "đơn vị gửi lại")
    try check(try store(compiling), holds: Array(own.prefix(40)))
    #expect(try differences() == [])
    #expect(try StoreAudit(address: address(), plan: plan).faults == [])
  }

  @Test("offices that import side by side while who sees all makes sums anew lose nothing")
  func sideBySide() throws {
    let lanes = [(anBinh, "AN-BINH", 1), (bacSon, "BAC-SON", 2), (compiling, "tinh", 3)]
    let all = records(900, of: [1, 2, 3], seed: 11)
    _ = try concurrently(4) { lane in
      guard lane < 3 else {
        for _ in 0..<8 { _ = try store(compiling) }
        return
      }
      let (role, prefix, unit) = lanes[lane]
      let own = all.filter { $0.unit.index == unit }
      var store = try store(role)
      for part in 0..<4 {
        // What comes first is replaced.
        let share = own.enumerated().filter { $0.offset % 4 == part }.map(\.element)
        _ = try store.record(delivery("\(prefix)/\(part).csv", Array(share.prefix(7))))
        _ = try store.record(delivery("\(prefix)/\(part).csv", share, edition: 2))
      }
    }
    try check(try store(compiling, opening: .untouched), holds: all)
    try check(try store(compiling), holds: all)
    let audit = try StoreAudit(address: address(), plan: plan)
    #expect(audit.faults == [])
    #expect(audit.counts.logEntries == 24)
  }

  var material: DatabaseStore.ClosingMaterial {
    DatabaseStore.ClosingMaterial(
      files: [KeptFile(path: "plan.yaml", bytes: Array("plan".utf8))], program: "test", plan: plan)
  }

  func delivery(
    _ name: String, _ records: [ActivityRecord], edition: Int = 1
  ) -> SourceDelivery {
    SourceDelivery(name, edition: edition, .activities(records))
  }

  func expectOfAllUnits(
    location: SourceLocation = #_sourceLocation, _ body: () throws -> Any?
  ) throws {
    #expect(
      throws: StoreError.ofAllUnits(path: try address(of: anBinh).text), sourceLocation: location
    ) { _ = try body() }
  }

  func expectNoRight(
    location: SourceLocation = #_sourceLocation, _ body: () throws -> Any?
  ) throws {
    let error = #expect(throws: StoreError.self, sourceLocation: location) { _ = try body() }
    if case .noRight? = error { return }
    Issue.record("\(String(describing: error))", sourceLocation: location)
  }
}
