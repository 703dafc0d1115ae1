import ReportModel
import ReportsTestSupport
import Testing

@testable import ReportRender

@Suite("The report as Markdown")
struct MarkdownRendererTests {
  private func text(_ document: ReportDocument) throws -> String {
    String(decoding: try MarkdownRenderer().render(document), as: UTF8.self)
  }

  @Test("looks as approved")
  func approved() throws {
    try expectSnapshot(of: text(SampleDocument.make()), named: "report.md")
  }

  @Test("every row of a table has as many cells as its heading, whatever the data")
  func cells() throws {
    let text = try text(HostileDocument.make())
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(rows.count > 50)
    for row in rows {
      #expect(row.replacing("\\\\", with: "").replacing("\\|", with: "").count { $0 == "|" } == 16)
    }
  }

  @Test("text is shown as it is, and is no markup")
  func escaped() {
    #expect(
      MarkdownText.inline("a|b *c* <b> [d](e) `f` ~g~ h_i &amp; \\")
        == "a\\|b \\*c\\* \\<b\\> \\[d\\](e) \\`f\\` \\~g\\~ h\\_i \\&amp; \\\\")
    #expect(MarkdownText.paragraph("- không phát sinh") == "\\- không phát sinh")
    #expect(MarkdownText.paragraph("12. Mười hai") == "12\\. Mười hai")
    #expect(MarkdownText.paragraph("2020 là năm") == "2020 là năm")
    #expect(MarkdownText.paragraph("# x") == "\\# x")
    #expect(MarkdownText.inline("Số      -BC") == "Số\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}-BC")
    #expect(MarkdownText.inline("một\nhai") == "một hai")
    #expect(MarkdownText.bold("") == "")
  }

  @Test("a number that Markdown would count otherwise is written as text")
  func lists() throws {
    let text = try text(
      SampleDocument.make(
        tables: [],
        blocks: [
          .item(number: "1.", text: "một"), .item(number: "2.", text: "hai"),
          .item(number: "4.", text: "bốn"), .item(number: "a)", text: "chữ"),
        ]))
    #expect(text.contains("\n\n1. một\n2. hai\n\n4\\. bốn\n\na) chữ\n\n"))
  }
}
