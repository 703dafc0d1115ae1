import Foundation
import ReportModel
import ReportsTestSupport
import Testing

@testable import ReportRender

struct XLSXRendererTests {
  private func bytes(_ document: ReportDocument) throws -> [UInt8] {
    try XLSXRenderer(temporaryDirectory: NSTemporaryDirectory()).render(document)
  }

  private func sample() throws -> WorkbookReading {
    try WorkbookReading(bytes(SampleDocument.make()))
  }

  @Test func equalDocumentsGiveEqualBytes() throws {
    #expect(try bytes(SampleDocument.make()) == bytes(SampleDocument.make()))
  }

  @Test func theSheetsStandInTheOrderOfTheReport() throws {
    #expect(
      try sample().sheets.map(\.name) == [
        "Báo cáo", "Biểu 1", "Biểu 2", "Biểu 3", "Biểu 4", "Biểu đồ", "Bản ghi",
        "Nguồn gốc số liệu",
      ])
  }

  @Test(arguments: [("Báo cáo", "sheet-report.txt"), ("Biểu 2", "sheet-units.txt")])
  func aSheetLooksAsApproved(name: String, snapshot: String) throws {
    try expectSnapshot(of: SheetListing.text(of: sample().sheet(named: name)), named: snapshot)
  }

  @Test func everyFormulaHasTheValueThatItWorksOutTo() throws {
    var count = 0
    for sheet in try sample().sheets {
      for (address, cell) in sheet.cells {
        guard let formula = cell.formula else { continue }
        let value = try FormulaValue(cells: sheet.cells).value(of: formula)
        let cached = try #require(cell.number)
        #expect(abs(value - cached) < 1e-9, "\(sheet.name)!\(address) =\(formula)")
        count += 1
      }
    }
    #expect(count > 80)
  }

  @Test func figuresInTheWorkbookAreThoseOfTheDocument() throws {
    let document = try SampleDocument.make()
    let workbook = try WorkbookReading(bytes(document))
    for table in document.tables {
      let sheet = try workbook.sheet(named: try #require(table.number))
      let body = try firstBodyRow(of: sheet)
      for (index, row) in table.rows.enumerated() where row.kind != .heading {
        for (column, cell) in row.cells.enumerated() {
          let address = CellAddressText.text(row: body + index, column: column + 1)
          let written = sheet.cells[address]
          switch cell.value {
          case .count(let count): #expect(written?.number == Double(count), "\(address)")
          case .quantity(let quantity, _):
            #expect(written?.number == Double(quantity.thousandths) / 1000, "\(address)")
          case .percent(let ratio):
            let number = try #require(written?.number)
            #expect(abs(number - 100 * ratio.approximateValue) < 1e-9, "\(address)")
          case .ratio(let ratio, let form):
            let number = try #require(written?.number)
            #expect(abs(number - Double(form.scale) * ratio.approximateValue) < 1e-9, "\(address)")
          case .day(let day): #expect(written?.number == Double(day.number) + 25_569)
          case .absent(let reason):
            #expect(written?.number == nil && written?.text ?? "" == CellText.mark(of: reason))
          case .text(let text): #expect(written?.text ?? "" == text)
          case .empty: #expect(written == nil)
          }
        }
      }
    }
  }

  /// Rows counted from 1; the panes are frozen just above the body.
  private func firstBodyRow(of sheet: WorkbookReading.Sheet) throws -> Int {
    let address = try #require(sheet.frozenAt)
    return try #require(Int(address.drop { $0.isLetter }))
  }

  @Test func textThatLooksLikeAFormulaStaysText() throws {
    let workbook = try sample()
    let overdue = try workbook.sheet(named: "Biểu 4")
    #expect(overdue.cells.values.contains { $0.text == "=Báo cáo nhanh kết quả đại hội điểm" })
    #expect(overdue.cells.values.contains { $0.text == "@ghi chú" })
    let records = try workbook.sheet(named: "Bản ghi")
    #expect(records.cells.values.contains { $0.text == "-1+2" })
    #expect(records.cells.values.allSatisfy { $0.formula == nil })
  }

  @Test func thePageNumberIsHiddenOnTheFirstPageOfTheReport() throws {
    let report = try sample().sheet(named: "Báo cáo")
    #expect(report.header?.hasSuffix("&P") == true)
    #expect(report.firstHeader == "")
    #expect(report.footer?.contains("3f1c 9a20 77be") == true)
  }

  @Test func recordsCarryAFilterAndTheirHeadingStaysInView() throws {
    let records = try sample().sheet(named: "Bản ghi")
    #expect(records.filtered == "A1:I41")
    #expect(records.frozenAt == "A2")
  }

  @Test func thePropertiesNameTheIssuerTheCutOffAndTheFingerprint() throws {
    let core = try sample().package.part("docProps/core.xml")
    #expect(core.contains(">2020-06-14T00:00:00Z</dcterms:created>"))
    #expect(core.contains("<dc:creator>Ban Tuyên giáo Tỉnh ủy Gia Lai</dc:creator>"))
    #expect(core.contains("3f1c9a2077be0001000000009a2077be"))
  }

  @Test func chartsAreDrawnFromTheCellsOfTheTablesSheets() throws {
    let package = try sample().package
    let bars = try package.part("xl/charts/chart1.xml")
    #expect(bars.contains("<c:f>('Biểu 2'!$C$9:$C$10,'Biểu 2'!$C$12:$C$13)</c:f>"))
    let stacked = try package.part("xl/charts/chart2.xml")
    #expect(stacked.contains("<c:grouping val=\"stacked\"/>"))
    #expect(stacked.contains("<c:f>'Biểu 3'!$D$8:$D$11</c:f>"))
    #expect(stacked.contains("Đã hoàn thành: đúng hạn"))
  }

  @Test func hostileTextsMakeAWellFormedWorkbook() throws {
    let workbook = try WorkbookReading(bytes(HostileDocument.make()))
    for name in workbook.package.names where name.hasSuffix(".xml") {
      let text = try workbook.package.part(name)
      #expect(throws: Never.self, "\(name)") { try XMLTree(text) }
    }
    #expect(Set(workbook.sheets.map { $0.name.lowercased() }).count == workbook.sheets.count)
  }

  @Test func aDirectoryThatCannotBeUsedIsAnError() {
    let renderer = XLSXRenderer(temporaryDirectory: "/dev/null/nowhere")
    #expect(throws: RenderError.self) { try renderer.render(SampleDocument.make()) }
  }

  @Test func nothingIsLeftInTheTemporaryDirectory() throws {
    let directory = URL(fileURLWithPath: NSTemporaryDirectory())
      .appendingPathComponent("render-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    _ = try XLSXRenderer(temporaryDirectory: directory.path).render(SampleDocument.make())
    #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path).isEmpty)
  }
}
