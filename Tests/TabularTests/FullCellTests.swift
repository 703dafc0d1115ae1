import ReportsTestSupport
import Tabular
import Testing

@Suite("Cells with their formulas") struct FullCellTests {
  @Test(arguments: [
    ("F12", 12, 6), ("$F$12", 12, 6), ("aa1", 1, 27),
  ])
  func `addresses are read as they are typed`(text: String, row: Int, column: Int) throws {
    let address = try #require(CellAddress(written: text))
    #expect(address == CellAddress(row: row, column: column))
  }

  @Test(arguments: ["", "12", "F", "F0", "F1:G2", "Ô1", "F12 "])
  func `what is none is refused`(text: String) {
    #expect(CellAddress(written: text) == nil)
  }
}
