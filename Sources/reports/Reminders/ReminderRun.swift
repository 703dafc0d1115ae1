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

  /// Why somebody is written to, and where.
  private struct Addressee {
    let reminder: Reminder
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
    let addressees = try addressees(of: delivery)
    switch delivery.place {
    case .standardOutput:
      try StandardStream.output.write(try bytes(to: addressees, by: delivery))
    case .folder(let named):
      let folder = named ?? "CV-\(PlainFileName.part(of: reminders.period))"
      for (index, addressee) in addressees.enumerated() {
        let letter = letter(to: addressee, index)
        try OutputPlace.folder(folder).write(
          try bytes(of: letter, to: addressee, by: delivery),
          named: name(of: addressee.reminder, delivery.format))
      }
      if !addressees.isEmpty {
        console.note(ReminderMessages.wrote(addressees.count, folder: folder))
      }
    }
  }

  /// Whom letters can reach: of text everybody, of mail those whose mailbox is known.
  private func addressees(of delivery: LetterDelivery) throws -> [Addressee] {
    let all = reminders.all.map {
      Addressee(reminder: $0, mailbox: delivery.to ?? plan.units[$0.unit].mailbox)
    }
    guard delivery.format == .eml else { return all }
    let unreachable = all.filter { $0.mailbox == nil }.map { addressee in
      let unit = addressee.reminder.unit
      return "\(plan.units[unit].code) (\(reminders.name(of: unit)))"
    }
    if all.count > 1 {
      if delivery.to != nil { throw ReminderMessages.severalToOne(all.count) }
      if case .standardOutput = delivery.place {
        throw ReminderMessages.severalOnStandardOutput(all.count)
      }
    } else if let unit = unreachable.first {
      throw ReminderMessages.noMailbox(unit)
    }
    if !unreachable.isEmpty {
      console.warn(ReminderMessages.unreachable(unreachable), remedy: ReminderMessages.mailboxes)
    }
    return all.filter { $0.mailbox != nil }
  }

  // MARK: - Letters

  private func letter(to addressee: Addressee, _ index: Int) -> Letter {
    letters.letter(for: addressee.reminder, number: firstNumber.map { $0 + index })
  }

  private func bytes(to addressees: [Addressee], by delivery: LetterDelivery) throws -> [UInt8] {
    switch delivery.format {
    case .text:
      let all = addressees.enumerated().map { letter(to: $1, $0) }
      return Array(delivery.text.text(of: all).utf8)
    case .eml:
      return try addressees.enumerated().flatMap { index, addressee in
        try bytes(of: letter(to: addressee, index), to: addressee, by: delivery)
      }
    }
  }

  private func bytes(
    of letter: Letter, to addressee: Addressee, by delivery: LetterDelivery
  ) throws -> [UInt8] {
    switch delivery.format {
    case .text: return Array(delivery.text.text(of: letter).utf8)
    case .eml:
      let envelope = try delivery.envelope(to: [addressee.mailbox].compactMap(\.self))
      return LetterMail(envelope, text: delivery.text).bytes(of: letter)
    }
  }

  /// `CV-don-doc-thang-06-2020-huyen-uy-kbang.txt`.
  private func name(of reminder: Reminder, _ format: LetterFormat) -> String {
    let purpose = reminder.isMissing ? "don-doc" : "xac-nhan-so-lieu"
    let period = PlainFileName.part(of: reminders.period)
    let unit = ReportFileName.part(
      of: reminder.unit, named: reminders.name(of: reminder.unit), in: plan)
    return "CV-\(purpose)-\(period)-\(unit).\(format.fileExtension)"
  }
}
