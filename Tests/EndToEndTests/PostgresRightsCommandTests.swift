import Foundation
import ReportsTestSupport
import Testing

/// Offices that enter their own figures into one store on a server, by the program.
@Suite("Offices at one server", .enabled(if: PostgresCluster.isAvailable))
struct PostgresRightsCommandTests {
  let folder: TemporaryFolder
  let cluster: PostgresCluster
  let database: String
  let offices = ["VPHU", "BTC", "VHTT"]
  let compiling: String
  private let suffix = UUID().uuidString.prefix(8).lowercased()

  init() throws {
    folder = try TemporaryFolder()
    cluster = try PostgresCluster.shared.get()
    database = try cluster.freshDatabase()
    compiling = "tong_hop_\(suffix)"
    let made = try Program.run(["init", "w", "--sample", "dam-ha-2020"], in: folder.url)
    try #require(made.status == 0, "\(made.messages)")
    try expect(["store", "init"], 0)
    for (unit, role) in offices.map({ ($0, role($0)) }) + [("", compiling)] {
      try cluster.sql("CREATE ROLE \(role) LOGIN", on: database)
      try expect(
        ["store", "grant", role] + (unit.isEmpty ? ["--compiling"] : ["--unit", unit]), 0)
    }
  }

  private func role(_ unit: String) -> String { "\(unit.lowercased())_\(suffix)" }

  /// Runs a command at the store as somebody, its owner if nobody is named.
  @discardableResult
  private func expect(
    _ command: [String], as role: String? = nil, store: String? = nil, _ status: Int32,
    location: SourceLocation = #_sourceLocation
  ) throws -> Program.Outcome {
    var address = try #require(URLComponents(string: database))
    if let role { address.user = role }
    let store = try store ?? #require(address.string)
    let outcome = try Program.run(
      command + ["--workspace", "w", "--store", store], in: folder.url)
    #expect(
      outcome.status == status, "\(command): \(outcome.messages)", sourceLocation: location)
    return outcome
  }

  /// Writes a file of the sample's rows of some units; `nil` is all others'.
  private func share(of unit: String?) throws -> [String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("w/records"))
    return try names.sorted().compactMap { name in
      let lines = try String(contentsOfFile: folder.path("w/records/\(name)"), encoding: .utf8)
        .split(separator: "\n")
      // None of the cells before the unit's has a comma.
      let column = lines[0].split(separator: ",").firstIndex(of: "unit") ?? 0
      let own = lines.dropFirst().filter { line in
        let code = String(line.split(separator: ",", omittingEmptySubsequences: false)[column])
        return unit.map { $0 == code } ?? !offices.contains(code)
      }
      guard !own.isEmpty else { return nil }
      let path = "\(unit ?? "khac")-\(name)"
      try ([lines[0]] + own).joined(separator: "\n").write(
        toFile: folder.path(path), atomically: true, encoding: .utf8)
      return path
    }
  }

  @Test("the report of what offices and the compiling office have entered is that of a file")
  func oneReport() throws {
    for unit in offices { try expect(["import"] + share(of: unit), as: role(unit), 0) }
    try expect(["import"] + share(of: nil), as: compiling, 0)
    let all = try FileManager.default.contentsOfDirectory(atPath: folder.path("w/records"))
      .sorted().map { "w/records/\($0)" }
    let file = folder.path("reports.sqlite")
    try expect(["import"] + all, store: file, 0)
    let report = ["monthly", "--province", "--period", "2020-05", "--output", "r.xlsx"]
    let expected = try expect(report, store: file, 0)
    #expect(try expect(report, as: compiling, 0).text == expected.text)
    #expect(try expect(report, 0).text == expected.text)
    try expect(["store", "check"], 0)
    // An office's own figures are those that the others have of it.
    let statistics = [
      "statistics", "--by", "indicator", "--measure", "activities,quantity", "--unit", "VHTT",
      "--period", "2020", "--format", "csv",
    ]
    let own = try expect(statistics, as: role("VHTT"), 0)
    #expect(try own.text == expect(statistics, store: file, 0).text)
    #expect(own.text.split(separator: "\n").count > 3)
    let others = try expect(
      [
        "statistics", "--by", "unit", "--measure", "activities", "--period", "2020",
        "--format", "csv",
      ], as: role("VHTT"), 0)
    #expect(others.text.split(separator: "\n").dropFirst().allSatisfy { $0.hasPrefix("VHTT,") })
  }

  @Test("an office is told what it may not do, and by whom it is done")
  func refusals() throws {
    let office = role("BTC")
    let foreign = try share(of: "VPHU")
    let refused = try expect(["import", foreign[0]], as: office, 1)
    #expect(refused.messages.contains("VPHU"))
    #expect(refused.messages.contains("cơ quan tổng hợp"))
    try expect(["import"] + share(of: "BTC"), as: office, 0)
    #expect(try expect(["import"] + share(of: "BTC"), as: office, 0).messages.contains("đã nhập"))
    let listed = try expect(["submissions", "list", "--format", "csv"], as: office, 0)
    let rows = listed.text.split(separator: "\n").dropFirst()
    #expect(try rows.count == share(of: "BTC").count)
    #expect(rows.allSatisfy { $0.contains(",BTC/") })
    for command in [["close", "2020-05"], ["verify"], ["store", "check"]] {
      #expect(
        try expect(command, as: office, 74).messages.contains("cơ quan tổng hợp"), "\(command)")
    }
    try expect(["store", "grant", office, "--compiling"], as: office, 74)
    try expect(["store", "grant", office, "--compiling"], as: compiling, 74)
    try expect(["close", "2020-05"], as: compiling, 0)
    let log = try expect(["log", "--format", "csv"], 0)
    #expect(log.text.contains("(\(office))"))
    #expect(log.text.contains("(\(compiling))"))
    try expect(["verify"], 0)
    // Once taken, nothing is left.
    try expect(["store", "grant", office, "--revoke"], 0)
    try expect(["status", "--period", "2020-05"], as: office, 74)
  }

  @Test("grants are listed, and slips in them are told")
  func listing() throws {
    let listed = try expect(["store", "grant"], 0).text
    #expect(listed.contains("\(compiling): cơ quan tổng hợp"))
    #expect(listed.contains("\(role("BTC")): BTC Ban Tổ chức Huyện ủy, 1 đơn vị"))
    try expect(["store", "grant", "khong_co", "--compiling"], 66)
    try expect(["store", "grant", compiling], 64)
    try expect(["store", "grant", "--unit", "BTC"], 64)
    try expect(["store", "grant", compiling, "--unit", "BTC", "--revoke"], 64)
    try expect(["store", "grant", compiling, "--unit", "KHONG-CO"], 66)
    try expect(["store", "grant"], store: folder.path("reports.sqlite"), 64)
  }
}
