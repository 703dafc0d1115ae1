/// The campaign as configured: everything but the records.
///
/// Lists are in the plan's own order, which is the order of print.
public struct Plan: Sendable {
  public let campaign: Campaign
  public let issuer: Issuer
  public let calendar: any PeriodCalendar
  public let deadline: DeadlineRule
  /// How many days before its last day a task is due soon (sắp đến hạn), 0…366.
  public let dueSoonDays: Int
  /// Name of the layout that reports are written in, such as `party-hd36-2018`, or `automaticLayout`.
  public let layout: String
  public let groups: [UnitGroup]
  public let units: OrgUnitRegister
  public let phases: [Phase]
  public let contentAreas: [ContentArea]
  public let channels: [Channel]
  public let indicators: [Indicator]
  public let tasks: [PlanTask]
  public let targets: [Target]
  /// What fell short and why, as written down so far.
  public let shortcomings: [Shortcoming]
  /// When a figure is suspect.
  public let checks: CheckSettings
  /// Suspect figures that were confirmed.
  public let waivers: [Waiver]
  /// Digest of all that the plan says, as hexadecimal digits; equal plans have equal fingerprints.
  public let fingerprint: String
  /// Digest of what data-entry forms follow from: campaign, days, phases, content areas, channels,
  /// indicators, tasks, and what each group is asked for. A form of another version isn't taken.
  public let formVersion: String

  public init(
    campaign: Campaign, issuer: Issuer, calendar: any PeriodCalendar, deadline: DeadlineRule,
    dueSoonDays: Int = Plan.standardDueSoonDays, layout: String, groups: [UnitGroup],
    units: OrgUnitRegister, phases: [Phase],
    contentAreas: [ContentArea], channels: [Channel], indicators: [Indicator],
    tasks: [PlanTask] = [], targets: [Target] = [],
    shortcomings: [Shortcoming] = [], checks: CheckSettings = .standard, waivers: [Waiver] = [],
    fingerprint: String, formVersion: String? = nil
  ) {
    self.campaign = campaign
    self.issuer = issuer
    self.calendar = calendar
    self.deadline = deadline
    self.dueSoonDays = dueSoonDays
    self.layout = layout
    self.groups = groups
    self.units = units
    self.phases = phases
    self.contentAreas = contentAreas
    self.channels = channels
    self.indicators = indicators
    self.tasks = tasks
    self.targets = targets
    self.shortcomings = shortcomings
    self.checks = checks
    self.waivers = waivers
    self.fingerprint = fingerprint
    self.formVersion = formVersion ?? fingerprint
  }

  /// In place of a layout's name: the one of the issuer's regime that is valid on the day of issue.
  public static let automaticLayout = "auto"

  /// How many days ahead tasks are due soon where a plan doesn't say.
  public static let standardDueSoonDays = 15

  /// How deep a phase is nested; 0 for a phase of the campaign itself.
  public func depth(of phase: Position<Phase>) -> Int {
    var depth = 0
    var current = phases[phase].parent
    while let parent = current, depth < phases.count {
      depth += 1
      current = phases[parent].parent
    }
    return depth
  }

  /// Whether a phase is `ancestor` or a part of it, at any depth.
  public func phase(_ phase: Position<Phase>, isWithin ancestor: Position<Phase>) -> Bool {
    var current: Position<Phase>? = phase
    for _ in 0...phases.count {
      guard let position = current else { return false }
      if position == ancestor { return true }
      current = phases[position].parent
    }
    return false
  }

  /// The phase that a record belongs to: the one that it names, else the innermost dated phase that
  /// holds its date; `nil` is «ngoài đợt».
  ///
  /// Where phases overlap without one being part of the other, the one that the content area belongs
  /// to wins, then the one that began last, then the earlier in the plan.
  public func phase(
    named: Position<Phase>?, on day: Day, contentArea: Position<ContentArea>
  ) -> Position<Phase>? {
    if let named { return named }
    let holding = phases.indices.filter { phases[$0].holds(day) }.map(Position<Phase>.init)
    let innermost = holding.filter { outer in
      !holding.contains { $0 != outer && phase($0, isWithin: outer) }
    }
    let owned = contentAreas[contentArea].phase.map { owner in
      innermost.filter { phase($0, isWithin: owner) || phase(owner, isWithin: $0) }
    }
    let candidates = owned.flatMap { $0.isEmpty ? nil : $0 } ?? innermost
    let lastToBegin = candidates.map { phases[$0].first?.number ?? .min }.max()
    return candidates.first { (phases[$0].first?.number ?? .min) == lastToBegin }
  }
}
