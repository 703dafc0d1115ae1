import Tabular
import Testing

@Suite struct MalformedTableTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var kind: RowProblem.Kind
    var line: Int
    var column: Int
    var excerpt: String
    /// The first cells of the rows that are sound all the same.
    var sound: [String] = ["z"]
    var testDescription: String { text.debugDescription }
  }

  static let limits = CSVLimits(fieldLength: 20, columns: 4, rowLength: 1000)

  static let cases: [Case] = [
    Case(
      text: "a,b\n1\nz,2\n", kind: .raggedRow(expected: 2, found: 1), line: 2, column: 2,
      excerpt: "1"),
    Case(
      text: "a,b\n1,2,3\r\nz,2\n", kind: .raggedRow(expected: 2, found: 3), line: 2, column: 3,
      excerpt: "1,2,3"),
    Case(
      text: "a,b\n1,5\" pipe\nz,2\n", kind: .strayQuote, line: 2, column: 2, excerpt: "5\" pipe"),
    Case(
      text: "a,b\n1, \"x\"\nz,2\n", kind: .strayQuote, line: 2, column: 2, excerpt: " \"x\""),
    Case(
      text: "a,b\n1,\"x\" y\nz,2\n", kind: .textAfterQuote, line: 2, column: 2,
      excerpt: "\"x\" y"),
    Case(
      text: "a,b\n1,\"x\nz,2\n", kind: .unterminatedQuote, line: 2, column: 2, excerpt: "\"x"),
    Case(
      text: "a,b\n1,\"x", kind: .unterminatedQuote, line: 2, column: 2, excerpt: "\"x",
      sound: []),
    Case(
      text: "a,b\n1,\"x\nz,\"2\"\n", kind: .textAfterQuote, line: 2, column: 2, excerpt: "\"x"),
    Case(
      text: "a,b\n1,x\u{0}y\nz,2\n", kind: .controlCharacter(0), line: 2, column: 2,
      excerpt: "x␀y"),
    Case(
      text: "a,b\n\"1\n\u{1B}[2J\",x\nz,2\n", kind: .controlCharacter(0x1B), line: 3, column: 1,
      excerpt: "\"1"),
    Case(
      text: "a,b\n1,123456789012345678901\nz,2\n", kind: .fieldTooLong(limit: 20), line: 2,
      column: 2, excerpt: "123456789012345678901"),
    Case(
      text: "a,b\n1,\"123456789012345678901\nz,2\n", kind: .fieldTooLong(limit: 20), line: 2,
      column: 2, excerpt: "\"123456789012345678901"),
    Case(
      text: "a,b\n1,2,3,4,5\nz,2\n", kind: .tooManyColumns(limit: 4), line: 2, column: 5,
      excerpt: "5"),
  ]

  @Test(arguments: cases)
  func `a malformed row is named, and the rows after it are still read`(_ bad: Case) throws {
    for blockSize in [1, 2, 3, 5, 1000] {
      let table = try ReadTable(bad.text, blockSize: blockSize, limits: Self.limits)
      #expect(
        table.problems.first
          == RowProblem(kind: bad.kind, line: bad.line, column: bad.column, excerpt: bad.excerpt))
      #expect(table.problems.count == 1)
      #expect(table.cells.compactMap(\.first) == bad.sound)
    }
  }

  @Test(
    arguments: [
      [0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE1, 0xBB],
    ] as [[UInt8]])
  func `bytes that are not UTF-8 are named with their column`(bytes: [UInt8]) throws {
    let table = try ReadTable(
      Array("a,b\n1,x".utf8) + bytes + Array("\nz,ế\n".utf8), blockSize: 1)
    #expect(table.problems.map(\.kind) == [.invalidUTF8])
    #expect(table.problems.map(\.column) == [2])
    #expect(table.cells == [["z", "ế"]])
  }

  @Test func `every malformed row of a file is reported`() throws {
    let table = try ReadTable("a,b\n1\n1,2\n1,\"2\"3\n\"x\"\"\",y\n1,2,3\n")
    #expect(table.problems.map(\.line) == [2, 4, 6])
    #expect(table.cells == [["1", "2"], ["x\"", "y"]])
  }

  @Test(arguments: ["", "\n", "\r\n \n", "\u{FEFF}", "\u{FEFF}\n", ";;;\n"])
  func `a file without a row is empty`(text: String) {
    #expect(throws: TabularError.empty) { try ReadTable(text) }
  }

  @Test func `a malformed header stops the file`() {
    let problem = RowProblem(kind: .strayQuote, line: 2, column: 1, excerpt: "a\"")
    #expect(throws: TabularError.malformedHeader(problem)) { try ReadTable("\na\",b\n1,2\n") }
  }

  @Test func `a row that is longer than memory allows stops the file`() {
    let row = String(repeating: "1,", count: 600)
    #expect(throws: TabularError.rowTooLong(line: 2, limit: 1000)) {
      try ReadTable("a\n" + row, blockSize: 16, limits: Self.limits)
    }
  }

  static let foreignFiles: [(bytes: [UInt8], signature: FileSignature)] = [
    ([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00], .zip),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compoundFile),
    (Array("%PDF-1.7\n".utf8), .pdf),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .png),
    ([0xFF, 0xD8, 0xFF, 0xE0], .jpeg),
    (Array("GIF89a".utf8), .gif),
    ([0x1F, 0x8B, 0x08], .gzip),
    (Array("{\\rtf1\\ansi".utf8), .richText),
    (Array("SQLite format 3\0".utf8), .sqlite),
    ([0xFF, 0xFE, 0x61, 0x00, 0x2C, 0x00], .utf16),
    ([0xFE, 0xFF, 0x00, 0x61], .utf16),
    ([0x61, 0x00, 0x2C, 0x00, 0x62, 0x00], .utf16),
    ([0xFF, 0xFE, 0x00, 0x00, 0x61, 0x00, 0x00, 0x00], .utf32),
    (Array("\n<HTML><table>".utf8), .html),
    (Array("<!DOCTYPE html>".utf8), .html),
    (Array("<?xml version=\"1.0\"?>".utf8), .xml),
  ]

  @Test(arguments: foreignFiles)
  func `a file of other bytes is recognised`(bytes: [UInt8], signature: FileSignature) {
    #expect(throws: TabularError.foreignContent(signature)) { try ReadTable(bytes, blockSize: 1) }
  }
}
