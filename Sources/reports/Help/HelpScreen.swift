import ReportModel

/// What the parser of arguments says of itself, in the language of the user.
///
/// The texts of commands and options come from the catalogue; the words around them are the parser's own
/// and English: headings, notes on values, three sentences. Those are replaced in what it hands out.
struct HelpScreen {
  /// As the parser made it.
  let english: String

  /// What the parser was asked for.
  enum Kind {
    /// A screen for people.
    case screen
    /// The description of all commands as JSON, or a script of completions, which carry the catalogue's
    /// texts and the parser's sentences, but none of its headings.
    case description
    /// Candidates for completion: data, and no text of the parser's.
    case candidates

    init(_ arguments: [String]) {
      if arguments.first == "---completion" {
        self = .candidates
      } else if arguments.contains(where: {
        $0 == "--experimental-dump-help" || $0.hasPrefix("--generate-completion-script")
      }) {
        self = .description
      } else {
        self = .screen
      }
    }
  }

  func text(_ kind: Kind, in language: Language) -> String {
    guard language == .vietnamese, kind != .candidates else { return english }
    let text = HelpScreen.sentences.reduce(english) {
      $0.replacing($1.english, with: $1.vietnamese)
    }
    guard kind == .screen else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { HelpScreen.line($0) }.joined(separator: "\n")
  }

  /// A heading, or a line with the parser's notes on values put into Vietnamese.
  private static func line(_ line: Substring) -> String {
    if let heading = headings[line] { return heading }
    if let match = line.wholeMatch(of: /OVERVIEW: (.*)/) { return "TÓM TẮT: \(match.1)" }
    if let match = line.wholeMatch(of: /USAGE: (.*)/) {
      return "CÁCH DÙNG: "
        + match.1.replacing("<subcommand>", with: "<lệnh-con>")
        .replacing("[<options>]", with: "[<tùy-chọn>]").replacing("<options>", with: "<tùy-chọn>")
    }
    if let match = line.wholeMatch(of: /\s+See '(.+) <subcommand>' for detailed help\./) {
      return "  Xem «\(match.1) <lệnh-con>» để biết chi tiết."
    }
    // The name of the subcommand stands in a column, which has to stay as wide.
    if let match = line.wholeMatch(of: /(\s+\S+) \(default\)(\s*)(.*)/) {
      return "\(match.1) (mặc định)\(match.2.dropFirst())\(match.3)"
    }
    // Wrapping may have put any of these at the end or the beginning of a line.
    return String(line).replacing("(values:", with: "(gồm:")
      .replacing("default as flag:", with: "mặc định:").replacing("default:", with: "mặc định:")
  }

  private static let headings: [Substring: String] = [
    "ARGUMENTS:": "THAM SỐ:", "OPTIONS:": "TÙY CHỌN:", "SUBCOMMANDS:": "CÁC LỆNH:",
  ]

  private static let sentences = [
    BilingualText(vi: "Cho biết phiên bản.", en: "Show the version."),
    BilingualText(vi: "Hướng dẫn cách dùng.", en: "Show help information."),
    BilingualText(vi: "Hướng dẫn cách dùng một lệnh.", en: "Show subcommand help information."),
  ]
}
