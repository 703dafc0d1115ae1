import ReportModel

/// The catalogue of the help texts: what each command, option and argument is for, in both languages.
///
/// One file of `Catalogue/` a command, or a group of options that commands share. Commands take their
/// texts from here and nowhere else, so that a test can hold the catalogue complete and without leftovers.
enum Help {}

/// What a command is for.
struct CommandHelp: Sendable {
  /// One line, as the list of commands shows it.
  let abstract: BilingualText
  /// What else is to be known; empty where there is nothing.
  let discussion: BilingualText

  /// - Parameter example: a whole command line, `reports` included.
  init(_ abstract: BilingualText, discussion: BilingualText? = nil, example: String? = nil) {
    self.abstract = abstract
    let last = example.map {
      BilingualText(vi: "Ví dụ: \($0)", en: "For example: \($0)")
    }
    let paragraphs = [discussion, last].compactMap(\.self)
    self.discussion = BilingualText(
      vi: paragraphs.map(\.vietnamese).joined(separator: "\n\n"),
      en: paragraphs.map(\.english).joined(separator: "\n\n"))
  }
}

/// What an option, flag or argument is for.
struct OptionHelp: Sendable {
  let text: BilingualText
  /// What stands for the value, between angle brackets; `nil` for flags, which have none.
  let value: BilingualText?

  init(vi vietnamese: String, en english: String, value: BilingualText? = nil) {
    text = BilingualText(vi: vietnamese, en: english)
    self.value = value
  }
}
