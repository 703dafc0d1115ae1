import ReportModel
import Testing

@Suite("Quantity")
struct QuantityTests {
  @Test("Sums and differences stay at the bounds")
  func saturation() {
    let most = Quantity(thousandths: .max)
    let least = Quantity(thousandths: .min)
    #expect(most + Quantity(1) == most)
    #expect(least + Quantity(-1) == least)
    #expect(least - Quantity(1) == least)
    #expect(most - Quantity(-1) == most)
    #expect(Quantity(.max) == most)
    #expect(Quantity(.min) == least)
    #expect(least.magnitude == most)
    #expect(Int.max.addingSaturating(1) == .max)
    #expect(Int.min.addingSaturating(-1) == .min)
    #expect(3.addingSaturating(-5) == -2)
  }

  @Test(
    "Plain notation has no more decimals than the value",
    arguments: [
      (0, "0"), (1_234_000, "1234"), (1_500, "1.5"), (1_050, "1.05"), (5, "0.005"), (-500, "-0.5"),
      (-1, "-0.001"), (.min, "-9223372036854775.808"),
    ] as [(Int64, String)])
  func plain(_ thousandths: Int64, _ text: String) {
    #expect(Quantity(thousandths: thousandths).plain == text)
  }

  @Test("Places that count", arguments: [(0, 0), (2000, 0), (2100, 1), (2110, 2), (2111, 3)])
  func significantPlaces(_ thousandths: Int, _ places: Int) {
    #expect(Quantity(thousandths: Int64(thousandths)).significantPlaces == places)
  }
}
