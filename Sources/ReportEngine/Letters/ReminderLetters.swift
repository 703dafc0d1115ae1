public import ReportModel

/// Writes the letters to those who are to be reminded.
public struct ReminderLetters: Sendable {
  private enum Block: Sendable {
    case paragraph(CompiledSentence)
    case findings(CompiledSentence)
  }

  private let reminders: Reminders
  private let layout: Layout
  private let form: Layout.Letter
  private let plan: Plan
  private let issueDay: Day?
  private let answerWithin: Int
  private let subject: CompiledSentence
  private let blocks: [Block]
  private let recipients: [String]

  /// Resolves a template, or says everything that is wrong with it, with the layout for letters and with the
  /// plan's signature.
  ///
  /// - Parameter issueDay: the day on which the letters are dated; `nil` leaves room for it.
  public static func resolve(
    _ template: LetterTemplate, layout: Layout, plan: Plan, reminders: Reminders, issueDay: Day?
  ) -> (letters: ReminderLetters?, findings: [Finding]) {
    var findings = TemplateFindings(file: template.file)
    let compiled = sentences(of: template, &findings)
    findings.add(SignatureBlock(signature: plan.issuer.signature, layout: layout).findings)
    if layout.letter == nil { findings.add([LayoutMessages.withoutLetter(layout)]) }
    guard findings.all.isEmpty, let form = layout.letter, let subject = compiled.subject else {
      return (nil, findings.all)
    }
    return (
      ReminderLetters(
        reminders: reminders, layout: layout, form: form, plan: plan, issueDay: issueDay,
        answerWithin: template.answerWithin, subject: subject, blocks: compiled.blocks,
        recipients: template.recipients), []
    )
  }

  /// What is wrong with the sentences of a template.
  public static func findings(in template: LetterTemplate) -> [Finding] {
    var findings = TemplateFindings(file: template.file)
    _ = sentences(of: template, &findings)
    return findings.all
  }

  private static func sentences(
    of template: LetterTemplate, _ findings: inout TemplateFindings
  ) -> (subject: CompiledSentence?, blocks: [Block]) {
    func compiled(
      _ sentence: ReportTemplate.Sentence, _ variables: Set<String>
    ) -> CompiledSentence? {
      do throws(SentenceFault) {
        return try CompiledSentence(sentence.text, variables: variables)
      } catch {
        findings.sentence(error, line: sentence.line)
        return nil
      }
    }
    let subject = compiled(template.subject, LetterVariables.ofLetter)
    let blocks = template.content.compactMap { content -> Block? in
      switch content {
      case .paragraph(let sentence):
        compiled(sentence, LetterVariables.ofLetter).map(Block.paragraph)
      case .findings(let sentence):
        compiled(sentence, LetterVariables.ofFinding).map(Block.findings)
      }
    }
    return (subject, blocks)
  }

  /// The letter to one unit.
  ///
  /// - Parameter number: the document's number; `nil` leaves room for it.
  public func letter(for reminder: Reminder, number: Int? = nil) -> Letter {
    let day = issueDay ?? reminders.day
    let values = LetterVariables.values(
      of: reminder, among: reminders, plan: plan,
      answerBy: plan.deadline.workingDay(answerWithin, after: day))
    let subject = subject.text(values)
    return Letter(
      layout: layout, heading: heading(to: reminder.unit, subject: subject, number: number),
      blocks: blocks.flatMap { written($0, for: reminder, values) }, closing: closing,
      title: subject.capitalizingFirstLetter, day: day)
  }

  private func heading(
    to unit: Position<OrgUnit>, subject: String, number: Int?
  ) -> Letter.Heading {
    let issuer = plan.issuer
    let blanks = LayoutBlanks(
      issuer: issuer, issue: ReportRequest.Issue(number: number, day: issueDay), layout: layout
    ).values(draftedOn: reminders.day)
    return Letter.Heading(
      superior: layout.cased(issuer.superior, as: .superior),
      issuer: layout.cased(issuer.name, as: .issuer), numberLine: form.numberLine.filled(blanks),
      subjectLine: layout.cased(form.subjectLine.filled([.subject: subject]), as: .letterSubject),
      placeAndDateLine: layout.placeAndDateLine.filled(blanks),
      addressLines: FrameLines.address(to: [reminders.name(of: unit)]))
  }

  private func written(
    _ block: Block, for reminder: Reminder, _ values: [String: Any]
  ) -> [ReportDocument.Block] {
    switch block {
    case .paragraph(let sentence):
      let text = sentence.text(values)
      return text.isEmpty ? [] : [.paragraph(text)]
    case .findings(let sentence):
      return reminder.suspects.enumerated().map { index, suspect in
        let own = LetterVariables.values(
          of: suspect, to: reminder.unit, names: reminders.tree, plan: plan)
        return .item(number: "\(index + 1).", text: sentence.text(values.merging(own) { $1 }))
      }
    }
  }

  /// Those of the report's recipients to whom the letter is of no concern are left out: what stays is
  /// where the issuer files its documents, «Lưu Văn phòng Ban», «Lưu: VT, VP».
  private var closing: ReportDocument.Closing {
    let files = plan.issuer.recipients.filter { $0.lowercased().hasPrefix("lưu") }
    return ReportDocument.Closing(
      recipientsLabel: layout.recipientsLabel,
      recipients: FrameLines.listed(recipients + files, separator: layout.recipientSeparator),
      signature: SignatureBlock(signature: plan.issuer.signature, layout: layout).lines)
  }
}
