import ReportsTestSupport
import Tabular
import Testing

@Suite struct RawRowTests {
  @Test func `a short cell is a number made of its bytes, wherever it lies`() throws {
    let cells = [
      "", "A", "BR", "TTM", "Đợt", "X1234", "1234567", "12345678", "123456789", "\"\"\"\"",
    ]
    var reader = try CSVReader(
      MemoryByteSource("a,b\n" + cells.map { "\($0),1\n" }.joined() + "first,\"TTM\"\n"))
    var words: [ShortWord?] = []
    var expected: [ShortWord?] = []
    reader.forEachRowInMemory { row in
      for column in 0..<row.count {
        words.append(row.word(column))
        expected.append(ShortWord(row[column].bytes))
      }
    }
    #expect(words.count == 2 * cells.count + 2)
    // Of the first row's cells the beginning of the text is too near.
    #expect(words.dropFirst(4) == expected.dropFirst(4))
    #expect(words.last == ShortWord(text: "TTM"))
    #expect(ShortWord(text: "TT") != ShortWord(text: "TTM"))
    #expect(ShortWord(text: "") == nil && ShortWord(text: "123456789") == nil)
  }
}

extension CSVReader where Source == MemoryByteSource {
  fileprivate mutating func forEachRowInMemory(_ body: (RawRow) -> Void) {
    do {
      try forEachRow { row, _ in body(row) }
    } catch {
      Issue.record(error)
    }
  }
}

extension ShortWord {
  fileprivate init?(text: String) {
    self.init(Array(text.utf8))
  }
}
