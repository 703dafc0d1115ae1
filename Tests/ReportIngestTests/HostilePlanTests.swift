import ReportIngest
import ReportModel
import Testing

/// Nothing that the files of a plan hold stops the program.
@Suite struct HostilePlanTests {
  private let files = InventedPlanFiles()

  @Test(arguments: ["plan.yaml", "units.csv", "tasks.csv", "targets.csv"])
  func `Files cut off anywhere end in a plan or in findings`(_ file: String) {
    let text = files.files[file] ?? ""
    for length in stride(from: 0, to: text.count, by: 7) {
      var cut = files
      cut.files[file] = String(text.prefix(length))
      let reading = cut.read()
      #expect(reading.plan != nil || !reading.findings.isEmpty)
    }
  }

  @Test(arguments: ["plan.yaml", "units.csv", "tasks.csv", "targets.csv"])
  func `Files with a piece replaced end in a plan or in findings`(_ file: String) {
    let pieces = [
      "", ",", ";", "\"", ":", "[", "]", "\n", "-1", "99999999999999999999", "\u{0}", "*", "Đ",
    ]
    let text = Array(files.files[file] ?? "")
    for (step, start) in stride(from: 0, to: text.count - 3, by: 5).enumerated() {
      var broken = files
      broken.files[file] =
        String(text[..<start]) + pieces[step % pieces.count] + String(text[(start + 3)...])
      let reading = broken.read()
      #expect(reading.plan != nil || !reading.findings.isEmpty)
    }
  }

  @Test func `Phases nested without end are a finding`() {
    let depth = 200
    let nested =
      String(repeating: "[ { code: A, name: B, parts: ", count: depth) + "[]"
      + String(repeating: " } ]", count: depth)
    let hostile = files.replacing(
      "[ { code: D2a, name: Đợt 2 a, from: 2020-07-01, to: 2020-09-30 } ]", with: nested,
      in: "plan.yaml")
    #expect(hostile.findings() == ["plan.yaml:26 too-many-values"])
  }

  @Test func `A table with more rows than a plan can need is refused`() {
    let rows = (0..<100_001).map { "N\($0),N,n" }.joined(separator: "\n")
    var hostile = files
    hostile.files["units.csv"] = "code,name,level\n" + rows
    hostile.files["tasks.csv"] = nil
    hostile.files["targets.csv"] = nil
    #expect(hostile.findings().first == "units.csv:0 too-many-rows")
  }

  @Test func `A cell with more entries than can be meant is refused`() {
    let codes = Array(repeating: "A", count: 2000).joined(separator: ";")
    #expect(
      files.appending("NV3,Nhiệm vụ ba,\(codes),,,,,", to: "tasks.csv").findings()
        .contains("tasks.csv:4 too-many-entries"))
  }
}
