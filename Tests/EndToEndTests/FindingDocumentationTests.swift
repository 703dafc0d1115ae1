import Foundation
import Testing

/// docs/findings.md lists the codes that the program may give, no more and no fewer.
@Suite("The list of findings")
struct FindingDocumentationTests {
  /// Codes that are put together from a prefix and the word for what is named.
  private static let composed: [String: [String]] = [
    "unknown-": [
      "unit", "content-area", "indicator", "phase", "task", "group", "channel", "section", "table",
      "chart",
    ],
    "ambiguous-": ["unit", "content-area", "indicator", "phase", "task"],
  ]

  @Test("holds every code that stands in the sources, and no other")
  func complete() throws {
    let documented = try documentedCodes()
    let used = try codesInSources()
    #expect(used.count > 100)
    #expect(used.subtracting(documented).sorted() == [])
    #expect(documented.subtracting(used).sorted() == [])
  }

  private func documentedCodes() throws -> Set<String> {
    let page = try String(
      contentsOf: Repository.root.appendingPathComponent("docs/findings.md"), encoding: .utf8)
    let tables = try #require(page.range(of: "## Files")).lowerBound
    var codes: Set<String> = []
    for line in page[tables...].split(separator: "\n") where line.hasPrefix("| `") {
      let cell = line.dropFirst().prefix { $0 != "|" }
      codes.formUnion(cell.matches(of: /`([a-z0-9-]+)`/).map { String($0.1) })
    }
    return codes
  }

  /// The first text that is handed to what makes a finding.
  private func codesInSources() throws -> Set<String> {
    let makers =
      /(?:Explanation|findings\.add|findings\.unknown|Finding)\(\s*(?:code: )?"([^"]*)"|Code = "([^"]*)"|\(\s*"([a-z-]+)",\s*BilingualText\(/
    let word = /[a-z]+(?:-[a-z0-9]+)*/
    var codes: Set<String> = []
    let sources = Repository.root.appendingPathComponent("Sources")
    let files = try #require(
      FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    for case let file as URL in files where file.pathExtension == "swift" {
      var text = try String(contentsOf: file, encoding: .utf8)
      if file.lastPathComponent == "TemplateFindings.swift" {
        // There the makers are methods of one's own.
        text = text.replacing("  add(", with: "findings.add(")
          .replacing("  unknown(", with: "findings.unknown(")
      }
      for match in text.matches(of: makers) {
        let code = String(match.1 ?? match.2 ?? match.3 ?? "")
        if code.wholeMatch(of: word) != nil {
          codes.insert(code)
        } else if let words = Self.composed[String(code.prefix { $0 != "\\" })] {
          codes.formUnion(words.map { code.prefix { $0 != "\\" } + $0 })
        } else {
          Issue.record("a code that isn't told in full: \(code) in \(file.lastPathComponent)")
        }
      }
    }
    return codes
  }
}
