import ReportModel

/// What figures are looked for: each by the places in its question's answer, with its parts added up.
struct WantedPlaces {
  /// One figure: at places, and whether it holds all units below the one there.
  struct Key: Hashable {
    let places: [Int]
    let holdsSubtree: Bool
  }

  private var wanted: [Key: [Int]] = [:]
  private(set) var count = 0
  /// Where in the places the unit stands, if it may stand for all below.
  let unitPlace: Int?

  init(unitPlace: Int?) {
    self.unitPlace = unitPlace
  }

  /// Adds a figure, which gets the next number.
  mutating func add(_ places: [Int], holdsSubtree: Bool) {
    wanted[Key(places: places, holdsSubtree: holdsSubtree && unitPlace != nil), default: []]
      .append(count)
    count += 1
  }

  /// Numbers of the figures that something at some places counts for.
  func numbers(at places: [Int], _ finder: PlaceFinder) -> [Int] {
    var found = wanted[Key(places: places, holdsSubtree: false)] ?? []
    guard let unitPlace else { return found }
    for above in finder.lineage(of: places[unitPlace]) {
      var moved = places
      moved[unitPlace] = above.index
      found += wanted[Key(places: moved, holdsSubtree: true)] ?? []
    }
    return found
  }
}

/// Looks for the single things that figures are made of.
struct PartSearch {
  let plan: Plan
  let source: any RecordSource
  let statistics: Statistics
  let question: Question
  let placement: UnitPlacement

  private var finder: PlaceFinder { PlaceFinder(question, plan: plan, placement: placement) }

  /// The parts of each figure that is wanted, in the order of the records.
  func parts(_ measure: Measure, of wanted: WantedPlaces) throws -> [[TracedPart]] {
    switch measure.subject {
    case .activities: try records(measure, of: wanted)
    case .tasks: try tasks(measure, of: wanted)
    case .reporting: try units(measure, of: wanted)
    }
  }

  // MARK: - Records

  private func records(_ measure: Measure, of wanted: WantedPlaces) throws -> [[TracedPart]] {
    let finder = finder
    var found = Array(repeating: [TracedPart](), count: wanted.count)
    let levels = measure == .quantity ? try LatestLevels(self, finder) : nil
    try source.forEachActivityRecord(in: question.window) { sourced in
      let record = sourced.record
      let phase = plan.phase(
        named: record.namedPhase, on: record.day, contentArea: record.contentArea)
      guard finder.isThere(phase) else { return }
      for (indicator, amount) in amounts(of: record, measure, levels) {
        guard let places = finder.places(of: record, phase: phase, as: indicator) else { continue }
        for number in wanted.numbers(at: places, finder) {
          found[number].append(TracedPart(.activity(sourced, phase: phase), amount: amount))
        }
      }
    }
    return found
  }

  /// What a record adds, and to which indicators: for an audience also to the one that it is.
  private func amounts(
    of record: ActivityRecord, _ measure: Measure, _ levels: LatestLevels?
  ) -> [(Position<Indicator>, Quantity)] {
    switch measure {
    case .activities: return [(record.indicator, Quantity(1))]
    case .audience:
      return record.audience.map { [(record.indicator, Quantity($0))] } ?? []
    default:
      var amounts: [(Position<Indicator>, Quantity)] = []
      if levels?.counts(record) ?? true { amounts.append((record.indicator, record.quantity)) }
      if let audience = record.audience {
        for index in plan.indicators.indices
        where plan.indicators[index].audienceOf == record.indicator {
          amounts.append((Position(index), Quantity(audience)))
        }
      }
      return amounts
    }
  }

  // MARK: - Tasks

  private func tasks(_ measure: Measure, of wanted: WantedPlaces) throws -> [[TracedPart]] {
    let finder = finder
    let tree = statistics.tree(on: question.asOf)
    let reports = try CompletionReports(source, tree: tree)
    var found = Array(repeating: [TracedPart](), count: wanted.count)
    for assignment in try statistics.taskLedger(asOf: question.asOf).assignments
    where measure.counts(assignment.state) {
      guard let places = finder.places(of: assignment) else { continue }
      for number in wanted.numbers(at: places, finder) {
        found[number].append(
          TracedPart(.task(assignment, reports: reports.of(assignment)), amount: Quantity(1)))
      }
    }
    return found
  }

  // MARK: - Units that report

  private func units(_ measure: Measure, of wanted: WantedPlaces) throws -> [[TracedPart]] {
    let finder = finder
    let ledger = try statistics.reportingLedger(for: question.window, asOf: question.asOf)
    let receipts = try ReceivedReports(source, window: question.window, plan: plan)
    var found = Array(repeating: [TracedPart](), count: wanted.count)
    for unit in ledger.expected {
      let standing = ledger.standing(of: unit)
      guard measure.counts(standing), let places = finder.places(ofExpected: unit) else { continue }
      for number in wanted.numbers(at: places, finder) {
        found[number].append(
          TracedPart(.unit(unit, standing, receipts: receipts.of(unit)), amount: Quantity(1)))
      }
    }
    return found
  }
}

