/// A printed block of units (khối): huyện ủy–thành ủy, đảng ủy trực thuộc, sở–ngành …
public struct UnitGroup: Sendable, Hashable {
  public let code: String
  public let name: String
  public let aliases: [String]

  public init(code: String, name: String, aliases: [String] = []) {
    self.code = code
    self.name = name
    self.aliases = aliases
  }
}
