/// A printed block of units (khối): huyện ủy–thành ủy, đảng ủy trực thuộc, sở–ngành …
public struct UnitGroup: Sendable, Hashable {
  public let code: String
  public let name: String
  /// As it reads within a sentence: «huyện, thành phố»; the name when none is given.
  public let nameInText: String
  public let aliases: [String]
  /// Which indicators its units are asked for; `nil`: all that are counted.
  public let asked: IndicatorSelection?

  public init(
    code: String, name: String, nameInText: String? = nil, aliases: [String] = [],
    asked: IndicatorSelection? = nil
  ) {
    self.code = code
    self.name = name
    self.nameInText = nameInText ?? name
    self.aliases = aliases
    self.asked = asked
  }
}
