import ReportModel
import ReportsTestSupport
import Testing

@testable import ReportRender

@Suite("A table as CSV")
struct CSVRendererTests {
  private func text(_ table: String, of document: ReportDocument) throws -> String {
    String(decoding: try CSVRenderer(table: table).render(document), as: UTF8.self)
  }

  @Test("looks as approved", arguments: ["indicators", "units", "tasks", "overdue"])
  func approved(table: String) throws {
    try expectSnapshot(
      of: text(table, of: SampleDocument.make()), named: "csv/\(table).csv")
  }

  @Test("records and their provenance can be asked for like any table")
  func recordsToo() throws {
    let records = try text("records", of: SampleDocument.make())
    #expect(records.hasPrefix("row_kind,date,unit,unit-name,"))
    #expect(records.contains("\nitem,2020-05-16,TU-PK,"))
    #expect(try text("provenance", of: SampleDocument.make()).hasPrefix("row_kind,label,value\n"))
  }

  @Test("text that a spreadsheet would take for a formula is none, and a negative number stays one")
  func formulas() throws {
    let hostile = ["=1+1", "+84", "-1", "@SUM(A1)", "\tx", "'=1"]
    let table = Table(
      code: "t", title: "T", placement: .body,
      columns: [
        Table.Column(code: "=code", label: "L", kind: .label),
        Table.Column(code: "n", label: "N", kind: .number),
      ],
      rows: hostile.map {
        Table.Row(kind: .item, codes: ["unit": $0], cells: [.text($0), Cell(.count(-5))])
      })
    let lines = try text("t", of: SampleDocument.make(tables: [table], blocks: []))
      .split(separator: "\n")
    #expect(lines[0] == "row_kind,unit_code,'=code,n")
    #expect(lines[1] == "item,'=1+1,'=1+1,-5")
    for line in lines.dropFirst() {
      let cells = line.split(separator: ",")
      #expect(cells[1].contains("'") && cells[2].contains("'") && cells[3] == "-5", "\(line)")
    }
  }

  @Test("a cell without a figure is empty, and never a zero")
  func absences() throws {
    let table = Table(
      code: "t", title: "T", placement: .body,
      columns: [Table.Column(code: "n", label: "N", kind: .number)],
      rows: Absence.allCases.map { Table.Row(kind: .item, cells: [.absent($0)]) })
    #expect(
      try text("t", of: SampleDocument.make(tables: [table], blocks: []))
        == "row_kind,n\n" + String(repeating: "item,\n", count: Absence.allCases.count))
  }

  @Test("a table is found by its number or title too, however they are spelt")
  func names() throws {
    let document = try SampleDocument.make()
    let units = try text("units", of: document)
    let table = try #require(document.tables.first { $0.code == "units" })
    let number = try #require(table.number)
    for name in [number, number.lowercased(), "  \(table.title.uppercased()) "] {
      #expect(try text(name, of: document) == units)
    }
  }

  @Test("a byte order mark stands at the start if it is wanted")
  func byteOrderMark() throws {
    let document = try SampleDocument.make()
    let plain = try CSVRenderer(table: "units").render(document)
    let marked = try CSVRenderer(table: "units", startsWithByteOrderMark: true).render(document)
    #expect(marked == [0xEF, 0xBB, 0xBF] + plain)
  }

  @Test("a table that the report doesn't have is answered with those that it has")
  func unknownTable() throws {
    let document = try SampleDocument.make()
    #expect(
      throws: RenderError.unknownTable(
        code: "unit",
        known: ["indicators", "units", "tasks", "overdue", "records", "provenance"])
    ) {
      try CSVRenderer(table: "unit").render(document)
    }
    let fault = RenderError.unknownTable(code: "unit", known: ["units", "tasks"])
    #expect(fault.remedy?.english == "Was “units” meant? There are: units, tasks.")
  }
}
