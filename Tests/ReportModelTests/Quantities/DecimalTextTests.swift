import ReportModel
import Testing

@Suite("Decimals as text")
struct DecimalTextTests {
  @Test(
    "Vietnamese grouping is by points, the decimal sign a comma",
    arguments: [
      (0, "0"), (7, "7"), (999, "999"), (1000, "1.000"), (17270, "17.270"),
      (1_234_567, "1.234.567"), (-1234, "-1.234"), (-999, "-999"),
      (.min, "-9.223.372.036.854.775.808"),
    ])
  func whole(_ value: Int, _ text: String) {
    #expect(DecimalText.vietnamese(value) == text)
  }

  @Test(
    "Quantities are rounded half away from zero",
    arguments: [
      (1_500, 0, "2"), (-1_500, 0, "-2"), (1_499, 0, "1"), (2_500, 0, "3"), (1_250, 1, "1,3"),
      (-1_250, 1, "-1,3"), (1_249, 1, "1,2"), (1_234_560, 2, "1.234,56"), (5, 3, "0,005"),
      (5, 2, "0,01"), (4, 2, "0,00"), (2_000, 1, "2,0"), (1, 9, "0,001"),
    ] as [(Int64, Int, String)])
  func quantities(_ thousandths: Int64, _ places: Int, _ text: String) {
    #expect(DecimalText.vietnamese(Quantity(thousandths: thousandths), places: places) == text)
  }

  @Test("A percentage has one decimal, be it zero")
  func percentages() throws {
    #expect(DecimalText.vietnamesePercent(try #require(Ratio(12, over: 232))) == "5,2")
    #expect(DecimalText.vietnamesePercent(try #require(Ratio(1, over: 2))) == "50,0")
    #expect(DecimalText.vietnamesePercent(try #require(Ratio(250, over: 20))) == "1.250,0")
  }
}
