import ReportModel
import Testing

@Suite("Ratio")
struct RatioTests {
  @Test("A base of zero or less makes no ratio")
  func noBase() {
    #expect(Ratio(5, over: 0) == nil)
    #expect(Ratio(5, over: -1) == nil)
  }

  @Test(
    "Percentages are rounded half away from zero, once",
    arguments: [
      (12, 232, 1, 52), (1, 8, 0, 13), (-1, 8, 0, -13), (1, 3, 1, 333), (2, 3, 1, 667),
      (0, 7, 1, 0),
      (14, 15, 1, 933), (1, 2000, 1, 1), (1, 2001, 1, 0), (-1, 2000, 1, -1),
    ] as [(Int64, Int64, Int, Int64)])
  func rounding(_ numerator: Int64, _ denominator: Int64, _ places: Int, _ result: Int64) throws {
    #expect(try #require(Ratio(numerator, over: denominator)).rounded(places: places) == result)
  }

  @Test("Ratios past all bounds stay at the bound")
  func bounds() throws {
    #expect(try #require(Ratio(.max, over: 1)).rounded(places: 3) == .max)
    #expect(try #require(Ratio(.min, over: 1)).rounded(places: 3) == .min)
    #expect(try #require(Ratio(.max, over: .max)).rounded(places: 1) == 1000)
    #expect(try #require(Ratio(.max, over: 50)).rounded(places: 0) == .max)
  }

  @Test("Points are the difference of the exact values, not of what was rounded")
  func points() throws {
    let now = try #require(Ratio(1, over: 3))
    let before = try #require(Ratio(1, over: 6))
    #expect(now.points(minus: before, places: 1) == 167)
    #expect(before.points(minus: now, places: 1) == -167)
    #expect(now.points(minus: now, places: 1) == 0)
    // 50,04 % less 49,95 % is 0,09: rounded each by itself they would be apart by nothing.
    let more = try #require(Ratio(5004, over: 10_000))
    let less = try #require(Ratio(4995, over: 10_000))
    #expect(more.points(minus: less, places: 1) == 1)
    // 0,05 exactly goes away from zero.
    let half = try #require(Ratio(5000, over: 10_000))
    #expect(half.points(minus: less, places: 1) == 1)
    #expect(less.points(minus: half, places: 1) == -1)
  }

  @Test("Points of the largest figures are exact or stay at the bound")
  func pointsAtTheBounds() throws {
    let whole = try #require(Ratio(.max, over: .max))
    let none = try #require(Ratio(0, over: .max))
    #expect(whole.points(minus: none, places: 1) == 1000)
    #expect(none.points(minus: whole, places: 1) == -1000)
    let most = try #require(Ratio(.max, over: 1))
    let least = try #require(Ratio(.min, over: .max))
    #expect(most.points(minus: least, places: 1) == .max)
    #expect(least.points(minus: most, places: 1) == -.max)
    for shift in 0..<63 {
      // Two thirds of a base of every size, against nothing.
      let base = (Int64.max >> shift) / 3 * 3
      guard base > 0, let ratio = Ratio(base / 3 * 2, over: base) else { continue }
      #expect(ratio.points(minus: none, places: 1) == 667)
    }
  }

  @Test("A quotient is printed in percent or plain, with its own decimals")
  func form() throws {
    let ratio = try #require(Ratio(13_119, over: 15_533))
    #expect(DecimalText.vietnamese(ratio, Ratio.Form(isPercent: true, decimals: 2)) == "84,46")
    let average = try #require(Ratio(17_270, over: 244))
    #expect(DecimalText.vietnamese(average, Ratio.Form(isPercent: false, decimals: 1)) == "70,8")
    #expect(Ratio.Form(isPercent: false, decimals: 9).decimals == 3)
  }

  @Test("A quotient of quotients is exact, and none where the base is zero or the terms don't fit")
  func divided() throws {
    let half = try #require(Ratio(1, over: 2))
    let third = try #require(Ratio(1, over: 3))
    #expect(half.divided(by: third)?.rounded(places: 1) == 1500)
    let none = try #require(Ratio(0, over: 3))
    #expect(half.divided(by: none) == nil)
    #expect(none.divided(by: half)?.numerator == 0)
    let huge = try #require(Ratio(.max, over: 2))
    #expect(huge.divided(by: huge) == Ratio(1, over: 1))
    let odd = try #require(Ratio(3, over: .max - 1))
    #expect(huge.divided(by: odd) == nil)
    let lowest = try #require(Ratio(.min, over: 3))
    _ = lowest.divided(by: half)
  }
}
