import ReportModel

/// A task of a sample's `tasks.csv`, as far as progress on it is drawn.
struct SampleTask {
  let code: String
  /// Codes of units and of groups.
  let assignees: [String]
  let assignedOn: Day
  let due: Day?
  /// By when all had done it; `nil`: some do it late, some never.
  let latest: Day?
  /// Work that goes on as long as the campaign: nobody says that it is done.
  let isOngoing: Bool
  /// What units did on a day that is set, by code of the unit.
  let settled: [String: Completion]

  /// A completion that is set, not drawn.
  struct Completion {
    let day: Day
    let reference: String
    let note: String

    init?(_ day: String, reference: String = "", note: String = "") {
      guard let day = Day(iso: day) else { return nil }
      self.day = day
      self.reference = reference
      self.note = note
    }
  }

  init?(
    _ code: String, _ assignees: String..., from: String, due: String? = nil,
    latest: String? = nil, ongoing: Bool = false, settled: [String: Completion?] = [:]
  ) {
    guard let assignedOn = Day(iso: from) else { return nil }
    self.code = code
    self.assignees = assignees
    self.assignedOn = assignedOn
    self.due = due.flatMap { Day(iso: $0) }
    self.latest = latest.flatMap { Day(iso: $0) }
    isOngoing = ongoing
    self.settled = settled.compactMapValues { $0 }
  }

  /// Whether the unit has the task, by itself or with its group.
  func isAssigned(to unit: SampleUnit) -> Bool {
    assignees.contains(unit.code) || assignees.contains(unit.group)
  }
}
