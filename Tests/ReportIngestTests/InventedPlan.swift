import ReportModel
import ReportIngest
import Tabular

/// A small plan, invented for these tests: places, tasks and figures are made up.
enum InventedPlan {
  static let plan = Plan(
    campaign: Campaign(
      code: "thu-nghiem", name: "Chiến dịch thử nghiệm", subject: "kết quả tuyên truyền",
      first: Day(number: 18_000)),
    issuer: Issuer(
      superior: "Tỉnh ủy X", name: "Ban Y", abbreviation: "BY", place: "X",
      signature: Signature(post: "x"),
      recipients: []),
    calendar: DecreeCalendar(), deadline: DeadlineRule(count: 1, counting: .workingDays),
    layout: "party-hd36-2018", groups: [UnitGroup(code: "huyen", name: "Các huyện ủy")],
    units: OrgUnitRegister(units: [
      OrgUnit(code: "T", versions: [.init(name: "Tỉnh X", level: "province")]),
      OrgUnit(
        code: "BTO", aliases: ["Ba Tơ"],
        versions: [
          .init(name: "Huyện ủy Ba Tơ", level: "district", parent: Position(0), group: Position(0))
        ]),
      OrgUnit(
        code: "BTO2",
        versions: [.init(name: "Huyện ủy Ba Tô", level: "district", parent: Position(0))]),
      OrgUnit(
        code: "HOA",
        versions: [.init(name: "Huyện ủy Hòa Mỹ", level: "district", parent: Position(0))]),
      OrgUnit(
        code: "KB", versions: [.init(name: "K'Bang", level: "district", parent: Position(0))]),
      OrgUnit(
        code: "TT1", aliases: ["Tân Tiến"],
        versions: [.init(name: "Xã Tân Tiến", level: "commune", parent: Position(1))]),
      OrgUnit(
        code: "TT2", aliases: ["Tân Tiến"],
        versions: [.init(name: "Phường Tân Tiến", level: "commune", parent: Position(2))]),
    ]),
    phases: [Phase(code: "D1", name: "Đợt 1", aliases: ["trước đại hội"])],
    contentAreas: [
      ContentArea(code: "DH", name: "Đại hội Đảng các cấp"),
      ContentArea(code: "GT", name: "An toàn giao thông"),
    ],
    channels: [Channel(code: "mieng", name: "Tuyên truyền miệng")],
    indicators: [
      Indicator(
        code: "TTM", name: "Cuộc tuyên truyền miệng", aliases: ["tuyên truyền miệng"],
        measure: "cuộc", channel: Position(0)),
      Indicator(code: "BR_M", name: "Băng rôn", measure: "m", channel: Position(0), decimals: 1),
      Indicator(
        code: "TTM_LN", name: "Lượt người nghe", measure: "lượt người", channel: Position(0),
        derivation: .audience(of: Position(0))),
    ],
    tasks: [
      PlanTask(
        code: "NV1", title: "Treo băng rôn", assignees: [.unit(Position(3)), .group(Position(0))])
    ],
    fingerprint: "thu-nghiem")

  static let day = Day(year: 2020, month: 6, day: 14)

  static func read(
    _ text: String, kind: RecordKind? = nil, findingLimit: Int = 50, keepsRejectedRows: Bool = false
  ) throws -> RecordReading {
    var reader = RecordReader(plan: plan)
    return try reader.read(
      MemoryByteSource(text), file: "thang-06.csv", kind: kind, findingLimit: findingLimit,
      keepsRejectedRows: keepsRejectedRows)
  }

  static func activities(_ text: String) throws -> [ActivityRecord] {
    let reading = try read(text)
    guard case .activities(let batch) = reading.records, reading.findings.errorCount == 0 else {
      return []
    }
    return try batch.records()
  }
}
