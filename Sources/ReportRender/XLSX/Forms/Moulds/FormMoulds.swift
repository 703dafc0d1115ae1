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

  private struct Known {
    let shape: EntryForm
    /// Of the shape: forms are long, and alike but for a task at the end.
    let hash: Int
    var state: State

    func isOf(_ shape: EntryForm, hash: Int) -> Bool { self.hash == hash && self.shape == shape }
  }

  /// How many shapes are remembered. Units stand by their groups, and those of a group are mostly
  /// asked for the same.
  private static let limit = 16

  private let known = Mutex<[Known]>([])

  /// What is to be done for a form of a shape.
  func step(for shape: EntryForm) -> Step {
    let hash = shape.hashValue
    return known.withLock { known in
      guard let index = known.firstIndex(where: { $0.isOf(shape, hash: hash) }) else {
        if known.count == Self.limit { known.removeFirst() }
        known.append(Known(shape: shape, hash: hash, state: .seen))
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
    let hash = shape.hashValue
    known.withLock { known in
      guard let index = known.firstIndex(where: { $0.isOf(shape, hash: hash) }) else { return }
      known[index].state = .made(mould)
    }
  }
}
