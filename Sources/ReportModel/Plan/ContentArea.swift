/// What an activity is about (nội dung).
public struct ContentArea: Sendable, Hashable {
  public let code: String
  public let name: String
  /// For narrow columns; the code when none is given.
  public let shortName: String
  public let aliases: [String]
  /// The phase that the area belongs to; `nil` when it belongs to all.
  public let phase: Position<Phase>?
  /// What the area holds, point by point, as the plan words it; the name is its heading.
  public let points: [String]
  /// Which indicators units are asked for under the area; `nil`: all that are counted.
  public let asked: IndicatorSelection?

  public init(
    code: String, name: String, shortName: String? = nil, aliases: [String] = [],
    phase: Position<Phase>? = nil, points: [String] = [], asked: IndicatorSelection? = nil
  ) {
    self.code = code
    self.name = name
    self.shortName = shortName ?? code
    self.aliases = aliases
    self.phase = phase
    self.points = points
    self.asked = asked
  }
}
