import ReportModel
public import Settings

/// Reads the template file of a letter.
public enum LetterTemplateReader {
  /// Working days that a unit can be given to answer.
  private static let answerDays = 1...60

  /// The template, and everything that is wrong with the file's form.
  ///
  /// Variables of its sentences are looked up later, by `ReminderLetters.resolve`.
  public static func read(_ file: SettingsFile) -> SettingsReading<LetterTemplate> {
    file.read { root in
      LetterTemplate(
        code: root.text("letter"), file: file.name,
        answerWithin: root.integer("answer_within", in: answerDays),
        subject: root.sentence("subject"), content: root.mappings("content", content),
        recipients: root.optionalTexts("recipients"))
    }
  }

  /// One of `paragraph: …` or `findings: …`.
  private static func content(_ content: inout MappingReader) -> LetterTemplate.Content {
    if content.has("findings") { return .findings(content.sentence("findings")) }
    return .paragraph(content.sentence("paragraph"))
  }
}
