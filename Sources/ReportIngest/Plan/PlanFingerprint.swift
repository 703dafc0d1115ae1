import ReportModel

/// The digest of all that a plan says, in an order and a form that don't depend on how it was written.
struct PlanFingerprint {
  private var digest = SHA256()
  /// What the digest has yet to take in: one large piece costs less than many small ones.
  private var waiting: [UInt8] = []
  private static let pieceSize = 1 << 12

  /// 64 hexadecimal digits.
  static func hexadecimal(of plan: Plan) -> String {
    var fingerprint = PlanFingerprint()
    fingerprint.add(plan)
    return fingerprint.finished()
  }

  /// The same of what data-entry forms follow from, so that a plan can be told what fell short, or get
  /// another target, without the forms that are out being void.
  static func ofForms(_ plan: Plan) -> String {
    var fingerprint = PlanFingerprint()
    fingerprint.addForms(of: plan)
    return fingerprint.finished()
  }

  private mutating func addForms(of plan: Plan) {
    add("forms 1")
    add(plan.campaign.code)
    add(plan.campaign.name)
    add(plan.campaign.subject)
    add(plan.calendar, around: plan.campaign.first)
    addList(plan.groups) {
      $0.add($1.code)
      $0.add($1.asked)
    }
    addList(plan.phases) { $0.add($1) }
    addList(plan.contentAreas) { $0.add($1) }
    addList(plan.channels) { $0.add($1.name) }
    addList(plan.indicators) { $0.add($1) }
    addList(plan.tasks) { fingerprint, task in
      fingerprint.add(task.code)
      fingerprint.add(task.title)
      // By code: a unit that the plan has got besides moves the positions of the others.
      fingerprint.addList(task.assignees) { fingerprint, assignee in
        switch assignee {
        case .unit(let unit): fingerprint.add(plan.units[unit].code)
        case .group(let group): fingerprint.add(plan.groups[group].code)
        }
      }
      fingerprint.add(task.assignedOn)
      fingerprint.add(task.due)
      fingerprint.add(task.document)
    }
  }

  private mutating func add(_ plan: Plan) {
    add("plan 1")
    add(plan.campaign)
    add(plan.issuer)
    add(plan.calendar, around: plan.campaign.first)
    add(plan.deadline.count)
    add(plan.deadline.counting.rawValue)
    add(plan.deadline.rollsToWorkingDay)
    addList(plan.deadline.holidays.sorted()) { $0.add($1) }
    addList(plan.deadline.swappedWorkingDays.sorted()) { $0.add($1) }
    add(plan.dueSoonDays)
    add(plan.layout)
    addList(plan.groups) { $0.add($1) }
    add(plan.units.top.index)
    addList(plan.units.units) { $0.add($1) }
    addList(plan.phases) { $0.add($1) }
    addList(plan.contentAreas) { $0.add($1) }
    addList(plan.channels) {
      $0.add($1.code)
      $0.add($1.name)
    }
    addList(plan.indicators) { $0.add($1) }
    addList(plan.tasks) { $0.add($1) }
    addList(plan.targets) { $0.add($1) }
    addList(plan.shortcomings) { $0.add($1) }
    // What a plan needn't have counts only where it has it, so that the fingerprints of others stay.
    if plan.checks != .standard { add(plan.checks) }
    if !plan.waivers.isEmpty { addList(plan.waivers) { $0.add($1) } }
  }

  /// The calendar by its cut-offs, since two tables of one name may differ: two years before the
  /// campaign, for comparisons, and ten after its beginning.
  private mutating func add(_ calendar: any PeriodCalendar, around day: Day) {
    add(calendar.code)
    let month = YearMonth(holding: day)
    addList(Array(-24...120)) { $0.add(calendar.lastDay(ofMonth: month.adding(months: $1))) }
  }

  private mutating func add(_ campaign: Campaign) {
    add(campaign.code)
    add(campaign.name)
    add(campaign.subject)
    add(campaign.first)
    add(campaign.last)
    add(campaign.basis)
    add(campaign.purpose)
    add(campaign.forms)
    add(campaign.audiences)
    add(campaign.slogans)
  }

  private mutating func add(_ issuer: Issuer) {
    add(issuer.regime?.rawValue)
    add(issuer.superior)
    add(issuer.name)
    add(issuer.nameInText)
    add(issuer.abbreviation)
    add(issuer.place)
    for authority in Signature.Authority.allCases { add(issuer.signature.authorities[authority]) }
    add(issuer.signature.post)
    add(issuer.signature.isActing)
    add(issuer.signature.name)
    add(issuer.addressees)
    add(issuer.recipients)
  }

  private mutating func add(_ group: UnitGroup) {
    add(group.code)
    add(group.name)
    add(group.nameInText)
    add(group.aliases)
    add(group.asked)
  }

  /// Without the mailbox: where a unit is written to changes neither figures nor forms.
  private mutating func add(_ unit: OrgUnit) {
    add(unit.code)
    add(unit.aliases)
    addList(unit.versions) {
      $0.add($1.name)
      $0.add($1.level)
      $0.add($1.parent?.index)
      $0.add($1.group?.index)
      $0.add($1.validFrom)
      $0.add($1.validTo)
      $0.add($1.submits)
      $0.add($1.decision)
    }
    switch unit.succession {
    case .none: add("none")
    case .to(let successor, let parts):
      add("to")
      add(successor.index)
      addList(parts) { $0.add($1.index) }
    case .split(let parts):
      add("split")
      addList(parts) { $0.add($1.index) }
    }
  }

