import Foundation
import ReportIngest
import Tabular
import ReportModel
import Testing

@Suite struct ActivityFileTests {
  @Test func `a record is read from a row with English headings`() throws {
    let day = try #require(InventedPlan.day)
    let records = try InventedPlan.activities(
      """
      date,unit,content_area,indicator,quantity,audience,phase,reference,note
      2020-06-14,BTO,DH,TTM,12,1500,D1,43-KH/BTGTU,"ghi ""chú"" thêm"
      14/6/2020,BTO,DH,BR_M,1.5,,,,
      """)
    #expect(
      records == [
        ActivityRecord(
          day: day, unit: Position(1), contentArea: Position(0), indicator: Position(0),
          quantity: Quantity(12), audience: 1500, namedPhase: Position(0),
          reference: "43-KH/BTGTU", note: "ghi \"chú\" thêm", row: 2),
        ActivityRecord(
          day: day, unit: Position(1), contentArea: Position(0), indicator: Position(1),
          quantity: Quantity(thousandths: 1500), row: 3),
      ])
  }

  @Test
  func `Vietnamese headings may stand in any order, and bring the Vietnamese manner of numbers`()
    throws
  {
    let records = try InventedPlan.activities(
      """
      Ghi chú;Số lượng;Lượt người;Đợt (giai đoạn);Chỉ tiêu;Nội dung;Đơn vị;Ngày;Số văn bản (tham chiếu)
      ;1.234,5;17.270;trước Đại hội;Băng rôn;An toàn giao thông;Huyện ủy Ba Tô;05/6/2020;12-CV
      """)
    let record = try #require(records.first)
    #expect(record.quantity == Quantity(thousandths: 1_234_500))
    #expect(record.audience == 17270)
    #expect(record.namedPhase == Position(0))
    #expect(record.unit == Position(2))
    #expect(record.day == Day(year: 2020, month: 6, day: 5))
    #expect(record.reference == "12-CV")
    #expect(record.note == nil)
  }

  @Test(arguments: [
    "BTO", "bto", "Huyện ủy Ba Tơ", "HUYỆN UỶ BA TƠ", "huyện  ủy\u{A0}Ba Tơ",
    "Huyện ủy Ba Tơ".decomposed, " Ba Tơ ",
  ])
  func `a name is matched by code, name or alias however it is spelled`(name: String) throws {
    let records = try InventedPlan.activities(
      "date,unit,content_area,indicator,quantity\n2020-06-14,\(name),DH,TTM,1\n")
    #expect(records.map(\.unit) == [Position(1)])
  }

  @Test(arguments: ["Huyện ủy Hòa Mỹ", "Huyện uỷ Hoà Mĩ"])
  func `tone placement and i or y make no difference`(name: String) throws {
    let records = try InventedPlan.activities(
      "date,unit,content_area,indicator,quantity\n2020-06-14,\(name),DH,TTM,1\n")
    #expect(records.map(\.unit) == [Position(3)])
  }

  @Test(arguments: ["K'Bang", "K’Bang", "KʼBang", "Kbang"])
  func `apostrophes make no difference`(name: String) throws {
    let records = try InventedPlan.activities(
      "date,unit,content_area,indicator,quantity\n2020-06-14,\(name),DH,TTM,1\n")
    #expect(records.map(\.unit) == [Position(4)])
  }

  @Test func `a column that isn't known is named in a warning, and the file is taken`() throws {
    let reading = try InventedPlan.read(
      "date,unit,content_area,indicator,quantity,Ghi chu,xyz\n2020-06-14,BTO,DH,TTM,1,a,b\n")
    #expect(reading.records.count == 1)
    #expect(reading.findings.errorCount == 0)
    #expect(reading.findings.kept.map(\.severity) == [.warning, .warning])
    #expect(reading.findings.kept.map(\.location.columnName) == ["Ghi chu", "xyz"])
    #expect(
      reading.findings.kept[0].remedy?.vietnamese == "Nếu là cột «Ghi chú» thì sửa tiêu đề.")
  }

  @Test func `records don't depend on how the file is divided into blocks`() throws {
    let text =
      "Ngày;Đơn vị;Nội dung;Chỉ tiêu;Số lượng\n"
      + (1...28).map { "\($0)/6/2020;Huyện ủy Ba Tô;DH;TTM;1.\($0 + 100)\n" }.joined()
    let whole = try InventedPlan.activities(text)
    #expect(whole.count == 28)
    for blockSize in [1, 7, 64, 1000] {
      var reader = RecordReader(plan: InventedPlan.plan)
      let reading = try reader.read(
        MemoryByteSource(text), file: "thang-06.csv", blockSize: blockSize)
      guard case .activities(let batch) = reading.records else {
        Issue.record("another kind of records")
        continue
      }
      #expect(try batch.records() == whole)
    }
  }

  @Test func `records don't depend on the order of rows and columns or the division over files`()
    throws
  {
    func content(_ records: [ActivityRecord]) -> Set<[Int]> {
      Set(
        records.map {
          [Int($0.day.number), $0.unit.index, $0.indicator.index, Int($0.quantity.thousandths)]
        })
    }
    let rows = (1...28).map { (day: "2020-06-\($0 < 10 ? "0" : "")\($0)", quantity: $0 * 7) }
    let header = "date,unit,content_area,indicator,quantity\n"
    let oneFile = try InventedPlan.activities(
      header + rows.map { "\($0.day),BTO,DH,TTM,\($0.quantity)\n" }.joined())
    let turned = try InventedPlan.activities(
      "quantity,indicator,unit,date,content_area\n"
        + rows.reversed().map { "\($0.quantity),TTM,BTO,\($0.day),DH\n" }.joined())
    let divided = try [rows[..<9], rows[9...]].flatMap { part in
      try InventedPlan.activities(
        header + part.map { "\($0.day),Ba Tơ,DH,TTM,\($0.quantity)\n" }.joined())
    }
    #expect(content(oneFile).count == 28)
    #expect(content(turned) == content(oneFile))
    #expect(content(divided) == content(oneFile))
  }
}

extension String {
  var decomposed: String {
    String(
      decoding: unicodeScalars.flatMap { scalar in
        Array(String(scalar).decomposedStringWithCanonicalMapping.utf8)
      }, as: UTF8.self)
  }
}
