import Foundation
import Testing

/// The manual pages are made from the help of the commands; they must not fall behind it.
@Suite("Manual pages")
struct ManualTests {
  @Test(
    "are the ones that `make manual` would write, but for their date")
  func upToDate() throws {
    let folder = try TemporaryFolder()
    let script = Repository.root.appendingPathComponent("scripts/generate-manual").path
    let outcome = try Program.shell("'\(script)' \"$reports\" .", in: folder.url)
    try #require(outcome.status == 0, "\(outcome.messages)")
    for page in ["reports.1", "vi/reports.1"] {
      let kept = try lines(Repository.root.appendingPathComponent("docs/man/\(page)"))
      let made = try lines(folder.url.appendingPathComponent(page))
      #expect(made.count > 1_000)
      #expect(kept == made, "run `make manual`")
    }
  }

  private func lines(_ page: URL) throws -> [Substring] {
    try String(contentsOf: page, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix(".TH ") }
  }
}
