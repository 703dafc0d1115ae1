import Tabular
import Testing

@Suite struct CSVWriterTests {
  @Test func `cells are quoted only where they must be`() {
    var writer = CSVWriter()
    writer.append(["a", "b,c", "d \"e\"", "f\ng", " h", "", "Đăk Đoa"])
    writer.append([""])
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == "a,\"b,c\",\"d \"\"e\"\"\",\"f\ng\",\" h\",,Đăk Đoa\n\"\"\n")
  }

  @Test func `delimiter, line end and byte order mark are the caller's choice`() {
    var writer = CSVWriter(
      delimiter: .semicolon, lineEnd: .carriageReturnLineFeed, startsWithByteOrderMark: true)
    writer.append(["a", "b"])
    #expect(writer.bytes == [0xEF, 0xBB, 0xBF] + Array("a;b\r\n".utf8))
  }
}
