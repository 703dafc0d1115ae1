/// Totals of tasks as somebody sent or published them (biểu tổng hợp tiến độ nhiệm vụ), which may not add up.
///
/// Any count may be left out; what is there is held against the rest.
public struct TaskTotals: Sendable, Hashable {
  public enum Count: String, Sendable, CaseIterable {
    /// All tasks assigned (được giao).
    case assigned
    /// Those whose last day has come (đến hạn); often the denominator of a published rate.
    case due
    case completed
    case completedOnTime = "completed_on_time"
    case completedLate = "completed_late"
    /// Not completed, in term or overdue.
    case open
    case inProgress = "in_progress"
    case overdue
  }

  /// A rate that is printed beside counts. Reports differ in what it is a share of.
  public enum Rate: String, Sendable, CaseIterable {
    /// Completed of assigned.
    case completionRate = "completion_rate"
    /// Completed of those whose last day has come.
    case dueCompletionRate = "due_completion_rate"
    /// Completed on time of completed.
    case onTimeRate = "on_time_rate"

    public var numerator: Count { self == .onTimeRate ? .completedOnTime : .completed }

    public var denominator: Count {
      switch self {
      case .completionRate: .assigned
      case .dueCompletionRate: .due
      case .onTimeRate: .completed
      }
    }
  }

  /// A percentage with as many decimals as it was printed with, 0…3.
  public struct PrintedRate: Sendable, Hashable {
    public let percent: Quantity
    public let decimals: Int

    public init(_ percent: Quantity, decimals: Int) {
      self.percent = percent
      self.decimals = max(0, min(decimals, Quantity.places))
    }
  }

  /// What can't be true of the totals.
  public enum Fault: Sendable, Hashable {
    /// The parts add up to `sum`, which isn't the whole.
    case sum(whole: Count, parts: [Count], sum: Int)
    /// The part is greater than the whole.
    case part(Count, whole: Count)
    /// The counts give another rate, rounded to the decimals that were printed.
    case rate(Rate, expected: Ratio)
  }

  public let counts: [Count: Int]
  public let rates: [Rate: PrintedRate]

  /// - Parameter counts: each 0 or more.
  public init(counts: [Count: Int], rates: [Rate: PrintedRate] = [:]) {
    self.counts = counts
    self.rates = rates
  }

  /// Everything that can't be true, in the order of the columns.
  public var faults: [Fault] { wrongSums + wrongParts + wrongRates }

  /// Each whole with its parts: of the four states directly only where a subtotal is missing.
  private static let divisions: [(whole: Count, parts: [Count])] = [
    (.assigned, [.completed, .open]),
    (.assigned, [.completed, .inProgress, .overdue]),
    (.assigned, [.completedOnTime, .completedLate, .open]),
    (.assigned, [.completedOnTime, .completedLate, .inProgress, .overdue]),
    (.completed, [.completedOnTime, .completedLate]),
    (.open, [.inProgress, .overdue]),
  ]

  private var wrongSums: [Fault] {
    var told: Set<Count> = []
    return Self.divisions.compactMap { whole, parts in
      let values = parts.compactMap { counts[$0] }
      guard let total = counts[whole], values.count == parts.count, told.insert(whole).inserted
      else { return nil }
      let sum = values.reduce(0) { $0.addingSaturating($1) }
      return sum == total ? nil : .sum(whole: whole, parts: parts, sum: sum)
    }
  }

  private var wrongParts: [Fault] {
    let pairs: [(Count, Count)] = [
      (.due, .assigned), (.completed, .assigned), (.open, .assigned),
      (.completedOnTime, .completed), (.completedLate, .completed), (.inProgress, .open),
      (.overdue, .open),
    ]
    return pairs.compactMap { part, whole in
      guard let small = counts[part], let large = counts[whole], small > large else { return nil }
      return .part(part, whole: whole)
    }
  }

  private var wrongRates: [Fault] {
    Rate.allCases.compactMap { rate in
      guard let printed = rates[rate], let numerator = counts[rate.numerator],
        let denominator = counts[rate.denominator],
        let expected = Ratio(Int64(numerator), over: Int64(denominator))
      else { return nil }
      var unit: Int64 = 1
      for _ in printed.decimals..<Quantity.places { unit *= 10 }
      let rounded = expected.rounded(Ratio.Form(isPercent: true, decimals: printed.decimals))
      return rounded == printed.percent.thousandths / unit ? nil : .rate(rate, expected: expected)
    }
  }
}
