import ArgumentParser

/// What a word may be completed to.
struct CompletionCandidate: Equatable {
  let value: String
  /// What it stands for, shown by the shells that can.
  let note: String?

  init(_ value: String, note: String? = nil) {
    self.value = value
    self.note = note
  }

  /// The line that a shell's script expects; `nil` for what can't be offered.
  ///
  /// bash expands the words that it is given once more, so that a file named `$(…)` would be run: what
  /// isn't made of plain characters is offered to no shell. bash also breaks words at colons.
  func line(for shell: CompletionShell?) -> String? {
    guard isPlain else { return nil }
    switch shell {
    case .zsh:
      let escaped = value.replacing(":", with: "\\:")
      return shownNote.map { "\(escaped):\($0)" } ?? escaped
    case .fish: return shownNote.map { "\(value)\t\($0)" } ?? value
    default: return value.contains(":") ? nil : value
    }
  }

  private var isPlain: Bool {
    !value.isEmpty
      && value.unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || "._-+/,:@".unicodeScalars.contains(scalar)
      }
  }

  private var shownNote: String? {
    note.map { TerminalText.safe($0.replacing("\n", with: " ").replacing("\t", with: " ")) }
      .flatMap { $0.isEmpty ? nil : $0 }
  }
}
