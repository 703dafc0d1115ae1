/// HTML that is put together so that no text of a report can be taken for markup.
struct Markup {
  private(set) var text = ""

  /// Markup as it stands in our own source.
  mutating func literal(_ markup: StaticString) {
    markup.withUTF8Buffer { text += String(decoding: $0, as: UTF8.self) }
  }

  /// Markup that was put together apart.
  mutating func add(_ other: Markup) { text += other.text }

  /// Begins an element. An attribute without a value is left out.
  mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:])
  {
    text += "<\(name)"
    for case (let key, let value?) in attributes {
      text += " \(key)=\"\(Self.escaped(value))\""
    }
    text += ">"
  }

  mutating func close(_ name: StaticString) { text += "</\(name)>" }

  /// Ends the line, for those who read the page's source.
  mutating func endLine() { text += "\n" }

  mutating func write(_ words: String) { text += Self.escaped(words) }

  /// An element that holds text alone.
  mutating func element(_ name: StaticString, _ words: String) { element(name, [:], words) }

  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>, _ words: String
  ) {
    open(name, attributes)
    write(words)
    close(name)
  }

  private static func escaped(_ text: String) -> String {
    let line = PrintableText.line(text)
    guard line.utf8.contains(where: isSpecial) else { return line }
    var result = ""
    for scalar in line.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    default: false
    }
  }
}
