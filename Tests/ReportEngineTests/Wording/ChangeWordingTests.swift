@testable import ReportEngine
import ReportModel
import Testing

@Suite("Changes in words") struct ChangeWordingTests {
  private func change(
    from base: Quantity?, to current: Quantity, measure: String = "cuộc", decimals: Int = 0,
    than: String = "tháng trước"
  ) -> String {
    ChangeWording.change(
      from: base, to: current, measure: measure, decimals: decimals, than: than)
  }

  @Test func `a rise and a fall are told with amount, measure and percentage`() {
    #expect(
      change(from: Quantity(231), to: Quantity(243)) == "tăng 12 cuộc (5,2%) so với tháng trước")
    #expect(
      change(from: Quantity(4000), to: Quantity(1000), than: "cùng kỳ năm 2019")
        == "giảm 3.000 cuộc (75,0%) so với cùng kỳ năm 2019")
  }

  @Test func `equal figures are told as equal`() {
    #expect(change(from: Quantity(7), to: Quantity(7)) == "bằng tháng trước")
  }

  @Test func `without a base there is no percentage, but words`() {
    #expect(change(from: nil, to: Quantity(7)) == "tháng trước không phát sinh")
    #expect(change(from: .zero, to: Quantity(7)) == "tháng trước không phát sinh")
    #expect(
      change(from: nil, to: Quantity(7), than: "cùng kỳ năm 2019")
        == "cùng kỳ năm 2019 không phát sinh")
  }

  @Test func `amounts have the decimals of their indicator`() {
    #expect(
      change(
        from: Quantity(thousandths: 1_250), to: Quantity(thousandths: 2_755), measure: "m",
        decimals: 2) == "tăng 1,51 m (120,4%) so với tháng trước")
  }

  @Test func `rates differ in points`() {
    #expect(
      ChangeWording.points(from: Ratio(14, over: 15), to: Ratio(15, over: 15)) == "tăng 6,7 điểm %")
    #expect(
      ChangeWording.points(from: Ratio(15, over: 15), to: Ratio(9, over: 15)) == "giảm 40,0 điểm %")
    #expect(
      ChangeWording.points(from: Ratio(1, over: 3), to: Ratio(2, over: 6)) == "không thay đổi")
    #expect(ChangeWording.points(from: nil, to: Ratio(1, over: 3)) == nil)
    #expect(ChangeWording.points(from: Ratio(1, over: 3), to: nil) == nil)
  }
}
