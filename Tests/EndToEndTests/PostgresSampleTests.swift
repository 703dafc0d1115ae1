import Foundation
import ReportsTestSupport
import Testing

/// Every sample gives the same texts and workbooks, wherever its records are kept.
@Suite("Samples from servers", .enabled(if: PostgresCluster.isAvailable))
struct PostgresSampleTests {
  /// Where records are kept.
  enum Place: CaseIterable {
    case file
    case server
    /// A coordinator and three nodes.
    case nodes
  }

  static let reports = [
    ("gia-lai-2020", ["monthly", "--period", "2020-06"]),
    ("kon-tum-so-tai-chinh-2020", ["quarterly", "--period", "2020-Q3"]),
    ("dam-ha-2020", ["monthly", "--period", "2020-05"]),
    ("cao-bang-2020", ["monthly", "--period", "2020-06"]),
    ("dang-uy-khoi-2021", ["monthly", "--period", "2021-12"]),
  ]

  /// A cluster of a coordinator and three nodes, started once.
  private static let nodes = Result { try PostgresCluster.start(nodes: 3) }

  @Test("text and workbook are equal to the byte", arguments: reports)
  func equalBytes(_ sample: String, _ report: [String]) throws {
    let folder = try TemporaryFolder()
    let made = try Program.run(["init", "w", "--sample", sample], in: folder.url)
    try #require(made.status == 0, "\(made.messages)")
    let records = try FileManager.default.contentsOfDirectory(atPath: folder.path("w/records"))
      .sorted().map { "w/records/\($0)" }
    var outputs: [(text: Data, workbook: Data)] = []
    for place in Place.allCases {
      let store = try prepared(place, in: folder)
      for command in [
        ["import"] + records, report + ["--output", "r.xlsx", "--province"],
      ] {
        let outcome = try Program.run(
          command + ["--workspace", "w", "--store", store], in: folder.url)
        try #require(outcome.status == 0, "\(place): \(outcome.messages)")
        if command[0] != "import" {
          outputs.append(
            (
              outcome.output,
              try Data(contentsOf: folder.url.appendingPathComponent("r.xlsx"))
            ))
        }
      }
      let check = try Program.run(
        ["store", "check", "--workspace", "w", "--store", store], in: folder.url)
      #expect(check.status == 0, "\(place): \(check.text)")
    }
    for output in outputs {
      #expect(output.text == outputs[0].text)
      #expect(output.workbook == outputs[0].workbook)
    }
  }

  /// The address of a store whose tables are made.
  private func prepared(_ place: Place, in folder: TemporaryFolder) throws -> String {
    let address: String
    var nodes: [String] = []
    switch place {
    case .file: address = folder.path("reports.sqlite")
    case .server: address = try PostgresCluster.shared.get().freshDatabase()
    case .nodes:
      let cluster = try Self.nodes.get()
      address = try cluster.freshDatabase()
      nodes = try cluster.nodes(of: address)
    }
    var commands = [["store", "init"]]
    for (place, node) in nodes.enumerated() {
      commands.append(["store", "add-node", "node_\(place + 1)", node])
    }
    for command in commands {
      let outcome = try Program.run(
        command + ["--workspace", "w", "--store", address], in: folder.url)
      try #require(outcome.status == 0, "\(outcome.messages)")
    }
    return address
  }
}
