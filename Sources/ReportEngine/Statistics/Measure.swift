public import ReportModel

/// What is measured: the columns of an answer.
public enum Measure: String, CaseIterable, Hashable, Sendable {
  /// Number of activity records.
  case activities
  /// Sum of one indicator; a stock counts its latest value in the window.
  case quantity
  /// Sum of people-attendances.
  case audience
  /// Tasks assigned, once per unit.
  case tasks
  case completedOnTime = "completed-on-time"
  case completedLate = "completed-late"
  /// Not completed, within term or without a last day.
  case inProgress = "in-progress"
  case overdue
  /// Completed of the tasks assigned.
  case completionRate = "completion-rate"
  case unitsExpected = "units-expected"
  case unitsReceived = "units-received"
  case unitsOnTime = "units-on-time"
  /// Received of the units expected.
  case reportingRate = "reporting-rate"

  /// Which records a measure counts.
  public enum Subject: Sendable {
    case activities
    case tasks
    case reporting
  }

  public var subject: Subject {
    switch self {
    case .activities, .quantity, .audience: .activities
    case .tasks, .completedOnTime, .completedLate, .inProgress, .overdue, .completionRate: .tasks
    case .unitsExpected, .unitsReceived, .unitsOnTime, .reportingRate: .reporting
    }
  }

  /// Whether the measure has a meaning when broken down by the dimension.
  public func allows(_ dimension: QuestionDimension) -> Bool {
    switch (subject, dimension) {
    case (.activities, .task): false
    case (.activities, _): true
    case (.tasks, .unit), (.tasks, .level), (.tasks, .below), (.tasks, .unitGroup),
      (.tasks, .phase),
      (.tasks, .contentArea), (.tasks, .task):
      true
    case (.tasks, _): false
    case (.reporting, .unit), (.reporting, .level), (.reporting, .below), (.reporting, .unitGroup),
      (.reporting, .week),
      (.reporting, .month), (.reporting, .quarter), (.reporting, .year):
      true
    case (.reporting, _): false
    }
  }
}

/// One figure of an answer.
public enum Figure: Hashable, Sendable {
  case count(Int)
  /// A sum to which no record told anything; in plain text it is 0.
  case untold
  case quantity(Quantity)
  /// A rate; `nil` when its denominator is zero.
  case rate(Ratio?)
}
