/// Text made fit for one line of an output, whatever a file has brought.
enum PrintableText {
  /// Line breaks and control characters become spaces; invisible and direction-changing characters go.
  ///
  /// Runs of spaces stay: a number line holds room to write in.
  static func line(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.value >= 0x20, scalar.value < 0x7F || (0xC0..<0x300).contains(scalar.value) {
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
}
