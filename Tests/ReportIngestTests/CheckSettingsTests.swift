import ReportIngest
import ReportModel
import Testing

@Suite("Checks and waivers in a plan") struct CheckSettingsTests {
  private let files = InventedPlanFiles()

  private func adding(_ text: String) -> InventedPlanFiles {
    files.appending(text, to: "plan.yaml")
  }

  private func waiving(_ rows: String) -> InventedPlanFiles {
    var copy = files
    copy.files["waivers.csv"] = "finding,reason,until\n" + rows
    return copy
  }

  // MARK: - Settings

  @Test func `What a plan doesn't say is as usual`() throws {
    #expect(try #require(files.read().plan).checks == .standard)
    let reading = adding("checks: { history: 12, grades: { outlier: off } }").read()
    #expect(reading.findings == [])
    #expect(
      try #require(reading.plan).checks == CheckSettings(history: 12, grades: [.outlier: .off]))
  }

  @Test(arguments: [
    "{ history: 0 }", "{ minimum_history: 2 }", "{ threshold: 0.5 }", "{ threshold: 3,5 }",
    "{ copied_month_odds: 1 }", "{ grades: { outlier: maybe } }", "{ grades: { outliers: off } }",
    "{ treshold: 3.5 }",
  ])
  func `What can't be is told`(_ checks: String) {
    #expect(adding("checks: \(checks)").read().plan == nil)
  }

  // MARK: - Indicators

  @Test func `A stock may grow, and a part has a whole`() throws {
    let plan = try #require(
      files.replacing(
        "- { code: PN_M2,",
        with: """
          - { code: FANS, name: Người theo dõi, measure: người, kind: stock, grows: true }
                - { code: FANS_X, name: Người theo dõi tại xã, measure: người, kind: stock, part_of: fans }
                - { code: PN_M2,
          """, in: "plan.yaml"
      ).read().plan)
    #expect(plan.indicators[2].grows)
    #expect(plan.indicators[3].partOf == Position(2))
    #expect(!plan.indicators[4].grows)
  }

  @Test(arguments: [
    ("decimals: 2", "decimals: 2, grows: true", "growing-flow"),
    ("decimals: 2", "decimals: 2, part_of: PN_M2", "part-of-itself"),
    ("decimals: 2", "decimals: 2, part_of: TTM", "part-of-measure"),
    ("decimals: 2", "decimals: 2, part_of: XYZ", "unknown-indicator"),
    (
      "decimals: 2",
      "decimals: 2, kind: stock, part_of: P2 }\n      - { code: P2, name: Khác, measure: m²",
      "part-of-kind"
    ),
    (
      "decimals: 2",
      "decimals: 2, part_of: P2 }\n      - { code: P2, name: Khác, measure: m², part_of: PN_M2",
      "part-of-itself"
    ),
    (
      "decimals: 2",
      "decimals: 2, part_of: P2 }\n      - { code: P2, name: Khác, measure: m², ratio_of: { of: PN_M2, to: TTM }",
      "part-of-computed"
    ),
  ])
  func `Other parts and other growth are told`(_ old: String, _ new: String, _ code: String) {
    let reading = files.replacing(old, with: new, in: "plan.yaml").read()
    #expect(reading.plan == nil)
    #expect(reading.findings.contains { $0.code == code }, "\(reading.findings.map(\.code))")
  }

  // MARK: - Waivers

  @Test func `A waiver is read, by codes as the plan writes them`() throws {
    let reading = waiving("duplicate-record/a/ttm/nd1/2020-03-05/2,Hai cuộc khác nhau,31/12/2020")
      .read()
    #expect(reading.findings == [])
    let waiver = try #require(reading.plan?.waivers.first)
    #expect(waiver.finding.text == "duplicate-record/A/TTM/ND1/2020-03-05/2")
    #expect(waiver.reason == "Hai cuộc khác nhau")
    #expect(waiver.until == Day(iso: "2020-12-31"))
    #expect(waiver.location.row == 2)
  }

  @Test func `So is one below Vietnamese headings`() throws {
    var copy = files
    copy.files["waivers.csv"] = """
      Nghi vấn;Lý do;Đến hết ngày
      copied-month/A/-/-/2020-03/2020-02;Phát thanh cố định hằng ngày;
      """
    #expect(copy.read().findings == [])
    #expect(try #require(copy.read().plan).waivers.count == 1)
  }

  @Test(arguments: [
    ("outlir/A/TTM/-/2020-03/2,Lý do,", "malformed-identity"),
    ("x,Lý do,", "malformed-identity"),
    ("outlier/Z/TTM/-/2020-03/2,Lý do,", "unknown-unit"),
    ("outlier/A/XYZ/-/2020-03/2,Lý do,", "unknown-indicator"),
    ("outlier/A/TTM/ND9/2020-03/2,Lý do,", "unknown-content-area"),
    ("outlier/A/TTM/-/2020-03/2,,", "value-missing"),
    (",Lý do,", "value-missing"),
    ("outlier/A/TTM/-/2020-03/2,Lý do,31/2/2020", "malformed-date"),
  ])
  func `What is no waiver is told with its row`(_ row: String, _ code: String) {
    let reading = waiving(row).read()
    #expect(reading.plan == nil)
    let finding = reading.findings.first
    #expect(finding?.location.row == 2 && finding?.location.file == "waivers.csv")
    #expect(finding?.code == code || code == "malformed-date", "\(reading.findings.map(\.code))")
  }

  @Test func `A second waiver of one finding is a warning`() throws {
    let row = "outlier/A/TTM/-/2020-03/2,Lý do,"
    let reading = waiving("\(row)\n\(row)").read()
    #expect(reading.findings.map(\.code) == ["duplicate-waiver"])
    #expect(try #require(reading.plan).waivers.count == 1)
  }

  // MARK: - Fingerprint

  @Test func `Checks and waivers are part of the plan's fingerprint, where it has any`() throws {
    let fingerprint = try #require(files.read().plan).fingerprint
    let same = [adding("checks: { history: 24 }"), waiving("")]
    for other in same { #expect(try #require(other.read().plan).fingerprint == fingerprint) }
    let others = [
      adding("checks: { history: 12 }"), adding("checks: { grades: { outlier: off } }"),
      waiving("outlier/A/TTM/-/2020-03/2,Lý do,"),
      files.replacing("decimals: 2", with: "decimals: 2, kind: stock", in: "plan.yaml"),
      files.replacing(
        "decimals: 2", with: "decimals: 2, kind: stock, grows: true", in: "plan.yaml"),
    ]
    let all = try others.map { try #require($0.read().plan).fingerprint } + [fingerprint]
    #expect(Set(all).count == all.count)
  }
}
