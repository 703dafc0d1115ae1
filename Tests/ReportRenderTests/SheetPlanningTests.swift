import ReportModel
import Testing

@testable import ReportRender

struct SheetPlanningTests {
  @Test func digitsOfTimesNewRomanAreHalfAnEmWide() {
    #expect(FontMetrics(size: 12).width(of: "0123456789") == 60)
    #expect(FontMetrics(size: 14).width(of: "ắ") == FontMetrics(size: 14).width(of: "a"))
  }

  @Test func linesAreNoWiderThanTheirColumn() {
    let metrics = FontMetrics(size: 11, bold: true)
    let text = "Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh " + String(repeating: "W", count: 60)
    for width in stride(from: 40.0, through: 300, by: 20) {
      for line in metrics.lines(of: text, width: width) {
        #expect(metrics.width(of: line) <= width, "\(line)")
      }
    }
  }

  @Test func linesAreCountedAsTheyAreMade() {
    let metrics = FontMetrics(size: 11)
    let texts = [
      "", " ", "a", "  hai   từ ", "Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh",
      "mộttừrấtdài" + String(repeating: "W", count: 30) + " và nữa", "e\u{301} tổ hợp",
    ]
    for width in stride(from: 5.0, through: 260, by: 7.5) {
      for text in texts {
        let lines = metrics.lines(of: text, width: width)
        #expect(metrics.lineCount(of: text, width: width) == lines.count, "\(width) \(text)")
      }
    }
  }

  @Test func namesOfSheetsAreLegalAndUnique() {
    var names = SheetNames()
    let made = ["Biểu 1", "biểu 1", "a[b]*c?/\\:", "'", "", String(repeating: "Ủ", count: 40)]
      .map { names.name(for: $0) }
    #expect(
      made == [
        "Biểu 1", "biểu 1 (2)", "abc", "Biểu", "Biểu (2)", String(repeating: "Ủ", count: 31),
      ])
  }

  @Test func neighbouringRowsOfASumBecomeARange() {
    let place = TablePlace(columns: [0, 2], rows: [0: 4, 1: 5, 2: 6, 3: 9])
    #expect(
      FormulaText.formula(.sumOfRows([0, 1, 2]), row: 3, column: 1, at: place) == "SUM(C5:C7)")
    #expect(
      FormulaText.formula(.sumOfRows([0, 2, 3]), row: 1, column: 1, at: place)
        == "SUM(C5,C7,C10)")
    #expect(FormulaText.formula(.sumOfRows([7]), row: 3, column: 1, at: place) == nil)
    #expect(
      FormulaText.formula(
        .percentOfColumns(numerator: 0, denominator: 1), row: 0, column: 1, at: place)
        == "100*A5/C5")
  }

  @Test func addressesGoPastZ() {
    #expect(CellAddress.text(row: 0, column: 25) == "Z1")
    #expect(CellAddress.text(row: 9, column: 26) == "AA10")
    #expect(CellAddress.text(row: 9, column: 702) == "AAA10")
  }

  @Test func numbersTooLongForASpreadsheetAreNotChanged() {
    #expect(SheetDrawing.number(.count(123_456_789_012_345)) == 123_456_789_012_345)
    #expect(SheetDrawing.number(.count(1_234_567_890_123_456)) == nil)
    #expect(SheetDrawing.number(.quantity(Quantity(thousandths: .max), decimals: 3)) == nil)
  }

  @Test func columnWidthsComeOutAsAskedToWithinHalfAPoint() {
    for points in stride(from: 1.0, through: 400, by: 7.3) {
      #expect(abs(ColumnWidth(points: points).points - points) <= 0.43)
    }
  }
}

struct PaginationTests {
  private let style = Layout.Style(size: 14)

  private func row(_ height: Double, mayBeginPage: Bool = true) -> PlannedRow {
    PlannedRow(height: height, mayBeginPage: mayBeginPage)
  }

  @Test func aHeadingGoesWithWhatFollowsIt() {
    let rows = [row(50), row(40), row(10).keepingNext(true), row(30)]
    let divided = Pagination(pageHeight: 110).divided(rows)
    #expect(divided.pageBreaks == [2])
  }

  @Test func aPageThatBeginsWithinATableRepeatsItsHeadings() {
    var body = (0..<6).map { _ in row(20) }
    for index in body.indices { body[index].repeatedAbove = [row(15)] }
    let divided = Pagination(pageHeight: 100).divided([row(15)] + body)
    #expect(divided.pageBreaks == [5])
    #expect(divided.rows.count == 8)
    #expect(divided.rows[5].height == 15)
  }

  @Test func aParagraphIsDividedWithTwoLinesAtLeastOnEitherSide() {
    let text = Array(repeating: "Tuyên truyền miệng", count: 30).joined(separator: " ")
    let paragraph = PlannedParagraph(
      text, style: style, isIndented: true, columns: 0...0, width: 460)
    let lines = paragraph.lines.count
    let lineHeight = paragraph.format.metrics.lineHeight
    let rows = [row(100)] + paragraph.rows()
    for fitting in 0...lines {
      let height = 100 + (Double(fitting) + 0.5) * lineHeight
      let divided = Pagination(pageHeight: height).divided(rows)
      let parts = divided.rows.compactMap(\.paragraph?.lines.count)
      #expect(parts.reduce(0, +) == lines)
      #expect(parts.allSatisfy { $0 >= 2 })
    }
  }

  @Test func headingsTallerThanAPageDoNotGoOnForever() {
    var body = (0..<3).map { _ in row(90) }
    for index in body.indices { body[index].repeatedAbove = [row(80, mayBeginPage: false)] }
    let divided = Pagination(pageHeight: 100).divided(body)
    #expect(divided.rows.filter { $0.height == 90 }.count == 3)
  }

  @Test func rowsThatCannotBePartedStillEnd() {
    let rows = (0..<20).map { _ in row(50, mayBeginPage: false) }
    let divided = Pagination(pageHeight: 120).divided(rows)
    #expect(divided.rows.count == 20)
    #expect(divided.pageBreaks.first == 2)
  }
}

struct ColumnGridTests {
  @Test func theColumnsTogetherAreNoWiderThanThePage() {
    let edges = (1..<60).map { Double($0) * 7.77 }
    let grid = ColumnGrid(width: 465.7, edges: edges)
    let total = grid.columns.reduce(0) { $0 + $1.points }
    #expect(total <= 465.7 && total > 463)
  }

  @Test func edgesThatNearlyMeetAreOne() {
    let grid = ColumnGrid(width: 400, edges: [100, 101.5, 200])
    #expect(grid.columns.count == 3)
    #expect(grid.columns(from: 101.5, to: 200) == 1...1)
    #expect(grid.columns(from: 0, to: 400) == grid.all)
  }
}
