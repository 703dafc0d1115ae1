extension RawRow {
  /// The row as it stands in the file, but for an apostrophe before each value that a spreadsheet could take
  /// for a formula.
  public var neutralBytes: [UInt8] {
    var bytes: [UInt8] = []
    var copied = 0
    for column in 0..<count {
      let cell = self[column]
      let text = cell.text
      guard SpreadsheetText.neutralValue(text) != text else { continue }
      // Within the quotes, where the value has any.
      let place = cell.bytes.base - rawBytes.base
      guard (copied...rawBytes.count).contains(place) else { continue }
      bytes.append(contentsOf: rawBytes.slice(copied..<place))
      bytes.append(UInt8(ascii: "'"))
      copied = place
    }
    bytes.append(contentsOf: rawBytes.slice(copied..<rawBytes.count))
    return bytes
  }
}
