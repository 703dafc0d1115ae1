import Tabular
import Testing

@Suite struct CSVReaderTests {
  @Test func `a quoted cell may hold delimiters, line breaks and doubled quotes`() throws {
    let table = try ReadTable("a,b\n\"x, \"\"y\"\"\r\nz\",2\n3,4\n")
    #expect(table.cells == [["x, \"y\"\r\nz", "2"], ["3", "4"]])
    #expect(table.rows.map(\.line) == [2, 4])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `any line end will do, and the last line needs none`(lineEnd: String) throws {
    let text = ["a,b", "1,2", "3,4"].joined(separator: lineEnd)
    for table in [try ReadTable(text), try ReadTable(text + lineEnd)] {
      #expect(table.header == ["a", "b"])
      #expect(table.cells == [["1", "2"], ["3", "4"]])
      #expect(table.rows.map(\.line) == [2, 3])
      #expect(table.problems.isEmpty)
    }
  }

  @Test(arguments: Delimiter.allCases)
  func `the delimiter is recognised from the header`(delimiter: Delimiter) throws {
    let sign = String(UnicodeScalar(delimiter.rawValue))
    let table = try ReadTable("\"x,;\t,;\t\"\(sign)b\(sign)c\(sign)d\n1\(sign)2\(sign)3\(sign)4")
    #expect(table.delimiter == delimiter)
    #expect(table.cells == [["1", "2", "3", "4"]])
  }

  @Test func `a byte order mark is no part of the first name`() throws {
    #expect(try ReadTable("\u{FEFF}ngày;số lượng\n1;2").header == ["ngày", "số lượng"])
  }

  @Test func `blank lines and rows of empty cells are skipped, and still counted as lines`() throws
  {
    let table = try ReadTable("\n  \n,,\na,b\n\n1,2\n , \n,,,,\n3,4\n\n")
    #expect(table.header == ["a", "b"])
    #expect(table.rows.map(\.line) == [6, 9])
    #expect(table.problems.isEmpty)
  }

  @Test func `a row of quoted empty cells is meant`() throws {
    #expect(try ReadTable("a\n\"\"\n").cells == [[""]])
  }

  @Test func `a row can be copied out as it stands in the file`() throws {
    let table = try ReadTable("a,b\r\n\"x\"\"\ny\",2\r\n3,4")
    #expect(table.rows.map(\.rawText) == ["\"x\"\"\ny\",2\r\n", "3,4"])
  }

  @Test func `a table may have a header alone`() throws {
    let table = try ReadTable("a;b")
    #expect(table.header == ["a", "b"])
    #expect(table.rows.isEmpty)
  }

  @Test func `a file is read from disk, and a missing one is named`() throws {
    #expect(throws: TabularError.unreadable(path: "/nonexistent/x.csv", errorNumber: 2)) {
      _ = try FileByteSource(path: "/nonexistent/x.csv")
    }
    #expect(throws: TabularError.unreadable(path: "/", errorNumber: 21)) {
      _ = try CSVReader(FileByteSource(path: "/"))
    }
    var reader = try CSVReader(FileByteSource(path: #filePath), blockSize: 7)
    #expect(reader.header.names == ["import Tabular"])
    var last = 0
    try reader.forEachRow { row, _ in last = row.line }
    #expect(last > 60)
  }
}
