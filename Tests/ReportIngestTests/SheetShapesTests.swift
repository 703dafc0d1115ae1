import ReportIngest
import ReportModel
import ReportsTestSupport
import Tabular
import Testing

/// Where headings and rows may stand in a sheet.
@Suite struct SheetShapesTests {
  private static func row(_ number: Int, _ cells: [String?], attributes: String = "") -> String {
    let written = cells.enumerated().compactMap { column, text in
      text.map {
        let address = CellAddress(row: number, column: column + 1)
        return "<c r=\"\(address)\" t=\"inlineStr\"><is><t>\($0)</t></is></c>"
      }
    }
    return "<row r=\"\(number)\"\(attributes)>\(written.joined())</row>"
  }

  private static func read(
    _ rows: [String], merges: [String] = [], mapping: String? = nil
  ) throws -> RecordReading {
    let merged = merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    let bytes = try InventedWorkbook(
      rows: rows.joined(), trailer: merges.isEmpty ? "" : "<mergeCells>\(merged)</mergeCells>"
    ).bytes()
    var reader = RecordReader(
      plan: InventedPlan.plan, mappings: try mapping.map { [try InventedMapping.mapping($0)] } ?? []
    )
    return try reader.read(workbook: bytes, file: "bieu-6.xlsx", keepsRejectedRows: true)
  }

  private static let first = ["14/6/2020", "Ba Tơ", "DH", "TTM", "7", "1.488"]

  @Test func `standard headings may be merged over two rows, below titles`() throws {
    let reading = try Self.read(
      [
        Self.row(1, ["PHỤ LỤC"]), Self.row(2, ["KẾT QUẢ TUYÊN TRUYỀN"]),
        Self.row(4, ["Ngày", "Đơn vị", "Nội dung", "Chỉ tiêu", "Kết quả"]),
        Self.row(5, [nil, nil, nil, nil, "Số lượng", "Lượt người"]), Self.row(6, Self.first),
      ],
      merges: ["A1:F1", "A2:F2", "A4:A5", "B4:B5", "C4:C5", "D4:D5", "E4:F4"])
    #expect(reading.findings.kept == [])
    #expect(try InventedMapping.lines(reading) == ["6 2020-06-14 BTO DH TTM 7 1488"])
    #expect(reading.layout.headingLines == 4...5)
  }

  @Test func `a group heading above all columns is no hindrance`() throws {
    let reading = try Self.read(
      [
        Self.row(1, ["Chung", nil, "Hoạt động"]),
        Self.row(2, ["Ngày", "Đơn vị", "Nội dung", "Chỉ tiêu", "Số lượng", "Lượt người"]),
        Self.row(3, Self.first),
      ], merges: ["A1:B1", "C1:F1"])
    #expect(reading.findings.kept == [])
    #expect(reading.records.count == 1)
  }

  @Test func `rejected rows below merged headings can be imported again`() throws {
    var wrong: [String?] = Self.first
    wrong[4] = "bảy"
    let reading = try Self.read(
      [
        Self.row(4, ["Ngày", "Đơn vị", "Nội dung", "Chỉ tiêu", "Kết quả"]),
        Self.row(5, [nil, nil, nil, nil, "Số lượng", "Lượt người"]), Self.row(6, wrong),
      ], merges: ["A4:A5", "B4:B5", "C4:C5", "D4:D5", "E4:F4"])
    #expect(reading.findings.kept.map(\.location.row) == [6])
    let rejected = try #require(reading.rejectedRows)
    let corrected = String(decoding: rejected.fileBytes, as: UTF8.self)
      .replacing("bảy", with: "7")
    #expect(try InventedPlan.activities(corrected).count == 1)
  }

