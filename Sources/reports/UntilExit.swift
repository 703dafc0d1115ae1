import Synchronization

/// What is kept though nobody needs it any more, since the program is about to end: the system takes all memory
/// back at once, while to give back some hundred thousand texts one by one takes milliseconds.
enum UntilExit {
  private static let kept = Mutex<[any Sendable]>([])

  static func keep(_ value: some Sendable) { kept.withLock { $0.append(value) } }
}
