/// Lists of names around the text of an official document.
enum FrameLines {
  /// One addressee stands behind «Kính gửi:», several in a line each below it.
  static func address(to addressees: [String]) -> [String] {
    if addressees.count < 2 { return addressees.map { "Kính gửi: \($0)." } }
    return ["Kính gửi:"] + listed(addressees, separator: ";")
  }

  /// A dash before each, the separator after each but the last, which has a full stop.
  static func listed(_ lines: [String], separator: String) -> [String] {
    lines.enumerated().map { index, line in
      "- " + line + (index == lines.count - 1 ? "." : separator)
    }
  }
}