  private mutating func add(_ phase: Phase) {
    add(phase.code)
    add(phase.name)
    add(phase.shortName)
    add(phase.aliases)
    add(phase.parent?.index)
    add(phase.first)
    add(phase.last)
    add(phase.event)
    add(phase.points)
  }

  private mutating func add(_ area: ContentArea) {
    add(area.code)
    add(area.name)
    add(area.shortName)
    add(area.aliases)
    add(area.phase?.index)
    add(area.points)
    add(area.asked)
  }

  private mutating func add(_ selection: IndicatorSelection?) {
    guard let selection else { return }
    add("asked")
    addList(selection.channels) { $0.add($1.index) }
    addList(selection.indicators) { $0.add($1.index) }
  }

  private mutating func add(_ indicator: Indicator) {
    add(indicator.code)
    add(indicator.name)
    add(indicator.shortName)
    add(indicator.aliases)
    add(indicator.measure)
    add(indicator.channel.index)
    add(indicator.accumulation.rawValue)
    add(indicator.decimals)
    switch indicator.derivation {
    case nil: add(nil as String?)
    case .audience(let base): add(base.index)
    case .sum(let parts):
      add("sum")
      addList(parts) { $0.add($1.index) }
    case .ratio(let part, let whole, let decimals):
      add("ratio")
      add(part.index)
      add(whole.index)
      add(decimals)
    }
    add(indicator.isHeadline)
    add(indicator.wording.verb)
    add(indicator.wording.noun)
    add(indicator.wording.audience)
    if indicator.grows { add("grows") }
    if let whole = indicator.partOf {
      add("part of")
      add(whole.index)
    }
  }

  private mutating func add(_ task: PlanTask) {
    add(task.code)
    add(task.title)
    add(task.aliases)
    addList(task.assignees) { $0.add($1) }
    addList(task.support) { $0.add($1) }
    add(task.contentArea?.index)
    add(task.phase?.index)
    add(task.assignedOn)
    add(task.due)
    add(task.originalDue)
    add(task.document)
  }

  private mutating func add(_ assignee: PlanTask.Assignee) {
    switch assignee {
    case .unit(let unit):
      add("unit")
      add(unit.index)
    case .group(let group):
      add("group")
      add(group.index)
    }
  }

  private mutating func add(_ shortcoming: Shortcoming) {
    add(shortcoming.text)
    add(shortcoming.first)
    add(shortcoming.last)
  }

  private mutating func add(_ checks: CheckSettings) {
    add("checks")
    add(checks.history)
    add(checks.minimumHistory)
    add(checks.threshold.plain)
    add(checks.slipThreshold.plain)
    add(checks.copyOdds)
    addList(CheckCode.allCases) { $0.add(checks.grade(of: $1).rawValue) }
  }

  private mutating func add(_ waiver: Waiver) {
    add(waiver.finding.text)
    add(waiver.reason)
    add(waiver.until)
  }

  private mutating func add(_ target: Target) {
    add(target.indicator.index)
    add(target.quantity.plain)
    add(target.window.first)
    add(target.window.last)
    add(target.unit?.index)
    add(target.contentArea?.index)
    add(target.version)
  }
}

// Each piece is written with its length, so that no two contents give the same bytes.
extension PlanFingerprint {
  private mutating func add(_ text: String?) {
    guard let text else { return waiting.append(contentsOf: "-;".utf8) }
    if waiting.count > PlanFingerprint.pieceSize { takeIn() }
    addNumber(text.utf8.count)
    waiting.append(UInt8(ascii: ":"))
    waiting.append(contentsOf: text.utf8)
    waiting.append(UInt8(ascii: ";"))
  }

  /// The digits of a number that isn't negative.
  private mutating func addNumber(_ number: Int) {
    if number >= 10 { addNumber(number / 10) }
    waiting.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  private mutating func takeIn() {
    digest.update(waiting)
    waiting.removeAll(keepingCapacity: true)
  }

  private mutating func finished() -> String {
    takeIn()
    return digest.hexadecimal
  }

  private mutating func add(_ number: Int?) { add(number.map { String($0) }) }
  private mutating func add(_ flag: Bool) { add(flag ? "yes" : "no") }
  private mutating func add(_ day: Day?) { add(day.map { "\($0)" }) }
  private mutating func add(_ texts: [String]) { addList(texts) { $0.add($1) } }

  private mutating func addList<Element>(
    _ list: [Element], _ body: (inout PlanFingerprint, Element) -> Void
  ) {
    add(list.count)
    for element in list { body(&self, element) }
  }
}

extension Plan {
  /// The same plan with the fingerprint of its content.
  var fingerprinted: Plan {
    Plan(
      campaign: campaign, issuer: issuer, calendar: calendar, deadline: deadline,
      dueSoonDays: dueSoonDays, layout: layout,
      groups: groups, units: units, phases: phases, contentAreas: contentAreas, channels: channels,
      indicators: indicators, tasks: tasks, targets: targets,
      shortcomings: shortcomings, checks: checks, waivers: waivers,
      fingerprint: PlanFingerprint.hexadecimal(of: self),
      formVersion: PlanFingerprint.ofForms(self))
  }
}
