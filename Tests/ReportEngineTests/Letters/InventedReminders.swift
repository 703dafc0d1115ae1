import ReportEngine
import ReportModel
import Settings
import Testing

/// Reminders and letters of invented plans.
enum InventedReminders {
  /// The template that the product comes with.
  static func template() throws -> LetterTemplate {
    try template(InventedReport.text("report-templates/letters/reminder.yaml"))
  }

  static func template(_ text: String) throws -> LetterTemplate {
    let reading = LetterTemplateReader.read(SettingsFile(name: "nhac.yaml", text: text))
    #expect(reading.findings.map(\.message.english) == [])
    return try #require(reading.value)
  }

  /// The letters of those reminders in the plan's order.
  static func letters(
    _ reminders: Reminders, plan: Plan, layout: String = "party-hd36-2018",
    template: LetterTemplate? = nil, issueDay: Day? = nil, firstNumber: Int? = nil
  ) throws -> [Letter] {
    let (letters, findings) = ReminderLetters.resolve(
      try template ?? self.template(), layout: try InventedReport.layout(layout), plan: plan,
      reminders: reminders, issueDay: issueDay)
    #expect(findings.map(\.message.english) == [])
    let writer = try #require(letters)
    return reminders.all.enumerated().map { index, reminder in
      writer.letter(for: reminder, number: firstNumber.map { $0 + index })
    }
  }
}

extension Letter {
  /// All of its text, a line each.
  var sentences: [String] {
    blocks.compactMap { block in
      switch block {
      case .paragraph(let text): text
      case .item(let number, let text): "\(number) \(text)"
      case .sectionHeading, .table: nil
      }
    }
  }
}
