import Foundation
import ReportIngest
import ReportModel
import Testing

@Suite struct PlanReaderTests {
  private let files = InventedPlanFiles()

  @Test func `A sound plan is read whole`() throws {
    let reading = files.read()
    #expect(reading.findings.isEmpty)
    let plan = try #require(reading.plan)
    #expect(plan.campaign.last == Day(year: 2020, month: 12, day: 31))
    #expect(plan.units.units.map(\.code) == ["T", "A", "B", "C", "S"])
    #expect(plan.units.top == Position(0))
    #expect(plan.units.units[1].aliases == ["Huyện A", "A cũ"])
    #expect(plan.units.units[2].succession == .to(Position(3), parts: []))
    #expect(plan.units.units[0].versions[0].submits == false)
    #expect(plan.units.units[1].versions[0].submits)
    #expect(plan.phases.map(\.code) == ["D1", "D2", "D2a"])
    #expect(plan.phases[2].parent == Position(1))
    #expect(plan.contentAreas[0].phase == Position(0))
    #expect(plan.indicators[1].audienceOf == Position(0))
    #expect(
      plan.tasks[0].assignees
        == [.group(Position<UnitGroup>(0)), .unit(Position<OrgUnit>(4))])
    #expect(plan.targets.map(\.quantity.plain) == ["100", "120", "1.25"])
    #expect(plan.targets[1].version == Day(year: 2020, month: 7, day: 1))
    #expect(plan.fingerprint.count == 64)
  }

  @Test func `A plan carries what its document says of purpose, forms, phases and content areas`()
    throws
  {
    let reading =
      files
      .replacing(
        "to: 31/12/2020", with: "to: 31/12/2020\n  purpose: [ Một, Hai ]\n  forms: [ Treo cờ ]",
        in: "plan.yaml"
      )
      .replacing(
        "name: Đợt 2 a, from", with: "name: Đợt 2 a, points: [ Ý nghĩa ], from", in: "plan.yaml"
      )
      .replacing("name: Nội dung 2 }", with: "name: Nội dung 2, points: [ Ba ] }", in: "plan.yaml")
      .read()
    #expect(reading.findings.isEmpty)
    let plan = try #require(reading.plan)
    #expect(plan.campaign.purpose == ["Một", "Hai"])
    #expect(plan.campaign.forms == ["Treo cờ"])
    #expect(plan.phases.map(\.points) == [[], [], ["Ý nghĩa"]])
    #expect(plan.contentAreas.map(\.points) == [[], ["Ba"]])
    #expect(plan.fingerprint != (try #require(files.read().plan)).fingerprint)
  }

  @Test func `Groups and content areas say what forms ask for, by channels and indicators`() throws
  {
    let reading =
      files
      .replacing("name: Sở ngành }", with: "name: Sở ngành, channels: [ TTM ] }", in: "plan.yaml")
      .replacing(
        "name: Nội dung 2 }", with: "name: Nội dung 2, indicators: [ PN_M2 ] }", in: "plan.yaml"
      )
      .read()
    #expect(reading.findings.isEmpty)
    let plan = try #require(reading.plan)
    #expect(plan.groups.map(\.asked) == [nil, IndicatorSelection(channels: [Position(0)])])
    #expect(plan.contentAreas.map(\.asked) == [nil, IndicatorSelection(indicators: [Position(2)])])
    #expect(
      files
        .replacing("name: Sở ngành }", with: "name: Sở ngành, channels: [ TTX ] }", in: "plan.yaml")
        .replacing(
          "name: Nội dung 2 }", with: "name: Nội dung 2, indicators: [ TTM_LN, X ] }",
          in: "plan.yaml"
        ).findings() == [
          "plan.yaml:19 unknown-channel", "plan.yaml:29 derived-is-asked",
          "plan.yaml:29 unknown-indicator",
        ])
  }

  @Test func `Everything wrong with the files of a plan is found in one go`() {
    let findings =
      files
      .replacing("phase: D1 }", with: "phase: D9 }", in: "plan.yaml")
      .replacing("measure: cuộc", with: "measure: cuộc, color: đỏ", in: "plan.yaml")
      .replacing("A,Huyện ủy A,district,T", with: "A,Huyện ủy A,district,X", in: "units.csv")
      .replacing("HU;S", with: "HU;Z", in: "tasks.csv")
      .replacing("TTM,100", with: "TTX,100", in: "targets.csv")
      .findings()
    #expect(
      Set(findings) == [
        "plan.yaml:28 unknown-phase", "plan.yaml:34 unknown-key", "units.csv:3 unknown-unit",
        "tasks.csv:2 unknown-assignee", "targets.csv:2 unknown-indicator",
      ])
  }

  @Test func `A finding names the nearest code, and the code of a thing called by its name`() {
    let near = files.replacing("TTM,100", with: "TTN,100", in: "targets.csv").read().findings
    #expect(near.map { $0.remedy?.english } == ["Did you mean `TTM`?"])
    let named = files.replacing(
      "NV2,Nhiệm vụ hai,A", with: "NV2,Nhiệm vụ hai,Huyện uỷ A", in: "tasks.csv"
    )
    .read().findings
    #expect(named.map { $0.remedy?.english } == ["Did you mean `A`?"])
  }

  @Test func `Shortcomings have a text, a first day, and perhaps a last one`() throws {
    let told = files.appending(
      "shortcomings: [ { text: Chậm tiến độ, from: 5/6/2020, to: 30/6/2020 }, { text: Mẫu, from: 2020-07-01 } ]",
      to: "plan.yaml")
    let plan = try #require(told.read().plan)
    #expect(plan.shortcomings.map(\.text) == ["Chậm tiến độ", "Mẫu"])
    #expect(plan.shortcomings.map(\.last) == [Day(year: 2020, month: 6, day: 30), nil])
    #expect(plan.fingerprint != files.read().plan?.fingerprint)
    let turned = files.appending(
      "shortcomings: [ { text: Mẫu, from: 2020-07-01, to: 2020-06-01 } ]", to: "plan.yaml")
    #expect(turned.findings().map { $0.split(separator: " ").last } == ["ends-before-beginning"])
  }

  @Test func `Tables of tasks and targets may be missing, that of units may not`() {
    var files = files
    files.files["tasks.csv"] = nil
    files.files["targets.csv"] = nil
    #expect(files.read().plan != nil)
    files.files["units.csv"] = nil
    #expect(files.findings().contains("units.csv:0 file-missing"))
  }

  @Test func `A table that the plan names must be there, beside the plan`() throws {
    let named = files.appending("files: { tasks: viec/nhiem-vu.csv }", to: "plan.yaml")
    #expect(named.findings() == ["viec/nhiem-vu.csv:0 file-missing"])
    let reading = try PlanReader { path in
      path.hasPrefix("workspace/")
        ? files.files[String(path.dropFirst(10))].map { Array($0.utf8) } : nil
    }.read("workspace/plan.yaml")
    #expect(reading.plan != nil)
  }

  @Test func `A plan that isn't there, or isn't text, is a finding`() throws {
    #expect(try PlanReader { _ in nil }.read("plan.yaml").findings.map(\.code) == ["file-missing"])
    #expect(
      try PlanReader { _ in [0xFF, 0xFE, 0x00] }.read("plan.yaml").findings.map(\.code)
        == ["not-utf8"])
  }

  @Test func `What keeps a file from being read is thrown on`() {
    struct DiskFault: Error {}
    #expect(throws: DiskFault.self) { try PlanReader { _ in throw DiskFault() }.read("plan.yaml") }
  }

  @Test func `Tables with Vietnamese headings hold numbers in the Vietnamese manner`() throws {
    var files = files
    files.files["targets.csv"] = """
      Chỉ tiêu;Kế hoạch;Từ ngày;Đến ngày
      TTM;1.250;1/1/2020;31/12/2020
      PN_M2;1,5;1/1/2020;31/12/2020
      """
    files.files["units.csv"] = """
      Mã;Tên đơn vị;Cấp;Đơn vị cấp trên;Khối;Gửi báo cáo
      T;Tỉnh ủy Mẫu;province;;;không
      A;Huyện ủy A;district;T;HU;có
      S;Sở S;department;T;SN;
      """
    let plan = try #require(files.read().plan)
    #expect(plan.targets.map(\.quantity.plain) == ["1250", "1.5"])
    #expect(plan.units.units.map { $0.versions[0].submits } == [false, true, true])
    files.files["targets.csv"] =
      "Chỉ tiêu;Kế hoạch;Từ ngày;Đến ngày\nTTM;1,250.5;1/1/2020;31/12/2020"
    #expect(files.findings() == ["targets.csv:2 number-form"])
  }

  @Test func `The sample campaign's plan is sound`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../samples/gia-lai-2020/")
    let reading = try PlanReader { name in
      let path = folder.appending(path: name)
      guard FileManager.default.fileExists(atPath: path.path) else { return nil }
      return try Array(Data(contentsOf: path))
    }.read("plan.yaml")
    #expect(reading.findings == [])
    #expect(reading.plan != nil)
  }
}
