import Foundation
import Testing

/// The summary that the README shows is the one that the program writes.
@Suite("README")
struct ReadmeTests {
  @Test("shows the summary of the sample as it is", arguments: ["README.md", "README.vi.md"])
  func summary(_ name: String) throws {
    let readme = try String(contentsOf: Repository.root.appendingPathComponent(name), encoding: .utf8)
    let block = try #require(
      readme.components(separatedBy: "```text\n").dropFirst().first?
        .components(separatedBy: "\n```").first)
    let shown = block.components(separatedBy: "\n")
    #expect(shown.count > 20)
    let workspace = try SampleWorkspace.copy()
    let reported = try workspace.run("monthly", ["--period", "2020-06", "--no-workbook"])
    #expect(reported.status == 0, "\(reported.messages)")
    let lines = reported.text.components(separatedBy: "\n")
    for (number, line) in shown.enumerated() where line != "…" {
      let isThere = number < lines.count && lines[number] == line
      #expect(isThere, "line \(number + 1) of \(name): \(line)")
    }
  }
}
