import Dispatch
import Synchronization

/// Hands batches of rows from the thread that makes them ready to the one that writes them.
///
/// Few batches wait at a time, so memory is bounded. What comes out is what one thread would make.
final class RowHandover<Batch: Sendable>: Sendable {
  private struct State {
    var batches: [Batch] = []
    var isComplete = false
    var failure: (any Error)?
    /// Nobody takes any more.
    var isStopped = false
  }

  /// The writer has failed, and no more batches are wanted.
  private struct Stopped: Error {}

  /// How many batches may wait: what takes as long to write as the next records take to be read, which come
  /// many at a time.
  private static var limit: Int { 64 }

  private let state = Mutex(State())
  /// Signalled for each batch that may be added.
  private let room = DispatchSemaphore(value: 0)
  /// Signalled when there is a batch, or the end.
  private let news = DispatchSemaphore(value: 0)

  /// Calls `take` on this thread with what `make` gives on another; to be called once.
  func run(
    make: @escaping @Sendable (_ give: (Batch) throws -> Void) throws -> Void,
    take: (Batch) throws -> Void
  ) throws {
    for _ in 0..<Self.limit { room.signal() }
    let group = DispatchGroup()
    DispatchQueue.global().async(group: group) { [self] in
      do {
        try make { try give($0) }
        complete(nil)
      } catch {
        complete(error)
      }
    }
    defer {
      state.withLock { $0.isStopped = true }
      room.signal()
      group.wait()
    }
    while let batch = try next() { try take(batch) }
  }

  private func give(_ batch: Batch) throws {
    room.wait()
    try state.withLock { state in
      if state.isStopped { throw Stopped() }
      state.batches.append(batch)
    }
    news.signal()
  }

  private func complete(_ failure: (any Error)?) {
    state.withLock { state in
      state.isComplete = true
      state.failure = failure
    }
    news.signal()
  }

  /// The next batch; `nil` at the end.
  private func next() throws -> Batch? {
    news.wait()
    let batch = try state.withLock { state -> Batch? in
      if !state.batches.isEmpty { return state.batches.removeFirst() }
      if let failure = state.failure { throw failure }
      return nil
    }
    room.signal()
    return batch
  }
}
