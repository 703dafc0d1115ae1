import Foundation
import Testing

/// The page on the forms of a report shows what the program does.
@Suite("docs/delivery.md")
struct DeliveryDocumentationTests {
  private static func page() throws -> String {
    try String(
      contentsOf: Repository.root.appendingPathComponent("docs/delivery.md"), encoding: .utf8)
  }

  @Test("its CSV is that of the sample, as far as it is shown")
  func table() throws {
    let lines = try Self.page().split(separator: "\n").map { $0.drop { $0 == " " } }
    let start = try #require(lines.firstIndex { $0.hasPrefix("row_kind,") })
    let shown = lines[start..<(start + 4)]
    let outcome = try SampleWorkspace.shared.get()
      .run("monthly", ["--period", "2020-06", "--format", "csv", "--table", "units"])
    for (line, written) in zip(shown, outcome.lines) {
      let cells = try #require(line.range(of: "…"))
      #expect(written.hasPrefix(line[..<cells.lowerBound]), "\(line)")
    }
  }

  @Test("explains every option of the forms, and every form")
  func options() throws {
    let page = try Self.page()
    let help = try SampleWorkspace.shared.get().run("monthly", ["--help"]).text
    for option in [
      "--format", "--output", "--width", "--table", "--bom", "--to", "--cc", "--from", "--subject",
    ] {
      #expect(page.contains("`\(option)"), "\(option)")
      #expect(help.contains(option), "\(option)")
    }
    for format in ["text", "json", "csv", "html", "markdown", "eml"] {
      #expect(page.contains("`\(format)`"), "\(format)")
    }
  }

  @Test("its command for mail can be piped as it stands")
  func pipe() throws {
    let page = try Self.page()
    let line = try #require(
      page.split(separator: "\n").first { $0.contains("| msmtp -t") && $0.hasPrefix("    reports") }
    )
    let workspace = try SampleWorkspace.copy()
    let command = line.trimmingCharacters(in: .whitespaces)
      .replacing("reports ", with: "$reports ").replacing("| msmtp -t", with: "--workspace w")
    let outcome = try Program.shell(command, in: workspace.folder.url)
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.text.contains("\r\nTo: van-phong@example.org\r\n"))
  }

  @Test("a report on other days takes mail under names that are no days")
  func custom() throws {
    let outcome = try SampleWorkspace.shared.get().run(
      "custom",
      [
        "--from", "2020-05-15", "--to", "2020-06-14", "--format", "eml", "--mail-to",
        "a@example.org",
        "--mail-from", "b@example.org",
      ])
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.text.contains("\r\nFrom: b@example.org\r\nTo: a@example.org\r\n"))
  }
}
