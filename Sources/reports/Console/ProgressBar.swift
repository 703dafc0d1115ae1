import ReportModel
import Synchronization

/// Shows on a terminal how far a long piece of work has come; says nothing of a short one.
///
/// Several threads may tell of their work; what is to be said meanwhile is said by `aside(_:)`.
final class ProgressBar: Sendable {
  private static let patience = Duration.milliseconds(500)
  private static let interval = Duration.milliseconds(100)
  private static let width = 30

  private let isShown: Bool
  private let label: String
  private let total: Int
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  private struct State {
    var lastDrawn: ContinuousClock.Instant?
    var done = 0
  }

  /// - Parameter total: how much work there is, in any measure.
  init(_ label: BilingualText, total: Int, on console: Console) {
    isShown = !console.isQuiet && StandardStream.error.isTerminal && total > 0
    self.label = label.text(in: console.language)
    self.total = total
  }

  /// Counts work that was done, and draws anew if it is time to.
  func advance(by work: Int) {
    guard isShown else { return }
    state.withLock { state in
      state.done += work
      let now = ContinuousClock.now
      guard now - start > ProgressBar.patience else { return }
      if let lastDrawn = state.lastDrawn, now - lastDrawn < ProgressBar.interval { return }
      state.lastDrawn = now
      let share = Double(min(max(state.done, 0), total)) / Double(total)
      let filled = Int(share * Double(ProgressBar.width))
      let bar =
        String(repeating: "█", count: filled)
        + String(repeating: "░", count: ProgressBar.width - filled)
      draw("\r\(label) \(bar) \(Int(share * 100)) %")
    }
  }

  /// Wipes the bar, so that what is said next stands alone.
  func clear() { aside {} }

  /// Wipes the bar and says something before it is drawn again.
  func aside<Value>(_ say: () throws -> Value) rethrows -> Value {
    try state.withLock { state in
      if state.lastDrawn != nil { draw("\r\u{1B}[K") }
      // Drawn again at the next piece of work: it has been there long enough not to flicker.
      state.lastDrawn = nil
      return try say()
    }
  }

  private func draw(_ text: String) {
    try? StandardStream.error.write(Array(text.utf8))
  }
}
