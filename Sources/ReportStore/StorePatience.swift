import Foundation

/// How long a program waits for another one that writes into the store, and whom it tells that it waits.
public struct StorePatience: Sendable {
  /// How long one wait may last.
  public let limit: Duration
  /// After which time it is told that the program waits.
  public let noticeAfter: Duration
  private let notice: (@Sendable () -> Void)?

  /// - Parameter notice: called once in each wait that lasts longer than `noticeAfter`.
  public init(
    _ limit: Duration = .seconds(60), noticeAfter: Duration = .seconds(2),
    notice: (@Sendable () -> Void)? = nil
  ) {
    self.limit = limit
    self.noticeAfter = noticeAfter
    self.notice = notice
  }

  /// Sleeps before the next try, or tells that it is time to give up.
  ///
  /// What was waited is counted from the tries, so no clock is read.
  func sleeps(beforeRetry tries: Int) -> Bool {
    let waited = StorePatience.waited(after: tries)
    guard waited < limit else { return false }
    let pause = min(StorePatience.pause(tries), limit - waited)
    if waited < noticeAfter, noticeAfter <= waited + pause { notice?() }
    usleep(UInt32(pause / .microseconds(1)))
    return true
  }

  /// Short first, since most writers are done in no time.
  private static let firstPauses: [Duration] = [1, 2, 5, 10, 15, 20, 25, 25, 50, 50]
    .map { .milliseconds($0) }
  private static let longestPause = Duration.milliseconds(100)

  private static func pause(_ tries: Int) -> Duration {
    tries < firstPauses.count ? firstPauses[tries] : longestPause
  }

  private static func waited(after tries: Int) -> Duration {
    let short = firstPauses.prefix(tries).reduce(.zero, +)
    return short + longestPause * max(0, tries - firstPauses.count)
  }
}
