import ReportModel

/// The variables that sentences of a template can use, by where the sentence stands.
enum SentenceVariables {
  /// Known as soon as the period is: usable in titles, labels and everywhere else.
  static let ofPeriod: Set<String> = [
    "campaign.name", "campaign.subject", "campaign.first", "campaign.phase_word",
    "campaign.purpose", "campaign.forms",
    "campaign.audiences", "campaign.slogans", "issuer.name", "issuer.name_in_text",
    "basis",
    "scope.name",
    "period.name", "period.short_name", "period.year", "period.begins_year", "period.previous",
    "period.previous_name", "period.previous_name_in_text", "period.previous_mark",
    "period.previous_days", "period.previous_partial", "period.previous_is_last_year",
    "period.last_year", "period.last_year_name", "period.last_year_short",
    "period.last_year_partial", "period.as_of", "period.first", "period.last",
    "phase.name", "phase.name_in_text", "phase.points",
  ]

  /// Known when the records have been counted: usable in paragraphs and items.
  static let ofFigures: Set<String> = ofPeriod.union([
    "coverage.received", "coverage.expected", "coverage.rate", "coverage.rate_change",
    "coverage.dated", "coverage.on_time", "coverage.late", "coverage.undated", "coverage.deadline",
    "coverage.missing", "coverage.missing_count", "coverage.none", "coverage.by_group",
    "coverage.months_missing",
    "coverage.nothing",
    "tasks.total",
    "tasks.completed", "tasks.completed_on_time", "tasks.completed_late", "tasks.open",
    "tasks.in_progress", "tasks.due_soon", "tasks.due_soon_days", "tasks.overdue",
    "tasks.completion_rate", "tasks.completion_rate_change", "tasks.any_completed",
    "tasks.any_open",
    "records.outside_phases", "records.not_comparable", "records.last_year_none",
    "records.previous_none", "records.outside_days",
    "data.fingerprint", "checks.confirmed",
  ])

  /// In the items of channels, beside those of figures.
  static let ofChannel: Set<String> = ofFigures.union([
    "name", "indicators", "value", "verb", "noun", "measure", "audience", "audience_noun", "change",
    "cumulative", "target_percent", "last_year", "is_last", "no_report",
  ])

  /// In the items of texts that the plan lists, beside those of figures.
  static let ofPlanText: Set<String> = ofFigures.union(["text"])

  /// The values of `ofPeriod`.
  static func values(
    plan: Plan, windows: ComparisonWindows, scope: Position<OrgUnit>, units: UnitView
  ) -> [String: Any] {
    let treeDay = units.treeDay(cutOff: windows.asOf) ?? windows.asOf
    let span = SpanVariables(plan: plan, windows: windows)
    var values: [String: Any] = [
      "campaign": campaign(plan),
      "issuer": ["name": plan.issuer.name, "name_in_text": plan.issuer.nameInText],
      "scope": ["name": plan.units.tree(on: treeDay).name(of: scope)],
      "period": span.period,
    ]
    if let phase = span.phase { values["phase"] = phase }
    if !plan.campaign.basis.isEmpty {
      values["basis"] = plan.campaign.basis.joined(separator: "; ")
    }
    return values
  }

  /// Lists without entries have no value, so that a sentence can leave out what it says of them.
  private static func campaign(_ plan: Plan) -> [String: Any] {
    let campaign = plan.campaign
    var values: [String: Any] = [
      "name": campaign.name, "subject": campaign.subject,
      "first": PeriodWording.date(campaign.first),
    ]
    if !plan.phases.isEmpty { values["phase_word"] = PhaseWording.word(in: plan) }
    let lists = [
      "purpose": campaign.purpose, "forms": campaign.forms, "audiences": campaign.audiences,
      "slogans": campaign.slogans,
    ]
    for (name, list) in lists where !list.isEmpty { values[name] = list.joined(separator: "; ") }
    return values
  }
}

extension String {
  /// The text with its first letter in upper case, the rest as it is.
  var capitalizingFirstLetter: String { prefix(1).uppercased() + dropFirst() }

  /// The text with its first letter in lower case, the rest as it is.
  var lowercasingFirstLetter: String { prefix(1).lowercased() + dropFirst() }
}