  @Test func `a name or a day that is merged over rows holds for each of them, a number doesn't`()
    throws
  {
    let reading = try Self.read(
      [
        Self.row(1, ["Ngày", "Đơn vị", "Nội dung", "Chỉ tiêu", "Số lượng", "Lượt người"]),
        Self.row(2, Self.first),
        Self.row(3, [nil, nil, "DH", "TTM", "8"]),
        // A gap within the merged cell is no row.
        Self.row(5, [nil, nil, "DH", "TTM", "9"]),
        Self.row(6, ["15/5/2020", "Ba Tơ", "DH", "TTM", "10"]),
      ], merges: ["A2:A5", "B2:B5", "F2:F5"])
    #expect(reading.findings.kept == [])
    #expect(
      try InventedMapping.lines(reading) == [
        "2 2020-06-14 BTO DH TTM 7 1488", "3 2020-06-14 BTO DH TTM 8 -",
        "5 2020-06-14 BTO DH TTM 9 -", "6 2020-05-15 BTO DH TTM 10 -",
      ])
  }

  @Test func `a merged quantity is missing in the rows below the first`() throws {
    let reading = try Self.read(
      [
        Self.row(1, ["Ngày", "Đơn vị", "Nội dung", "Chỉ tiêu", "Số lượng", "Lượt người"]),
        Self.row(2, Self.first),
        Self.row(3, ["14/6/2020", "Ba Tơ", "DH", "TTM"]),
      ], merges: ["E2:E3"])
    #expect(reading.findings.kept.map(\.code) == ["value-missing"])
    #expect(reading.findings.kept.map(\.location.row) == [3])
  }

  @Test func `hidden rows are read, for they count in the sums of the sheet`() throws {
    let reading = try Self.read([
      Self.row(1, ["Ngày", "Đơn vị", "Nội dung", "Chỉ tiêu", "Số lượng", "Lượt người"]),
      Self.row(2, Self.first), Self.row(3, Self.first, attributes: " hidden=\"1\""),
    ])
    #expect(reading.records.count == 2)
  }

  @Test func `merged headings of a wide table are those of all columns that they cover`() throws {
    let reading = try Self.read(
      [
        Self.row(1, ["THÁNG 6 NĂM 2020"]),
        Self.row(3, ["STT", "Đơn vị", "Tuyên truyền miệng", nil, "Trực quan"]),
        Self.row(4, [nil, nil, "Số cuộc", "Lượt người", "Băng rôn"]),
        Self.row(5, ["1", "Ba Tơ", "7", "1.488", "hơn 12"]),
        Self.row(6, ["Tổng cộng", nil, "7", "1.488", "12"]),
      ], merges: ["A3:A4", "B3:B4", "C3:D3", "A6:B6"], mapping: InventedMapping.wide)
    #expect(reading.findings.kept.map(\.code) == ["number-approximate"])
    let place = try #require(reading.findings.kept.first).location
    #expect(place.sheet == "Tháng 6")
    #expect(place.row == 5 && place.column == 5)
    #expect(reading.layout.skippedRowCount == 1)
    let corrected = String(
      decoding: try #require(reading.rejectedRows).fileBytes, as: UTF8.self
    ).replacing("hơn 12", with: "12")
    let again = try InventedMapping.read(corrected, by: InventedMapping.wide)
    #expect(again.findings.kept == [])
    #expect(
      try InventedMapping.lines(again) == [
        "4 2020-06-14 BTO DH TTM 7 1488", "4 2020-06-14 BTO DH BR_M 12 -",
      ])
  }

  @Test(arguments: [TextEncoding.tcvn3, .vni])
  func `text typed for an old font is recognised and refused`(_ encoding: TextEncoding) throws {
    func typed(_ text: String) throws -> String {
      let bytes = try #require(LegacyText.bytes(text, in: encoding))
      // What such a font showed stands in the file as letters of Latin-1.
      return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }
    let headings = ["Ngày", "Đơn vị", "Nội dung", "Chỉ tiêu", "Số lượng", "Ghi chú"]
    let note = try typed("tuyên truyền miệng ở các xã, thị trấn")
    let whole = #expect(throws: RecordFileError.self) {
      try Self.read([Self.row(1, try headings.map(typed)), Self.row(2, ["1", note])])
    }
    let part = #expect(throws: RecordFileError.self) {
      try Self.read([
        Self.row(1, headings), Self.row(2, ["14/6/2020", "BTO", "DH", "TTM", "7", note]),
      ])
    }
    #expect(whole?.finding.code == "legacy-font")
    #expect(part?.finding.code == "legacy-font")
    #expect(part?.finding.location.sheet == "Tháng 6")
    #expect(part?.message.english.contains("tuyên truyền miệng") == true)
  }

  @Test func `letters of Latin-1 in Unicode text aren't taken for an old font`() throws {
    let reading = try Self.read([
      Self.row(1, ["Ngày", "Đơn vị", "Nội dung", "Chỉ tiêu", "Số lượng", "Ghi chú"]),
      Self.row(2, ["14/6/2020", "BTO", "DH", "TTM", "7", "báo cáo, nhà hát, xã hóa, cà phê"]),
    ])
    #expect(reading.findings.kept == [])
  }
}
