import Foundation

/// An address of mail, with the name that is shown for it (RFC 5322, 3.4).
public struct MailAddress: Sendable, Hashable {
  public let name: String?
  /// `office@example.org`, in ASCII.
  public let address: String

  public var domain: Substring { address.split(separator: "@").last ?? "" }

  /// Reads one address: `office@example.org`, `Name <office@example.org>`, `"Name, Office" <…>`.
  public init(_ text: String) throws(MailFault) {
    let addresses = try MailAddress.list(text)
    guard addresses.count == 1 else { throw .severalAddresses(text) }
    self = addresses[0]
  }

  /// Reads addresses with commas between; at least one.
  public static func list(_ text: String) throws(MailFault) -> [MailAddress] {
    try PlainLine.check(text)
    return try mailboxes(text).map { mailbox throws(MailFault) in try MailAddress(mailbox: mailbox)
    }
  }

  private init(mailbox: String) throws(MailFault) {
    guard mailbox.last == ">", let start = mailbox.lastIndex(of: "<") else {
      address = try MailAddress.checked(mailbox)
      name = nil
      return
    }
    let inside = mailbox[mailbox.index(after: start)...].dropLast()
    address = try MailAddress.checked(inside.trimmingCharacters(in: .whitespaces))
    let name = MailAddress.unquoted(mailbox[..<start].trimmingCharacters(in: .whitespaces))
    // A name that could be an address, or part of one, would deceive those who read it.
    guard !name.contains(where: { "<>".contains($0) }) else { throw .notAnAddress(mailbox) }
    self.name = name.isEmpty ? nil : name.precomposedStringWithCanonicalMapping
  }

  // MARK: - Taking apart

  /// Parts between commas that stand outside of quotes.
  private static func mailboxes(_ text: String) -> [String] {
    var parts = [""]
    var isQuoted = false
    var isEscaped = false
    for character in text {
      if character == ",", !isQuoted {
        parts.append("")
        continue
      }
      if character == "\"", !isEscaped { isQuoted.toggle() }
      isEscaped = character == "\\" && isQuoted && !isEscaped
      parts[parts.count - 1].append(character)
    }
    return parts.map { $0.trimmingCharacters(in: .whitespaces) }
  }

  private static func unquoted(_ name: String) -> String {
    guard name.count >= 2, name.first == "\"", name.last == "\"" else { return name }
    var result = ""
    var isEscaped = false
    for character in name.dropFirst().dropLast() {
      if character == "\\", !isEscaped {
        isEscaped = true
        continue
      }
      isEscaped = false
      result.append(character)
    }
    return result
  }

  // MARK: - Checking

  /// The address if it has the form that all mail programs take: words and dots, `@`, a domain. Bounds are
  /// those of RFC 5321, 4.5.3.1.
  private static func checked(_ text: String) throws(MailFault) -> String {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      throw text.contains("@") ? .addressNotASCII(text) : .notAnAddress(text)
    }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...64).contains(parts[0].count), (1...253).contains(parts[1].count),
      parts[0].split(separator: ".", omittingEmptySubsequences: false).allSatisfy(isWord),
      parts[1].split(separator: ".", omittingEmptySubsequences: false).allSatisfy(isLabel)
    else { throw .notAnAddress(text) }
    return text
  }

  private static func isWord(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy(MailAtom.isLetter)
  }

  private static func isLabel(_ text: Substring) -> Bool {
    (1...63).contains(text.count) && text.first != "-" && text.last != "-"
      && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
  }
}

/// Words that stand in headers without quotes.
package enum MailAtom {
  /// `atext` of RFC 5322, 3.2.3.
  package static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
    }
  }
}

/// Text that a header may hold.
package enum PlainLine {
  /// Refuses what could end the header or hide in it.
  package static func check(_ text: String) throws(MailFault) {
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .format, .surrogate: false
      default: true
      }
    }
    guard isPlain else { throw .controlCharacter(text) }
  }
}
