import ReportIngest
import ReportModel
import ReportsTestSupport
import Tabular
import Testing

/// The encoding of a long file is told from its start; what follows is held against it.
@Suite struct EncodingOfTheRestTests {
  private static let header = "Ngày,Đơn vị,Nội dung,Chỉ tiêu,Số lượng,Ghi chú\n"
  private static let row = "14/6/2020,BTO,DH,TTM,7,tuyên truyền miệng ở xã\n"

  private static func read(_ bytes: [UInt8], isCertain: Bool = false) throws -> RecordReading {
    var reader = RecordReader(plan: InventedPlan.plan)
    let start = Array(bytes.prefix(1 << 16))
    return try reader.read(
      MemoryByteSource(bytes),
      encoding: try RecordReader.encoding(of: start, isWhole: false, file: "dai.csv"),
      isCertain: isCertain, file: "dai.csv")
  }

  private static func long(_ first: TextEncoding, then second: [UInt8]) throws -> [UInt8] {
    let start = try #require(
      LegacyText.bytes(header + String(repeating: row, count: 3000), in: first))
    return start + (0..<3000).flatMap { _ in second }
  }

  @Test(arguments: [TextEncoding.tcvn3, .vni, .windows1258])
  func `UTF-8 after the start of a file in an old encoding is refused`(
    _ encoding: TextEncoding
  ) throws {
    let bytes = try Self.long(encoding, then: Array(Self.row.utf8))
    let error = #expect(throws: RecordFileError.self) { try Self.read(bytes) }
    #expect(error?.finding.code == "encoding-unknown")
  }

  @Test func `an old encoding after the start of a file in UTF-8 is told row by row`() throws {
    let rest = try #require(LegacyText.bytes(Self.row, in: .tcvn3))
    let reading = try Self.read(try Self.long(.utf8, then: rest))
    #expect(reading.findings.kept.first?.code == "not-utf8")
    #expect(reading.findings.errorCount == 3000)
  }

  @Test func `text that a wrong encoding has spoilt is found beyond the start`() throws {
    let spoilt = "14/6/2020,BTO,DH,TTM,7,tuyÃªn truyá»n miá»‡ng giÃ¡o dá»¥c\n"
    let error = #expect(throws: RecordFileError.self) {
      try Self.read(try Self.long(.utf8, then: Array(spoilt.utf8)))
    }
    #expect(error?.finding.code == "mojibake")
    #expect((error?.finding.location.row ?? 0) > 3000)
  }

  @Test(arguments: [TextEncoding.utf8, .tcvn3, .vni, .windows1258])
  func `a long file in one encoding is read`(_ encoding: TextEncoding) throws {
    let rest = try #require(LegacyText.bytes(Self.row, in: encoding))
    #expect(try Self.read(try Self.long(encoding, then: rest)).records.count == 6000)
  }
}
