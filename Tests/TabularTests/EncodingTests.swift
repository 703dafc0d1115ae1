import ReportsTestSupport
import Tabular
import Testing

@Suite struct EncodingTests {
  /// An invented table.
  static let text = """
    Ngày;Đơn vị;Nội dung;Ghi chú
    14/6/2020;Huyện ủy Ba Tơ;Đại hội Đảng các cấp;Tuyên truyền ở xã, hơn một trăm người dự
    15/6/2020;Thành ủy X;An toàn giao thông;Được sự ủng hộ của đoàn viên

    """.replacing("ở", with: "tại")

  private func decoded(
    _ bytes: [UInt8], as encoding: TextEncoding, pieces: Int = 1 << 16
  ) throws -> [UInt8] {
    var source = DecodedByteSource(MemoryByteSource(bytes), encoding: encoding)
    var result: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: pieces)
    while true {
      let length = try piece.withUnsafeMutableBufferPointer { buffer in
        try source.read(into: buffer)
      }
      if length == 0 { return result }
      result += piece[..<length]
    }
  }

  @Test(arguments: TextEncoding.allCases)
  func `a text is recognised in each encoding, and decoded to the same bytes`(
    _ encoding: TextEncoding
  ) throws {
    let bytes = try #require(LegacyText.bytes(Self.text, in: encoding))
    #expect(try TextEncoding.recognised(in: bytes) == encoding)
    for pieces in [1, 3, 1 << 16] {
      let result = try decoded(bytes, as: encoding, pieces: pieces)
      #expect(String(decoding: result, as: UTF8.self) == Self.text)
      #expect(result == Array(Self.text.utf8))
    }
  }

  @Test func `UTF-16 is recognised without its mark`() throws {
    let marked = try #require(LegacyText.bytes("date,unit\n1,ế\n", in: .utf16))
    #expect(try TextEncoding.recognised(in: Array(marked.dropFirst(2))) == .utf16)
    let big = try #require(LegacyText.bytes("date,unit\n1,ế\n", in: .utf16BigEndian))
    #expect(try TextEncoding.recognised(in: Array(big.dropFirst(2))) == .utf16BigEndian)
  }

  @Test(arguments: ["TuyÃªn giÃ¡o", "Huyá»‡n á»§y Ba TÆ¡", "Ä‘Æ¡n vá»‹"])
  func `text that was spoilt by a wrong encoding is refused, and what it was is shown`(
    _ spoilt: String
  ) throws {
    let error = #expect(throws: TabularError.self) {
      try TextEncoding.recognised(in: Array("date,unit\n1,\(spoilt)\n".utf8))
    }
    guard case .mojibake(let line, _, let meant) = error else {
      Issue.record("not recognised: \(String(describing: error))")
      return
    }
    #expect(line == 2)
    #expect(["Tuyên", "Huyện", "đơn"].contains(meant))
  }

  @Test(arguments: ["ĐÃ” xong việc", "Ã, Â và Ê", "café", "Đảng bộ xã Ba Tơ, K’Bang"])
  func `sound text is not taken for spoilt`(_ sound: String) throws {
    #expect(try TextEncoding.recognised(in: Array("a,\(sound)\n".utf8)) == .utf8)
  }

  @Test func `what reads as Vietnamese in no encoding is refused with its readings`() throws {
    let error = #expect(throws: TabularError.self) {
      try TextEncoding.recognised(in: [0x61, 0x2C, 0xDF, 0xE9, 0xFF, 0x20, 0xD7, 0xDB, 0xE7, 0x0A])
    }
    guard case .unknownEncoding(let readings) = error else {
      Issue.record("not refused: \(String(describing: error))")
      return
    }
    #expect(readings.map(\.encoding) == [.windows1258, .tcvn3, .vni])
  }

  @Test func `a broken cell of a text in UTF-8 leaves it UTF-8`() throws {
    let bytes = Array("Đơn vị,Nội dung\n".utf8) + [0xFF, 0x2C, 0x61, 0x0A]
    #expect(try TextEncoding.recognised(in: bytes) == .utf8)
    #expect(try TextEncoding.recognised(in: Array("a,b\n".utf8) + [0xFF, 0x0A]) == .utf8)
  }

  @Test func `bytes that an encoding doesn't know are named by the reader of the cells`() throws {
    for byte in [0x8D, 0xFF] as [UInt8] {
      for encoding in [TextEncoding.tcvn3, .vni] {
        #expect(try decoded([0x61, 0x0A, byte], as: encoding) == [0x61, 0x0A, 0xFF])
      }
    }
    let half = try decoded([0xFF, 0xFE, 0x61, 0x00, 0x3D, 0xD8, 0x61], as: .utf16)
    #expect(half == [0x61, 0xFF])
  }
}
