import ReportModel

/// A text with wildcards: `*` stands for any characters, `?` for one. Letter case, Unicode form and
/// spaces don't matter.
struct TextPattern: Sendable, Hashable {
  let text: String
  private let scalars: [Unicode.Scalar]

  init(_ text: String) {
    self.text = text
    scalars = Self.folded(text)
  }

  func matches(_ text: String) -> Bool {
    let text = Self.folded(text)
    var position = 0
    var index = 0
    // Where to go on when what follows the last star doesn't fit.
    var star: (index: Int, position: Int)?
    while position < text.count {
      if index < scalars.count, scalars[index] == "*" {
        star = (index, position)
        index += 1
      } else if index < scalars.count, scalars[index] == "?" || scalars[index] == text[position] {
        index += 1
        position += 1
      } else if let last = star {
        star = (last.index, last.position + 1)
        index = last.index + 1
        position = last.position + 1
      } else {
        return false
      }
    }
    return scalars[index...].allSatisfy { $0 == "*" }
  }

  /// Names of files and of rows are short; what is longer is compared by its beginning.
  private static func folded(_ text: String) -> [Unicode.Scalar] {
    Array(VietnameseText.normalized(String(text.prefix(400))).lowercased().unicodeScalars)
  }
}
