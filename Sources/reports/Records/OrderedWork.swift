import Dispatch
import Synchronization

/// Work on many items, done by several threads and handed over in the order of the items.
///
/// What is done and not yet handed over is bounded by number and by weight, so memory is too. What
/// comes out depends on the items alone, never on how many threads there are.
final class OrderedWork<Item: Sendable, Result: Sendable>: Sendable {
  private struct State {
    /// The next item that nobody works on yet.
    var next = 0
    /// Results by item, from when they are there until they are handed over.
    var results: [Int: Result] = [:]
    var underWay = 0
    var weightUnderWay = 0
    var isOver = false
  }

  private enum Step {
    case work(on: Int)
    case wait
    case end
  }

  private let items: [Item]
  private let weights: [Int]
  private let threads: Int
  private let itemLimit: Int
  private let weightLimit: Int
  private let state = Mutex(State())
  /// Signalled when a result was handed over, once for each thread.
  private let room = DispatchSemaphore(value: 0)
  /// Signalled when a result is there.
  private let done = DispatchSemaphore(value: 0)

  /// - Parameters:
  ///   - threads: how many threads work, at least 1.
  ///   - weightLimit: how heavy the items under way may be together; a heavier one is under way alone.
  ///   - weight: how heavy an item is.
  init(_ items: [Item], threads: Int, weightLimit: Int, weight: (Item) -> Int) {
    self.items = items
    weights = items.map(weight)
    self.threads = max(1, min(threads, items.count))
    itemLimit = 8 * self.threads
    self.weightLimit = weightLimit
  }

  /// Works on all items, and hands the results over on the thread of the caller; to be called once.
  ///
  /// - Parameters:
  ///   - tool: what a thread needs for its work and keeps from item to item; each has its own.
  ///   - take: takes a result; when it throws, the rest isn't worked on.
  func run<Tool>(
    tool: @escaping @Sendable () -> Tool,
    work: @escaping @Sendable (Item, inout Tool) -> Result,
    take: (Result) throws -> Void
  ) rethrows {
    guard threads > 1 else {
      var tool = tool()
      for item in items { try take(work(item, &tool)) }
      return
    }
    let group = DispatchGroup()
    for _ in 0..<threads {
      DispatchQueue.global().async(group: group) { [self] in
        var tool = tool()
        workUntilEnd { work($0, &tool) }
      }
    }
    defer {
      state.withLock { $0.isOver = true }
      wakeAll()
      group.wait()
    }
    for index in items.indices { try take(result(of: index)) }
  }

  private func workUntilEnd(_ work: (Item) -> Result) {
    while true {
      switch state.withLock({ nextStep(&$0) }) {
      case .work(let index):
        let result = work(items[index])
        state.withLock { $0.results[index] = result }
        done.signal()
      case .wait: room.wait()
      case .end: return
      }
    }
  }

  private func nextStep(_ state: inout State) -> Step {
    guard !state.isOver, state.next < items.count else { return .end }
    let weight = weights[state.next]
    let hasRoom =
      state.underWay < itemLimit && state.weightUnderWay + weight <= weightLimit
    guard state.underWay == 0 || hasRoom else { return .wait }
    state.underWay += 1
    state.weightUnderWay += weight
    state.next += 1
    return .work(on: state.next - 1)
  }

  private func result(of index: Int) -> Result {
    while true {
      let result = state.withLock { state -> Result? in
        guard let result = state.results.removeValue(forKey: index) else { return nil }
        state.underWay -= 1
        state.weightUnderWay -= weights[index]
        return result
      }
      if let result {
        wakeAll()
        return result
      }
      done.wait()
    }
  }

  private func wakeAll() {
    for _ in 0..<threads { room.signal() }
  }
}
