import ReportIngest
import ReportModel
import ReportStore

/// A command line that is being typed, and what its workspace has to offer for it.
///
/// Whoever presses the tabulator waits for it and sees no messages: what can't be had is left out, nothing
/// is said, and the store is read as it is, never made, brought up to date or waited for.
struct CompletionRequest {
  /// The words of the line, the program's first, without the quotes of the shell.
  let words: [String]
  /// Which of them is being typed.
  let index: Int

  init(words: [String], index: Int) {
    self.words = words.map(ShellWord.unquoted)
    self.index = index
  }

  /// What is there of the word that is being typed.
  var word: String { words.indices.contains(index) ? words[index] : "" }

  /// The name of the command: `monthly`.
  var command: String? { words.dropFirst().first { !$0.hasPrefix("-") } }

  /// The workspace that the line names, else the one that a run would find.
  var workspace: Workspace? {
    guard
      let found = try? Workspace.locatedIfAny(
        named: value(of: "--workspace").map(ShellWord.path))
    else { return nil }
    let named = try? found.keeping(store: value(of: "--store").map(ShellWord.path))
    // A server may be long in answering; nobody waits for that with a finger on the key.
    return named?.store.path == nil ? found : named
  }

  var plan: Plan? {
    workspace.flatMap { try? PlanLoading.reading(of: $0).plan }
  }

  /// The workspace's store, to be read only.
  func store(_ plan: Plan) -> DatabaseStore? {
    workspace.flatMap {
      try? DatabaseStore(
        address: $0.store, plan: plan, opening: .untouched, patience: StorePatience(.zero))
    }
  }

  /// The value that the line gives an option, as it is typed.
  func value(of option: String) -> String? {
    for (position, word) in words.enumerated() where position != index {
      if word.hasPrefix("\(option)=") { return String(word.dropFirst(option.count + 1)) }
      guard word == option else { continue }
      // bash takes `--workspace=DIR` for three words.
      let rest = words[(position + 1)...].drop { $0 == "=" }
      guard let value = rest.first, rest.startIndex != index else { continue }
      return value
    }
    return nil
  }
}

/// Words as they are typed in a shell.
enum ShellWord {
  /// The word without quotes and backslashes.
  static func unquoted(_ word: String) -> String {
    var text = ""
    var quote: Character?
    var isEscaped = false
    for letter in word {
      if isEscaped {
        text.append(letter)
        isEscaped = false
      } else if letter == "\\", quote != "'" {
        isEscaped = true
      } else if letter == quote {
        quote = nil
      } else if quote == nil, letter == "'" || letter == "\"" {
        quote = letter
      } else {
        text.append(letter)
      }
    }
    return text
  }

  /// A path whose `~/` the shell would put the home folder for.
  static func path(_ word: String) -> String {
    guard word.hasPrefix("~/"), let home = Environment.value("HOME") else { return word }
    return FileSystem.joined(home, String(word.dropFirst(2)))
  }
}
