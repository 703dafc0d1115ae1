import ArgumentParser
import ReportModel

/// What the parser of arguments found wrong, in the language of the user.
///
/// The parser words its errors in English and hands out nothing but that text. Sentences that are known are
/// put into Vietnamese; one that isn't stays as it is, which is better than silence.
struct UsageFailure: ExplainedError {
  let message: BilingualText
  let remedy: BilingualText?

  /// - Parameter text: the parser's message: a sentence, then lines on the option and the usage.
  init(_ text: String) {
    let lines = text.split(separator: "\n")
    let sentence = lines.first.map { String($0.trimmingPrefix("Error: ")) } ?? text
    // Where there are many values to choose from, they follow on lines of their own.
    let values = lines.dropFirst().prefix { $0.hasPrefix("  - ") }.map { "'\($0.dropFirst(4))'" }
    let english = ([sentence] + [values.joined(separator: ", ")]).filter { !$0.isEmpty }
      .joined(separator: " ")
    message = BilingualText(
      vi: UsageFailure.vietnamese(english) ?? english, en: english)
    remedy = text.firstMatch(of: /See '(.+?)' for more information/).map { match in
      BilingualText(
        vi: "Xem cách dùng bằng «\(match.1)».", en: "For how it is used, see “\(match.1)”.")
    }
  }

  private static func vietnamese(_ text: String) -> String? {
    if let match = text.wholeMatch(of: /Unknown option '(.+?)'(?:\. Did you mean '(.+)'\?)?/) {
      let suggestion = match.2.map { " Có phải «\($0)»?" } ?? ""
      return "Không có tùy chọn «\(match.1)».\(suggestion)"
    }
    if let match = text.wholeMatch(of: /Missing value for '(.+)'/) {
      return "Tùy chọn «\(match.1)» còn thiếu giá trị."
    }
    if let match = text.wholeMatch(of: /Missing expected argument '(.+)'/) {
      return "Còn thiếu «\(match.1)»."
    }
    if let match = text.wholeMatch(of: /Unexpected argument '(.+)'/) {
      return "Thừa «\(match.1)», hoặc lệnh này không có."
    }
    if let match = text.wholeMatch(of: /\d+ unexpected arguments: (.+)/) {
      return "Thừa các từ \(quoted(match.1).joined(separator: ", "))."
    }
    if let match = text.wholeMatch(of: /The option '(.+?)' does not take any value, but.*/) {
      return "Tùy chọn «\(match.1)» không nhận giá trị."
    }
    if let match = text.wholeMatch(of: /The value '(.*?)' is invalid for '(.+?)'(.*)/) {
      return "Giá trị «\(match.1)» không dùng được cho «\(match.2)».\(choice(match.3))"
    }
    if let match = text.wholeMatch(of: /Missing one of: (.+)/) {
      return "Còn thiếu tham số.\(choice(match.1))"
    }
    if text == "Missing required subcommand." { return "Còn thiếu tên lệnh." }
    if let match = text.wholeMatch(of: /Invalid option: (.+)/) {
      return "Tùy chọn «\(match.1)» viết không đúng."
    }
    if let match = text.wholeMatch(of: /Can't generate completion scripts for '(.+)'\./) {
      return "Không tạo được phần gợi ý lệnh cho «\(match.1)». Chọn «bash», «zsh» hoặc «fish»."
    }
    if text == "Can't autodetect a supported shell." {
      return "Không nhận ra trình lệnh đang dùng. Chọn «bash», «zsh» hoặc «fish»."
    }
    return nil
  }

  /// The values that an option takes, where the parser lists them.
  private static func choice(_ text: Substring) -> String {
    let words = quoted(text)
    return words.isEmpty ? "" : " Chọn \(words.joined(separator: " hoặc "))."
  }

  private static func quoted(_ text: Substring) -> [String] {
    text.matches(of: /'(.+?)'/).map { "«\($0.1)»" }
  }
}
