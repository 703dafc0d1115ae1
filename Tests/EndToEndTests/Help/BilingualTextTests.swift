import Foundation
import Testing

/// What the program says stands in both languages, side by side, wherever it is said.
@Suite("Messages in both languages")
struct BilingualTextTests {
  @Test("no message lacks one of the languages")
  func complete() throws {
    // Text between quotes, of one line or of several.
    let literal = #""""(?:.|\n)*?"""|"(?:[^"\\\n]|\\.)*""#
    let message = try Regex(
      #"(?:BilingualText|OptionHelp)\(\s*vi:\s*(\#(literal)),\s*en:\s*(\#(literal))\s*[,)]"#,
      as: (Substring, Substring, Substring).self)
    var count = 0
    for (path, text) in try SourceText.files(in: "Sources") {
      for match in text.matches(of: message) {
        count += 1
        let (vietnamese, english) = (plain(match.output.1), plain(match.output.2))
        #expect(vietnamese.isEmpty == english.isEmpty, "\(path): \(match.output.0)")
        // Names, codes and numbers alone are the same in every language.
        guard vietnamese != english, vietnamese.contains(/\p{L} \p{L}/) else { continue }
        #expect(
          vietnamese.unicodeScalars.contains { $0.value > 0x7F },
          "\(path) has no Vietnamese: \(vietnamese)")
        #expect(
          vietnamese.unicodeScalars.elementsEqual(
            vietnamese.precomposedStringWithCanonicalMapping.unicodeScalars),
          "\(path) is not NFC: \(vietnamese)")
      }
    }
    #expect(count > 350)
  }

  /// The text without quotes and without the values that are put in.
  private func plain(_ literal: Substring) -> String {
    literal.trimmingCharacters(in: CharacterSet(charactersIn: "\" \n"))
      .replacing(/\\\((?:[^()]|\([^()]*\))*\)/, with: "")
  }
}
