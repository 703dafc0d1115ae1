import ReportModel
import Synchronization

/// The moulds of the forms that were drawn last, for all threads of a run.
///
/// A mould costs as much as a form that is drawn, so it is made for the second form of a shape, not for
/// the first. Which forms are drawn and which are filled in can't be seen by them.
final class FormMoulds: Sendable {
  enum Step {
    case draw
    /// The form is drawn from a mould that is to be made, and kept.
    case make
    case fill(FormMould)
  }

  private enum State {
    case seen
    /// Being made, or impossible to make.
    case unavailable
    case made(FormMould)
  }

  /// How many shapes are remembered. Units stand by their groups, and those of a group are mostly
  /// asked for the same.
  private static let limit = 16

  private let known = Mutex<[(shape: EntryForm, state: State)]>([])

  /// What is to be done for a form of a shape.
  func step(for shape: EntryForm) -> Step {
    known.withLock { known in
      guard let index = known.firstIndex(where: { $0.shape == shape }) else {
        if known.count == Self.limit { known.removeFirst() }
        known.append((shape, .seen))
        return .draw
      }
      var entry = known.remove(at: index)
      defer { known.append(entry) }
      switch entry.state {
      case .seen:
        entry.state = .unavailable
        return .make
      case .unavailable: return .draw
      case .made(let mould): return .fill(mould)
      }
    }
  }

  /// - Parameter mould: `nil` where none can be made.
  func keep(_ mould: FormMould?, for shape: EntryForm) {
    guard let mould else { return }
    known.withLock { known in
      guard let index = known.firstIndex(where: { $0.shape == shape }) else { return }
      known[index].state = .made(mould)
    }
  }
}
