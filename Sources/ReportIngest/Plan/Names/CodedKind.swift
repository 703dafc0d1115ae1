/// The lists of a plan whose things have codes, and what messages call one thing of each.
enum CodedKind: String, CaseIterable, Sendable {
  case group
  case phase
  case contentArea = "content-area"
  case channel
  case indicator
  case unit
  case task

  var vietnamese: String {
    switch self {
    case .group: "khối"
    case .phase: "đợt (giai đoạn)"
    case .contentArea: "nội dung"
    case .channel: "hình thức"
    case .indicator: "chỉ tiêu"
    case .unit: "đơn vị"
    case .task: "nhiệm vụ"
    }
  }

  var english: String {
    switch self {
    case .group: "unit group"
    case .phase: "phase"
    case .contentArea: "content area"
    case .channel: "channel"
    case .indicator: "indicator"
    case .unit: "unit"
    case .task: "task"
    }
  }
}
