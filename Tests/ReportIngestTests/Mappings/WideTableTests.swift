import ReportIngest
import ReportModel
import Testing

@Suite struct WideTableTests {
  private typealias Invented = InventedMapping

  @Test func `each figure of a wide table is a record on the cut-off of the period`() throws {
    let reading = try Invented.read(Invented.wideTable, by: Invented.wide)
    #expect(reading.findings.kept == [])
    #expect(
      try Invented.lines(reading) == [
        "4 2020-06-14 BTO DH TTM 7 1488", "4 2020-06-14 BTO DH BR_M 12.5 -",
        "5 2020-06-14 HOA DH BR_M 0 -",
      ])
    #expect(reading.mapping?.name == "bieu")
    #expect(reading.mapping?.period?.code == "2020-06")
    #expect(reading.layout.headingLines == 2...3)
    #expect(reading.layout.rowCount == 3)
    #expect(reading.layout.skippedRowCount == 1)
  }

  @Test func `the columns are told as they were understood`() throws {
    let layout = try Invented.read(Invented.wideTable, by: Invented.wide).layout
    #expect(
      layout.columns.map { "\($0.number) \($0.heading): \($0.meaning.english)" } == [
        "1 STT: ignored, as the mapping says", "2 Đơn vị: unit",
        "3 Tuyên truyền miệng › Số cuộc: quantity of TTM (Cuộc tuyên truyền miệng, cuộc); "
          + "numbers as 1.234 and 1,5",
        "4 Tuyên truyền miệng › Lượt người: audience of TTM; numbers as 1.234 and 1,5",
        "5 Trực quan › Băng rôn: quantity of BR_M (Băng rôn, m); numbers as 1.234 and 1,5",
      ])
    #expect(
      layout.fixed.map { "\($0.name.english): \($0.value)" } == [
        "date: 2020-06-14 (2020-06)", "content_area: DH",
      ])
  }

  @Test func `what is wrong names the original cell`() throws {
    let table = Invented.wideTable.replacing("2,Huyện uỷ Hoà Mỹ,-,,0", with: "2,Hòa,hơn 7,,x")
    let reading = try Invented.read(table, by: Invented.wide, keepsRejectedRows: true)
    let findings = reading.findings.kept
    #expect(findings.map(\.code) == ["unknown-unit", "number-approximate", "number-malformed"])
    #expect(findings.map(\.location.row) == [5, 5, 5])
    #expect(findings.map(\.location.column) == [2, 3, 5])
    #expect(findings[1].location.columnName == "Tuyên truyền miệng › Số cuộc")
    #expect(reading.rejectedRowCount == 1)
    #expect(reading.records.count == 2)
  }

  @Test(arguments: [",", ";"])
  func `rows that were left out can be corrected and imported by the same mapping`(
    _ delimiter: String
  ) throws {
    let table = Invented.wideTable.replacing("12,5", with: "12.5").replacing(",", with: delimiter)
      .replacing("12.5", with: "12,5").replacing("1.488", with: "hơn một nghìn")
    let reading = try Invented.read(table, by: Invented.wide, keepsRejectedRows: true)
    #expect(reading.rejectedRowCount == 1)
    let rejected = try #require(reading.rejectedRows)
    let corrected = String(decoding: rejected.fileBytes, as: UTF8.self)
      .replacing("hơn một nghìn", with: "1.488")
    #expect(
      try Invented.lines(Invented.read(corrected, by: Invented.wide)) == [
        "4 2020-06-14 BTO DH TTM 7 1488", "4 2020-06-14 BTO DH BR_M 12.5 -",
      ])
  }

  @Test func `an audience without a quantity is an error`() throws {
    let table = Invented.wideTable.replacing("Mỹ,-,,0", with: "Mỹ,,25,0")
    let findings = try Invented.read(table, by: Invented.wide).findings.kept
    #expect(findings.map(\.code) == ["audience-without-quantity"])
    #expect(findings.map(\.location.column) == [4])
  }

  @Test func `rows may be content areas, with the unit fixed and content areas at columns`() throws
  {
    let areas = """
      period: 2020-Q2
      numbers: plain
      fixed: { unit: Ba Tơ }
      wide:
        rows: { are: content_area, heading: Nội dung }
        columns:
          - { heading: A, indicator: TTM }
          - { heading: B, indicator: TTM, content_area: GT }
          - { heading: C, indicator: BR_M, optional: true }
      """
    let reading = try Invented.read(
      "Nội dung,A,B\nĐại hội Đảng các cấp,1234,2\n", by: areas,
      request: IntakeRequest(mapping: "bieu"))
    #expect(reading.findings.kept == [])
    #expect(
      try Invented.lines(reading) == [
        "2 2020-06-14 BTO DH TTM 1234 -", "2 2020-06-14 BTO GT TTM 2 -",
      ])
  }

  @Test(
    arguments: [
      ("BÁO CÁO THÁNG 6 NĂM 2020", "2020-06"), ("Quý II/2020", "2020-Q2"),
      ("(Kỳ báo cáo: 6 tháng đầu năm 2020)", "2020-H1"),
      ("Số liệu tháng 6/2020, lập ngày 15 tháng 7 năm 2020", "2020-06"),
    ])
  func `the period is read from the title`(_ title: String, _ code: String) throws {
    let table = Invented.wideTable.replacing(
      "KẾT QUẢ TUYÊN TRUYỀN THÁNG 6 NĂM 2020", with: "\"\(title)\"")
    #expect(try Invented.read(table, by: Invented.wide).mapping?.period?.code == code)
  }

  @Test func `a period that isn't told once is asked for, and may be given`() throws {
    for title in ["", "Tháng 5 năm 2020 và tháng 6 năm 2020"] {
      let table = Invented.wideTable.replacing(
        "KẾT QUẢ TUYÊN TRUYỀN THÁNG 6 NĂM 2020", with: title)
      let error = #expect(throws: RecordFileError.self) {
        try Invented.read(table, by: Invented.wide)
      }
      #expect(error?.finding.code == "period-unclear")
      let given = IntakeRequest(period: ReportingPeriod(code: "2020-07"))
      let reading = try Invented.read(table, by: Invented.wide, request: given)
      #expect(try Invented.lines(reading).first == "4 2020-07-14 BTO DH TTM 7 1488")
    }
    let byName = Invented.wide.replacing("period: title", with: "period: file-name")
    #expect(
      try Invented.read(Invented.wideTable, by: byName).mapping?.period?.code == "2020-06")
    let none = Invented.wide.replacing("period: title\n", with: "")
    let error = #expect(throws: RecordFileError.self) {
      try Invented.read(Invented.wideTable, by: none)
    }
    #expect(error?.finding.code == "period-missing")
  }
}
