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
}
