import ReportModel

/// A report whose texts try to break out of whatever they are put into.
enum HostileDocument {
  static let texts = [
    String(repeating: "x", count: 300), String(repeating: "漢", count: 90), "a\tb\nc\u{0}d\u{1B}[0m",
    "=1+1", "+84", "-1", "@SUM(A1)", "<b>&\"'</b>", "[Sheet]*?:/\\'", "", "   ",
    String(repeating: "Ủy ban nhân dân ", count: 60), "\u{202E}abc\u{FFFE}",
  ]

  static func make() throws -> ReportDocument {
    let huge = Cell(.quantity(Quantity(thousandths: .max), decimals: 3))
    let columns =
      [
        Table.Column(code: "o", label: texts[0], kind: .ordinal, index: "A"),
        Table.Column(code: "l", label: texts[7], kind: .label),
      ]
      + texts.enumerated().map { index, text in
        Table.Column(
          code: "c\(index)", label: text, kind: index % 3 == 0 ? .text : .number,
          index: "\(index)")
      }
    let rows = texts.enumerated().map { index, text in
      Table.Row(
        kind: [.item, .heading, .group, .total][index % 4], level: index * 3,
        cells: columns.indices.map { column in
          switch (column + index) % 4 {
          case 0: huge
          case 1: .text(text)
          case 2: Cell(.count(.min))
          default: .absent(.notComparable)
          }
        })
    }
    let tables = texts.enumerated().map { index, text in
      Table(
        code: "t\(index)", number: text, title: text, measureLine: text,
        placement: index % 2 == 0 ? .body : .appendix, columns: columns,
        spanners: [Table.Spanner(label: text, columns: 2...4)], rows: index == 3 ? [] : rows,
        notes: texts, emptyText: text)
    }
    return try SampleDocument.make(
      tables: tables,
      blocks: texts.flatMap {
        [.sectionHeading($0, depth: 0), .paragraph($0), .item(number: $0, text: $0)]
      })
  }
}
