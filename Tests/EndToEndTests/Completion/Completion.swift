import Foundation
import Testing

/// Asks the program for completions, as the scripts for the shells do.
enum Completion {
  /// The candidates for an argument of a command: `--unit`, or `positional@0`.
  ///
  /// - Parameters:
  ///   - word: what has been typed of it.
  ///   - options: what stands on the line before it.
  ///   - folder: where the line is typed; by default one whose folder `w` is the sample.
  static func candidates(
    _ command: String, _ argument: String, word: String = "", shell: String = "bash",
    after options: [String] = ["--workspace", "w"], in folder: URL? = nil
  ) throws -> [String] {
    let place = try folder ?? SampleWorkspace.shared.get().folder.url
    var words = ["reports"] + command.split(separator: " ").map(String.init) + options
    if argument.hasPrefix("--") { words.append(argument) }
    let line =
      command.split(separator: " ").map(String.init)
      + ["--", argument, "\(words.count)", "\(word.count)"] + words + [word]
    let quoted = line.map { "'" + $0.replacing("'", with: "'\\''") + "'" }.joined(separator: " ")
    let outcome = try Program.shell(
      "SAP_SHELL=\(shell) $reports ---completion \(quoted)", in: place)
    #expect(outcome.status == 0)
    #expect(outcome.messages.isEmpty, "\(outcome.messages)")
    return outcome.lines.map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
  }

  /// A folder with the scripts for bash, zsh and fish, as they are installed.
  static func scripts() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let script = Repository.root.appendingPathComponent("scripts/generate-completions").path
    let outcome = try Program.shell("'\(script)' \"$reports\" .", in: folder.url)
    try #require(outcome.status == 0, "\(outcome.messages)")
    return folder
  }
}
