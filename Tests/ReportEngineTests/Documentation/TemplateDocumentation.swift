/// The page on templates, taken apart.
enum TemplateDocumentation {
  static func text() throws -> String { try InventedReport.text("docs/templates.md") }

  /// The templates of the page, from the smallest to the finished one.
  static func examples() throws -> [String] {
    try blocks("yaml").filter { !$0.contains("extends:") }
  }

  /// The templates of the page that build on another one.
  static func extensions() throws -> [String] {
    try blocks("yaml").filter { $0.contains("extends:") }
  }

  /// The fenced blocks of a language.
  static func blocks(_ language: String) throws -> [String] {
    try text().split(separator: "```").enumerated().filter { $0.offset % 2 == 1 }
      .map { String($0.element) }.filter { $0.hasPrefix("\(language)\n") }
      .map { String($0.dropFirst(language.count + 1)) }
  }
}
