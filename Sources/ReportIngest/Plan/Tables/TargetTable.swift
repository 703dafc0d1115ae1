import ReportModel
import Settings

/// The columns of targets.csv.
enum TargetColumn: String, PlanColumn {
  case indicator
  case quantity
  case from
  case to
  case unit
  case contentArea = "content_area"
  case version

  var isRequired: Bool {
    switch self {
    case .indicator, .quantity, .from, .to: true
    default: false
    }
  }

  var vietnameseHeadings: [String] {
    switch self {
    case .indicator: ["Chỉ tiêu", "Mã chỉ tiêu"]
    case .quantity: ["Số lượng", "Kế hoạch", "Kế hoạch giao"]
    case .from: ["Từ ngày"]
    case .to: ["Đến ngày", "Đến hết ngày"]
    case .unit: ["Đơn vị", "Mã đơn vị"]
    case .contentArea: ["Nội dung", "Nội dung tuyên truyền"]
    case .version: ["Điều chỉnh từ ngày", "Phiên bản"]
    }
  }
}

/// Rows of targets.csv to targets.
struct TargetAssembly {
  let indicators: [Indicator]
  let indicatorCodes: CodeRegister<Indicator>
  let units: CodeRegister<OrgUnit>
  let contentAreas: CodeRegister<ContentArea>

  func targets(
    _ rows: [PlanTableRow<TargetColumn>], _ findings: inout [Finding]
  ) -> [Target] {
    var targets: [Target] = []
    var seen: Set<Target> = []
    for row in rows {
      guard let target = target(row, &findings) else { continue }
      // Two quantities for the same thing contradict each other; one of them twice is a slip too.
      if seen.insert(target.withoutQuantity).inserted {
        targets.append(target)
      } else {
        findings.append(
          TaskMessages.duplicateTarget.finding(
            at: row.location(.indicator), value: row.text(.indicator)))
      }
    }
    return targets
  }

  private func target(
    _ row: PlanTableRow<TargetColumn>, _ findings: inout [Finding]
  ) -> Target? {
    let reference = row.required(.indicator, &findings)
    let indicator = indicatorCodes.position(of: reference, findings: &findings)
    let decimals = indicator.map { indicators[$0].decimals } ?? Quantity.places
    let quantity = row.quantity(.quantity, decimals: decimals, &findings)
    let window = window(row, &findings)
    let unit = units.position(of: row.locatedText(.unit), findings: &findings)
    let area = contentAreas.position(of: row.locatedText(.contentArea), findings: &findings)
    let version = row.day(.version, &findings)
    guard let indicator, let quantity, let window else { return nil }
    return Target(
      indicator: indicator, quantity: quantity, window: window, unit: unit, contentArea: area,
      version: version?.value, row: row.location(.indicator).row ?? 0)
  }

  private func window(
    _ row: PlanTableRow<TargetColumn>, _ findings: inout [Finding]
  ) -> DayWindow? {
    for column in [TargetColumn.from, .to] where row.text(column) == nil {
      findings.append(CellMessages.valueMissing.finding(at: row.location(column), value: nil))
    }
    let first = row.day(.from, &findings)
    let last = row.day(.to, &findings)
    guard let first, let last else { return nil }
    let window = DayWindow(first: first.value, last: last.value)
    if window == nil {
      findings.append(
        PlanMessages.endsBeforeBeginning.finding(
          at: last.location, value: "\(first.value)..\(last.value)"))
    }
    return window
  }
}

extension Target {
  fileprivate var withoutQuantity: Target {
    Target(
      indicator: indicator, quantity: .zero, window: window, unit: unit, contentArea: contentArea,
      version: version)
  }
}
