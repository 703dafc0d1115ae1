import ReportIngest
import ReportModel
import Testing

/// One test for each thing that can be wrong with plan.yaml.
@Suite struct PlanCheckTests {
  private let files = InventedPlanFiles()

  private func findings(_ old: String, _ new: String) -> [String] {
    files.replacing(old, with: new, in: "plan.yaml").findings()
  }

  @Test func `Codes are unique, whatever their case`() {
    #expect(findings("code: SN,", "code: hu,").contains("plan.yaml:19 duplicate-code"))
    #expect(findings("{ code: PN_M2", "{ code: ttm").contains("plan.yaml:36 duplicate-code"))
  }

  @Test func `Names that can't be told apart are a warning`() throws {
    let reading = files.replacing("name: Sở ngành", with: "name: HUYỆN  UỶ", in: "plan.yaml").read()
    #expect(reading.findings.map(\.code) == ["duplicate-name"])
    #expect(reading.findings.map(\.severity) == [.warning])
    #expect(reading.plan != nil)
  }

  @Test func `An alias that is another's code is an error, another's name a warning`() {
    let code = files.replacing(
      "name: Nội dung 2", with: "name: Nội dung 2, aliases: [ nd1 ]", in: "plan.yaml"
    ).read()
    #expect(code.findings.map { "\($0.code) \($0.severity)" } == ["duplicate-alias error"])
    let name = files.replacing(
      "name: Nội dung 2", with: "name: Nội dung 2, aliases: [ nội dung 1 ]", in: "plan.yaml"
    ).read()
    #expect(name.findings.map { "\($0.code) \($0.severity)" } == ["duplicate-alias warning"])
  }

  @Test(arguments: ["HÚ", "H U", "\"\"", "-HU", "H/U", "../x"])
  func `A code is made of ASCII letters, digits and a few signs`(_ code: String) {
    #expect(!findings("code: ND2", "code: \(code)").isEmpty)
  }

  @Test func `A phase that ends before it begins is an error`() {
    #expect(
      findings("to: 2020-06-30", "to: 2019-06-30") == ["plan.yaml:21 ends-before-beginning"])
  }

  @Test func `A part that lies outside of its phase is an error`() {
    #expect(findings("to: 2020-09-30", "to: 2021-01-01") == ["plan.yaml:26 outside-of-parent"])
  }

  @Test func `A campaign that ends before it begins is an error`() {
    #expect(findings("to: 31/12/2020", "to: 31/12/2019") == ["plan.yaml:6 ends-before-beginning"])
  }

  @Test func `A content area of an unknown phase is an error`() {
    #expect(findings("phase: D1 }", "phase: D3 }") == ["plan.yaml:28 unknown-phase"])
  }

  @Test func `An audience of an unknown indicator, of itself or of an audience is an error`() {
    #expect(findings("audience_of: TTM", "audience_of: TTMM") == ["plan.yaml:35 unknown-indicator"])
    #expect(
      findings("audience_of: TTM", "audience_of: TTM_LN") == ["plan.yaml:35 audience-of-itself"])
    #expect(
      findings("decimals: 2", "audience_of: TTM_LN").contains("plan.yaml:36 audience-of-audience"))
  }

  @Test func `An audience can't be a stock`() {
    #expect(
      findings("audience_of: TTM", "kind: stock, audience_of: TTM")
        == ["plan.yaml:35 audience-as-stock"])
  }

  @Test func `An unknown calendar names those that there are`() throws {
    let reading = files.replacing("calendar: nd09", with: "calendar: nd9", in: "plan.yaml").read()
    #expect(reading.findings.map(\.code) == ["unknown-choice"])
    #expect(reading.findings.first?.remedy?.english == "Did you mean `nd09`?")
  }

  @Test func `A deadline is counted in days or in working days, not in both or none`() throws {
    #expect(
      findings("{ days: 3 }", "{ days: 3, working_days: 2 }") == ["plan.yaml:15 unclear-deadline"])
    #expect(findings("{ days: 3 }", "{}") == ["plan.yaml:15 unclear-deadline"])
    #expect(findings("{ days: 3 }", "{ days: 1000 }").contains("plan.yaml:15 bad-value"))
    #expect(findings("deadline: { days: 3 }", "# none") == ["plan.yaml:1 missing-key"])
    let plan = try #require(
      files.replacing("{ days: 3 }", with: "{ working_days: 2 }", in: "plan.yaml").read().plan)
    #expect(plan.deadline.counting == .workingDays)
  }

  @Test func `A syntax fault of plan.yaml is told with its line`() {
    #expect(findings("place: Mẫu", "place: Mẫu: tỉnh") == ["plan.yaml:11 yaml-syntax"])
  }
}
