import Foundation
import ReportModel

/// Headers of a message: folded into lines that every program takes, other letters than ASCII as encoded
/// words (RFC 2047). Lines end with CRLF.
enum MailHeader {
  private static let lineLength = 76

  /// A header of free text.
  static func text(_ name: String, _ text: String) -> String {
    "\(name): \(phrase(text, after: name.utf8.count + 2) ?? encoded(text, after: name.utf8.count + 2))\r\n"
  }

  /// A header of addresses, each on a line of its own; nothing where there are none.
  static func addresses(_ name: String, _ addresses: [MailAddress]) -> String {
    guard !addresses.isEmpty else { return "" }
    let written = addresses.enumerated().map { index, address in
      mailbox(address, after: index == 0 ? name.utf8.count + 2 : 1)
    }
    return "\(name): \(written.joined(separator: ",\r\n "))\r\n"
  }

  private static func mailbox(_ address: MailAddress, after used: Int) -> String {
    guard let name = address.name else { return address.address }
    guard name.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }), name.utf8.count <= 50,
      !name.contains("=?")
    else {
      return "\(encoded(name, after: used))\r\n <\(address.address)>"
    }
    let isPhrase = name.utf8.allSatisfy { MailAtom.isLetter($0) || $0 == UInt8(ascii: " ") }
    let quoted = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\(isPhrase ? name : "\"\(quoted)\"")\r\n <\(address.address)>"
  }

  /// The text as it is, folded between its words; `nil` if it has to be encoded.
  private static func phrase(_ text: String, after used: Int) -> String? {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }), !text.contains("=?"),
      words.allSatisfy({ !$0.isEmpty && $0.utf8.count < lineLength - 20 })
    else { return nil }
    var result = ""
    var length = used
    for word in words {
      if !result.isEmpty {
        let fits = length + 1 + word.utf8.count <= lineLength
        result += fits ? " " : "\r\n "
        length = fits ? length + 1 : 1
      }
      result += word
      length += word.utf8.count
    }
    return result
  }

  /// Encoded words, none longer than a line; no character is divided between two.
  private static func encoded(_ text: String, after used: Int) -> String {
    let frame = "=?UTF-8?B??=".utf8.count
    func room(after used: Int) -> Int { (lineLength - used - frame) / 4 * 3 }
    var pieces: [[UInt8]] = [[]]
    for scalar in text.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      let most = room(after: pieces.count == 1 ? used : 1)
      if pieces[pieces.count - 1].count + bytes.count > most { pieces.append([]) }
      pieces[pieces.count - 1] += bytes
    }
    return pieces.map { "=?UTF-8?B?\(Data($0).base64EncodedString())?=" }.joined(separator: "\r\n ")
  }

  /// A parameter of any letters (RFC 2231), in numbered pieces where it is longer than a line: ends a
  /// header that has begun.
  static func parameter(_ name: String, _ value: String) -> String {
    let units = value.utf8.map { byte in
      isPlain(byte) ? String(Unicode.Scalar(byte)) : percentEncoded(byte)
    }
    let whole = " \(name)*=UTF-8''\(units.joined())"
    if whole.utf8.count < lineLength { return ";\r\n\(whole)" }
    var lines: [String] = []
    var line = " \(name)*0*=UTF-8''"
    for unit in units {
      if line.utf8.count + unit.utf8.count >= lineLength {
        lines.append(line)
        line = " \(name)*\(lines.count)*="
      }
      line += unit
    }
    lines.append(line)
    return lines.map { ";\r\n\($0)" }.joined()
  }

  private static func percentEncoded(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return byte < 0x10 ? "%0\(digits)" : "%\(digits)"
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
