import ReportModel

/// Shows on a terminal how far a long piece of work has come; says nothing of a short one.
final class ProgressBar {
  private static let patience = Duration.milliseconds(500)
  private static let interval = Duration.milliseconds(100)
  private static let width = 30

  private let isShown: Bool
  private let label: String
  private let total: Int
  private let start = ContinuousClock.now
  private var lastDrawn: ContinuousClock.Instant?
  private var done = 0

  /// - Parameter total: how much work there is, in any measure.
  init(_ label: BilingualText, total: Int, on console: Console) {
    isShown = !console.isQuiet && StandardStream.error.isTerminal && total > 0
    self.label = label.text(in: console.language)
    self.total = total
  }

  /// Counts work that was done, and draws anew if it is time to.
  func advance(by work: Int) {
    done += work
    guard isShown else { return }
    let now = ContinuousClock.now
    guard now - start > ProgressBar.patience else { return }
    if let lastDrawn, now - lastDrawn < ProgressBar.interval { return }
    lastDrawn = now
    let share = Double(min(max(done, 0), total)) / Double(total)
    let filled = Int(share * Double(ProgressBar.width))
    let bar =
      String(repeating: "█", count: filled)
      + String(repeating: "░", count: ProgressBar.width - filled)
    draw("\r\(label) \(bar) \(Int(share * 100)) %")
  }

  /// Wipes the bar, so that what is said next stands alone.
  func clear() {
    guard lastDrawn != nil else { return }
    lastDrawn = nil
    draw("\r\u{1B}[K")
  }

  private func draw(_ text: String) {
    try? StandardStream.error.write(Array(text.utf8))
  }
}
