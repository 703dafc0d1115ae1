/// What is counted, with its measure: băng rôn in chiếc and băng rôn in m are two indicators.
public struct Indicator: Sendable, Hashable {
  /// How figures of several days become one.
  public enum Accumulation: String, Sendable, CaseIterable {
    /// Happenings: they add up over time.
    case flow
    /// A level at a moment: the latest value in the window counts.
    case stock
  }

  /// How figures follow from other indicators' records, when there are no records of the indicator
  /// itself.
  public enum Derivation: Sendable, Hashable {
    /// The audience of another one's records.
    case audience(of: Position<Indicator>)
    /// The sum of others of the same measure, all of them flows.
    case sum(of: [Position<Indicator>])
    /// The quotient of two others' sums, printed with so many decimals, 0…3. Never added up: that of a
    /// whole is the quotient of the whole's sums.
    case ratio(of: Position<Indicator>, to: Position<Indicator>, decimals: Int)
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
  /// Set when the indicator isn't recorded itself.
  public let derivation: Derivation?
  /// Whether a stock is cumulative: a level that may only grow.
  public let grows: Bool
  /// The indicator of which this one is a part, so that it can't be larger; of the same measure.
  public let partOf: Position<Indicator>?
  /// Whether the summary tells of it in sentences.
  public let isHeadline: Bool
  public let wording: Wording

  public init(
    code: String, name: String, shortName: String? = nil, aliases: [String] = [], measure: String,
    channel: Position<Channel>, accumulation: Accumulation = .flow, decimals: Int = 0,
    derivation: Derivation? = nil, grows: Bool = false, partOf: Position<Indicator>? = nil,
    isHeadline: Bool = false, wording: Wording? = nil
  ) {
    self.code = code
    self.name = name
    self.shortName = shortName ?? name
    self.aliases = aliases
    self.measure = measure
    self.channel = channel
    self.accumulation = accumulation
    self.decimals = max(0, min(decimals, Quantity.places))
    self.derivation = derivation
    self.grows = grows
    self.partOf = partOf
    self.isHeadline = isHeadline
    self.wording = wording ?? Wording(noun: measure)
  }

  /// The measure of a rate in percent.
  public static let percent = "%"

  /// The indicator whose records' audience this one is.
  public var audienceOf: Position<Indicator>? {
    if case .audience(let base) = derivation { base } else { nil }
  }

  /// Whether figures are worked out of other indicators' figures rather than counted from records.
  public var isComputed: Bool {
    switch derivation {
    case nil, .audience: false
    case .sum, .ratio: true
    }
  }

  /// How the indicator's quotient is printed; `nil` when it is none.
  public var ratioForm: Ratio.Form? {
    guard case .ratio(_, _, let decimals) = derivation else { return nil }
    return Ratio.Form(isPercent: measure == Indicator.percent, decimals: decimals)
  }
}
