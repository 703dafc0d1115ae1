import ReportsTestSupport
import Tabular
import Testing

@Suite("Delimited text read in pieces")
struct TextPieceTests {
  /// Invented tables whose rows are hard to tell apart: line breaks in cells, faults, line ends of each
  /// kind, letters that pieces could cut.
  static let tables = [
    "a,b\n1,2\n3,4\n", "a,b\r\n1,2\r\n\r\n3,4", "a,b\r1,2\r3,4\r",
    "a;b\n\"x\ny\";2\n3;\"p\r\nq\"\n",
    "a,b\n\"never closed,2\n3,4\n5,6\n", "a,b\n1,\"x\" y\n3,4\n", "a,b\n1,2,3\n4\n5,6\n",
    "a,b\nĐại hội,\"ở xã, \"\"ế\"\"\"\n3,ẫ\n", "a,b\n1,\u{1}\n3,4\n", "a\tb\nx\"y\t2\n3\t4\n",
    "a,b\n\n\n",
    "a,b\n1,2\r\"x\n\"\r,3\n4,5",
  ]

  private static func text(_ row: RawRow, _ problem: RowProblem?) -> String {
    let cells = (0..<row.count).map { row[$0].text }
    return "\(row.line) \(cells) \(problem.map { "\($0)" } ?? "")"
  }

  private static func inOnePiece(_ text: String) throws -> [String] {
    var rows: [String] = []
    var reader = try CSVReader(MemoryByteSource(text))
    try reader.forEachRow { rows.append(self.text($0, $1)) }
    return rows
  }

  private static func inPieces(_ text: String, size: Int) throws -> [String] {
    var rows: [String] = []
    var reader = try CSVReader(MemoryByteSource(text), blockSize: 1)
    guard let makePieceReader = reader.pieceReader() else { return ["no pieces"] }
    var pieceReader = makePieceReader()
    var rest: TextPiece?
    while let piece = try reader.nextPiece(size: size) {
      rest = try pieceReader.forEachRow(of: piece.following(rest)) {
        rows.append(self.text($0, $1))
      }
    }
    if let rest {
      _ = try pieceReader.forEachRow(of: rest.asLast) { rows.append(self.text($0, $1)) }
    }
    return rows
  }

  @Test("Rows are the same however the text is cut", arguments: tables, [1, 2, 3, 5, 8, 13, 100])
  func cuts(_ table: String, _ size: Int) throws {
    #expect(try Self.inPieces(table, size: size) == Self.inOnePiece(table))
  }

  @Test("Texts of random letters have the same rows in pieces", arguments: 1...40)
  func randomTexts(_ seed: Int) throws {
    var numbers = SeededGenerator(seed: UInt64(seed))
    let alphabet = ["a", "\"", "\"\"", ",", "\n", "\r\n", "\r", " ", "ế", "đ", "1", "x\n", "\t"]
    let body = (0..<200).map { _ in alphabet.randomElement(using: &numbers) ?? "" }.joined()
    let table = "a,b\n" + body
    for size in [1, 7, 64] {
      #expect(try Self.inPieces(table, size: size) == Self.inOnePiece(table))
    }
  }

  @Test("A line without end is refused as soon as it is too long")
  func endlessLine() throws {
    let text = "a,b\n" + String(repeating: "x", count: 20 << 20)
    var reader = try CSVReader(MemoryByteSource(text))
    #expect(throws: TabularError.rowTooLong(line: 2, limit: CSVLimits.standard.rowLength)) {
      while try reader.nextPiece(size: 1 << 18) != nil {}
    }
  }
}
