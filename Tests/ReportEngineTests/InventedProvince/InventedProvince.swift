import ReportModel

/// A province that doesn't exist, with everything in its plan that a rule speaks of.
///
/// On 1 June 2020, in the middle of June's window (15/5 – 14/6/2020), its units are reformed: Bắc and Cao
/// merge, Dài is split without a main successor, Em is split with one, and a commune of An moves.
/// No name, figure or document in it is real.
enum InventedProvince {
  static let plan = Plan(
    campaign: Campaign(
      code: "gia-dinh", name: "Chiến dịch giả định", subject: "Kết quả tuyên truyền giả định",
      first: day("2019-05-15"), basis: ["Kế hoạch giả định số 00"]),
    issuer: Issuer(
      superior: "Tỉnh ủy Giả Định", name: "Ban Giả định", abbreviation: "BGD", place: "Giả Định",
      signature: Signature(post: "Trưởng Ban"), recipients: ["Nơi nhận giả định", "Lưu"]),
    calendar: DecreeCalendar(), deadline: DeadlineRule(count: 3, counting: .days),
    layout: "party-hd36-2018",
    groups: [
      UnitGroup(code: "HU", name: "Huyện ủy"), UnitGroup(code: "SN", name: "Sở, ngành"),
    ],
    units: OrgUnitRegister(units: InventedUnits.units), phases: phases, contentAreas: contentAreas,
    channels: [
      Channel(code: "ORAL", name: "Tuyên truyền miệng"),
      Channel(code: "VISUAL", name: "Tuyên truyền trực quan"),
    ],
    indicators: indicators, tasks: tasks, targets: targets, fingerprint: "0123456789abcdef")

  /// The month that most tests look at: 15/5 – 14/6/2020.
  static let june = ReportingPeriod(code: "2020-06") ?? .year(2020)
  static let juneWindow = days("2020-05-15", "2020-06-14")
  static let reformDay = day("2020-06-01")

  /// P1 and P2 overlap from 20/5 to 31/5; P2A is a part of P2; P3 waits for an event.
  /// From 13/6/2020 on no phase is dated.
  private static let phases = [
    Phase(
      code: "P1", name: "Đợt 1 giả định", shortName: "Đợt 1", first: day("2019-12-15"),
      last: day("2020-05-31")),
    Phase(
      code: "P2", name: "Đợt 2 giả định", shortName: "Đợt 2", first: day("2020-05-20"),
      last: day("2020-06-12")),
    Phase(
      code: "P2A", name: "Cao điểm giả định", shortName: "Cao điểm", parent: Position(1),
      first: day("2020-06-02"), last: day("2020-06-08")),
    Phase(
      code: "P3", name: "Đợt 3 giả định", shortName: "Đợt 3", event: "Đại hội giả định"),
  ]

  private static let contentAreas = [
    ContentArea(code: "A0", name: "Nội dung chung"),
    ContentArea(code: "A1", name: "Nội dung của đợt 1", phase: Position(0)),
    ContentArea(code: "A2", name: "Nội dung của đợt 2", phase: Position(1)),
    ContentArea(code: "A2A", name: "Nội dung cao điểm", phase: Position(2)),
  ]

  private static let indicators = [
    Indicator(
      code: "TALK", name: "Cuộc nói chuyện", shortName: "Cuộc", measure: "cuộc",
      channel: Position(0), isHeadline: true,
      wording: Indicator.Wording(
        verb: "tổ chức được", noun: "cuộc", audience: "lượt người tham dự")),
    Indicator(
      code: "TALK_PEOPLE", name: "Lượt người nghe", measure: "lượt người", channel: Position(0),
      derivation: .audience(of: Position(0))),
    Indicator(
      code: "SPEAKERS", name: "Báo cáo viên", measure: "người", channel: Position(0),
      accumulation: .stock),
    Indicator(
      code: "BANNER", name: "Băng rôn", measure: "chiếc", channel: Position(1), isHeadline: true),
    Indicator(
      code: "BANNER_M", name: "Băng rôn tính theo mét", measure: "m", channel: Position(1),
      decimals: 2, isHeadline: true),
  ]

  private static let tasks = [
    PlanTask(
      code: "K1", title: "Nhiệm vụ của khối huyện ủy", assignees: [.group(Position(0))],
      phase: Position(1), assignedOn: day("2020-05-15"), due: day("2020-06-14"),
      document: "Công văn giả định 01"),
    PlanTask(
      code: "K2", title: "Nhiệm vụ không thời hạn", assignees: [.unit(InventedUnits.unit("VAN"))]),
    PlanTask(
      code: "K3", title: "Nhiệm vụ của hai đơn vị",
      assignees: [.unit(InventedUnits.unit("AN")), .unit(InventedUnits.unit("VAN"))],
      contentArea: Position(1), phase: Position(0), due: day("2020-05-31")),
    PlanTask(
      code: "K4", title: "Nhiệm vụ của khối sở", assignees: [.group(Position(1))],
      due: day("2020-06-13")),
    PlanTask(
      code: "K5", title: "Nhiệm vụ giao sau", assignees: [.unit(InventedUnits.unit("AN"))],
      assignedOn: day("2020-06-15")),
  ]

  private static let targets: [Target] = {
    let year = days("2019-12-15", "2020-12-14")
    return [
      Target(indicator: Position(0), quantity: Quantity(100), window: year),
      Target(
        indicator: Position(0), quantity: Quantity(120), window: year, version: day("2020-06-01")),
      Target(
        indicator: Position(0), quantity: Quantity(150), window: year, version: day("2020-07-01")),
      Target(
        indicator: Position(0), quantity: Quantity(30), window: days("2020-03-15", "2020-06-14")),
      Target(
        indicator: Position(3), quantity: Quantity(40), window: year,
        unit: InventedUnits.unit("AN")),
      Target(
        indicator: Position(3), quantity: Quantity(60), window: year,
        unit: InventedUnits.unit("BACCAO")),
      Target(
        indicator: Position(4), quantity: Quantity(thousandths: 10_500), window: year,
        contentArea: Position(1)),
      Target(
        indicator: Position(4), quantity: Quantity(thousandths: 4_500), window: year,
        contentArea: Position(2)),
    ]
  }()
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
