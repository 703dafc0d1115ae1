/// What is drawn for one indicator of a sample's plan: how often, by whom, and how much.
struct SampleIndicator {
  /// How the months of the campaign change how often something is done.
  enum Season {
    /// People meet: it nearly stopped in the spring of 2020.
    case gathering
    /// Goes on without meeting, and rather grew in that spring.
    case distant
    /// Neither.
    case steady
    /// A stock is told once a month, whatever the month.
    case stock
  }

  /// What the activity mostly is about.
  enum Theme {
    case general
    case opinion
    case sentiment
    case emulation
    case rebuttal
  }

  /// As in the sample's plan.
  let code: String
  let season: Season
  let theme: Theme
  /// Records in a hundred common months, by code of unit or group; a unit stands before its group.
  let often: [String: Int]
  /// Quantity of one record, in thousandths and in whole steps.
  let quantity: ClosedRange<Int>
  let step: Int
  /// Attendances for each 1 of the quantity; `nil`: none are told.
  let audience: ClosedRange<Int>?

  init(
    _ code: String, _ season: Season = .steady, theme: Theme = .general,
    often: [String: Int], quantity: ClosedRange<Int>, step: Int = 1000,
    audience: ClosedRange<Int>? = nil
  ) {
    self.code = code
    self.season = season
    self.theme = theme
    self.often = often
    // Bounds are given in ones.
    self.quantity = (quantity.lowerBound * 1000)...(quantity.upperBound * 1000)
    self.step = step
    self.audience = audience
  }

  func often(by unit: SampleUnit) -> Int { often[unit.code] ?? often[unit.group] ?? 0 }
}
