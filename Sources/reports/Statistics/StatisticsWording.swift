import ReportEngine

/// Vietnamese words for dimensions and measures, as headings of columns.
enum StatisticsWording {
  static func label(of dimension: QuestionDimension) -> String {
    switch dimension {
    case .unit, .level, .below: "Đơn vị"
    case .unitGroup: "Khối"
    case .phase: "Đợt"
    case .contentArea: "Nội dung"
    case .channel: "Hình thức"
    case .indicator: "Chỉ tiêu"
    case .task: "Nhiệm vụ"
    case .week: "Tuần"
    case .month: "Tháng"
    case .quarter: "Quý"
    case .year: "Năm"
    }
  }

  static func label(of measure: Measure) -> String {
    switch measure {
    case .activities: "Hoạt động"
    case .quantity: "Số lượng"
    case .audience: "Lượt người"
    case .tasks: "Nhiệm vụ được giao"
    case .completedOnTime: "Hoàn thành đúng hạn"
    case .completedLate: "Hoàn thành quá hạn"
    case .inProgress: "Đang làm, trong hạn"
    case .overdue: "Chưa xong, quá hạn"
    case .completionRate: "Tỷ lệ hoàn thành (%)"
    case .unitsExpected: "Đơn vị phải gửi"
    case .unitsReceived: "Đã nhận"
    case .unitsOnTime: "Đúng hạn"
    case .reportingRate: "Tỷ lệ gửi (%)"
    }
  }

  /// Records that have no value of the dimension.
  static func none(of dimension: QuestionDimension) -> String {
    dimension == .phase ? "Ngoài đợt" : "Không thuộc mục nào"
  }
}
