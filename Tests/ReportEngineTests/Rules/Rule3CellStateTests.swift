import ReportEngine
import ReportModel
import Testing

@Suite("Rule 3: five states of a cell; no report is never zero; each aggregate knows its coverage")
struct Rule3CellStateTests {
  private func table(scope: String? = nil) throws -> Table {
    try InventedReport.table(
      rows: "{ groups: unit-group, items: unit, total: first, total_label: TỔNG SỐ }",
      columns: [
        "{ code: talks, show: quantity, indicator: TALK, label: Cuộc }",
        "{ code: banners, show: quantity, indicator: BANNER, label: Băng rôn }",
        "{ code: metres, show: quantity, indicator: BANNER_M, label: Mét }",
        "{ code: before, show: quantity, indicator: TALK, compare: previous-period, label: Kỳ trước }",
        "{ code: note, text: note, label: Ghi chú }",
      ], scope: scope)
  }

  @Test func `a figure is a value, with the decimals of its indicator`() throws {
    #expect(try table().value("Huyện ủy An", "talks") == .quantity(Quantity(5), decimals: 0))
    #expect(
      try table().value("Sở Văn", "metres") == .quantity(Quantity(thousandths: 12_750), decimals: 2)
    )
  }

  @Test func `reported zero is a zero`() throws {
    #expect(try table().value("Sở Văn", "talks") == .quantity(.zero, decimals: 0))
  }

  @Test func `reported none of it is an absence of its own, also with a report of nothing at all`()
    throws
  {
    #expect(try table().value("Huyện ủy An", "metres") == .absent(.reportedNone))
    #expect(try table().value("Huyện ủy Em Dưới", "talks") == .absent(.reportedNone))
    // Its figures of before went to another part of the split unit.
    #expect(
      try table().value("Huyện ủy Em Dưới", "note")
        == .text(
          "Không phát sinh; tách từ Huyện ủy Em từ 01/6/2020, số liệu tính cho Huyện ủy Em Trên"))
  }

  @Test func `no report leaves the cell blank, and the unit is named`() throws {
    #expect(try table().value("Huyện ủy Nam", "talks") == .absent(.notReported))
    #expect(try table().value("Huyện ủy Nam", "note") == .text("Chưa báo cáo"))
    let document = try InventedReport.document(InventedReport.monthly())
    #expect(document.facts.coverage.missing.map(\.name) == ["Huyện ủy Nam"])
    #expect(document.blocks.contains(.paragraph("Chưa gửi báo cáo: Huyện ủy Nam.")))
  }

  @Test func `a unit of which no report is expected is neither missing nor zero`() throws {
    // Sở Xa reported of itself in June; in May nothing came, and nothing was to come.
    #expect(try table().value("Sở Xa", "talks") == .absent(.reportedNone))
    #expect(try table().value("Sở Xa", "before") == .absent(.notExpected))
  }

  @Test func `a unit that did not exist in the former period was not expected to report then`()
    throws
  {
    #expect(try table().value("Huyện ủy Em Dưới", "before") == .absent(.notExpected))
  }

  @Test func `what a predecessor reported is not taken for a missing report`() throws {
    let records = InventedRecords.activities("2020-05-16 | BAC | A1 | TALK | 4 | 200 |")
    let table = try InventedReport.table(
      rows: "{ items: unit }",
      columns: ["{ code: metres, show: quantity, indicator: BANNER_M, label: Mét }"],
      source: InventedStore.store(activities: records, receipts: []))
    #expect(try table.value("Huyện ủy Bắc Cao", "metres") == .absent(.reportedNone))
    #expect(try table.value("Huyện ủy An", "metres") == .absent(.notReported))
  }

  @Test func `an absent part counts for nothing in a sum, and a sum of absences is absent`() throws
  {
    let table = try table()
    #expect(try table.value("TỔNG SỐ", "talks") == .quantity(Quantity(33), decimals: 0))
    #expect(try table.value("Huyện ủy", "metres") == .absent(.reportedNone))
    let empty = try InventedReport.table(
      rows: "{ groups: unit-group, items: unit, total: first, total_label: TỔNG SỐ }",
      columns: ["{ code: talks, show: quantity, indicator: TALK, label: Cuộc }"],
      source: InventedStore.store(activities: [], receipts: []))
    #expect(try empty.value("TỔNG SỐ", "talks") == .absent(.notReported))
  }

  @Test func `an audience that nobody told is no audience of zero`() throws {
    let table = try InventedReport.table(
      rows: "{ items: unit }", columns: ["{ code: people, show: audience, label: Lượt người }"])
    #expect(try table.value("Huyện ủy Dài Tây", "people") == .absent(.reportedNone))
    #expect(try table.value("Sở Văn", "people") == .count(0))
  }

  @Test func `an aggregate tells how many of the expected units stand behind it`() throws {
    let text = try InventedReport.paragraph("{{coverage.received}}/{{coverage.expected}} đơn vị")
    #expect(text == "8/9 đơn vị")
    let facts = try InventedReport.document(InventedReport.monthly()).facts
    #expect(facts.coverage.expected == 9)
    #expect(facts.coverage.received == 8)
    let an = try InventedReport.table(
      rows: "{ items: unit }", columns: ["{ code: note, text: note, label: Ghi chú }"],
      source: InventedStore.store(receipts: []))
    // An itself has records of its own, its commune too; all are there.
    #expect(try an.value("Huyện ủy An", "note") == .empty)
    let partly = try InventedReport.table(
      rows: "{ items: unit }", columns: ["{ code: note, text: note, label: Ghi chú }"],
      source: InventedStore.store(activities: [], receipts: InventedRecords.receipts))
    #expect(try partly.value("Huyện ủy An", "note") == .text("Đã nhận 1/2 đơn vị"))
  }
}
