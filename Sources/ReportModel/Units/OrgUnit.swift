/// A reporting body (đơn vị). What can change with time is kept in versions.
public struct OrgUnit: Sendable, Hashable {
  /// The unit's standing during a time.
  public struct Version: Sendable, Hashable {
    public let name: String
    /// Kind of body in the tree: `province`, `district`, `commune`, `department` …
    public let level: String
    public let parent: Position<OrgUnit>?
    public let group: Position<UnitGroup>?
    /// First day; `nil`: always.
    public let validFrom: Day?
    /// First day on which the version no longer holds; `nil`: still holds.
    public let validTo: Day?
    /// Whether a report is expected of the unit.
    public let submits: Bool
    /// Number and date of the decision that the version goes back to. Of a unit that has ended, the last
    /// version bears the decision by which it ended.
    public let decision: String?

    public init(
      name: String, level: String, parent: Position<OrgUnit>? = nil,
      group: Position<UnitGroup>? = nil, validFrom: Day? = nil, validTo: Day? = nil,
      submits: Bool = true, decision: String? = nil
    ) {
      self.name = name
      self.level = level
      self.parent = parent
      self.group = group
      self.validFrom = validFrom
      self.validTo = validTo
      self.submits = submits
      self.decision = decision
    }

    public func isValid(on day: Day) -> Bool {
      (validFrom.map { $0 <= day } ?? true) && (validTo.map { day < $0 } ?? true)
    }
  }

  /// Who carries on after the unit has ended.
  public enum Succession: Sendable, Hashable {
    case none
    /// All figures pass to one unit: a merger, or a split with a declared main successor.
    ///
    /// `parts` are the other successors, which get none of the figures.
    case to(Position<OrgUnit>, parts: [Position<OrgUnit>])
    /// A split without a main successor: figures stay unallocated, comparisons of the parts are void.
    case split([Position<OrgUnit>])

    /// All that came of the unit, a main successor first.
    public var successors: [Position<OrgUnit>] {
      switch self {
      case .none: []
      case .to(let main, let parts): [main] + parts
      case .split(let parts): parts
      }
    }
  }

  public let code: String
  public let aliases: [String]
  /// In order of time, without overlap; at least one.
  public let versions: [Version]
  public let succession: Succession
  /// The office's address of mail, to which reminders go; figures don't depend on it.
  public let mailbox: MailAddress?

  /// A unit with its versions; they are put in order of time.
  public init(
    code: String, aliases: [String] = [], versions: [Version], succession: Succession = .none,
    mailbox: MailAddress? = nil
  ) {
    precondition(!versions.isEmpty, "a unit has at least one version")
    self.code = code
    self.aliases = aliases
    self.versions = versions.sorted {
      ($0.validFrom?.number ?? .min) < ($1.validFrom?.number ?? .min)
    }
    self.succession = succession
    self.mailbox = mailbox
  }

  /// The version that holds on a day; `nil` before the unit began and after it ended.
  public func version(on day: Day) -> Version? { versions.first { $0.isValid(on: day) } }

  /// The version that holds on a day, else the last one before it, else the first.
  public func nearestVersion(to day: Day) -> Version {
    version(on: day)
      ?? versions.last { ($0.validFrom ?? day) <= day }
      ?? versions[0]
  }

  /// First day on which the unit no longer exists; `nil`: it still does.
  public var ended: Day? { versions[versions.count - 1].validTo }

  /// The decision by which the unit ended, if it has ended and one is told.
  public var endingDecision: String? {
    ended == nil ? nil : versions[versions.count - 1].decision
  }
}
