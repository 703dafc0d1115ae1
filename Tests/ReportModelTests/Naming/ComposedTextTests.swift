import Foundation
import ReportModel
import ReportsTestSupport
import Testing

@Suite("Text in NFC") struct ComposedTextTests {
  /// Letters as they are typed, marks that combine, and what has another form in NFC.
  private static let scalars: [Unicode.Scalar] =
    Array("aăâeêioôơuưyđĐ ếộữỲ–“”…·–Ắ'-0129".unicodeScalars)
    + [
      "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}", "\u{302}", "\u{31B}", "\u{2001}",
      "\u{212B}", "\u{2126}", "\u{F900}", "\u{1100}", "\u{1161}", "\u{AC00}", "\u{200B}", "\u{A0}",
      "\u{85}", "\u{3000}", "\u{AD}", "\u{0958}", "\u{1E9B}", "\u{1F600}",
    ]

  @Test("what is left alone is what composing would leave, byte for byte", arguments: 1...20)
  func composed(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        text.append(Self.scalars.randomElement(using: &random) ?? "a")
      }
      let written = String(text)
      #expect(
        Array(VietnameseText.composed(written).utf8)
          == Array(written.precomposedStringWithCanonicalMapping.utf8))
      #expect(
        Array(VietnameseText.trimmed(written).utf8)
          == Array(written.trimmingCharacters(in: .whitespacesAndNewlines).utf8))
    }
  }

  @Test("every letter of Vietnamese is composed, and taken apart comes together again")
  func letters() {
    let letters = "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ"
    for letter in letters + letters.lowercased() {
      let text = String(letter)
      let apart = text.decomposedStringWithCanonicalMapping
      #expect(Array(VietnameseText.composed(text).utf8) == Array(text.utf8))
      #expect(Array(VietnameseText.composed(apart).utf8) == Array(text.utf8))
    }
  }
}
