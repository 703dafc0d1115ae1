import ReportIngest
import ReportModel
import Testing

/// One test for each thing that can be wrong with units.csv.
@Suite struct UnitTableTests {
  private let files = InventedPlanFiles()

  private func reading(_ rows: String...) -> PlanReading {
    var files = files
    files.files["units.csv"] =
      (["code,name,level,parent,group,aliases,valid_from,valid_to,successor,submits"] + rows)
      .joined(separator: "\n")
    files.files["tasks.csv"] = nil
    files.files["targets.csv"] = nil
    return files.read()
  }

  private func findings(_ rows: String...) -> [String] {
    var files = files
    files.files["units.csv"] =
      (["code,name,level,parent,group,aliases,valid_from,valid_to,successor,submits"] + rows)
      .joined(separator: "\n")
    files.files["tasks.csv"] = nil
    files.files["targets.csv"] = nil
    return files.read().findings.map { "\($0.location.row ?? 0) \($0.code)" }
  }

  @Test func `Several rows of one code are the unit's versions in time`() throws {
    let plan = try #require(
      reading(
        "T,Tỉnh,province,,,,,,,", "A,Huyện A,district,T,HU,,,2020-07-01,,",
        "A,Thị xã A,district,T,HU,,2020-07-01,,,"
      ).plan)
    #expect(plan.units.units[1].versions.map(\.name) == ["Huyện A", "Thị xã A"])
  }

  @Test
  func `A row may name its decision; the last row of a unit that ended names that of the end`()
    throws
  {
    var files = files
    files.files["units.csv"] = """
      Mã,Tên đơn vị,Cấp,Đơn vị cấp trên,Có hiệu lực từ,Hết hiệu lực từ,Đơn vị kế thừa,Quyết định
      T,Tỉnh,province,,,,,
      A,Huyện A,district,T,,2020-07-01,,
      A,Thị xã A,district,T,2020-07-01,2021-01-01,B,"Nghị quyết số 1, ngày 30/6/2020"
      B,Thị xã B,district,T,2021-01-01,,,Nghị quyết số 2
      """
    files.files["tasks.csv"] = nil
    files.files["targets.csv"] = nil
    let reading = files.read()
    #expect(reading.findings.map(\.code) == [])
    let units = try #require(reading.plan).units.units
    #expect(units[1].versions.map(\.decision) == [nil, "Nghị quyết số 1, ngày 30/6/2020"])
    #expect(units[1].endingDecision == "Nghị quyết số 1, ngày 30/6/2020")
    #expect(units[2].versions[0].decision == "Nghị quyết số 2")
    #expect(units[2].endingDecision == nil)
  }

  @Test func `Versions of a unit that overlap are an error`() {
    #expect(
      findings(
        "T,Tỉnh,province,,,,,,,", "A,Huyện A,district,T,HU,,,2020-07-02,,",
        "A,Thị xã A,district,T,HU,,2020-07-01,,,") == ["4 overlapping-versions"])
    #expect(
      findings("T,Tỉnh,province,,,,,,,", "A,Huyện A,district,T,,,,,,", "A,Huyện B,district,T,,,,,,")
        == ["4 overlapping-versions"])
  }

  @Test func `A version that ends before it begins is an error`() {
    #expect(
      findings("T,Tỉnh,province,,,,,,,", "A,Huyện A,district,T,HU,,2020-07-01,2020-07-01,,")
        == ["3 empty-validity"])
  }

  @Test func `There is exactly one top`() {
    #expect(findings("T,Tỉnh,province,,,,,,,", "U,Tỉnh U,province,,,,,,,") == ["3 second-top"])
    #expect(
      findings("T,Tỉnh,province,A,,,,,,", "A,Huyện A,district,T,,,,,,").contains("0 no-top"))
    #expect(findings() == ["0 no-units"])
  }

  @Test func `A circle of parents is an error at each unit of it`() {
    #expect(
      findings(
        "T,Tỉnh,province,,,,,,,", "A,Huyện A,district,C,,,,,,", "B,Huyện B,district,A,,,,,,",
        "C,Huyện C,district,B,,,,,,", "D,Xã D,commune,C,,,,,,", "E,Xã E,commune,E,,,,,,")
        == [
          "3 circle-of-parents", "4 circle-of-parents", "5 circle-of-parents",
          "7 circle-of-parents",
        ])
  }

  @Test func `Parents that change places in time are no circle`() {
    #expect(
      findings(
        "T,Tỉnh,province,,,,,,,", "A,Huyện A,district,T,,,,2020-07-01,,",
        "A,Xã A,commune,B,,,2020-07-01,,,", "B,Xã B,commune,A,,,,2020-07-01,,",
        "B,Huyện B,district,T,,,2020-07-01,,,") == [])
  }

  @Test func `A circle that exists for a time only is an error`() {
    #expect(
      findings(
        "T,Tỉnh,province,,,,,,,", "A,Huyện A,district,T,,,,2020-07-01,,",
        "A,Xã A,commune,B,,,2020-07-01,,,", "B,Xã B,commune,A,,,,2020-08-01,,",
        "B,Huyện B,district,T,,,2020-08-01,,,") == ["4 circle-of-parents"])
  }

  @Test func `A tree without end is an error`() {
    var rows = ["T,Tỉnh,province,,,,,,,", "N0,Đơn vị 0,unit,T,,,,,,"]
    for level in 1...100 { rows.append("N\(level),Đơn vị \(level),unit,N\(level - 1),,,,,,") }
    var files = files
    files.files["units.csv"] =
      (["code,name,level,parent,group,aliases,valid_from,valid_to,successor,submits"] + rows)
      .joined(separator: "\n")
    files.files["tasks.csv"] = nil
    #expect(files.findings().contains("units.csv:102 tree-too-deep"))
  }

  @Test func `Parent and group must be known, and the parent must exist at the time`() {
    #expect(
      findings("T,Tỉnh,province,,,,,,,", "A,Huyện A,district,X,XX,,,,,")
        == ["3 unknown-unit", "3 unknown-group"])
    #expect(
      findings(
        "T,Tỉnh,province,,,,,,,", "A,Huyện A,district,T,,,,2020-01-01,,",
        "B,Xã B,commune,A,,,2020-01-01,,,") == ["4 parent-not-valid"])
  }

  @Test func `One successor takes all figures, several without a mark none, a marked one all`()
    throws
  {
    func succession(_ cell: String) throws -> OrgUnit.Succession {
      let plan = try #require(
        reading(
          "T,Tỉnh,province,,,,,,,", "A,Huyện A,district,T,,,,2020-07-01,\(cell),",
          "B,Huyện B,district,T,,,2020-07-01,,,", "C,Huyện C,district,T,,,,,,"
        ).plan)
      return plan.units.units[1].succession
    }
    #expect(try succession("B") == .to(Position(2), parts: []))
    #expect(try succession("B;C") == .split([Position(2), Position(3)]))
    #expect(try succession("B;C*") == .to(Position(3), parts: [Position(2)]))
    #expect(try succession("") == OrgUnit.Succession.none)
  }

  @Test func `A successor must be known and exist on the day of the end`() {
    #expect(
      findings("T,Tỉnh,province,,,,,,,", "A,Huyện A,district,T,,,,2020-07-01,X,")
        == ["3 unknown-unit"])
    #expect(
      findings(
        "T,Tỉnh,province,,,,,,,", "A,Huyện A,district,T,,,,2020-07-01,B,",
        "B,Huyện B,district,T,,,,2020-07-01,,") == ["3 successor-not-valid"])
  }

  @Test func `A unit that goes on has no successor`() {
    #expect(
      findings("T,Tỉnh,province,,,,,,,", "A,Huyện A,district,T,,,,,T,")
        == ["3 successor-without-end"])
  }

  @Test func `A circle of successors is an error`() {
    #expect(
      findings(
        "T,Tỉnh,province,,,,,,,", "A,Huyện A,district,T,,,,2020-07-01,B,",
        "B,Huyện B,district,T,,,,2020-08-01,A,", "C,Huyện C,district,T,,,,2020-08-01,C,")
        == ["3 circle-of-successors", "4 circle-of-successors", "5 circle-of-successors"])
  }

  @Test func `Only one successor is the main one, named in one row`() {
    #expect(
      findings("T,Tỉnh,province,,,,,,,", "A,Huyện A,district,T,,,,2020-07-01,T*;T*,")
        == ["3 several-main-successors"])
    #expect(
      findings(
        "T,Tỉnh,province,,,,,,,", "A,Huyện A,district,T,,,,2020-07-01,T,",
        "A,Xã A,commune,T,,,2020-07-01,2020-08-01,T,") == ["4 successors-twice"])
  }

  @Test func `Codes of units are unique after folding, and none is a group's`() {
    #expect(
      findings("T,Tỉnh,province,,,,,,,", "A,Huyện A,district,T,,,,,,", "a,Huyện B,district,T,,,,,,")
        == ["4 duplicate-code"])
    #expect(
      findings("T,Tỉnh,province,,,,,,,", "HU,Huyện A,district,T,,,,,,") == ["3 code-of-group"])
  }

  @Test func `Cells that are missing or malformed are each told`() {
    #expect(
      findings("T,Tỉnh,province,,,,,,,", "A b,,,T,,,30/2/2020,2020/3/1,,maybe")
        == [
          "3 malformed-code", "3 value-missing", "3 value-missing", "3 date-impossible",
          "3 date-malformed", "3 malformed-flag",
        ])
  }

  @Test func `A mailbox is one address, and the last that a unit has holds`() throws {
    var files = files
    func units(_ rows: String) -> String {
      "code,name,level,parent,valid_from,valid_to,Thư điện tử\nT,Tỉnh,province,,,,\n\(rows)"
    }
    files.files["tasks.csv"] = nil
    files.files["targets.csv"] = nil
    files.files["units.csv"] = units(
      """
      A,Xã A,commune,T,,2020-06-01,xa-a@example.org
      A,Phường A,commune,T,2020-06-01,2020-07-01,"Văn phòng <phuong-a@example.org>"
      A,Phường A mới,commune,T,2020-07-01,,
      B,Xã B,commune,T,,,
      """)
    let plan = try #require(files.read().plan)
    #expect(
      plan.units.units.map(\.mailbox?.address) == [nil, "phuong-a@example.org", nil])
    files.files["units.csv"] = units(
      "A,Xã A,commune,T,,,\"a@b.vn, c@d.vn\"\nB,Xã B,commune,T,,,xã@b.vn")
    #expect(files.findings() == ["units.csv:3 malformed-mailbox", "units.csv:4 malformed-mailbox"])
  }

  @Test func `Tables that are no tables are told, and so are their headers`() {
    func only(_ text: String) -> [String] {
      var files = files
      files.files["units.csv"] = text
      files.files["tasks.csv"] = nil
      files.files["targets.csv"] = nil
      return files.read().findings.map(\.code)
    }
    #expect(only("") == ["file-empty"])
    #expect(only("PK\u{3}\u{4}xxxx") == ["file-foreign"])
    #expect(only("code,name\nT,Tỉnh") == ["column-missing"])
    #expect(only("code,name,level,Mã\nT,Tỉnh,province,T") == ["column-twice"])
    #expect(only("code,name,level,colour\nT,Tỉnh,province,đỏ") == ["unknown-column"])
    #expect(
      only("code,name,level\nT,Tỉnh\nA,\"x,district") == [
        "ragged-row", "unterminated-quote",
      ])
  }
}
