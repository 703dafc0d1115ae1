public import ReportModel

/// What was found, with the waivers of the plan held against it.
public struct WaiverReview: Sendable {
  /// A suspect figure that was looked into and stands.
  public struct Confirmed: Sendable {
    public let suspect: SuspectFigure
    public let waiver: Waiver
  }

  /// What isn't waived, in the plan's order.
  public let open: [SuspectFigure]
  /// What is waived, in the plan's order.
  public let confirmed: [Confirmed]
  /// Waivers of open figures that have run out.
  public let expired: [Waiver]

  /// - Parameter day: as of which waivers hold.
  public init(_ suspects: [SuspectFigure], waivers: [Waiver], on day: Day) {
    let known = Dictionary(
      waivers.map { ($0.finding, $0) }, uniquingKeysWith: { first, _ in first })
    var (open, confirmed, expired): ([SuspectFigure], [Confirmed], [Waiver]) = ([], [], [])
    for suspect in suspects {
      guard let waiver = known[suspect.identity] else {
        open.append(suspect)
        continue
      }
      if waiver.holds(on: day) {
        confirmed.append(Confirmed(suspect: suspect, waiver: waiver))
      } else {
        open.append(suspect)
        expired.append(waiver)
      }
    }
    self.open = open
    self.confirmed = confirmed
    self.expired = expired
  }
}
