import ReportIngest
import ReportModel
import Testing

@Suite struct CompletionAndReceiptFileTests {
  private func completions(_ text: String) throws -> [CompletionRecord] {
    let reading = try InventedPlan.read(text)
    #expect(reading.findings.errorCount == 0)
    guard case .completions(let records) = reading.records else { return [] }
    return records
  }

  @Test func `a percentage of 100 without a day is completed on the day of the report`() throws {
    let records = try completions(
      """
      Nhiệm vụ,Đơn vị,Ngày báo cáo,Tiến độ,Ngày hoàn thành,Ghi chú
      Treo băng rôn,HOA,14/6/2020,"100%",,
      NV1,BTO,14/6/2020,"62,5",,còn thiếu
      NV1,BTO,14/6/2020,,12/6/2020,
      """)
    #expect(records.map(\.percent) == [Quantity(100), Quantity(thousandths: 62_500), nil])
    #expect(
      records.map(\.effectiveCompletion) == [
        InventedPlan.day, nil, Day(year: 2020, month: 6, day: 12),
      ])
    #expect(records.map(\.note) == [nil, "còn thiếu", nil])
  }

  @Test func `a task that isn't the unit's is taken with a warning`() throws {
    let reading = try InventedPlan.read("task,unit,reported_on\nNV1,KB,2020-06-14\n")
    #expect(reading.records.count == 1)
    #expect(reading.findings.kept.map(\.code) == ["not-assigned"])
    #expect(reading.findings.errorCount == 0)
    #expect(reading.findings.warningCount == 1)
  }

  @Test func `receipts tell when a report came and whether it reports none`() throws {
    let reading = try InventedPlan.read(
      """
      Đơn vị,Kỳ báo cáo,Ngày nhận,Không phát sinh
      BTO,2020-06,16/6/2020,
      HOA,6/2020,,x
      KB,quý II năm 2020,,có
      """)
    guard case .receipts(let receipts) = reading.records else {
      Issue.record("another kind of records")
      return
    }
    let month = try #require(YearMonth(year: 2020, month: 6))
    #expect(receipts.map(\.period) == [.month(month), .month(month), .quarter(year: 2020, 2)])
    #expect(receipts.map(\.receivedOn) == [Day(year: 2020, month: 6, day: 16), nil, nil])
    #expect(receipts.map(\.nothingToReport) == [false, true, true])
  }

  @Test(arguments: [
    ("2020-06", "2020-06"), ("2020-q2", "2020-Q2"), ("06/2020", "2020-06"),
    ("tháng 6 năm 2020", "2020-06"), ("Tháng 6/2020", "2020-06"), ("quí 4/2020", "2020-Q4"),
    ("6 tháng đầu năm 2020", "2020-H1"), ("6 tháng cuối năm 2020", "2020-H2"),
    ("9 tháng năm 2020", "2020-9M"), ("năm 2020", "2020"), ("2020", "2020"),
    ("2020-05-15..2020-06-14", "2020-05-15..2020-06-14"),
  ])
  func `a period is read by its code or as it is worded`(text: String, code: String) throws {
    let reading = try InventedPlan.read("unit,period,received_on\nBTO,\(text),\n")
    guard case .receipts(let receipts) = reading.records else { return }
    #expect(receipts.map(\.period.code) == [code])
  }

  @Test func `the header tells what kind of records a file holds`() throws {
    let kinds = try [
      "date,unit,content_area,indicator,quantity,note\n", "note,reported on,unit,task\n",
      "Ngày nhận;Kỳ báo cáo;Đơn vị\n",
    ].map { try InventedPlan.read($0).kind }
    #expect(kinds == [.activities, .completions, .receipts])
  }

  @Test func `a file with a header alone is taken with a warning`() throws {
    let reading = try InventedPlan.read("task,unit,reported_on\n")
    #expect(reading.findings.kept.map(\.code) == ["no-records"])
    #expect(reading.findings.errorCount == 0)
  }

  @Test func `the kind that is asked for decides what is missing`() {
    let error = #expect(throws: RecordFileError.self) {
      try InventedPlan.read("task,unit,reported_on\n", kind: .receipts)
    }
    #expect(
      error?.message.english
        == "A file of receipts lacks: period, received_on. Columns found: task, unit, reported_on.")
  }
}
