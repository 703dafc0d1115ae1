import ReportModel
import Settings

/// The tables of a plan; `nil` where there is none.
struct PlanTables {
  let units: PlanTable<UnitColumn>?
  let tasks: PlanTable<TaskColumn>?
  let targets: PlanTable<TargetColumn>?
  let waivers: PlanTable<WaiverColumn>?
}

/// Holds the parts of a plan against each other, and puts it together.
struct PlanAssembly {
  private(set) var findings: [Finding] = []
  private let draft: PlanDraft
  private let tables: PlanTables
  private let groups: CodeRegister<UnitGroup>
  private let phases: CodeRegister<Phase>
  private let contentAreas: CodeRegister<ContentArea>
  private let indicators: CodeRegister<Indicator>

  init(_ draft: PlanDraft, _ tables: PlanTables) {
    self.draft = draft
    self.tables = tables
    groups = CodeRegister(.group, draft.groups)
    phases = CodeRegister(.phase, draft.phases)
    contentAreas = CodeRegister(.contentArea, draft.contentAreas)
    indicators = CodeRegister(.indicator, draft.indicators)
  }

  /// The plan as far as it can be put together; good only if there are no errors among the findings.
  mutating func plan() throws -> Plan? {
    checkSettings()
    let selections = SelectionResolution(draft, indicators: indicators)
    let unitGroups = draft.groups.map { $0.group(selections: selections, findings: &findings) }
    let areas = draft.contentAreas.map {
      $0.contentArea(phases: phases, selections: selections, findings: &findings)
    }
    let counted = draft.indicators.map {
      $0.indicator(indicators: indicators, drafts: draft.indicators, findings: &findings)
    }
    let units = try units()
    let tasks = tasks(units.codes)
    let targets = TargetAssembly(
      indicators: counted, indicatorCodes: indicators, units: units.codes,
      contentAreas: contentAreas
    ).targets(tables.targets?.rows ?? [], &findings)
    guard let register = units.register else { return nil }
    let waivers = WaiverAssembly(
      units: register, unitCodes: units.codes, indicators: counted, indicatorCodes: indicators,
      contentAreas: areas, contentAreaCodes: contentAreas
    ).waivers(tables.waivers?.rows ?? [], &findings)
    return Plan(
      campaign: draft.campaign, issuer: draft.issuer, calendar: draft.schedule.calendar,
      deadline: draft.schedule.deadline, dueSoonDays: draft.dueSoonDays, layout: draft.layout,
      groups: unitGroups, units: register, phases: draft.phases.map(\.phase),
      contentAreas: areas,
      channels: draft.channels.map(\.channel), indicators: counted, tasks: tasks, targets: targets,
      shortcomings: draft.shortcomings, checks: draft.checks, waivers: waivers, fingerprint: ""
    ).fingerprinted
  }

  private mutating func checkSettings() {
    findings += DuplicateNamesCheck.findings(.group, draft.groups)
    findings += DuplicateNamesCheck.findings(.phase, draft.phases)
    findings += DuplicateNamesCheck.findings(.contentArea, draft.contentAreas)
    findings += DuplicateNamesCheck.findings(.channel, draft.channels)
    findings += DuplicateNamesCheck.findings(.indicator, draft.indicators)
    findings += ScheduleCheck(draft.schedule, campaign: draft.campaign).findings()
    findings += PhaseDatesCheck.findings(draft.phases)
    findings += AudienceIndicatorsCheck.findings(draft.indicators, register: indicators)
    findings += ComputedIndicatorsCheck(draft.indicators, register: indicators).findings()
    findings += GrowingIndicatorsCheck.findings(draft.indicators)
    findings += PartIndicatorsCheck(draft.indicators, register: indicators).findings()
  }

  private mutating func units() throws -> (
    register: OrgUnitRegister?, codes: CodeRegister<OrgUnit>
  ) {
    let rows = (tables.units?.rows ?? []).map { UnitRow($0, &findings) }
    let drafts = UnitDraft.units(of: rows)
    let assembly = UnitAssembly(drafts, groups: groups)
    let (former, groups) = (findings, groups)
    // There may be thousands of units, whose names take a while to be told apart.
    let (assembled, named) = try sideBySide {
      var findings = former
      let register = assembly.register(&findings)
      let related =
        UnitParentsCheck(drafts, codes: assembly.codes).findings()
        + UnitSuccessorsCheck(drafts, codes: assembly.codes).findings()
      return (register: register, findings: findings, related: related)
    } _: {
      DuplicateNamesCheck.findings(.unit, drafts)
        + SharedCodesCheck.findings(drafts, groups: groups)
        + UnitVersionsCheck.findings(drafts)
    }
    findings = assembled.findings
    if assembled.register == nil, let table = tables.units, table.findings.isEmpty {
      findings.append(
        UnitMessages.noUnits.finding(at: Finding.Location(file: table.file), value: nil))
    }
    findings += named + assembled.related
    return (assembled.register, assembly.codes)
  }

  private mutating func tasks(_ units: CodeRegister<OrgUnit>) -> [PlanTask] {
    let drafts = (tables.tasks?.rows ?? []).map { TaskDraft($0, &findings) }
    findings += DuplicateNamesCheck.findings(.task, drafts)
    return drafts.map {
      $0.task(
        units: units, groups: groups, contentAreas: contentAreas, phases: phases, &findings)
    }
  }
}
