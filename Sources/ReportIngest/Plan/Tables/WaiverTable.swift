import ReportModel
import Settings

/// The columns of waivers.csv.
enum WaiverColumn: String, PlanColumn {
  case finding
  case reason
  case until

  var isRequired: Bool {
    switch self {
    case .finding, .reason: true
    case .until: false
    }
  }

  var vietnameseHeadings: [String] {
    switch self {
    case .finding: ["Nghi vấn", "Mã nghi vấn"]
    case .reason: ["Lý do", "Lý do xác nhận"]
    case .until: ["Đến hết ngày", "Có hiệu lực đến hết ngày"]
    }
  }
}

/// Rows of waivers.csv to waivers.
struct WaiverAssembly {
  let units: OrgUnitRegister
  let unitCodes: CodeRegister<OrgUnit>
  let indicators: [Indicator]
  let indicatorCodes: CodeRegister<Indicator>
  let contentAreas: [ContentArea]
  let contentAreaCodes: CodeRegister<ContentArea>

  func waivers(
    _ rows: [PlanTableRow<WaiverColumn>], _ findings: inout [Finding]
  ) -> [Waiver] {
    var waivers: [Waiver] = []
    var seen: Set<SuspectIdentity> = []
    for row in rows {
      let written = row.required(.finding, &findings)
      let reason = row.required(.reason, &findings)
      let until = row.day(.until, &findings)
      guard !written.value.isEmpty, let identity = identity(written, &findings) else { continue }
      guard seen.insert(identity).inserted else {
        findings.append(
          WaiverMessages.duplicateWaiver.finding(
            .warning, at: written.location, value: written.value))
        continue
      }
      waivers.append(
        Waiver(
          finding: identity, reason: reason.value, until: until?.value, location: written.location))
    }
    return waivers
  }

  /// The identity with the codes as the plan writes them.
  private func identity(
    _ written: Located<String>, _ findings: inout [Finding]
  ) -> SuspectIdentity? {
    guard let identity = SuspectIdentity(text: written.value) else {
      let word = written.value.prefix { $0 != "/" }
      findings.append(
        WaiverMessages.malformedIdentity(
          nearest: NearestNames.nearest(
            to: String(word), among: CheckCode.allCases.map(\.rawValue))
        ).finding(at: written.location, value: written.value))
      return nil
    }
    func located(_ code: String?) -> Located<String>? {
      code.map { Located($0, at: written.location) }
    }
    let unit = unitCodes.position(of: located(identity.unit), findings: &findings)
    let indicator = indicatorCodes.position(
      of: located(identity.indicator), findings: &findings)
    let area = contentAreaCodes.position(
      of: located(identity.contentArea), findings: &findings)
    guard let unit, (indicator == nil) == (identity.indicator == nil),
      (area == nil) == (identity.contentArea == nil)
    else { return nil }
    return SuspectIdentity(
      check: identity.check, unit: units[unit].code,
      indicator: indicator.map { indicators[$0].code },
      contentArea: area.map { contentAreas[$0].code }, time: identity.time, value: identity.value)
  }
}
