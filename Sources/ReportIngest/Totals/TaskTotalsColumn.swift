import ReportModel

/// The columns of a table of task totals.
enum TaskTotalsColumn: Hashable, Sendable {
  case unit
  case count(TaskTotals.Count)
  case rate(TaskTotals.Rate)
}

extension TaskTotalsColumn: PlanColumn {
  static var allCases: [TaskTotalsColumn] {
    [.unit] + TaskTotals.Count.allCases.map(Self.count) + TaskTotals.Rate.allCases.map(Self.rate)
  }

  init?(rawValue: String) {
    guard let column = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = column
  }

  var rawValue: String {
    switch self {
    case .unit: "unit"
    case .count(let count): count.rawValue
    case .rate(let rate): rate.rawValue
    }
  }

  var isRequired: Bool { self == .unit }

  var vietnameseHeadings: [String] {
    switch self {
    case .unit: ["Đơn vị", "Tên đơn vị", "Cơ quan"]
    case .count(let count): Self.headings(of: count)
    case .rate(let rate): Self.headings(of: rate)
    }
  }

  private static func headings(of count: TaskTotals.Count) -> [String] {
    switch count {
    case .assigned: ["Tổng số nhiệm vụ", "Nhiệm vụ được giao", "Được giao", "Tổng số"]
    case .due: ["Nhiệm vụ đến hạn", "Đến hạn"]
    case .completed: ["Đã hoàn thành", "Hoàn thành"]
    case .completedOnTime: ["Hoàn thành đúng hạn", "Đã hoàn thành đúng hạn", "HT đúng hạn"]
    case .completedLate: ["Hoàn thành quá hạn", "Đã hoàn thành quá hạn", "HT quá hạn"]
    case .open: ["Chưa hoàn thành"]
    case .inProgress: ["Chưa hoàn thành trong hạn", "CHT trong hạn"]
    case .overdue: ["Chưa hoàn thành quá hạn", "CHT quá hạn"]
    }
  }

  private static func headings(of rate: TaskTotals.Rate) -> [String] {
    switch rate {
    case .completionRate:
      ["Tỷ lệ hoàn thành (%)", "Tỷ lệ hoàn thành", "Tỷ lệ hoàn thành (% số được giao)"]
    case .dueCompletionRate: ["Tỷ lệ hoàn thành (% số đến hạn)"]
    case .onTimeRate: ["Tỷ lệ đúng hạn (%)", "Tỷ lệ đúng hạn", "Tỷ lệ đúng hạn (% số đã HT)"]
    }
  }
}
