import Foundation
import Testing

/// The summary that the README shows is the one that the program writes.
@Suite("README")
struct ReadmeTests {
  @Test("shows the summary of the sample as it is", arguments: ["README.md", "README.vi.md"])
  func summary(_ name: String) throws {
    let readme = try String(
      contentsOf: Repository.root.appendingPathComponent(name), encoding: .utf8)
    let block = try #require(
      readme.components(separatedBy: "```text\n").dropFirst().first?
        .components(separatedBy: "\n```").first)
    let passages = block.components(separatedBy: "\n…\n")
    #expect(passages.count > 2)
    let workspace = try SampleWorkspace.copy()
    let reported = try workspace.run("monthly", ["--period", "2020-06", "--no-workbook"])
    #expect(reported.status == 0, "\(reported.messages)")
    var rest = reported.text[...]
    for passage in passages {
      let found = try #require(rest.range(of: passage), "\(name) no longer shows: \(passage)")
      rest = rest[found.upperBound...]
    }
  }
}
