import Foundation
import ReportModel
import ReportsTestSupport
import Testing

@testable import ReportRender

/// Headers and text of mail, read back by rules of their own, whatever they held.
@Suite("Mail keeps every text")
struct MailPropertyTests {
  private static let letters = Array("aZ09 .,;:=?_-\"\\<>@()%'ủẬđỹĐ漢😀\u{0301}").map(String.init)

  private func text(_ length: ClosedRange<Int>, _ generator: inout SeededGenerator) -> String {
    let count = Int.random(in: length, using: &generator)
    let letters = (0..<count).map { _ in Self.letters.randomElement(using: &generator) ?? "a" }
    return letters.joined().trimmingCharacters(in: .whitespaces)
  }

  @Test("a subject is read back as it was, from lines of at most 76 letters")
  func subjects() throws {
    var generator = SeededGenerator(seed: 2231)
    for _ in 0..<500 {
      let subject = text(0...200, &generator)
      let header = MailHeader.text("Subject", subject)
      let lines = header.components(separatedBy: "\r\n")
      #expect(lines.last == "" && lines.allSatisfy { $0.utf8.count <= 76 })
      #expect(try decoded(unfolded(header.dropFirst("Subject: ".count))) == subject)
    }
  }

  @Test("names of addresses are read back as they were")
  func names() throws {
    var generator = SeededGenerator(seed: 5322)
    for _ in 0..<500 {
      let name = text(1...80, &generator).filter { !"<>".contains($0) }
        .trimmingCharacters(in: .whitespaces).precomposedStringWithCanonicalMapping
      guard !name.isEmpty else { continue }
      let quoted = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      let address = try MailAddress("\"\(quoted)\" <a@example.org>")
      #expect(address.name == name)
      let written = unfolded(MailHeader.addresses("To", [address]).dropFirst("To: ".count))
      #expect(written.hasSuffix(" <a@example.org>"))
      let phrase = String(written.dropLast(" <a@example.org>".count))
      let isEncoded = phrase.contains("=?UTF-8?B?")
      #expect(try (isEncoded ? decoded(phrase) : unquoted(phrase)) == name, "\(written)")
    }
  }

  @Test("text comes out of quoted-printable as it went in")
  func quotedPrintable() throws {
    var generator = SeededGenerator(seed: 2045)
    for _ in 0..<200 {
      let written = (0..<Int.random(in: 1...8, using: &generator)).map { _ in
        text(0...160, &generator) + (Bool.random(using: &generator) ? " " : "") + "\n"
      }.joined()
      let encoded = QuotedPrintable.encoded(written)
      let lines = encoded.components(separatedBy: "\r\n")
      #expect(lines.allSatisfy { $0.utf8.count <= 76 && $0.last != " " && $0 != "." })
      let joined: String = encoded.replacing("=\r\n", with: "").replacing("\r\n", with: "\n")
      var bytes: [UInt8] = []
      var rest = Array(joined.utf8)[...]
      while let byte = rest.popFirst() {
        if byte == UInt8(ascii: "=") {
          let digits = String(decoding: rest.prefix(2), as: UTF8.self)
          bytes.append(try #require(UInt8(digits, radix: 16)))
          rest = rest.dropFirst(2)
        } else {
          bytes.append(byte)
        }
      }
      #expect(bytes == Array(written.utf8))
    }
  }

  @Test("the name of an attachment is read back as it was")
  func parameters() throws {
    var generator = SeededGenerator(seed: 2183)
    for _ in 0..<300 {
      let name = text(0...120, &generator)
      let pieces = MailHeader.parameter("filename", name).components(separatedBy: ";\r\n")
        .dropFirst()
      #expect(pieces.allSatisfy { $0.utf8.count <= 76 })
      let values = try pieces.enumerated().map { place, piece in
        let match = try #require(piece.wholeMatch(of: #/\ filename(?:\*([0-9]+))?\*=(.*)/#))
        #expect(match.output.1.map { Int($0) == place } ?? (pieces.count == 1))
        return String(match.output.2)
      }
      let value = values.joined()
      #expect(value.hasPrefix("UTF-8''"))
      #expect(value.dropFirst("UTF-8''".count).removingPercentEncoding == name)
    }
  }

  // MARK: - Reading headers

  private func unfolded(_ header: Substring) -> String {
    String(header).replacing("\r\n ", with: " ").replacing("\r\n", with: "")
  }

  /// White space between encoded words is none of the text (RFC 2047, 6.2).
  private func decoded(_ text: String) throws -> String {
    guard text.contains("=?UTF-8?B?") else { return text }
    return try text.split(separator: " ").map { word in
      let match = try #require(word.wholeMatch(of: /=\?UTF-8\?B\?([^?]*)\?=/))
      let bytes = try #require(Data(base64Encoded: String(match.output.1)))
      return try #require(String(data: bytes, encoding: .utf8))
    }.joined()
  }

  private func unquoted(_ text: String) -> String {
    guard text.count > 1, text.first == "\"", text.last == "\"" else { return text }
    return String(text.dropFirst().dropLast()).replacing(/\\(.)/) { String($0.output.1) }
  }
}
