import Dispatch
import Synchronization

extension RandomAccessCollection where Self: Sendable, Index == Int, Element: Sendable {
  /// What becomes of each element, in order, worked out on all processors at once.
  ///
  /// - Throws: what the first element throws of those that do, so that it doesn't depend on which was faster.
  public func mapSideBySide<Value: Sendable, Failure>(
    _ transform: @Sendable (Element) throws(Failure) -> Value
  ) throws(Failure) -> [Value] {
    let results = Mutex([Result<Value, Failure>?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { place in
      let result = Result { () throws(Failure) in try transform(self[startIndex + place]) }
      results.withLock { $0[place] = result }
    }
    return try results.withLock { $0 }.map { result throws(Failure) in
      guard let result else { preconditionFailure("a piece of work was not done") }
      return try result.get()
    }
  }
}

/// Runs two pieces of work at once, where there are two processors; both have ended when it returns.
///
/// - Throws: what the first throws, else what the second does, so that it doesn't depend on which was faster.
public func sideBySide<First: Sendable, Second: Sendable>(
  _ first: @Sendable () throws -> First, _ second: @Sendable () throws -> Second
) throws -> (First, Second) {
  let results = Mutex<(Result<First, any Error>?, Result<Second, any Error>?)>((nil, nil))
  DispatchQueue.concurrentPerform(iterations: 2) { place in
    if place == 0 {
      let result = Result { try first() }
      results.withLock { $0.0 = result }
    } else {
      let result = Result { try second() }
      results.withLock { $0.1 = result }
    }
  }
  guard case (let first?, let second?) = results.withLock({ $0 }) else {
    preconditionFailure("one of two pieces of work was not done")
  }
  return (try first.get(), try second.get())
}
