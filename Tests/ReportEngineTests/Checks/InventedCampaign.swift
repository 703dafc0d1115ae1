import ReportEngine
import ReportModel
import Testing

/// A campaign of invented units that report every month of the calendar, for what checks look at.
struct InventedCampaign {
  /// January 2019; months are counted from it.
  static let firstMonth = YearMonth(holding: day("2019-01-01"))

  let plan: Plan
  private var deliveries: [(source: String, records: [ActivityRecord])] = []

  /// - Parameters:
  ///   - communes: codes of units below the first that don't report themselves.
  ///   - indicators: positions in the order of this list.
  init(
    units: [String] = ["A", "B", "C"], communes: [String] = [],
    indicators: [Indicator] = InventedCampaign.indicators,
    checks: CheckSettings = .standard, waivers: [Waiver] = []
  ) {
    let base = InventedProvince.plan
    let top = OrgUnit(
      code: "TINH", versions: [OrgUnit.Version(name: "Tỉnh ủy Giả Định", level: "province")])
    let below = units.map {
      OrgUnit(
        code: $0,
        versions: [
          OrgUnit.Version(name: "Huyện ủy \($0)", level: "district", parent: Position(0))
        ])
    }
    let furtherBelow = communes.map {
      OrgUnit(
        code: $0,
        versions: [
          OrgUnit.Version(
            name: "Đảng ủy xã \($0)", level: "commune", parent: Position(1), submits: false)
        ])
    }
    plan = Plan(
      campaign: base.campaign, issuer: base.issuer, calendar: GregorianMonths(),
      deadline: base.deadline, layout: base.layout, groups: base.groups,
      units: OrgUnitRegister(units: [top] + below + furtherBelow), phases: [],
      contentAreas: [
        ContentArea(code: "A0", name: "Nội dung chung"),
        ContentArea(code: "A1", name: "Nội dung khác"),
      ],
      channels: base.channels, indicators: indicators, checks: checks, waivers: waivers,
      fingerprint: "0123456789abcdef")
  }

  static let indicators = [
    Indicator(
      code: "TALK", name: "Cuộc tuyên truyền miệng", measure: "cuộc", channel: Position(0)),
    Indicator(
      code: "PEOPLE", name: "Lượt người nghe", measure: "lượt người", channel: Position(0),
      derivation: .audience(of: Position(0))),
    Indicator(code: "NEWS", name: "Tin, bài", measure: "tin, bài", channel: Position(1)),
    Indicator(
      code: "WEB", name: "Tin, bài trên cổng thông tin", measure: "tin, bài",
      channel: Position(1), partOf: Position(2)),
    Indicator(
      code: "FANS", name: "Người theo dõi", measure: "người", channel: Position(1),
      accumulation: .stock, grows: true),
    Indicator(
      code: "BANNER_M", name: "Băng rôn theo mét", measure: "m", channel: Position(1), decimals: 1),
  ]

  /// What a unit reported of an indicator, month by month from the first on; `nil` is no figure.
  mutating func report(
    _ unit: String, _ indicator: String, _ figures: [Int?], source: String = "a.csv"
  ) {
    for (month, figure) in figures.enumerated() {
      guard let figure else { continue }
      record(unit, indicator, month: month, Quantity(figure), source: source)
    }
  }

  /// One record, on the fifth day of a month.
  mutating func record(
    _ unit: String, _ indicator: String, month: Int, _ quantity: Quantity, audience: Int? = nil,
    contentArea: Int = 0, reference: String? = nil, source: String = "a.csv"
  ) {
    let first = plan.calendar.window(ofMonth: Self.firstMonth.adding(months: month)).first
    let number =
      deliveries.firstIndex { $0.source == source }
      ?? {
        deliveries.append((source, []))
        return deliveries.count - 1
      }()
    deliveries[number].records.append(
      ActivityRecord(
        day: first.adding(days: 4), unit: position(unit, in: plan.units.units.map(\.code)),
        contentArea: Position(contentArea),
        indicator: position(indicator, in: plan.indicators.map(\.code)), quantity: quantity,
        audience: audience, reference: reference, row: deliveries[number].records.count + 2))
  }

  private func position<Element>(_ code: String, in codes: [String]) -> Position<Element> {
    InventedRecords.position(code, in: codes)
  }

  /// All records, as a store that took the sources in some order has them.
  func store(_ order: ([String]) -> [String] = { $0 }) -> InMemoryStore {
    var store = InMemoryStore(plan: plan)
    for name in order(deliveries.map(\.source)) {
      for delivery in deliveries where delivery.source == name {
        _ = store.record(
          SourceDelivery(
            source: name, digest: name, importedOn: nil, records: .activities(delivery.records)))
      }
    }
    return store
  }

  /// What is found in the months, counted from the first.
  func suspects(in months: ClosedRange<Int>) throws -> [SuspectFigure] {
    let first = Self.firstMonth
    return try SuspectSearch(plan: plan, source: store()).result(
      in: first.adding(months: months.lowerBound)...first.adding(months: months.upperBound)
    ).suspects
  }

  func identities(in months: ClosedRange<Int>) throws -> [String] {
    try suspects(in: months).map(\.identity.text)
  }
}
