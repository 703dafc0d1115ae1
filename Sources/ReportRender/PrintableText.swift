/// Text made fit for one line of an output, whatever a file has brought.
enum PrintableText {
  /// Line breaks and control characters become spaces; invisible and direction-changing characters go.
  ///
  /// Runs of spaces stay: a number line holds room to write in.
  static func line(_ text: String) -> String {
    // Nearly every text is fit already; only one that isn't is put together anew.
    if isSurelyPlain(text) || text.unicodeScalars.allSatisfy(isPlain) { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isPlain(scalar) {
        scalars.append(scalar)
        continue
      }
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: scalars.append(" ")
      case .format, .privateUse, .unassigned, .surrogate: continue
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// The same for each line of a text that may have several.
  static func lines(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\n")) else { return line(text) }
    return text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line(String($0)) }.joined(separator: "\n")
  }

  /// Whether a text is one line of letters of Vietnamese and what ASCII prints: seen at a glance.
  static func isSurelyPlain(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable(isSurelyPlain) == true
  }

  private static func isSurelyPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x20..<0x7F: index += 1
      case 0xC3...0xCB: index += 2
      case 0xE1 where bytes[index + 1] == 0xBA && bytes[index + 2] >= 0xA0: index += 3
      case 0xE1 where bytes[index + 1] == 0xBB && bytes[index + 2] <= 0xB9: index += 3
      default: return false
      }
    }
    return true
  }

  /// Letters of Vietnamese, ASCII, punctuation of running text.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0xA1..<0xAD, 0xAE..<0x300, 0x1EA0...0x1EF9, 0x2012...0x2026: true
    default: false
    }
  }
}
