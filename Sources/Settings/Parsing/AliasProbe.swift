import Foundation

/// Finds out whether a text uses aliases (`*name`), which settings files refuse: a few of them, nested,
/// would stand for more values than fit in memory or on the stack.
enum AliasProbe {
  /// The text with every name that may be an alias's made one that no anchor has; `nil` when there is
  /// no such name.
  ///
  /// Composing the probe stops at the first real alias and names its place, without following any;
  /// stars inside quotes, blocks and comments are no aliases and do no harm.
  static func probe(of text: String) -> String? {
    var prefix = "no-anchor-"
    while text.contains(prefix) { prefix += "0-" }
    var probe = String.UnicodeScalarView()
    var found = false
    var previous: Unicode.Scalar = "\n"
    var afterStar = false
    for scalar in text.unicodeScalars {
      if afterStar, isNameCharacter(scalar) {
        probe.append(contentsOf: prefix.unicodeScalars)
        found = true
      }
      probe.append(scalar)
      afterStar = scalar == "*" && mayPrecedeToken(previous)
      previous = scalar
    }
    return found ? String(probe) : nil
  }

  private static func isNameCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "A"..."Z", "a"..."z", "_", "-": true
    default: false
    }
  }

  /// Whether a token of YAML can begin after the character.
  private static func mayPrecedeToken(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "[", "]", "{", "}", ",", ":", "?", "-", "\"", "'", "\u{FEFF}": true
    default: scalar.properties.isWhitespace
    }
  }
}
