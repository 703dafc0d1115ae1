/// A figure that is formally right but probably wrong: which one, what was expected, and why.
public struct SuspectFigure: Sendable, Hashable {
  /// A record behind the figure.
  public struct Place: Sendable, Hashable, Comparable {
    public let source: String
    /// Row of the source, counted as lines from 1.
    public let row: Int

    public init(source: String, row: Int) {
      self.source = source
      self.row = row
    }

    public static func < (left: Place, right: Place) -> Bool {
      (left.source, left.row) < (right.source, right.row)
    }
  }

  public let identity: SuspectIdentity
  public let grade: Finding.Severity
  public let unit: Position<OrgUnit>
  /// `nil` when the finding is about all that a unit reported for the month.
  public let indicator: Position<Indicator>?
  /// `nil` when all content areas together are meant.
  public let contentArea: Position<ContentArea>?
  /// The month of the plan's calendar to which the figure belongs.
  public let month: YearMonth
  /// `nil` when the finding is about all that a unit reported for the month.
  public let figure: Quantity?
  /// What would be usual, or the bound that the figure breaks; `nil` where no single figure is expected.
  public let expectation: Quantity?
  /// What the figure was probably meant to be; `nil` where nothing suggests itself.
  public let correction: Quantity?
  /// Why, as a clause without final punctuation.
  public let reason: BilingualText
  /// How far the figure lies from what is usual, as a modified z-score in whole hundredths; `nil` where the
  /// check doesn't measure it.
  public let score: Quantity?
  /// In order of source and row.
  public let places: [Place]

  public init(
    identity: SuspectIdentity, grade: Finding.Severity, unit: Position<OrgUnit>,
    indicator: Position<Indicator>?, contentArea: Position<ContentArea>? = nil, month: YearMonth,
    figure: Quantity?, expectation: Quantity? = nil, correction: Quantity? = nil,
    reason: BilingualText, score: Quantity? = nil, places: [Place] = []
  ) {
    self.identity = identity
    self.grade = grade
    self.unit = unit
    self.indicator = indicator
    self.contentArea = contentArea
    self.month = month
    self.figure = figure
    self.expectation = expectation
    self.correction = correction
    self.reason = reason
    self.score = score
    self.places = places.sorted()
  }

  /// The same with the records that stand behind it.
  public func standing(at places: [Place]) -> SuspectFigure {
    SuspectFigure(
      identity: identity, grade: grade, unit: unit, indicator: indicator, contentArea: contentArea,
      month: month, figure: figure, expectation: expectation, correction: correction,
      reason: reason, score: score, places: places)
  }

  /// Why and how far, as a clause without final punctuation: for those who know the checks.
  public var explanation: BilingualText {
    guard let score else { return reason }
    let places = score.significantPlaces
    return BilingualText(
      vi: "\(reason.vietnamese) (M = \(DecimalText.vietnamese(score, places: places)))",
      en: "\(reason.english) (M = \(score.plain))")
  }
}
