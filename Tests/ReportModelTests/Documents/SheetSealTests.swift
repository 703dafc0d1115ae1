import ReportModel
import Testing

@Suite("The seal over a sheet's cells") struct SheetSealTests {
  private func digest(_ cells: [(SheetSeal.Content, Int, Int)]) -> String {
    var seal = SheetSeal(keepsMarks: false)
    for (content, row, column) in cells { seal.add(content, row: row, column: column) }
    return seal.finish()
  }

  @Test func `any other content, row or column gives another digest`() {
    let base = digest([(.text("a"), 0, 0), (.number(1), 1, 2)])
    #expect(digest([(.text("a"), 0, 0), (.number(1), 1, 2)]) == base)
    #expect(digest([(.text("b"), 0, 0), (.number(1), 1, 2)]) != base)
    #expect(digest([(.text("a"), 0, 0), (.number(1.001), 1, 2)]) != base)
    #expect(digest([(.text("a"), 0, 0), (.number(1), 2, 2)]) != base)
    #expect(digest([(.text("a"), 0, 0), (.number(1), 1, 3)]) != base)
    #expect(digest([(.text("a"), 0, 0), (.text("1"), 1, 2)]) != base)
    #expect(digest([(.text("a"), 0, 0), (.formula("A1", value: 1), 1, 2)]) != base)
  }

  @Test
  func `how a quotient is rounded in its last digits doesn't matter, nor how a formula is written`()
  {
    let base = digest([(.formula("100*A1/B1", value: 100.0 / 3), 0, 0)])
    #expect(digest([(.formula("= 100 * A1 / B1", value: 33.3333333333333), 0, 0)]) == base)
    #expect(digest([(.formula("100*A1/B1", value: 33.3334), 0, 0)]) != base)
    #expect(digest([(.formula("100*A1/C1", value: 100.0 / 3), 0, 0)]) != base)
  }

  @Test(arguments: [0, 1, -1, 0.1, 12.345, 999_999_999_999, 0.3 - 0.1 + 0.001])
  func `what has three decimals at most is exact`(number: Double) {
    #expect(SealedNumber(number) == .thousandths(Int64((number * 1000).rounded())))
    #expect(SealedNumber(number) != SealedNumber(number + 0.001))
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300, 1e-300, .leastNonzeroMagnitude])
  func `no number is too odd`(number: Double) {
    #expect(SealedNumber(number) == SealedNumber(number))
  }

  @Test func `marks tell a changed cell from its row's and its column's others`() {
    func marks(_ number: Double) -> SheetSeal.Marks {
      var seal = SheetSeal(keepsMarks: true)
      seal.add(.number(1), row: 1, column: 0)
      seal.add(.number(2), row: 1, column: 1)
      seal.add(.number(3), row: 3, column: 0)
      seal.add(.number(number), row: 3, column: 1)
      _ = seal.finish()
      return seal.marks
    }
    let (before, after) = (marks(4), marks(5))
    #expect(before.rows.count == 4)
    #expect(before.rows[0] == 0)
    #expect(before.isIntact(row: 3, column: 1, in: after) == false)
    #expect(before.isIntact(row: 3, column: 0, in: after))
    #expect(before.isIntact(row: 1, column: 1, in: after))
  }

  @Test func `a seal comes back from its properties, however long the sheets are`() throws {
    var seal = SheetSeal(keepsMarks: true)
    for row in 0..<130 {
      for column in 0..<45 { seal.add(.number(Double(row * column)), row: row, column: column) }
    }
    let digest = seal.finish()
    let whole = WorkbookSeal(
      sheets: [("Một", digest), ("Hai", "abc")], marks: ["Một": seal.marks])
    let properties = whole.properties(sheets: ["Một", "Hai"])
    #expect(properties.allSatisfy { $0.value.count <= 255 })
    let read = try #require(
      WorkbookSeal(
        properties: Dictionary(uniqueKeysWithValues: properties.map { ($0.name, $0.value) }),
        sheets: ["Một", "Hai"]))
    #expect(read == whole)
    #expect(WorkbookSeal(properties: [:], sheets: []) == nil)
  }
}
