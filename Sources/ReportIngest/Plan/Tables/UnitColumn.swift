/// The columns of units.csv.
enum UnitColumn: String, PlanColumn {
  case code
  case name
  case level
  case parent
  case group
  case aliases
  case validFrom = "valid_from"
  case validTo = "valid_to"
  case successor
  case submits
  case decision
  case email

  var isRequired: Bool {
    switch self {
    case .code, .name, .level: true
    default: false
    }
  }

  var vietnameseHeadings: [String] {
    switch self {
    case .code: ["Mã", "Mã đơn vị"]
    case .name: ["Tên", "Tên đơn vị", "Đơn vị"]
    case .level: ["Cấp"]
    case .parent: ["Đơn vị cấp trên", "Cấp trên", "Thuộc"]
    case .group: ["Khối"]
    case .aliases: ["Tên khác"]
    case .validFrom: ["Có hiệu lực từ", "Từ ngày"]
    case .validTo: ["Hết hiệu lực từ", "Đến trước ngày"]
    case .successor: ["Đơn vị kế thừa", "Kế thừa"]
    case .submits: ["Gửi báo cáo"]
    case .decision: ["Quyết định", "Số quyết định", "Văn bản sắp xếp"]
    case .email: ["Thư điện tử", "Email", "Hộp thư"]
    }
  }
}
