import ReportIngest
import ReportModel
import Testing

@Suite struct PlanFingerprintTests {
  private let files = InventedPlanFiles()

  @Test func `The same content gives the same fingerprint, however it is written`() throws {
    let fingerprint = try #require(files.read().plan).fingerprint
    let quoted = files.replacing("name: Đợt 1,", with: "name: \"Đợt 1\",", in: "plan.yaml")
      .replacing("to: 31/12/2020", with: "to: 2020-12-31 # last day", in: "plan.yaml")
      .replacing(",", with: ";", in: "targets.csv")
    #expect(try #require(quoted.read().plan).fingerprint == fingerprint)
  }

  @Test(arguments: [
    ("plan.yaml", "name: Đợt 1,", "name: Đợt một,"),
    ("plan.yaml", "from: 2020-07-01, to: 2020-09-30", "from: 2020-07-02, to: 2020-09-30"),
    ("plan.yaml", "decimals: 2", "decimals: 3"),
    ("plan.yaml", "calendar: nd09", "calendar: calendar"),
    ("plan.yaml", "{ days: 3 }", "{ days: 3, rolls_to_working_day: true }"),
    ("units.csv", "Huyện A;A cũ", "Huyện A"),
    (
      "units.csv", "B,Huyện ủy B,district,T,HU,,,2020-07-01",
      "B,Huyện ủy B,district,T,HU,,,2020-07-02"
    ),
    ("units.csv", ",C,", ",C;A,"),
    ("tasks.csv", "HU;S", "S;HU"),
    ("targets.csv", "TTM,100", "TTM,101"),
  ])
  func `What matters to figures changes the fingerprint`(
    _ file: String, _ old: String, _ new: String
  ) throws {
    let changed = files.replacing(old, with: new, in: file)
    #expect(
      try #require(changed.read().plan).fingerprint != #require(files.read().plan).fingerprint)
  }

  @Test func `Where units are written to changes neither fingerprint`() throws {
    let plan = try #require(files.read().plan)
    let lines = try #require(files.files["units.csv"]).split(separator: "\n")
    var withMailbox = files
    withMailbox.files["units.csv"] = lines.enumerated().map { index, line in
      "\(line),\(index == 0 ? "email" : "don-vi-\(index)@example.org")"
    }.joined(separator: "\n")
    let changed = try #require(withMailbox.read().plan)
    #expect(changed.units.units.contains { $0.mailbox != nil })
    #expect(changed.fingerprint == plan.fingerprint)
    #expect(changed.formVersion == plan.formVersion)
  }

  @Test(arguments: [
    ("plan.yaml", "name: Sở ngành }", "name: Sở ngành, channels: [ TTM ] }", true),
    ("plan.yaml", "name: Nội dung 2 }", "name: Nội dung 2, indicators: [ PN_M2 ] }", true),
    ("plan.yaml", "decimals: 2", "decimals: 3", true),
    ("plan.yaml", "name: Cuộc tuyên truyền miệng", "name: Buổi tuyên truyền miệng", true),
    ("plan.yaml", "calendar: nd09", "calendar: calendar", true),
    ("tasks.csv", "NV2,Nhiệm vụ hai,A", "NV2,Nhiệm vụ hai,C", true),
    ("plan.yaml", "deadline: { days: 3 }", "deadline: { days: 5 }", false),
    ("targets.csv", "TTM,100", "TTM,101", false),
    (
      "units.csv", "S,Sở S,department,T,SN,,,,,",
      "X,Xã X,commune,A,,,,,,\nS,Sở S,department,T,SN,,,,,", false
    ),
  ])
  func `What forms follow from changes their version, and nothing else does`(
    _ file: String, _ old: String, _ new: String, _ matters: Bool
  ) throws {
    let changed = files.replacing(old, with: new, in: file)
    let version = try #require(changed.read().plan).formVersion
    #expect((version != (try #require(files.read().plan)).formVersion) == matters)
    #expect(
      try #require(changed.read().plan).fingerprint != #require(files.read().plan).fingerprint)
  }
}
