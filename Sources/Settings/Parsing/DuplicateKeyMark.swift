import Foundation
import Yams

/// Marks a key that its mapping has once more, so that the composer, which refuses equal keys, goes on.
///
/// The mark is a private-use character that stands for nothing, put before the key.
enum DuplicateKeyMark {
  private static let mark: Unicode.Scalar = "\u{F8F0}"

  /// The text without characters that could be taken for a mark.
  static func free(_ text: String) -> String {
    guard text.unicodeScalars.contains(mark) else { return text }
    return text.replacingOccurrences(of: String(mark), with: "\u{FFFD}")
  }

  /// The text with the key at `position` marked; `nil` when there is no such place.
  static func add(to text: String, at position: Mark) -> String? {
    var scalars = text.unicodeScalars
    guard var index = scalarIndex(of: position, in: scalars), index < scalars.endIndex else {
      return nil
    }
    // Inside the quotes of a quoted key: before them, it would no longer be quoted.
    if scalars[index] == "\"" || scalars[index] == "'" { index = scalars.index(after: index) }
    scalars.insert(mark, at: index)
    return String(scalars)
  }

  /// The key without its marks, or `nil` if it has none.
  static func unmarked(_ key: String) -> String? {
    guard key.unicodeScalars.first == mark else { return nil }
    return String(String.UnicodeScalarView(key.unicodeScalars.drop { $0 == mark }))
  }

  /// Lines and columns as the scanner counts them: columns in scalars.
  private static func scalarIndex(
    of position: Mark, in scalars: String.UnicodeScalarView
  ) -> String.Index? {
    var line = 1
    var column = 1
    var previous: Unicode.Scalar?
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      if !(previous == "\r" && scalar == "\n") {
        if line == position.line, column == position.column { return index }
        if isLineBreak(scalar) {
          line += 1
          column = 1
        } else {
          column += 1
        }
      }
      previous = scalar
      index = scalars.index(after: index)
    }
    return nil
  }

  private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
