import ReportsTestSupport
import Testing

@testable import Tabular

@Suite struct RowScannerTests {
  /// Where the cells of a row are, and where the next row begins.
  private struct Found: Equatable {
    var end: Int
    var cells: [[UInt32]] = []
    var forms: [RawCell.Form] = []

    init(end: Int, _ extents: borrowing OwnedBuffer<CellExtent>) {
      self.end = end
      for place in 0..<extents.count {
        cells.append([extents[place].start, extents[place].end])
        forms.append(extents[place].form)
      }
    }
  }

  @Test(arguments: UInt64(1)...200)
  func `a row that is found sound is what a careful look finds`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let letters = Array("ab,,,;\"\"\"\n\n\r\t\u{1}ế".utf8)
    let quoted = Array("\"x\"\"y, z\",".utf8)
    var text: [UInt8] = []
    while text.count < 300 {
      text +=
        Bool.random(using: &generator)
        ? quoted : [letters.randomElement(using: &generator) ?? 0]
    }
    let scanner = RowScanner(
      delimiter: UInt8(ascii: ","),
      limits: CSVLimits(fieldLength: 12, columns: 8, rowLength: 4096))
    var survey = ByteSurvey(delimiter: scanner.delimiter)
    var cells = OwnedBuffer<CellExtent>(capacity: 4)
    text.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      survey.take(ByteView(base: base, count: buffer.count))
      for start in text.indices {
        guard
          let end = scanner.endOfSoundRow(base, survey, from: start, to: text.count, cells: &cells)
        else { continue }
        let sound = Found(end: end, cells)
        let row = scanner.scan(
          base, survey, from: start, to: text.count, atEnd: false, cells: &cells)
        #expect(row?.fault == nil && row?.lineCount == 1)
        #expect(row.map { Found(end: $0.end, cells) } == sound)
      }
    }
  }

  @Test func `a row of plain and quoted cells is sound`() {
    let text = Array("2020-06-14,\"a \"\"b\"\", c\",,7\r\nnext".utf8)
    let scanner = RowScanner(delimiter: UInt8(ascii: ","), limits: .standard)
    var survey = ByteSurvey(delimiter: scanner.delimiter)
    var cells = OwnedBuffer<CellExtent>(capacity: 4)
    text.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      survey.take(ByteView(base: base, count: buffer.count))
      let end = scanner.endOfSoundRow(base, survey, from: 0, to: text.count, cells: &cells)
      #expect(end == text.count - 4)
      #expect(Found(end: 0, cells).forms == [.text, .quotedTextWithDoubledQuotes, .text, .text])
    }
  }
}
