import Foundation
import Testing

@Suite("Files of a unit's own layout")
struct IntakeTests {
  /// The table, the mapping and the explanation that docs/intake.md shows.
  private func example() throws -> (table: String, mapping: String, explanation: String) {
    let page = try String(
      contentsOf: Repository.root.appendingPathComponent("docs/intake.md"), encoding: .utf8)
    func block(_ language: String) throws -> String {
      let rest = try #require(page.range(of: "```\(language)\n"))
      let body = page[rest.upperBound...]
      let end = try #require(body.range(of: "```"))
      return String(body[..<end.lowerBound])
    }
    return (try block("csv"), try block("yaml"), try block("text"))
  }

  private func workspace() throws -> SampleWorkspace {
    let workspace = try SampleWorkspace.copy()
    let example = try example()
    try FileManager.default.createDirectory(
      atPath: workspace.folder.path("w/intake"), withIntermediateDirectories: true)
    try workspace.folder.write(example.mapping, to: "w/intake/bieu-thang.yaml")
    try workspace.folder.write(example.table, to: "bieu-thang-6.csv")
    return workspace
  }

  @Test("the worked example of the documentation is explained as it says")
  func explained() throws {
    let workspace = try workspace()
    let before = try workspace.figures()
    let outcome = try workspace.run("import", ["--explain", "--lang", "en", "bieu-thang-6.csv"])
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.text == (try example().explanation))
    #expect(try workspace.figures() == before)
    #expect(try workspace.run("plan", ["check"]).status == 0)
  }

  @Test("the same bytes under a changed mapping are a new version, under the same one nothing new")
  func digest() throws {
    let workspace = try workspace()
    func imported(_ options: [String] = []) throws -> String {
      let outcome = try workspace.run(
        "import", ["--lang", "en", "bieu-thang-6.csv"] + options)
      #expect(outcome.status == 0, "\(outcome.messages)")
      return outcome.messages
    }
    #expect(try imported().contains("imported 3 activity records"))
    #expect(try imported().contains("already imported"))
    let mapping = try workspace.folder.text(of: "w/intake/bieu-thang.yaml")
    try workspace.folder.write(
      mapping.replacing("D1.2", with: "D1.3"), to: "w/intake/bieu-thang.yaml")
    #expect(try imported().contains("replaced by version 2"))
    #expect(try imported().contains("already imported"))
    #expect(try imported(["--period", "2020-07"]).contains("replaced by version 3"))
  }

  @Test("a mapping that is wrong is told with file and line, and nothing is imported")
  func wrong() throws {
    let workspace = try workspace()
    let mapping = try workspace.folder.text(of: "w/intake/bieu-thang.yaml")
    try workspace.folder.write(
      mapping.replacing("indicator: TTM", with: "indicator: TTN")
        .replacing("skip_rows", with: "skip_row"),
      to: "w/intake/bieu-thang.yaml")
    for command in [["import", "bieu-thang-6.csv"], ["plan", "check"]] {
      let outcome = try workspace.run(
        command[0], Array(command.dropFirst()) + ["--lang", "en"])
      #expect(outcome.status == 1)
      #expect(outcome.messages.contains("w/intake/bieu-thang.yaml:12:"), "\(outcome.messages)")
      #expect(outcome.messages.contains("Did you mean: «TTM»"))
      #expect(outcome.messages.contains("Did you mean `skip_rows`?"))
    }
  }

  @Test("a report is made straight from a file that a mapping is for")
  func reported() throws {
    let outcome = try workspace().run(
      "statistics",
      [
        "--by", "unit,indicator", "--measure", "quantity,audience", "--period", "2020-06",
        "--format", "csv", "--records", "bieu-thang-6.csv",
      ])
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(
      outcome.text
        == "unit,indicator,quantity,audience\nPLK,TTM,7,1488\nPLK,TTM_LN,1488,0\nPLK,BR_M,12.5,0\nAKH,BR_M,0,0\n"
    )
  }
}
