import ReportEngine
import ReportModel
import Testing

@Suite("Which cells of a report differ from those of another version")
struct DocumentDifferenceTests {
  private func document(_ more: String = "") throws -> ReportDocument {
    let late = InventedRecords.activities(more)
    return try InventedReport.document(
      InventedReport.monthly(),
      source: InventedStore.store(activities: InventedRecords.activities + late))
  }

  @Test("a report doesn't differ from itself")
  func same() throws {
    let document = try document()
    #expect(DocumentDifference(from: document, to: document).changes.isEmpty)
  }

  @Test("every cell that is printed otherwise is named, and no other")
  func exactly() throws {
    let (former, later) = try (
      document(),
      document(
        """
        2020-06-02 | EM-T   | A2A | TALK | 4 | 9 |
        2020-06-05 | BACCAO | A2  | TALK | 2 | 7 |
        """)
    )
    let difference = DocumentDifference(from: former, to: later)
    var expected: [String] = []
    for (one, other) in zip(former.tables, later.tables) {
      // The same rows and columns: cells can be compared by place.
      try #require(one.rows.count == other.rows.count && one.columns == other.columns)
      for (row, otherRow) in zip(one.rows, other.rows) {
        for (place, (cell, otherCell)) in zip(row.cells, otherRow.cells).enumerated()
        where printed(cell.value) != printed(otherCell.value) {
          expected.append(
            "\(one.code) \(one.columns[place].code) \(printed(cell.value)) \(printed(otherCell.value))"
          )
        }
      }
    }
    let found = difference.changes.map { change in
      "\(change.table) \(change.column) \(change.former.map(printed) ?? "") "
        + "\(change.later.map(printed) ?? "")"
    }
    #expect(found.sorted() == expected.sorted())
    #expect(found.count > 10)
    let table = difference.table(
      title: "Số liệu điều chỉnh", reason: "gửi muộn", placement: .appendix)
    #expect(table.rows.count == found.count)
    #expect(table.rows.allSatisfy { $0.cells.last == .text("gửi muộn") })
  }

  /// To one decimal, as percentages are printed.
  private func printed(_ value: Cell.Value) -> String {
    switch value {
    case .percent(let ratio): "\(ratio.rounded(places: 1))"
    case .ratio(let ratio, let form): "\(ratio.rounded(form))"
    default: "\(value)"
    }
  }

  @Test("rows and tables that only one of them has are told cell by cell")
  func rowsOfOne() throws {
    func table(_ rows: [(String, Int)]) -> Table {
      Table(
        code: "units", title: "Theo đơn vị", placement: .body,
        columns: [
          Table.Column(code: "unit", label: "Đơn vị", kind: .label),
          Table.Column(code: "count", label: "Số cuộc", kind: .number),
        ],
        rows: rows.map { name, count in
          Table.Row(kind: .item, codes: ["unit": name], cells: [.text(name), Cell(.count(count))])
        })
    }
    let document = try document()
    func with(_ tables: [Table]) -> ReportDocument {
      ReportDocument(
        layout: document.layout, heading: document.heading, blocks: document.blocks,
        closing: document.closing, tables: tables, charts: [], records: nil,
        provenance: document.provenance, facts: document.facts)
    }
    let difference = DocumentDifference(
      from: with([table([("A", 1), ("B", 2)])]), to: with([table([("B", 2), ("C", 3)])]))
    #expect(difference.changes.map(\.row) == ["C", "A"])
    #expect(difference.changes.map(\.former) == [nil, .count(1)])
    #expect(difference.changes.map(\.later) == [.count(3), nil])
    let gone = DocumentDifference(from: with([table([("A", 1)])]), to: with([]))
    #expect(gone.changes.map(\.tableName) == ["Theo đơn vị"])
  }
}
