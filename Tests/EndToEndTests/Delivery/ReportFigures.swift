import Foundation
import Testing

/// The tables of a report as JSON gives them, with what any other format has to show for each cell.
struct ReportFigures {
  struct Cell {
    let kind: String
    /// In the Vietnamese form: `1.234,5`, `14/06/2020`.
    let printed: String
    /// For programs: `1234.5`, `2020-06-14`.
    let plain: String
    /// The exact figure; `nil` for text and for what isn't there.
    let number: Double?
  }

  struct Row {
    let kind: String
    let cells: [Cell]
  }

  struct Table {
    let code: String
    /// «Biểu 2. Kết quả theo đơn vị».
    let title: String
    let number: String?
    let placement: String
    /// Kinds of the columns: `ordinal`, `label`, `number` …
    let kinds: [String]
    let rows: [Row]

    /// The first line above the table: an appendix tells its number on a line of its own.
    var heading: String { placement == "appendix" ? number ?? title : title }
  }

  let tables: [Table]
  /// Sentences of the running text.
  let sentences: [String]

  var figureCount: Int { tables.flatMap(\.rows).flatMap(\.cells).count { $0.number != nil } }

  init(_ json: Data) throws {
    let report = try JSONDecoder().decode(Report.self, from: json)
    tables = report.tables.map(Self.table)
    sentences = report.blocks.compactMap { block in
      block.text.map { block.number.map { "\($0) " } ?? "" + $0 }
    }
  }

  private static func table(_ table: Report.Table) -> Table {
    Table(
      code: table.code, title: (table.number.map { "\($0). " } ?? "") + table.title,
      number: table.number, placement: table.placement, kinds: table.columns.map(\.kind),
      rows: table.rows.map { Row(kind: $0.kind, cells: $0.cells.map(cell)) })
  }

  private static func cell(_ cell: Report.Cell) -> Cell {
    let text = cell.value?.text ?? ""
    let number = Double(text)
    switch cell.type {
    case "count":
      return Cell(kind: cell.type, printed: vietnamese(text, 0), plain: text, number: number)
    case "quantity":
      return Cell(
        kind: cell.type, printed: vietnamese(text, cell.decimals ?? 0), plain: text, number: number)
    case "percent", "ratio":
      let quotient = (cell.numerator ?? 0) / (cell.denominator ?? 1)
      let decimals = cell.decimals ?? 1
      // A decoder of numbers drops the zeros that JSON was written with.
      let isWhole = decimals > 0 && !text.contains(".")
      return Cell(
        kind: cell.type, printed: vietnamese(text, decimals),
        plain: isWhole ? text + "." + String(repeating: "0", count: decimals) : text,
        number: quotient * (cell.scale ?? 100))
    case "day":
      let parts = text.split(separator: "-").reversed().joined(separator: "/")
      return Cell(kind: cell.type, printed: parts, plain: text, number: nil)
    case "absent":
      let marks = [
        "reported-none": "-", "no-base": "-", "not-expected": "x", "not-comparable": "(*)",
      ]
      return Cell(
        kind: cell.type, printed: marks[cell.reason ?? ""] ?? "", plain: "", number: nil)
    default:
      return Cell(kind: cell.type, printed: text, plain: text, number: nil)
    }
  }

  /// `1234.5` as `1.234,50`. The samples hold no figure that would have to be rounded.
  private static func vietnamese(_ plain: String, _ decimals: Int) -> String {
    let parts = plain.split(separator: ".")
    var whole = String(parts[0])
    for place in stride(from: whole.count - 3, to: 0, by: -3) {
      whole.insert(".", at: whole.index(whole.startIndex, offsetBy: place))
    }
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    guard decimals > 0 else { return whole }
    return whole + "," + fraction.padding(toLength: decimals, withPad: "0", startingAt: 0)
  }
}

/// The parts of docs/json.md that hold figures.
private struct Report: Decodable {
  struct Block: Decodable {
    let text: String?
    let number: String?
  }

  struct Column: Decodable {
    let kind: String
  }

  struct Cell: Decodable {
    /// A text, or a number with the digits that it was written with.
    struct Value: Decodable {
      let text: String

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
          self.text = text
        } else {
          text = "\(try container.decode(Decimal.self))"
        }
      }
    }

    let type: String
    let value: Value?
    let decimals: Int?
    let numerator: Double?
    let denominator: Double?
    let scale: Double?
    let reason: String?
  }

  struct Row: Decodable {
    let kind: String
    let cells: [Cell]
  }

  struct Table: Decodable {
    let code: String
    let number: String?
    let title: String
    let placement: String
    let columns: [Column]
    let rows: [Row]
  }

  let blocks: [Block]
  let tables: [Table]
}
