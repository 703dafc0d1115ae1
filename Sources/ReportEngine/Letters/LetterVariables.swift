import ReportModel

/// The variables that sentences of a letter can use.
enum LetterVariables {
  /// In its subject and its paragraphs.
  static let ofLetter: Set<String> = [
    "campaign.name", "campaign.subject", "issuer.name", "issuer.name_in_text", "basis",
    "unit.name", "period.name", "period.first", "period.last", "deadline", "as_of", "answer_by",
    "missing", "findings",
  ]

  /// In the items of figures, beside those of the letter.
  static let ofFinding: Set<String> = ofLetter.union([
    "of_unit", "indicator", "content_area", "month", "figure", "measure", "expectation",
    "correction", "reason",
  ])

  /// The values of `ofLetter`.
  static func values(
    of reminder: Reminder, among reminders: Reminders, plan: Plan, answerBy: Day
  ) -> [String: Any] {
    var values: [String: Any] = [
      "campaign": ["name": plan.campaign.name, "subject": plan.campaign.subject],
      "issuer": ["name": plan.issuer.name, "name_in_text": plan.issuer.nameInText],
      "unit": ["name": reminders.name(of: reminder.unit)],
      "period": [
        "name": PeriodWording.name(of: reminders.period),
        "first": PeriodWording.date(reminders.window.first),
        "last": PeriodWording.date(reminders.window.last),
      ],
      "deadline": PeriodWording.date(reminders.deadline),
      "as_of": PeriodWording.date(reminders.day), "answer_by": PeriodWording.date(answerBy),
    ]
    // A letter cites the first document only: it is short.
    if let basis = plan.campaign.basis.first { values["basis"] = basis }
    if reminder.isMissing { values["missing"] = true }
    if !reminder.suspects.isEmpty {
      values["findings"] = DecimalText.vietnamese(reminder.suspects.count)
    }
    return values
  }

  /// What the item of a figure has beside them.
  static func values(
    of suspect: SuspectFigure, to addressee: Position<OrgUnit>, names tree: OrgUnitTree, plan: Plan
  ) -> [String: Any] {
    var values: [String: Any] = [
      "month": "tháng \(suspect.month.month) năm \(suspect.month.year)",
      "reason": suspect.reason.vietnamese,
    ]
    if suspect.unit != addressee { values["of_unit"] = tree.name(of: suspect.unit) }
    if let indicator = suspect.indicator {
      values["indicator"] = plan.indicators[indicator].name
      values["measure"] = plan.indicators[indicator].measure
    }
    if let area = suspect.contentArea { values["content_area"] = plan.contentAreas[area].shortName }
    for (name, quantity) in [
      ("figure", suspect.figure), ("expectation", suspect.expectation),
      ("correction", suspect.correction),
    ] {
      guard let quantity else { continue }
      values[name] = DecimalText.vietnamese(quantity, places: quantity.significantPlaces)
    }
    return values
  }
}
