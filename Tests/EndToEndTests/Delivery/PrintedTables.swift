import Foundation
import ReportsTestSupport
import Tabular
import Testing

/// The same tables read out of each format, as their readers would see them.
enum PrintedTables {
  /// Cells of an HTML table's body, rows of headings as their text alone.
  static func html(_ table: ReportFigures.Table, in page: XMLTree) throws -> [[String]] {
    let found = try #require(
      page.root.all("table").first { $0.all("caption")[0].all("span")[0].text == table.heading })
    return found.all("tbody").flatMap { $0.all("tr") }.map { $0.children.map(\.wholeText) }
  }

  /// Cells of a table of GitHub-flavoured Markdown, without escapes and emphasis.
  static func markdown(_ table: ReportFigures.Table, in text: String) throws -> [[String]] {
    let section = try #require(
      text.replacing("\n### ", with: "\n## ").components(separatedBy: "\n## ")
        .first { $0.hasPrefix(table.title + "\n") })
    let lines = section.split(separator: "\n").drop { !$0.hasPrefix("|") }.prefix {
      $0.hasPrefix("|")
    }
    return lines.dropFirst(2).map { line in
      line.replacing("\\|", with: "\u{1}").dropFirst(2).dropLast(2)
        .components(separatedBy: " | ").map { cell in
          let text =
            cell.hasPrefix("**") && cell.hasSuffix("**") && cell.count > 4
            ? String(cell.dropFirst(2).dropLast(2)) : cell
          return text.replacing("&emsp;", with: "").replacing(/\\(.)/) { String($0.output.1) }
            .replacing("\u{1}", with: "|")
        }
    }
  }

  /// Cells of CSV, without the columns that stand before those of the table.
  static func csv(_ bytes: Data, columns: Int) throws -> [[String]] {
    var reader = try CSVReader(
      DecodedByteSource(MemoryByteSource(Array(bytes)), encoding: .utf8))
    var rows: [[String]] = []
    try reader.forEachRow { row, problem in
      #expect(problem == nil)
      rows.append((0..<row.count).suffix(columns).map { row[$0].text })
    }
    return rows
  }

  /// Cells of a workbook's sheet by row, blank ones left out.
  static func workbook(_ bytes: Data, sheet name: String) throws -> [[String]] {
    let workbook = try Workbook(Array(bytes))
    var rows: [Int: [String]] = [:]
    try workbook.forEachCell(of: try workbook.sheet(named: name)) { address, cell in
      if !cell.text.isEmpty { rows[address.row, default: []].append(cell.text) }
    }
    return rows.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Blocks of a table in text: the words of the lines below each of its headings.
  static func text(_ table: ReportFigures.Table, in lines: [Substring]) throws -> [[[Substring]]] {
    var blocks: [[[Substring]]] = []
    var index = 0
    while index < lines.count {
      let title = lines[index].trimmingCharacters(in: .whitespaces)
      guard title == table.heading || title == table.heading + " (tiếp theo)" else {
        index += 1
        continue
      }
      // A rule above the headings, one below them, one below the rows.
      let rules = lines[index...].indices.filter { lines[$0].hasPrefix("────────────") }.prefix(3)
      try #require(rules.count == 3)
      let ends = Array(rules)
      blocks.append(lines[(ends[1] + 1)..<ends[2]].map { $0.split(separator: " ") })
      index = ends[2]
    }
    return blocks
  }
}
