/// How sections are numbered at one depth, told by an example: «I- », «1. », «1.1. », «a) », «- ».
public struct SectionNumber: Sendable, Hashable {
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// I, II, III …
    case roman
    /// 1, 2, 3 …
    case arabic
    /// The number of the section above, then its own: 1.1, 1.2 …
    case path
    /// a, b, c, d, đ …
    case letter
    /// No number: what stands behind is all there is.
    case dash
  }

  public let kind: Kind
  /// What stands between the number and the heading, with its space: «- », «. », «) ».
  public let separator: String

  public init(_ kind: Kind, separator: String) {
    self.kind = kind
    self.separator = separator
  }

  /// The numbering that begins like an example; `nil` when it begins like none.
  public init?(example: String) {
    let beginnings: [(String, Kind)] = [
      ("I", .roman), ("1.1", .path), ("1", .arabic), ("a", .letter), ("-", .dash),
    ]
    guard let (beginning, kind) = beginnings.first(where: { example.hasPrefix($0.0) }) else {
      return nil
    }
    self.kind = kind
    separator = kind == .dash ? example : String(example.dropFirst(beginning.count))
  }

  /// Examples of all kinds, for messages.
  public static let examples = ["I- ", "I. ", "1. ", "1.1. ", "a) ", "- "]
}
