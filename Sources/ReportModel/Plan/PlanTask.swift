/// A task (nhiệm vụ) assigned to units, with or without a last day.
public struct PlanTask: Sendable, Hashable {
  /// Who is to do it. A group counts once per unit of the group that is valid at the cut-off.
  public enum Assignee: Sendable, Hashable {
    case unit(Position<OrgUnit>)
    case group(Position<UnitGroup>)
  }

  public let code: String
  public let title: String
  public let aliases: [String]
  /// Who leads the task and answers for it (chủ trì); only these count in figures on tasks.
  public let assignees: [Assignee]
  /// Who takes part without answering for it (phối hợp).
  public let support: [Assignee]
  public let contentArea: Position<ContentArea>?
  public let phase: Position<Phase>?
  /// Day of assignment; before it the task doesn't count. `nil`: from the beginning.
  public let assignedOn: Day?
  /// Last day, included, on which completion is on time; `nil`: no last day.
  public let due: Day?
  /// The last day as first set, where it was revised since; `due` is the one that counts.
  public let originalDue: Day?
  /// Number and date of the assigning document.
  public let document: String?

  public init(
    code: String, title: String, aliases: [String] = [], assignees: [Assignee],
    support: [Assignee] = [], contentArea: Position<ContentArea>? = nil,
    phase: Position<Phase>? = nil, assignedOn: Day? = nil, due: Day? = nil,
    originalDue: Day? = nil, document: String? = nil
  ) {
    self.code = code
    self.title = title
    self.aliases = aliases
    self.assignees = assignees
    self.support = support
    self.contentArea = contentArea
    self.phase = phase
    self.assignedOn = assignedOn
    self.due = due
    self.originalDue = originalDue
    self.document = document
  }
}
