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

  @Test func theWorkbookInPiecesIsTheOneThatIsHeldWhole() throws {
    let document = try SampleDocument.make()
    var pieced: [UInt8] = []
    try XLSXRenderer(temporaryDirectory: NSTemporaryDirectory()).workbook(of: document)
      .forEachPiece { pieced += $0 }
    #expect(try pieced == bytes(document))
  }

  @Test func theSheetsStandInTheOrderOfTheReport() throws {
    #expect(
      try sample().sheets.map(\.name) == [
        "Báo cáo", "Biểu 1", "Phụ lục 1", "Biểu 2", "Phụ lục 2", "Biểu đồ", "Bản ghi",
        "Nguồn gốc số liệu",
      ])
  }

  @Test(arguments: [("Báo cáo", "sheet-report.txt"), ("Phụ lục 1", "sheet-units.txt")])
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
    let overdue = try workbook.sheet(named: "Phụ lục 2")
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

  @Test(arguments: [(SampleLayout.party, Int?.none), (SampleLayout.state, 1)])
  func aStateDocumentNumbersThePagesOfEachAppendixByThemselves(
    layout: Layout, firstPage: Int?
  ) throws {
    let workbook = try WorkbookReading(bytes(SampleDocument.make(layout: layout)))
    #expect(try workbook.sheet(named: "Phụ lục 1").firstPage == firstPage)
    #expect(try workbook.sheet(named: "Biểu 1").firstPage == nil)
    #expect(try workbook.sheet(named: "Nguồn gốc số liệu").firstPage == nil)
  }

  @Test func anAppendixHasItsOwnHeading() throws {
    let sheet = try sample().sheet(named: "Phụ lục 1")
    #expect(sheet.cells["A1"]?.text == "Phụ lục 1")
    #expect(sheet.cells["A1"]?.look == "14 bold center")
    #expect(sheet.cells["A2"]?.text == "KẾT QUẢ THEO ĐƠN VỊ")
    #expect(sheet.cells["A3"]?.text?.hasPrefix("(Kèm theo Báo cáo số") == true)
    #expect(sheet.cells["A3"]?.look == "13 italic center")
  }

  @Test func theNameStandsBelowRoomForTheSignature() throws {
    let document = try SampleDocument.make(
      tables: [], blocks: [.paragraph("Hết.")],
      signature: [
        .init(.authority, "K/T TRƯỞNG BAN"), .init(.post, "PHÓ TRƯỞNG BAN"),
        .init(.name, "Nguyễn Văn A"),
      ])
    let cells = try WorkbookReading(bytes(document)).sheet(named: "Báo cáo").cells
    func row(_ text: String) throws -> Int {
      let address = try #require(cells.first { $0.value.text == text }?.key)
      return try #require(Int(address.drop { $0.isLetter }))
    }
    #expect(try row("PHÓ TRƯỞNG BAN") == row("K/T TRƯỞNG BAN") + 1)
    #expect(try row("Nguyễn Văn A") == row("PHÓ TRƯỞNG BAN") + 5)
    #expect(cells.values.first { $0.text == "PHÓ TRƯỞNG BAN" }?.look == "14 center")
    #expect(cells.values.first { $0.text == "Nguyễn Văn A" }?.look == "14 bold center")
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
    #expect(bars.contains("<c:f>('Phụ lục 1'!$C$11:$C$12,'Phụ lục 1'!$C$14:$C$15)</c:f>"))
    let stacked = try package.part("xl/charts/chart2.xml")
    #expect(stacked.contains("<c:grouping val=\"stacked\"/>"))
    #expect(stacked.contains("<c:f>'Biểu 2'!$D$8:$D$11</c:f>"))
    #expect(stacked.contains("Đã hoàn thành: đúng hạn"))
  }

  @Test func rowsFoldUnderTheRowAboveThem() throws {
    let package = try sample().package
    #expect(try package.part("xl/worksheets/sheet3.xml").contains("summaryBelow=\"0\""))
    let units = try sample().sheet(named: "Phụ lục 1")
    #expect(units.outlineLevels.isEmpty == false)
    // The printed report is left as it is.
    #expect(try sample().sheet(named: "Báo cáo").outlineLevels.isEmpty)
  }

  @Test func everyTableHasAName() throws {
    let workbook = try XMLTree(sample().package.part("xl/workbook.xml"))
    let names = workbook.root.all("definedName").reduce(into: [:]) {
      $0[$1["name"] ?? ""] = $1.text
    }
    #expect(names["Bieu_units"]?.hasPrefix("'Phụ lục 1'!$A$") == true)
    #expect(names["Bieu_records"] == "'Bản ghi'!$A$1:$I$41")
  }

  @Test func aNumberOfActivitiesLeadsToTheRecordsThatItCounts() throws {
    let cell = Cell(.count(3), records: 4..<7)
    let table = Table(
      code: "don-vi", number: "Biểu 1", title: "Thử", placement: .appendix,
      columns: [
        .init(code: "stub", label: "Đơn vị", kind: .label),
        .init(code: "all", label: "Số hoạt động", kind: .number),
      ],
      rows: [Table.Row(kind: .item, cells: [.text("Huyện ủy Thử"), cell.noting("Đã xác nhận.")])])
    let workbook = try WorkbookReading(bytes(SampleDocument.make(tables: [table], blocks: [])))
    let sheet = try workbook.sheet(named: "Biểu 1")
    let link = try #require(sheet.links.first)
    #expect(sheet.links.count == 1)
    #expect(link.to == "'Bản ghi'!A6:I8")
    #expect(sheet.cells[link.from]?.number == 3)
    let comments = try workbook.package.part("xl/comments1.xml")
    #expect(comments.contains("Đã xác nhận."))
    #expect(comments.contains("ref=\"\(link.from)\""))
  }

  @Test func overdueTasksAndRatesAreMarked() throws {
    let tasks = try sample().sheet(named: "Biểu 2")
    #expect(tasks.rules.contains { $0.hasSuffix("dataBar") })
  }

  @Test func aTableThatIsTooWideIsToldOf() throws {
    let columns = (1...60).map {
      Table.Column(code: "c\($0)", label: "Cột \($0)", kind: .number)
    }
    let table = Table(
      code: "rong", number: "Biểu 1", title: "Biểu rộng", placement: .appendix,
      columns: [.init(code: "stub", label: "Đơn vị", kind: .label)] + columns,
      rows: [
        Table.Row(
          kind: .item,
          cells: [.text("Huyện ủy Thử")] + columns.map { _ in Cell(.count(1_234_567)) })
      ])
    let renderer = XLSXRenderer(temporaryDirectory: NSTemporaryDirectory())
    let workbook = try renderer.workbook(of: SampleDocument.make(tables: [table], blocks: []))
    #expect(workbook.smallPrint.map(\.sheet) == ["Biểu 1"])
    #expect(workbook.smallPrint.allSatisfy { $0.points < 8 })
    #expect(try renderer.workbook(of: SampleDocument.make()).smallPrint.isEmpty)
  }

  @Test func aGroupIsNotPartedFromItsFirstRowByAPage() throws {
    let columns: [Table.Column] = [
      .init(code: "ordinal", label: "TT", kind: .ordinal),
      .init(code: "stub", label: "Đơn vị", kind: .label),
      .init(code: "all", label: "Số hoạt động", kind: .number),
    ]
    let rows = (0..<120).map { number in
      Table.Row(
        kind: number % 7 == 0 ? .group : .item, level: number % 7 == 0 ? 0 : 1,
        cells: [.text("\(number)"), .text("Đơn vị thử \(number)"), Cell(.count(number))])
    }
    let table = Table(
      code: "dai", number: "Biểu 1", title: "Biểu dài", placement: .appendix, columns: columns,
      rows: rows)
    let sheet = try WorkbookReading(bytes(SampleDocument.make(tables: [table], blocks: [])))
      .sheet(named: "Biểu 1")
    let body = try firstBodyRow(of: sheet)
    #expect(sheet.pageBreaks.count >= 2)
    for last in sheet.pageBreaks { #expect(rows[last - body].kind == .item) }
  }

  @Test(arguments: [
    (Chart.Kind.bar, "<c:barDir val=\"bar\"/>"), (.stackedBar, "<c:grouping val=\"stacked\"/>"),
    (.column, "<c:barDir val=\"col\"/>"), (.line, "<c:lineChart>"), (.pie, "<c:pieChart>"),
  ])
  func everyKindOfChartIsDrawnByTheSpreadsheet(kind: Chart.Kind, element: String) throws {
    let chart = Chart(
      code: "thu", title: "Biểu đồ thử", kind: kind, table: "tasks", rows: [0, 1, 2],
      categoryColumn: 1, seriesColumns: kind == .pie ? [2] : [2, 3])
    let package = try WorkbookReading(bytes(SampleDocument.make(charts: [chart]))).package
    let part = try package.part("xl/charts/chart1.xml")
    #expect(part.contains(element))
    #expect(part.contains(/<c:f>'[^']+'!\$C\$\d+:\$C\$\d+<\/c:f>/))
    // The parts of a whole look different each.
    #expect(part.contains("<c:dPt>") == (kind == .pie))
    #expect(part.contains("<c:showPercent val=\"1\"/>") == (kind == .pie))
  }

  @Test func theLocaleOfAFigureStandsBeforeItsSign() throws {
    let table = Table(
      code: "giam", number: "Biểu 1", title: "Thử", placement: .appendix,
      columns: [.init(code: "less", label: "Giảm", kind: .number)],
      rows: [Table.Row(kind: .item, cells: [Cell(.count(-42))])])
    let workbook = try WorkbookReading(bytes(SampleDocument.make(tables: [table], blocks: [])))
    #expect(try workbook.sheet(named: "Biểu 1").cells.values.contains { $0.number == -42 })
    let styles = try workbook.package.part("xl/styles.xml")
    #expect(styles.contains("[$-42A]#,##0_-;[$-42A]-#,##0_-;"))
    #expect(!styles.contains("-[$"))
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
