/// What the rows of a table are.
public struct RowTemplate: Sendable, Hashable {
  public enum Items: String, Sendable, CaseIterable {
    /// The units directly below the report's unit, each with all below it; within groups of a level of
    /// the tree those directly below each of its units.
    case unit
    case indicator
    case contentArea = "content-area"
    case phase
    case channel
    /// The months of the year up to the cut-off.
    case month

    var dimension: Dimension {
      switch self {
      case .unit: .unit
      case .indicator: .indicator
      case .contentArea: .contentArea
      case .phase: .phase
      case .channel: .channel
      case .month: .month
      }
    }
  }

  /// What rows of one depth are.
  public enum Dimension: Sendable, Hashable {
    case unitGroup
    /// The units of that level of the tree.
    case level(String)
    case unit
    case phase
    case contentArea
    case channel
    case indicator
    case month

    /// All that are a single word and can be groups.
    public static let words: [Dimension] = [
      .unitGroup, .unit, .phase, .contentArea, .channel, .indicator,
    ]

    /// As it is written: `unit-group`, `level:district`.
    public var word: String {
      switch self {
      case .unitGroup: "unit-group"
      case .level(let name): "level:\(name)"
      case .unit: "unit"
      case .phase: "phase"
      case .contentArea: "content-area"
      case .channel: "channel"
      case .indicator: "indicator"
      case .month: "month"
      }
    }

    /// Reads a written one; `nil` when there is none of that name.
    public init?(word: String) {
      if word.hasPrefix("level:"), word.count > 6 {
        self = .level(String(word.dropFirst(6)))
      } else if let known = Self.words.first(where: { $0.word == word }) {
        self = known
      } else {
        return nil
      }
    }

    var isOfUnits: Bool {
      switch self {
      case .unitGroup, .level, .unit: true
      case .phase, .contentArea, .channel, .indicator, .month: false
      }
    }
  }

  public enum Total: String, Sendable, CaseIterable {
    case none
    case first
    case last
  }

  /// Which of the items are shown; all where nothing is said.
  public struct Choice: Sendable, Hashable {
    /// Codes of items; empty lets all pass.
    public let codes: [String]
    /// Code of the group that units belong to.
    public let unitGroup: String?
    /// The level that units are of.
    public let level: String?

    public init(codes: [String] = [], unitGroup: String? = nil, level: String? = nil) {
      self.codes = codes
      self.unitGroup = unitGroup
      self.level = level
    }
  }

  /// Groups can be nested that deep.
  public static let mostGroups = 3

  public let items: Items
  /// From the outermost inwards.
  public let groups: [Dimension]
  public let choice: Choice
  public let total: Total
  public let totalLabel: String
  public let line: TemplateLine?

  public init(
    items: Items, groups: [Dimension], choice: Choice = Choice(), total: Total,
    totalLabel: String, line: TemplateLine? = nil
  ) {
    self.items = items
    self.groups = groups
    self.choice = choice
    self.total = total
    self.totalLabel = totalLabel
    self.line = line
  }

  /// Of all depths, the items' last.
  var dimensions: [Dimension] { groups + [items.dimension] }

  /// Whether all rows are units and groups of them.
  var areUnitsAlone: Bool { dimensions.allSatisfy(\.isOfUnits) }
}