/// For stocks: on which day the value stands that counts.
private struct LatestLevels {
  private struct Key: Hashable {
    let unit: Position<OrgUnit>
    let indicator: Position<Indicator>
    let slice: [Int]
  }

  private var latest: [Key: Day] = [:]
  private let finder: PlaceFinder
  private let tree: OrgUnitTree
  private let isLevel: [Bool]

  init(_ search: PartSearch, _ finder: PlaceFinder) throws {
    let plan = search.plan
    self.finder = finder
    tree = search.statistics.tree(on: search.question.asOf)
    isLevel = plan.indicators.map { $0.accumulation == .stock && $0.audienceOf == nil }
    guard isLevel.contains(true) else { return }
    try search.source.forEachActivityRecord(in: search.question.window) { sourced in
      let record = sourced.record
      guard isLevel[record.indicator.index],
        finder.isThere(
          plan.phase(named: record.namedPhase, on: record.day, contentArea: record.contentArea))
      else { return }
      let key = key(record.unit, record)
      latest[key] = max(latest[key] ?? record.day, record.day)
    }
  }

  private func key(_ unit: Position<OrgUnit>, _ record: ActivityRecord) -> Key {
    Key(unit: unit, indicator: record.indicator, slice: finder.slice(of: record.day))
  }

  /// Whether a record's quantity counts: that of a stock only on the last day on which the unit told
  /// one, and not once its successor has told its own.
  func counts(_ record: ActivityRecord) -> Bool {
    guard isLevel[record.indicator.index] else { return true }
    let holder = tree.holder(of: record.unit)
    if holder != record.unit, latest[key(holder, record)] != nil { return false }
    return latest[key(record.unit, record)] == record.day
  }
}

/// What was reported on tasks, by task and unit.
struct CompletionReports {
  private struct Key: Hashable {
    let task: Position<PlanTask>
    let unit: Position<OrgUnit>
  }

  private let reports: [Key: [SourcedRecord<CompletionRecord>]]
  private let tree: OrgUnitTree

  init(_ source: any RecordSource, tree: OrgUnitTree) throws {
    self.tree = tree
    reports = Dictionary(grouping: try source.sourcedCompletionRecords()) {
      Key(task: $0.record.task, unit: $0.record.unit)
    }
  }

  /// What the unit reported on the task by the tree's day, and whoever continues it; the first first.
  func of(_ assignment: TaskLedger.Assignment) -> [SourcedRecord<CompletionRecord>] {
    let holder = tree.holder(of: assignment.unit)
    let units = holder == assignment.unit ? [holder] : [assignment.unit, holder]
    return units.flatMap { reports[Key(task: assignment.task, unit: $0)] ?? [] }.filter {
      // What was told later isn't known on the day; a completion is, whenever it was told.
      min($0.record.effectiveCompletion ?? $0.record.reportedOn, $0.record.reportedOn) <= tree.day
    }.sorted {
      ($0.record.reportedOn, $0.source, $0.record.row)
        < ($1.record.reportedOn, $1.source, $1.record.row)
    }
  }
}

/// What came from units for the periods within a window.
private struct ReceivedReports {
  private let receipts: [Position<OrgUnit>: [SourcedRecord<Receipt>]]

  init(_ source: any RecordSource, window: DayWindow, plan: Plan) throws {
    receipts = Dictionary(
      grouping: try source.sourcedReceipts().filter {
        window.contains(plan.calendar.window(of: $0.record.period))
      }, by: \.record.unit)
  }

  func of(_ unit: Position<OrgUnit>) -> [SourcedRecord<Receipt>] {
    (receipts[unit] ?? []).sorted {
      ($0.record.period.code, $0.source, $0.record.row)
        < ($1.record.period.code, $1.source, $1.record.row)
    }
  }
}

extension Measure {
  /// Whether a task of a state is one of those that the measure counts.
  func counts(_ state: TaskState) -> Bool {
    switch self {
    case .tasks: true
    case .completedOnTime: state == .completedOnTime
    case .completedLate: state == .completedLate
    case .inProgress: state == .inProgress
    case .overdue: state == .overdue
    default: false
    }
  }

  /// Whether an expected unit is one of those that the measure counts.
  func counts(_ standing: ReportingLedger.Standing) -> Bool {
    switch self {
    case .unitsExpected: true
    case .unitsReceived: standing.isReceived
    case .unitsOnTime: if case .onTime = standing { true } else { false }
    default: false
    }
  }
}
