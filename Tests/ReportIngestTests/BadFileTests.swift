import ReportIngest
import ReportModel
import ReportsTestSupport
import Tabular
import Testing

@Suite struct BadFileTests {
  static let header = "date,unit,content_area,indicator,quantity\n"

  @Test func `all errors of a file are reported together, several in a row included`() throws {
    let reading = try InventedPlan.read(
      Self.header
        + """
        2020-06-14,BTO,DH,TTM,1
        2020-06-31,XXX,DH,TTM,-1
        2020-06-14,BTO,DH
        2020-06-14,BTO,DH,TTM,5" x
        2020-06-14,BTO,,TTM,1
        2020-06-15,BTO,DH,TTM,2
        """)
    #expect(
      reading.findings.kept.map(\.code) == [
        "date-impossible", "unknown-unit", "number-negative", "ragged-row", "stray-quote",
        "value-missing",
      ])
    #expect(reading.findings.kept.compactMap(\.location.row) == [3, 3, 3, 4, 5, 6])
    #expect(reading.findings.errorCount == 6)
    #expect(reading.rejectedRowCount == 4)
    #expect(reading.records.count == 2)
  }

  @Test func `errors past the limit are counted`() throws {
    let reading = try InventedPlan.read(
      Self.header + String(repeating: "2020-06-14,BTO,DH,TTM,x\n", count: 75), findingLimit: 50)
    #expect(reading.findings.kept.count == 50)
    #expect(reading.findings.errorCount == 75)
  }

  @Test func `rejected rows come out as they stood, as a file that can be read again`() throws {
    let bad = "2020-06-14,BTO,DH,TTM,\"1\r\nx\"\r\n"
    let reading = try InventedPlan.read(
      "Date , unit,content_area,indicator,quantity\r\n2020-06-14,BTO,DH,TTM,1\r\n" + bad
        + "2020-06-14,BTO,DH,TTM,1\r\n2020-06-14,BTO", keepsRejectedRows: true)
    let rejected = try #require(reading.rejectedRows)
    #expect(rejected.count == 2)
    #expect(
      rejected.fileBytes
        == [0xEF, 0xBB, 0xBF]
        + Array(
          ("Date , unit,content_area,indicator,quantity\r\n" + bad + "2020-06-14,BTO\n").utf8))
    let again = try InventedPlan.read(String(decoding: rejected.fileBytes, as: UTF8.self))
    #expect(again.rejectedRowCount == 2)
  }

  struct Unreadable: Sendable {
    var bytes: [UInt8]
    var code: String
    var vietnamese: String
    var remedy: String

    init(_ text: String, code: String, vietnamese: String, remedy: String) {
      bytes = Array(text.utf8)
      self.code = code
      self.vietnamese = vietnamese
      self.remedy = remedy
    }
  }

  static let asCSV = "Mở tệp bằng Excel hoặc LibreOffice và lưu lại dạng «CSV UTF-8»."

  static let unreadable: [Unreadable] = [
    Unreadable(
      "\n\n", code: "file-empty", vietnamese: "Tệp rỗng.",
      remedy: "Gửi tệp có dòng tiêu đề và các dòng số liệu."),
    Unreadable(
      "PK\u{3}\u{4}xl/workbook.xml", code: "file-foreign",
      vietnamese: "Đây là tệp nén ZIP hoặc bảng tính XLSX, không phải tệp CSV.", remedy: asCSV),
    Unreadable(
      "%PDF-1.4", code: "file-foreign", vietnamese: "Đây là tệp PDF, không phải tệp CSV.",
      remedy: "Nhập số liệu vào bảng tính rồi lưu dạng «CSV UTF-8»."),
    Unreadable(
      "n\u{0}g\u{0}a\u{0}y\u{0}", code: "file-foreign",
      vietnamese: "Đây là văn bản theo bảng mã UTF-16, không phải tệp CSV.", remedy: asCSV),
    Unreadable(
      "a,b,c\n1,2,3", code: "header-unknown",
      vietnamese:
        "Tiêu đề không phải của một tệp số liệu nào. Các cột có trong tệp: a, b, c.",
      remedy:
        "Dòng đầu phải có, ví dụ: Ngày, Đơn vị, Nội dung, Chỉ tiêu, Số lượng."),
    Unreadable(
      "Ngày;Don vi;Nội dung;Chỉ tiêu;Số lượng\n", code: "column-missing",
      vietnamese:
        "Tệp hoạt động thiếu cột: Đơn vị (unit). "
        + "Các cột có trong tệp: Ngày, Don vi, Nội dung, Chỉ tiêu, Số lượng.",
      remedy: "Bổ sung cột còn thiếu hoặc sửa tiêu đề cho đúng."),
    Unreadable(
      "date,unit,content_area,indicator,quantity,Số lượng\n", code: "column-twice",
      vietnamese: "Cột 5 và cột 6 cùng là «Số lượng».", remedy: "Bỏ một trong hai cột."),
    Unreadable(
      "date,\"unit,content_area,indicator,quantity\n", code: "unterminated-quote",
      vietnamese: "Dấu ngoặc kép mở ở ô này không được đóng.",
      remedy: "Thêm dấu ngoặc kép đóng, hoặc bỏ dấu mở."),
  ]

  @Test(arguments: unreadable)
  func `a file that holds no records at all says why, and what to do`(_ bad: Unreadable) {
    let error = #expect(throws: RecordFileError.self) {
      try InventedPlan.read(String(decoding: bad.bytes, as: UTF8.self))
    }
    #expect(error?.kind == .content)
    #expect(error?.finding.code == bad.code)
    #expect(error?.finding.location.file == "thang-06.csv")
    #expect(error?.message.vietnamese == bad.vietnamese)
    #expect(error?.remedy?.vietnamese == bad.remedy)
  }

  @Test func `a missing file is told from one that can't be read`() {
    var reader = RecordReader(plan: InventedPlan.plan)
    let missing = #expect(throws: RecordFileError.self) {
      try reader.read(path: "/nonexistent/thang-06.csv")
    }
    #expect(missing?.kind == .missing)
    #expect(missing?.message.english == "There is no such file.")
    let folder = #expect(throws: RecordFileError.self) { try reader.read(path: "/") }
    #expect(folder?.kind == .unreadable)
    #expect(folder?.message.vietnamese == "Đây là thư mục, không phải tệp.")
  }

  static let malformedRows: [(row: String, code: String, vietnamese: String)] = [
    ("a,b", "ragged-row", "Dòng có 2 ô, trong khi tiêu đề có 5 cột."),
    ("a\",b,c,d,e", "stray-quote", "Có dấu ngoặc kép giữa ô."),
    ("\"a\"b,b,c,d,e", "text-after-quote", "Có chữ sau dấu ngoặc kép đóng ô."),
    ("\"a,b,c,d,e", "unterminated-quote", "Dấu ngoặc kép mở ở ô này không được đóng."),
    ("a\u{7},b,c,d,e", "control-character", "Ô có ký tự điều khiển U+0007, không phải là chữ."),
    (
      String(repeating: "a", count: 1 << 21) + ",b,c,d,e", "cell-too-long",
      "Ô dài hơn 1048576 byte."
    ),
    (
      String(repeating: ",", count: 20_000) + "a", "too-many-columns", "Dòng có hơn 16384 ô."
    ),
  ]

  @Test(arguments: malformedRows)
  func `a malformed row is shown in words`(row: String, code: String, vietnamese: String) throws {
    let reading = try InventedPlan.read(Self.header + row + "\n2020-06-14,BTO,DH,TTM,1\n")
    #expect(reading.findings.kept.map(\.code) == [code])
    #expect(reading.findings.kept.first?.message.vietnamese == vietnamese)
    #expect(reading.findings.kept.first?.remedy != nil)
    #expect(reading.records.count == 1)
  }

  @Test func `bytes that are not UTF-8 are shown in words`() throws {
    var reader = RecordReader(plan: InventedPlan.plan)
    let reading = try reader.read(
      MemoryByteSource(
        Array((Self.header + "2020-06-14,").utf8) + [0xFE] + Array(",DH,TTM,1".utf8)),
      file: "thang-06.csv")
    #expect(reading.findings.kept.map(\.code) == ["not-utf8"])
    #expect(reading.findings.kept.first?.location.columnName == "unit")
  }

  @Test func `no bytes crash the reader of records`() throws {
    var random = SeededGenerator(seed: 20_200_614)
    func next(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }
    let pieces = [
      "2020-06-14", "31/2/2020", "BTO", "Huyện ủy", "DH", "TTM", "1.234", "1,5", "-", "%", "\"",
      "\"\"", ",", ",", ",", "\n", "\n", "\r", ";", "\u{0}", "é", "9999999999999999999999",
      "2020-Q2",
    ]
    let headers = [
      Self.header, "task,unit,reported_on,percent,completed_on\n",
      "unit,period,received_on,nothing_to_report\n", "",
    ]
    for _ in 0..<400 {
      let text =
        headers[next(4)] + (0..<next(60)).map { _ in pieces[next(pieces.count)] }.joined()
      var reader = RecordReader(plan: InventedPlan.plan)
      do throws(RecordFileError) {
        let reading = try reader.read(MemoryByteSource(text), file: "-", keepsRejectedRows: true)
        // Every row that isn't taken is told of.
        #expect(reading.rejectedRowCount <= reading.findings.errorCount)
      } catch {
        #expect(!error.finding.message.vietnamese.isEmpty)
      }
    }
  }
}
