import ReportModel
import ReportsTestSupport
import Tabular
import Testing

@testable import ReportRender

@Suite("The map of a workbook's cells") struct WorkbookMapTests {
  @Test func `every figure stands in the file where the map says`() throws {
    let document = try SampleDocument.make()
    let rendered = try XLSXRenderer(temporaryDirectory: "/tmp").workbook(of: document)
    let workbook = try Workbook(rendered.bytes())
    var cells: [String: [Tabular.CellAddress: FullCell]] = [:]
    for sheet in workbook.sheets {
      var found: [Tabular.CellAddress: FullCell] = [:]
      try workbook.forEachFullCell(of: sheet) { found[$0.address] = $0 }
      cells[sheet.name] = found
    }
    var count = 0
    for table in document.tables {
      for (row, line) in table.rows.enumerated() where line.kind != .heading {
        for (column, cell) in line.cells.enumerated() {
          guard let number = SheetDrawing.number(cell.value) else { continue }
          let places = rendered.map.places(
            of: WorkbookMap.TableCell(table: table.code, row: row, column: column))
          #expect(!places.isEmpty, "\(table.code) \(row) \(column)")
          for place in places {
            let address = Tabular.CellAddress(row: place.row + 1, column: place.column + 1)
            guard case .number(let written)? = cells[place.sheet]?[address]?.value else {
              Issue.record("no number at \(place)")
              continue
            }
            #expect(SealedNumber(written) == SealedNumber(number), "\(place)")
            count += 1
          }
        }
      }
    }
    #expect(count > 30)
  }

  @Test func `the same map comes without the records being drawn`() throws {
    let document = try SampleDocument.make()
    let renderer = XLSXRenderer(temporaryDirectory: "/tmp")
    let drawn = try renderer.workbook(of: document).map
    let planned = try renderer.map(of: document)
    let table = try #require(document.tables.first { !$0.rows.isEmpty })
    let cell = WorkbookMap.TableCell(
      table: table.code, row: table.rows.count - 1, column: table.columns.count - 1)
    #expect(drawn.places(of: cell).map(\.row) == planned.places(of: cell).map(\.row))
    if let records = document.records, records.count > 0 {
      let sheet = records.frame.title
      #expect(planned.meaning(sheet: sheet, row: 1, column: 0) == .record(0, column: 0))
      #expect(planned.meaning(sheet: sheet, row: 0, column: 0) == nil)
    }
  }

  @Test func `the workbook says which report it is, and its seal fits`() throws {
    let document = try SampleDocument.make()
    let rendered = try XLSXRenderer(temporaryDirectory: "/tmp").workbook(of: document)
    let workbook = try Workbook(rendered.bytes())
    let properties = try workbook.customProperties()
    #expect(ReportIdentity(properties: properties) == ReportIdentity(of: document))
    #expect(ReportIdentity(properties: [:]) == nil)
    let names = workbook.sheets.map(\.name)
    let seal = try #require(WorkbookSeal(properties: properties, sheets: names))
    #expect(Set(seal.sheets.keys) == Set(names))
  }
}
