import ReportEngine
import ReportModel
import ReportsTestSupport
import Settings
import Testing

@Suite("A hostile template ends in findings or in a report, never in a crash")
struct HostileTemplateTests {
  /// Reads, resolves and, if nothing is wrong, builds.
  private func use(_ text: String, plan: Plan = InventedProvince.plan) throws {
    let reading = TemplateReader.read(SettingsFile(name: "mau.yaml", text: text))
    guard let template = reading.value else {
      #expect(reading.findings.isEmpty == false)
      return
    }
    let (report, findings) = ReportPlan.resolve(
      template, layout: try InventedReport.layout(), plan: plan,
      request: ReportRequest(period: InventedProvince.june, program: "thử"))
    #expect((report == nil) == !findings.isEmpty)
    _ = try report?.document(from: InventedStore.full)
  }

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func `the product's template with bytes changed, doubled or lost`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let sound = Array(try InventedReport.monthly().utf8)
    for _ in 0..<40 {
      var bytes = sound
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        let length = min(Int.random(in: 1...40, using: &generator), bytes.count - place)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes.removeSubrange(place..<(place + length))
        case 1: bytes.insert(contentsOf: bytes[place..<(place + length)], at: place)
        case 2: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        default:
          bytes.insert(
            contentsOf: Array("{}[]#^/&|>-:,\"'%\n".utf8).shuffled(using: &generator).prefix(3),
            at: place)
        }
      }
      try use(String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test func `sections nested as deep as a sentence is long`() throws {
    let names = ["basis", "scope.name", "issuer.name", "campaign.name", "period.name"]
    let depth = 1200
    let opened = (0..<depth).map { "{{#\(names[$0 % names.count])}}" }.joined()
    try use(InventedReport.sentenceTemplate("paragraph: \"\(opened)\""))
    let distinct =
      names.map { "{{#\($0)}}" }.joined() + "x"
      + names.reversed().map { "{{/\($0)}}" }.joined()
    #expect(try InventedReport.paragraph(distinct) == "x")
  }

  @Test func `names of the plan that look like tags are printed as they stand`() throws {
    let known = InventedProvince.plan
    let odd = Plan(
      campaign: Campaign(
        code: "x", name: "{{#basis}}", subject: "{{{period.name}}} {{", first: day("2019-05-15")),
      issuer: known.issuer, calendar: known.calendar, deadline: known.deadline,
      layout: known.layout, groups: known.groups, units: known.units, phases: known.phases,
      contentAreas: known.contentAreas, channels: known.channels, indicators: known.indicators,
      fingerprint: "")
    let document = try InventedReport.document(
      """
      template: thu
      periods: [month]
      title: ["{{campaign.subject}}"]
      sections: [{ content: [{ paragraph: "{{campaign.name}} & <b>" }] }]
      """, plan: odd, source: InMemoryStore(plan: odd))
    #expect(document.heading.subject == ["{{{period.name}}} {{"])
    #expect(document.blocks == [.paragraph("{{#basis}} & <b>")])
  }

  @Test(arguments: [
    "", "template: x", "[]", "template: [", "- - - -", "template: {}\nperiods: x\ntitle: 1",
    "template: x\nperiods: []\ntitle: []\nsections: []",
    "template: x\nperiods: [month]\ntitle: []\nsections: []\ntables: []\ncharts: []",
  ])
  func `hardly anything at all`(text: String) throws {
    try use(text)
  }

  @Test func `tables without columns, and many columns without rows`() throws {
    #expect(
      throws: Never.self,
      performing: {
        try use(
          """
          template: x
          periods: [month]
          title: []
          sections: []
          tables:
            - { code: a, title: a, placement: body, rows: { items: unit }, columns: [] }
            - code: b
              title: b
              placement: body
              rows: { items: phase, total: first }
              columns: [\((0..<300).map { "{ code: c\($0), show: activities, label: x }" }.joined(separator: ", "))]
          """)
      })
  }

  @Test func `a plan with nothing in it but a unit`() throws {
    let known = InventedProvince.plan
    let bare = Plan(
      campaign: known.campaign, issuer: known.issuer, calendar: known.calendar,
      deadline: known.deadline, layout: known.layout, groups: [],
      units: OrgUnitRegister(
        units: [OrgUnit(code: "X", versions: [OrgUnit.Version(name: "X", level: "province")])]),
      phases: [], contentAreas: [], channels: [], indicators: [], fingerprint: "")
    let document = try InventedReport.document(
      InventedReport.monthly(), plan: bare, source: InMemoryStore(plan: bare))
    #expect(document.facts.coverage.expected == 1)
    #expect(document.facts.coverage.received == 0)
  }
}
