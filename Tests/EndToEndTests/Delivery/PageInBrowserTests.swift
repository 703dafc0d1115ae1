import Foundation
import Testing

@Suite("The page in a browser")
struct PageInBrowserTests {
  private static let browser = "chromium-headless-shell"

  /// What the page `measure.html` found.
  private struct Found: Decodable {
    let width: Int
    let contentWidth: Int
    let title: String
    let tables: Int
    let captions: Int
    let scrolling: Int
    let labelLeft: Int?
    let totals: [[String]]
    let smallestLetters: Double
    let bars: Int
    let textBeyond: Int
  }

  @Test(
    "is read on a telephone and on a desk: nothing but wide tables scrolls sideways",
    arguments: [360, 1280])
  func measured(width: Int) throws {
    let workspace = try page()
    let found = try measure(workspace.folder.path("bc.html"), width: width)
    #expect(found.width == width)
    #expect(found.contentWidth <= width)
    #expect(found.title.hasPrefix("BÁO CÁO kết quả công tác tuyên truyền"))
    #expect(found.tables == 11 && found.captions == 11)
    #expect(found.smallestLetters >= 11)
    #expect(found.bars > 80)
    #expect(found.textBeyond == 0)
    if width == 360 {
      #expect(found.scrolling >= 6)
      // The label stays in view when its table is scrolled.
      #expect(found.labelLeft == 0)
    } else {
      #expect(found.scrolling == 0)
    }
    let units = try #require(found.totals.first { $0.contains("TỔNG SỐ") })
    let table = try workspace.run(
      "monthly", ["--period", "2020-06", "--format", "csv", "--table", "units"])
    let total = try #require(table.lines.first { $0.hasPrefix("total,") })
    #expect(
      units.dropFirst(2).map { $0.replacing(".", with: "") }
        == total.split(separator: ",", omittingEmptySubsequences: false).dropFirst(5).map(
          String.init))
  }

  @Test("prints on pages of A4, wide tables across")
  func printed() throws {
    let workspace = try page()
    let pdf = workspace.folder.path("bc.pdf")
    let outcome = try browse(
      [
        "--no-pdf-header-footer", "--print-to-pdf=\(pdf)",
        "file://\(workspace.folder.path("bc.html"))",
      ])
    #expect(outcome.status == 0, "\(outcome.messages)")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: pdf))
    let text = String(decoding: bytes, as: UTF8.self)
    let boxes = text.matches(of: /\/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)\]/).map {
      [$0.output.1, $0.output.2].compactMap { Double($0) }.map { Int($0.rounded()) }
    }
    #expect(Set(boxes) == [[595, 842], [842, 595]])
  }

  private func page() throws -> SampleWorkspace {
    try TestTool.require([Self.browser], package: Self.browser)
    let workspace = try SampleWorkspace.copy()
    let outcome = try workspace.run(
      "monthly", ["--period", "2020-06", "--format", "html", "--output", "bc.html"])
    try #require(outcome.status == 0, "\(outcome.messages)")
    return workspace
  }

  private func measure(_ path: String, width: Int) throws -> Found {
    let measuring = Repository.root
      .appendingPathComponent("Tests/EndToEndTests/Fixtures/delivery/measure.html").path
    let outcome = try browse(
      [
        "--allow-file-access-from-files", "--virtual-time-budget=10000",
        "--window-size=\(width + 40),900", "--dump-dom",
        "file://\(measuring)#file://\(path)|\(width)",
      ])
    #expect(outcome.status == 0, "\(outcome.messages)")
    let found = try #require(outcome.text.firstMatch(of: /<pre id="found">(.+)<\/pre>/)?.output.1)
    let json = found.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&amp;", with: "&")
    return try JSONDecoder().decode(Found.self, from: Data(json.utf8))
  }

  /// As root, as tests in containers are run, the browser can't shut itself in; the page is our own.
  private func browse(_ arguments: [String]) throws -> Program.Outcome {
    let folder = try TemporaryFolder()
    let quoted = (arguments + ["--user-data-dir=\(folder.url.path)"])
      .map { "'\($0.replacing("'", with: "'\\''"))'" }
    return try Program.shell(
      "\(Self.browser) --no-sandbox --hide-scrollbars \(quoted.joined(separator: " "))",
      in: folder.url)
  }
}
