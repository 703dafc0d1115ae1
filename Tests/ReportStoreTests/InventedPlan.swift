import ReportModel

/// A small campaign that doesn't exist, with room for changes.
struct InventedPlan {
  var unitCodes = ["TINH", "AN-BINH", "BAC-SON", "CAM-LAC"]
  var phaseCodes = ["P1", "P2", "P2A", "EVENT"]
  var contentAreaCodes = ["ND1", "ND2", "ND3"]
  var indicatorCodes = ["meetings", "banners", "groups"]
  var taskCodes = ["T1", "T2"]
  /// Last day of the first phase; the second begins on the day after.
  var firstPhaseEnds = day("2020-03-31")
  var fingerprint = "plan"

  var plan: Plan {
    let units = unitCodes.map { code in
      OrgUnit(
        code: code,
        versions: [
          OrgUnit.Version(
            name: code, level: code == "TINH" ? "province" : "district",
            parent: code == "TINH" ? nil : unitCodes.firstIndex(of: "TINH").map(Position.init))
        ])
    }
    return Plan(
      campaign: Campaign(
        code: "invented", name: "Chiến dịch giả định", subject: "kết quả giả định",
        first: day("2019-12-15")),
      issuer: Issuer(
        superior: "Cơ quan cấp trên", name: "Ban giả định", abbreviation: "BGD", place: "Nơi nào",
        signature: Signature(post: "x"), recipients: []),
      calendar: DecreeCalendar(), deadline: DeadlineRule(count: 2, counting: .workingDays),
      layout: "none", groups: [], units: OrgUnitRegister(units: units),
      phases: phaseCodes.map(phase), contentAreas: contentAreaCodes.map(contentArea),
      channels: [Channel(code: "oral", name: "Tuyên truyền miệng")],
      indicators: indicatorCodes.map(indicator),
      tasks: taskCodes.map { PlanTask(code: $0, title: $0, assignees: []) },
      fingerprint: fingerprint)
  }

  private func phase(_ code: String) -> Phase {
    switch code {
    case "P1": Phase(code: code, name: code, first: day("2020-01-01"), last: firstPhaseEnds)
    case "P2":
      Phase(
        code: code, name: code, first: firstPhaseEnds.adding(days: 1), last: day("2020-06-30"))
    case "P2A":
      Phase(
        code: code, name: code, parent: phaseCodes.firstIndex(of: "P2").map(Position.init),
        first: day("2020-05-05"), last: day("2020-05-20"))
    default: Phase(code: code, name: code)
    }
  }

  private func contentArea(_ code: String) -> ContentArea { ContentArea(code: code, name: code) }

  private func indicator(_ code: String) -> Indicator {
    Indicator(
      code: code, name: code, measure: "cái", channel: Position(0),
      accumulation: code == "groups" ? .stock : .flow, decimals: code == "banners" ? 3 : 0)
  }
}

/// A day that the calendar has; a test that names another is wrong.
func day(_ iso: String) -> Day {
  guard let day = Day(iso: iso) else { preconditionFailure("\(iso) is no day") }
  return day
}

func days(_ first: String, _ last: String) -> DayWindow {
  guard let window = DayWindow(first: day(first), last: day(last)) else {
    preconditionFailure("\(first) is after \(last)")
  }
  return window
}
