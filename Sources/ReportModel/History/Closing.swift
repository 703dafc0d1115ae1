/// A version of a closed period (kỳ đã chốt), as its store keeps it for good.
///
/// Version 1 comes of closing the period, each later one of an amendment, or of closing it again.
public struct Closing: Sendable, Hashable {
  /// What became of a version.
  public enum State: Sendable, Hashable {
    /// It is the one that counts.
    case current
    /// A later version came instead.
    case replaced(by: Int)
    /// The period was opened again, by the entry of that number of the log.
    case reopened(entry: Int)
  }

  public let period: ReportingPeriod
  /// 1 and up.
  public let version: Int
  /// The period's days by the calendar that was valid when it was closed.
  public let window: DayWindow
  /// The entry of the log by which it was made: it holds the records that counted right after it.
  public let entry: Int
  /// UTC.
  public let moment: Moment
  /// Of an amendment, or of closing again what had been opened.
  public let reason: String?
  public let state: State
  /// Name and version of the program that closed it.
  public let program: String
  /// Fingerprint of the plan that it keeps.
  public let planFingerprint: String

  public init(
    period: ReportingPeriod, version: Int, window: DayWindow, entry: Int, moment: Moment,
    reason: String?, state: State, program: String, planFingerprint: String
  ) {
    self.period = period
    self.version = version
    self.window = window
    self.entry = entry
    self.moment = moment
    self.reason = reason
    self.state = state
    self.program = program
    self.planFingerprint = planFingerprint
  }

  /// How many times the period has been amended by this version; 0 for the first.
  public var amendment: Int { version - 1 }
}

/// A file that a closed period keeps: of the plan, of templates.
public struct KeptFile: Sendable, Hashable {
  /// From the workspace's folder.
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// Records that came for a closed period and don't count in it, or were taken back and still do, as long
/// as it isn't amended.
public struct HeldRecords: Sendable, Hashable {
  public let period: ReportingPeriod
  /// Name of the source.
  public let source: String
  /// Records that would be added.
  public let added: Int
  /// Records that would count no more.
  public let removed: Int

  public init(period: ReportingPeriod, source: String, added: Int, removed: Int) {
    self.period = period
    self.source = source
    self.added = added
    self.removed = removed
  }
}

/// The days of closed periods.
public struct ClosedDays: Sendable, Hashable {
  public let windows: [DayWindow]

  public init(_ windows: [DayWindow]) {
    self.windows = windows
  }

  public static let none = ClosedDays([])

  public var isEmpty: Bool { windows.isEmpty }

  public func contains(_ day: Day) -> Bool { windows.contains { $0.contains(day) } }

  /// Whether all days of a window are those of one closed period.
  public func contains(_ window: DayWindow) -> Bool { windows.contains { $0.contains(window) } }

  public func overlaps(_ window: DayWindow) -> Bool { windows.contains { $0.overlaps(window) } }
}
