/// What is counted, with its measure: băng rôn in chiếc and băng rôn in m are two indicators.
public struct Indicator: Sendable, Hashable {
  /// How figures of several days become one.
  public enum Accumulation: String, Sendable, CaseIterable {
    /// Happenings: they add up over time.
    case flow
    /// A level at a moment: the latest value in the window counts.
    case stock
  }

  /// How the indicator reads in a sentence: «tổ chức được 244 cuộc với 17.270 lượt người tham dự».
  public struct Wording: Sendable, Hashable {
    /// Before the figure, such as «tổ chức được»; may be empty.
    public let verb: String
    /// After the figure, such as «cuộc» or «chiếc băng rôn».
    public let noun: String
    /// After the audience figure, such as «lượt người tham dự»; `nil` when audiences are not told.
    public let audience: String?

    public init(verb: String = "", noun: String, audience: String? = nil) {
      self.verb = verb
      self.noun = noun
      self.audience = audience
    }
  }

  public let code: String
  public let name: String
  /// For narrow columns; the full name when none is given.
  public let shortName: String
  public let aliases: [String]
  /// The measure (đơn vị tính), such as «cuộc», «lượt người», «m²».
  public let measure: String
  public let channel: Position<Channel>
  public let accumulation: Accumulation
  /// Decimal places that a quantity may have, 0…3.
  public let decimals: Int
  /// Set when the indicator isn't recorded itself but is the audience of another one's records.
  public let audienceOf: Position<Indicator>?
  /// Whether the summary tells of it in sentences.
  public let isHeadline: Bool
  public let wording: Wording

  public init(
    code: String, name: String, shortName: String? = nil, aliases: [String] = [], measure: String,
    channel: Position<Channel>, accumulation: Accumulation = .flow, decimals: Int = 0,
    audienceOf: Position<Indicator>? = nil, isHeadline: Bool = false, wording: Wording? = nil
  ) {
    self.code = code
    self.name = name
    self.shortName = shortName ?? name
    self.aliases = aliases
    self.measure = measure
    self.channel = channel
    self.accumulation = accumulation
    self.decimals = max(0, min(decimals, Quantity.places))
    self.audienceOf = audienceOf
    self.isHeadline = isHeadline
    self.wording = wording ?? Wording(noun: measure)
  }
}
