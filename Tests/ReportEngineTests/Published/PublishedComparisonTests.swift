import ReportModel
import Testing

@testable import ReportEngine

/// Figures and turns of phrase of published reports, which come out again from records that add up to them.
@Suite struct PublishedComparisonTests {
  private let plan = InventedProvince.plan

  /// 244 talks with 17 270 listeners in June, 12 more than in May, 518 with 30 881 since the year began.
  private var store: InMemoryStore {
    InventedStore.store(
      activities: InventedRecords.activities(
        """
        2020-01-10 | AN | A0 | TALK | 42  | 3611  |
        2020-04-20 | AN | A0 | TALK | 232 | 10000 |
        2020-06-10 | AN | A0 | TALK | 244 | 17270 |
        """), completions: [], receipts: [])
  }

  @Test func `a month and the sum since the year began read as published`() throws {
    let year = days("2019-12-15", "2020-06-14")
    #expect(try store.figure(.quantity, indicator: "TALK") == "244")
    #expect(try store.figure(.audience, indicator: "TALK") == "17270")
    #expect(try store.figure(.quantity, indicator: "TALK", window: year) == "518")
    #expect(try store.figure(.audience, indicator: "TALK", window: year) == "30881")
    let document = try InventedReport.document(InventedReport.monthly(), source: store)
    let items = document.blocks.compactMap { block -> String? in
      if case .item(_, let text) = block { text } else { nil }
    }
    let talks = try #require(items.first { $0.hasPrefix("Tuyên truyền miệng") })
    #expect(
      talks.contains(
        "tổ chức được 244 cuộc với 17.270 lượt người tham dự, tăng 12 cuộc (5,2%) so với tháng trước"
      ))
    #expect(talks.contains("lũy kế từ đầu năm 518 cuộc"))
  }

  @Test func `a share of the target has one decimal, also past 100 percent`() throws {
    let plan = 400 as Int64
    #expect(DecimalText.vietnamesePercent(try #require(Ratio(244, over: plan))) == "61,0")
    #expect(DecimalText.vietnamesePercent(try #require(Ratio(1044, over: 1000))) == "104,4")
  }

  @Test func `a rise is told in percent of its base`() {
    #expect(
      ChangeWording.change(
        from: Quantity(500), to: Quantity(644), measure: "cuộc", decimals: 0,
        than: "cùng kỳ năm 2019") == "tăng 144 cuộc (28,8%) so với cùng kỳ năm 2019")
  }

  /// The published text says «3,56%, giảm 14,74%», which could mean a share of the former rate.
  @Test func `the difference of two rates is told in points, so that it has one meaning`() {
    #expect(
      ChangeWording.points(from: Ratio(1830, over: 10_000), to: Ratio(356, over: 10_000), places: 2)
        == "giảm 14,74 điểm %")
  }
}
