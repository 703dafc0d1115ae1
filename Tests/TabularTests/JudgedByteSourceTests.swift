import Testing

@testable import Tabular

@Suite struct JudgedByteSourceTests {
  private static let sound = "14/6/2020,BTO,7,tuyên truyền miệng ở xã\r\n"
  private static let spoilt = "14/6/2020,BTO,7,tuyÃªn truyá»n miá»‡ng giÃ¡o dá»¥c\r\n"

  /// What the text is refused for when it is read so many bytes at a time.
  private static func fault(in text: String, size: Int) throws -> TabularError? {
    let judgement = EncodingJudgement(of: .utf8)
    defer { withExtendedLifetime(judgement) {} }
    var source = JudgedByteSource(MemoryByteSource(Array(text.utf8)), judgement: judgement)
    var bytes = [UInt8](repeating: 0, count: size)
    var count = 1
    while count > 0 {
      count = try bytes.withUnsafeMutableBufferPointer { buffer -> Result<Int, TabularError> in
        Result { () throws(TabularError) in try source.read(into: buffer) }
      }.get()
    }
    return judgement.fault()
  }

  @Test(arguments: [1_000, 65_537, 1 << 20])
  func `the line of a spoilt text is told whatever is read at once`(size: Int) throws {
    // Lines of 64 KB are judged together; most of the second such piece is spoilt.
    let text = String(repeating: Self.sound, count: 1_400)
    let fault = try Self.fault(in: text + String(repeating: Self.spoilt, count: 2_000), size: size)
    guard case .mojibake(let line, _, _)? = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
    #expect(line == 1_401)
    #expect(try Self.fault(in: text, size: size) == nil)
  }

  @Test(arguments: [1, 15, 16, 17, 18, 100, 5_000])
  func `line ends are counted wherever they lie`(length: Int) {
    let ends: [UInt8] = [0x0A, 0x0D, 0x61, 0x0D, 0x0A, 0x0A, 0x62]
    let bytes = (0..<length).map { ends[$0 * $0 % ends.count] }
    var expected = 0
    for (place, byte) in bytes.enumerated() {
      let next = place + 1 < length ? bytes[place + 1] : 0
      if byte == 0x0A || (byte == 0x0D && next != 0x0A) { expected += 1 }
    }
    #expect(bytes.withUnsafeBufferPointer { ByteVector.lineEnds(in: $0) } == expected)
    let all = [UInt8](repeating: 0x0A, count: length)
    #expect(all.withUnsafeBufferPointer { ByteVector.lineEnds(in: $0) } == length)
  }
}
