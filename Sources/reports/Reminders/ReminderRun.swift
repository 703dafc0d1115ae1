import ReportEngine
import ReportModel
import ReportRender

/// One run of `reports remind`: a letter to each unit that is to be reminded.
struct ReminderRun {
  let plan: Plan
  let reminders: Reminders
  let letters: ReminderLetters
  /// The number of the first letter; the others follow it.
  let firstNumber: Int?
  let console: Console

  /// A letter and to whom it goes.
  private struct Addressed {
    let reminder: Reminder
    let letter: Letter
    /// `nil` where no mailbox is known.
    let mailbox: MailAddress?
  }

  func run(_ delivery: LetterDelivery) throws {
    if reminders.undue > 0 {
      console.note(ReminderMessages.notDue(reminders.undue, deadline: reminders.deadline))
    }
    guard !reminders.all.isEmpty else {
      console.note(ReminderMessages.nobody(reminders.period))
      return
    }
    let sendable = try sendable(by: delivery)
    guard !sendable.isEmpty else { return }
    switch delivery.place {
    case .standardOutput:
      try StandardStream.output.write(try bytes(of: sendable.map(numbered), by: delivery))
    case .folder(let named):
      let folder = named ?? "CV-\(PlainFileName.part(of: reminders.period))"
      try OutputFolder(path: folder).make()
      for addressed in sendable.map(numbered) {
        try OutputPlace.folder(folder).write(
          try bytes(of: [addressed], by: delivery), named: name(of: addressed, delivery.format))
      }
      console.note(ReminderMessages.wrote(sendable.count, folder: folder))
    }
  }

  /// Whom a letter can reach: of text everybody.
  private func sendable(
    by delivery: LetterDelivery
  ) throws -> [(offset: Int, element: (reminder: Reminder, mailbox: MailAddress?))] {
    let all = reminders.all.map { reminder in
      (reminder: reminder, mailbox: delivery.to ?? plan.units[reminder.unit].mailbox)
    }
    guard delivery.format == .eml else { return Array(all.enumerated()) }
    let unreachable = all.filter { $0.mailbox == nil }.map(\.reminder.unit)
    let names = unreachable.map { "\(plan.units[$0].code) (\(reminders.name(of: $0)))" }
    if case .standardOutput = delivery.place {
      if all.count > 1 { throw ReminderMessages.severalOnStandardOutput(all.count) }
      if let name = names.first { throw ReminderMessages.noMailbox(name) }
    }
    if delivery.to != nil, all.count > 1 {
      throw ReminderMessages.severalToOne(all.count)
    }
    if !names.isEmpty {
      console.warn(ReminderMessages.unreachable(names), remedy: ReminderMessages.mailboxes)
    }
    return Array(all.filter { $0.mailbox != nil }.enumerated())
  }

  private func numbered(
    _ place: (offset: Int, element: (reminder: Reminder, mailbox: MailAddress?))
  ) -> Addressed {
    Addressed(
      reminder: place.element.reminder,
      letter: letters.letter(
        for: place.element.reminder, number: firstNumber.map { $0 + place.offset }),
      mailbox: place.element.mailbox)
  }

  private func bytes(of addressed: [Addressed], by delivery: LetterDelivery) throws -> [UInt8] {
    switch delivery.format {
    case .text: return Array(delivery.text.text(of: addressed.map(\.letter)).utf8)
    case .eml:
      return try addressed.flatMap { addressed in
        let envelope = try delivery.envelope(to: [addressed.mailbox].compactMap(\.self))
        return LetterMail(envelope, text: delivery.text).bytes(of: addressed.letter)
      }
    }
  }

  /// `CV-don-doc-thang-06-2020-huyen-uy-kbang.txt`.
  private func name(of addressed: Addressed, _ format: LetterFormat) -> String {
    let reminder = addressed.reminder
    let purpose = reminder.isMissing ? "don-doc" : "xac-nhan-so-lieu"
    let unit = ReportFileName.part(
      of: reminder.unit, named: reminders.name(of: reminder.unit), in: plan)
    return
      "CV-\(purpose)-\(PlainFileName.part(of: reminders.period))-\(unit).\(format.fileExtension)"
  }
}
