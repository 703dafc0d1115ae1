/// The byte between two cells.
public enum Delimiter: UInt8, CaseIterable, Hashable, Sendable {
  case comma = 0x2C
  case semicolon = 0x3B
  case tab = 0x09

  /// The delimiter that stands most often, outside quotes, in the first line that isn't blank.
  ///
  /// A line without any has one column, and then the comma is as good as another. `nil` means that
  /// the line goes on beyond the bytes.
  init?(recognisedIn bytes: ByteView, atEnd: Bool) {
    var counts: [Delimiter: Int] = [:]
    var countsOfBlankLines: [Delimiter: Int] = [:]
    var insideQuotes = false
    var isBlank = true
    var lineEnded = false
    for byte in bytes {
      if byte == ASCII.quote { insideQuotes.toggle() }
      if insideQuotes {
        isBlank = false
      } else if byte == ASCII.lineFeed || byte == ASCII.carriageReturn {
        lineEnded = !isBlank
        if lineEnded { break }
        if !counts.isEmpty { countsOfBlankLines = counts }
        counts.removeAll()
      } else if let delimiter = Delimiter(rawValue: byte) {
        counts[delimiter, default: 0] += 1
      } else if byte != ASCII.space {
        isBlank = false
      }
    }
    guard lineEnded || atEnd else { return nil }
    if isBlank { counts = countsOfBlankLines }
    self = Delimiter.allCases.reduce(.comma) { best, delimiter in
      counts[delimiter, default: 0] > counts[best, default: 0] ? delimiter : best
    }
  }
}
