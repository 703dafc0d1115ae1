import ReportModel

/// A column that record files may have.
///
/// The raw value is its English heading; a space or a dash may stand for the underscore.
enum RecordColumn: String, CaseIterable, Sendable {
  case date
  case unit
  case contentArea = "content_area"
  case indicator
  case quantity
  case audience
  case phase
  case task
  case reportedOn = "reported_on"
  case percent
  case completedOn = "completed_on"
  case period
  case receivedOn = "received_on"
  case nothingToReport = "nothing_to_report"
  case reference
  case note

  /// The Vietnamese headings; the first is the one that messages show.
  var vietnameseHeadings: [String] {
    switch self {
    case .date: ["Ngày", "Ngày thực hiện", "Ngày tổ chức"]
    case .unit: ["Đơn vị", "Tên đơn vị", "Mã đơn vị"]
    case .contentArea: ["Nội dung", "Nội dung tuyên truyền"]
    case .indicator: ["Chỉ tiêu", "Tên chỉ tiêu", "Mã chỉ tiêu"]
    case .quantity: ["Số lượng"]
    case .audience: ["Lượt người", "Số lượt người", "Lượt người tham dự"]
    case .phase: ["Đợt", "Giai đoạn", "Đợt (giai đoạn)"]
    case .task: ["Nhiệm vụ", "Tên nhiệm vụ", "Mã nhiệm vụ"]
    case .reportedOn: ["Ngày báo cáo"]
    case .percent:
      ["Tỷ lệ (%)", "Tỷ lệ", "Tỷ lệ hoàn thành", "Tỷ lệ hoàn thành (%)", "Tiến độ", "Tiến độ (%)"]
    case .completedOn: ["Ngày hoàn thành"]
    case .period: ["Kỳ báo cáo", "Kỳ"]
    case .receivedOn: ["Ngày nhận", "Ngày nhận báo cáo"]
    case .nothingToReport: ["Không phát sinh"]
    case .reference: ["Số văn bản", "Tham chiếu", "Số văn bản (tham chiếu)", "Số, ký hiệu văn bản"]
    case .note: ["Ghi chú"]
    }
  }
}

extension RecordKind {
  /// The columns without which a file is none of this kind.
  var requiredColumns: [RecordColumn] {
    switch self {
    case .activities: [.date, .unit, .contentArea, .indicator, .quantity]
    case .completions: [.task, .unit, .reportedOn]
    case .receipts: [.unit, .period, .receivedOn]
    }
  }

  var optionalColumns: [RecordColumn] {
    switch self {
    case .activities: [.audience, .phase, .reference, .note]
    case .completions: [.percent, .completedOn, .reference, .note]
    case .receipts: [.nothingToReport, .reference, .note]
    }
  }

  var columns: [RecordColumn] { requiredColumns + optionalColumns }
}
