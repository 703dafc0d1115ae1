import ReportIngest
import ReportModel
import Tabular
import Testing

/// Indicators that are worked out of others, and what they may not be made of.
@Suite struct ComputedIndicatorTests {
  /// The plan with one more indicator at its end.
  private func reading(_ indicator: String) -> PlanReading {
    var files = InventedPlanFiles()
    files.files["plan.yaml"] = """
      campaign: { code: thu, name: Thử, subject: thử, from: 2020-01-01 }
      issuer: { superior: A, name: B, abbreviation: C, place: D, signature: { post: E }, recipients: [ F ] }
      calendar: nd09
      deadline: { days: 3 }
      layout: party-hd36-2018
      groups: [ { code: HU, name: Huyện } ]
      phases: []
      content_areas: [ { code: ND, name: Nội dung } ]
      channels:
        - code: K
          name: Kênh
          indicators:
            - { code: BR, name: Băng rôn, measure: chiếc }
            - { code: CO, name: Cờ, measure: chiếc }
            - { code: BR_M, name: Băng rôn theo mét, measure: m, decimals: 2 }
            - { code: DAY_M, name: Cờ dây, measure: m, decimals: 1 }
            - { code: PN, name: Pano hiện có, measure: chiếc, kind: stock }
            - { code: HN, name: Hội nghị, measure: cuộc }
            - { code: HN_LN, name: Lượt người, measure: lượt người, audience_of: HN }
            - { code: TL, name: Tỷ lệ cờ, measure: "%", ratio_of: { of: CO, to: BR } }
            - \(indicator)
      """
    files.files["units.csv"] = "code,name,level,parent,group\nT,Tỉnh,province,,"
    files.files["tasks.csv"] = nil
    files.files["targets.csv"] = nil
    return files.read()
  }

  private func findings(_ indicator: String) -> [String] {
    reading(indicator).findings.map { "\($0.location.row ?? 0) \($0.code) \($0.value ?? "")" }
  }

  private func indicator(_ text: String) throws -> Indicator {
    let reading = reading(text)
    #expect(reading.findings.map(\.message.english) == [])
    let plan = try #require(reading.plan)
    return try #require(plan.indicators.last)
  }

  @Test func `A sum names its parts, and has as many decimals as the finest of them`() throws {
    let sum = try indicator("{ code: X, name: X, measure: m, sum_of: [ BR_M, DAY_M ] }")
    #expect(sum.derivation == .sum(of: [Position(2), Position(3)]))
    #expect(sum.decimals == 2)
    #expect(sum.isComputed)
  }

  @Test func `A ratio in percent or plain, with one decimal where none is told`() throws {
    let rate = try indicator("{ code: X, name: X, measure: \"%\", ratio_of: { of: BR, to: CO } }")
    #expect(rate.derivation == .ratio(of: Position(0), to: Position(1), decimals: 1))
    #expect(rate.ratioForm == Ratio.Form(isPercent: true, decimals: 1))
    let average = try indicator(
      "{ code: X, name: X, measure: lượt người/cuộc, ratio_of: { of: HN_LN, to: HN, decimals: 2 } }"
    )
    #expect(average.ratioForm == Ratio.Form(isPercent: false, decimals: 2))
  }

  @Test func `Different measures are never added; those that could be are named`() throws {
    let reading = reading("{ code: X, name: X, measure: chiếc, sum_of: [ BR, BR_M ] }")
    let finding = try #require(reading.findings.first)
    #expect(reading.findings.count == 1)
    #expect(finding.code == "sum-of-measures")
    #expect(finding.value == "BR_M")
    #expect(finding.location.row == 21)
    #expect(finding.location.column != nil)
    #expect(finding.remedy?.english == "Measured in “chiếc”: BR, CO.")
    #expect(reading.plan == nil)
  }

  @Test(
    arguments: [
      ("sum_of: [ BR, PN ]", "sum-of-stock PN"), ("sum_of: [ BR, TL ]", "sum-of-ratio TL"),
      ("sum_of: [ BR ]", "sum-of-one BR"), ("sum_of: [ BR, BR ]", "part-twice BR"),
      ("sum_of: [ BR, X ]", "made-of-itself X"), ("sum_of: [ BR, COO ]", "unknown-indicator COO"),
      ("sum_of: [ BR, CO ], kind: stock", "sum-as-stock stock"),
      ("sum_of: [ BR, CO ], audience_of: HN", "several-derivations X"),
      ("ratio_of: { of: TL, to: BR }", "ratio-of-ratio TL"),
      ("ratio_of: { of: X, to: BR }", "made-of-itself X"),
      ("ratio_of: { of: BR, to: COO }", "unknown-indicator COO"),
      ("ratio_of: { of: BR, to: CO }, kind: flow", "ratio-with-kind flow"),
      ("ratio_of: { of: BR, to: CO }, kind: stock", "ratio-with-kind stock"),
    ])
  func `What can't be summed is refused when the plan is read`(keys: String, fault: String) {
    #expect(findings("{ code: X, name: X, measure: chiếc, \(keys) }") == ["21 \(fault)"])
  }

  @Test func `A sum of sums is refused, a ratio of sums is not`() {
    let sum = "{ code: S, name: S, measure: chiếc, sum_of: [ BR, CO ] }\n      - "
    #expect(
      findings(sum + "{ code: X, name: X, measure: chiếc, sum_of: [ S, BR ] }") == [
        "22 sum-of-sum S"
      ])
    #expect(
      findings(sum + "{ code: X, name: X, measure: \"%\", ratio_of: { of: BR, to: S } }") == [])
  }

  @Test func `A percentage of different measures is a warning`() {
    let reading = reading("{ code: X, name: X, measure: \"%\", ratio_of: { of: HN_LN, to: HN } }")
    #expect(reading.findings.map(\.code) == ["percent-of-measures"])
    #expect(reading.plan != nil)
  }

  @Test func `An audience of what isn't recorded is refused`() {
    #expect(
      findings("{ code: X, name: X, measure: m, audience_of: TL }") == [
        "21 audience-of-audience TL"
      ])
  }

  @Test func `What is worked out isn't recorded itself`() throws {
    let plan = try #require(
      reading("{ code: X, name: X, measure: chiếc, sum_of: [ BR, CO ] }").plan)
    var reader = RecordReader(plan: plan)
    let text = """
      date,unit,content_area,indicator,quantity
      2020-06-01,T,ND,X,1
      2020-06-01,T,ND,TL,1
      2020-06-01,T,ND,BR,1
      """
    let reading = try reader.read(MemoryByteSource(Array(text.utf8)), file: "a.csv")
    #expect(reading.findings.kept.map(\.code) == ["derived-indicator", "derived-indicator"])
    #expect(reading.findings.kept.first?.message.english.contains("«BR», «CO»") == true)
    #expect(reading.records.count == 1)
  }

  @Test func `Plans that differ in what an indicator is worked out of have other fingerprints`()
    throws
  {
    let keys = [
      "sum_of: [ BR, CO ]", "sum_of: [ CO, BR ]", "ratio_of: { of: BR, to: CO }",
      "ratio_of: { of: CO, to: BR }", "ratio_of: { of: CO, to: BR, decimals: 2 }", "decimals: 0",
    ]
    let fingerprints = try keys.map {
      try #require(reading("{ code: X, name: X, measure: chiếc, \($0) }").plan).fingerprint
    }
    #expect(Set(fingerprints).count == keys.count)
  }
}
