/// A part of the campaign (đợt, giai đoạn): dated, nested in another, or bounded by an event.
public struct Phase: Sendable, Hashable {
  public let code: String
  /// In full, as the plan's document words it.
  public let name: String
  /// For narrow columns; the full name when none is given.
  public let shortName: String
  public let aliases: [String]
  /// The phase that this one is a part of.
  public let parent: Position<Phase>?
  /// First day; `nil` when the phase has no dated beginning.
  public let first: Day?
  /// Last day, included; `nil` when the phase has no dated end.
  public let last: Day?
  /// The event that bounds the phase, whose day may still be revised.
  public let event: String?
  /// What is to be told of in the phase, point by point, as the plan words it.
  public let points: [String]

  public init(
    code: String, name: String, shortName: String? = nil, aliases: [String] = [],
    parent: Position<Phase>? = nil, first: Day? = nil, last: Day? = nil, event: String? = nil,
    points: [String] = []
  ) {
    self.code = code
    self.name = name
    self.shortName = shortName ?? name
    self.aliases = aliases
    self.parent = parent
    self.first = first
    self.last = last
    self.event = event
    self.points = points
  }

  /// Whether the phase has dates at all and the day lies within them; a missing bound is open.
  public func holds(_ day: Day) -> Bool {
    guard first != nil || last != nil else { return false }
    return (first.map { $0 <= day } ?? true) && (last.map { day <= $0 } ?? true)
  }
}
