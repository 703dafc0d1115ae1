import ReportsTestSupport
import Tabular
import Testing

@Suite struct TablePropertyTests {
  static let pieces = [
    "", "a", " ", "\"", "\"\"", ",", ";", "\t", "\n", "\r\n", "\r", "Đắk Lắk", "1.234", "ế", "😀",
  ]

  static func randomTable(_ generator: inout SeededGenerator) -> [[String]] {
    let width = Int.random(in: 1...5, using: &generator)
    let height = Int.random(in: 0...6, using: &generator)
    let names = (0..<width).map { "name \($0)" }
    let rows = (0..<height).map { _ in
      (0..<width).map { _ in
        (0..<Int.random(in: 0...4, using: &generator))
          .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      }
    }
    return [names] + rows
  }

  @Test(arguments: UInt64(1)...60)
  func `what is written is read again, whatever the size of the blocks`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let table = Self.randomTable(&generator)
    let delimiter = try #require(Delimiter.allCases.randomElement(using: &generator))
    var writer = CSVWriter(
      delimiter: delimiter,
      lineEnd: Bool.random(using: &generator) ? .lineFeed : .carriageReturnLineFeed,
      startsWithByteOrderMark: Bool.random(using: &generator))
    for row in table { writer.append(row) }

    let whole = try ReadTable(writer.bytes)
    #expect(whole.problems.isEmpty)
    #expect([whole.header] + whole.cells == table)
    for blockSize in 1...min(40, writer.bytes.count) {
      #expect(try ReadTable(writer.bytes, blockSize: blockSize) == whole)
    }
  }

  @Test(arguments: UInt64(1)...300)
  func `no bytes crash the reader, and blocks change nothing`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let alphabet: [UInt8] =
      seed.isMultiple(of: 3)
      ? Array(0...255) : Array("ab,;\t\"\"\r\n\n \u{0}ế".utf8) + [0xFF, 0xC3]
    let bytes = (0..<Int.random(in: 0...200, using: &generator)).map { _ in
      alphabet.randomElement(using: &generator) ?? 0
    }
    let limits = CSVLimits(fieldLength: 30, columns: 6, rowLength: 4096)
    func outcome(_ blockSize: Int) -> Result<ReadTable, TabularError> {
      do {
        return .success(try ReadTable(bytes, blockSize: blockSize, limits: limits))
      } catch let error as TabularError {
        return .failure(error)
      } catch {
        Issue.record(error)
        return .failure(.empty)
      }
    }
    let whole = outcome(1 << 20)
    for blockSize in [1, 2, 3, 7, 64] { #expect(outcome(blockSize) == whole) }
  }

  @Test(arguments: UInt64(1)...40)
  func `the rows of a file, sound or not, are the file`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let body = (0..<120).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
    let bytes = Array(("first,second\n" + body).utf8)
    var reader = try CSVReader(MemoryByteSource(bytes), blockSize: 16)
    var seen = reader.header.rawBytes
    try reader.forEachRow { row, _ in seen += Array(row.rawBytes) }
    let isText = { (byte: UInt8) in byte != 0x0A && byte != 0x0D && byte != 0x20 }
    let separators: Set<UInt8> = [0x2C, 0x3B, 0x09]
    // Blank rows are left out, so compare what is neither a line end, a space nor a delimiter.
    #expect(
      seen.filter { isText($0) && !separators.contains($0) }
        == bytes.filter { isText($0) && !separators.contains($0) })
  }
}
