import Foundation
import Testing

@Suite("Bad input")
struct BadInputTests {
  private static let header = "date,unit,content_area,indicator,quantity,audience\n"

  /// A file that has to be refused, and what has to be said of it.
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let content: [UInt8]
    /// Where the fault is: `:ROW:COLUMN:`.
    let place: String
    /// The value that is wrong, as it stands there.
    let value: String?

    init(_ name: String, rows: String, place: String, value: String?) {
      self.init(name, bytes: Array((BadInputTests.header + rows).utf8), place: place, value: value)
    }

    init(_ name: String, bytes: [UInt8], place: String, value: String?) {
      testDescription = name
      content = bytes
      self.place = place
      self.value = value
    }
  }

  static let cases = [
    Case("bad date", rows: "31/02/2020,PLK,D1.1,TTM,1,\n", place: ":2:1:", value: "31/02/2020"),
    Case("month first", rows: "6/14/2020,PLK,D1.1,TTM,1,\n", place: ":2:1:", value: "6/14/2020"),
    Case("unknown unit", rows: "2020-06-01,Pleku,D1.1,TTM,1,\n", place: ":2:2:", value: "Pleku"),
    Case("unknown area", rows: "2020-06-01,PLK,D9,TTM,1,\n", place: ":2:3:", value: "D9"),
    Case("unknown indicator", rows: "2020-06-01,PLK,D1.1,TTX,1,\n", place: ":2:4:", value: "TTX"),
    Case("negative quantity", rows: "2020-06-01,PLK,D1.1,TTM,-3,\n", place: ":2:5:", value: "-3"),
    Case("words in a number", rows: "2020-06-01,PLK,D1.1,TTM,ba,\n", place: ":2:5:", value: "ba"),
    Case(
      "number in two readings", rows: "2020-06-01,PLK,D1.1,TTM,\"1,234\",\n", place: ":2:5:",
      value: "1,234"),
    Case("decimals", rows: "2020-06-01,PLK,D1.1,TTM,1.5,\n", place: ":2:5:", value: "1.5"),
    Case("ragged row", rows: "2020-06-01,PLK,D1.1\n", place: ":2:4:", value: "2020-06-01"),
    Case("stray quote", rows: "2020-06-01,P\"LK,D1.1,TTM,1,\n", place: ":2:2:", value: "P\"LK"),
    Case("wrong header", bytes: Array("a,b\n1,2\n".utf8), place: ":1", value: nil),
    Case("no header", bytes: Array("2020-06-01,PLK,D1.1,TTM,1,\n".utf8), place: ":1", value: nil),
    Case("empty file", bytes: [], place: "bad.csv", value: nil),
    Case(
      "other bytes", bytes: [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0xFF, count: 99),
      place: "bad.csv", value: nil),
    Case("bytes of no kind", bytes: [0, 159, 146, 150, 10, 7], place: "bad.csv", value: nil),
  ]

  @Test("each fault is named with file, row, column, value and remedy", arguments: cases)
  func fault(_ fault: Case) throws {
    let workspace = try SampleWorkspace.copy()
    let before = try workspace.figures()
    try Data(fault.content).write(to: URL(fileURLWithPath: workspace.folder.path("bad.csv")))
    for command in [
      ["import", "bad.csv"], ["monthly", "--period", "2020-06", "--records", "bad.csv"],
    ] {
      let outcome = try workspace.run(command[0], Array(command.dropFirst()))
      #expect(outcome.status == 1, "\(outcome.messages)")
      #expect(outcome.output.isEmpty)
      #expect(outcome.messages.contains("bad.csv"))
      #expect(outcome.messages.contains(fault.place), "\(outcome.messages)")
      if let value = fault.value {
        #expect(outcome.messages.contains(value), "\(outcome.messages)")
      }
      #expect(outcome.messages.contains("\n    "), "a remedy stands under it: \(outcome.messages)")
    }
    #expect(try workspace.figures() == before)
  }

  @Test("all errors of a file are reported together, the first fifty whole")
  func together() throws {
    let workspace = try SampleWorkspace.copy()
    let rows = (1...1060).map { "2020-06-01,PLK,D1.1,TTM,-\($0),\n" }.joined()
    try workspace.folder.write(Self.header + rows, to: "bad.csv")
    let outcome = try workspace.run("import", ["bad.csv"])
    #expect(outcome.status == 1)
    let errors = outcome.messages.split(separator: "\n").filter { $0.hasPrefix("bad.csv:") }
    #expect(errors.count == 50)
    #expect(outcome.messages.contains("bad.csv:51:5:"))
    #expect(!outcome.messages.contains("bad.csv:52:5:"))
    #expect(outcome.messages.contains("… và 1.010 lỗi khác"))
  }

  @Test("a refused file leaves the others of the same import in the store")
  func oneOfSeveral() throws {
    let workspace = try SampleWorkspace.copy()
    let good = "2020-06-01,PLK,D1.1,TTM,1,\n"
    try workspace.folder.write(Self.header + good, to: "good.csv")
    try workspace.folder.write(Self.header + good + "x,PLK,D1.1,TTM,1,\n", to: "bad.csv")
    let outcome = try workspace.run("import", ["bad.csv", "missing.csv", "good.csv"])
    #expect(outcome.status == 1)
    #expect(outcome.messages.contains("bad.csv: từ chối cả tệp"))
    #expect(outcome.messages.contains("«missing.csv»"))
    #expect(outcome.messages.contains("good.csv: đã nhập 1 bản ghi hoạt động"))
  }

  @Test("good rows are taken on demand, and the others written to a file to be corrected")
  func acceptValid() throws {
    let workspace = try SampleWorkspace.copy()
    let before = try workspace.figures()
    let rows = "2020-06-01,PLK,D1.1,TTM,1,\nx,PLK,D1.1,TTM,1,\n2020-06-02,PLK,D1.1,TTM,2,\n"
    try workspace.folder.write(Self.header + rows, to: "mixed.csv")
    let outcome = try workspace.run("import", ["mixed.csv", "--accept-valid"])
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.messages.contains("đã nhập 2 bản ghi hoạt động"))
    #expect(outcome.messages.contains("mixed.csv.rejected.csv"))
    #expect(try workspace.figures() != before)
    let rejected = try String(
      contentsOfFile: workspace.folder.path("mixed.csv.rejected.csv"), encoding: .utf8)
    #expect(rejected.hasSuffix(Self.header + "x,PLK,D1.1,TTM,1,\n"))
  }

  @Test("rows that were left out and are being corrected are never written over")
  func correctedRows() throws {
    let workspace = try SampleWorkspace.copy()
    let good = "2020-06-01,PLK,D1.1,TTM,1,\n"
    try workspace.folder.write(Self.header + good + "x,PLK,D1.1,TTM,1,\n", to: "mixed.csv")
    _ = try workspace.run("import", ["mixed.csv", "--accept-valid"])
    let corrected = Self.header + "2020-06-03,PLK,D1.1,TTM,1,\n"
    try workspace.folder.write(corrected, to: "mixed.csv.rejected.csv")
    let again = try workspace.run("import", ["mixed.csv", "--accept-valid"])
    #expect(again.messages.contains("đã nhập trước đó"))
    #expect(try workspace.folder.text(of: "mixed.csv.rejected.csv") == corrected)
    #expect(try workspace.folder.names() == ["mixed.csv", "mixed.csv.rejected.csv", "w"])
    // A new version with other bad rows: they go beside the corrected ones.
    try workspace.folder.write(Self.header + good + "y,PLK,D1.1,TTM,1,\n", to: "mixed.csv")
    let newer = try workspace.run("import", ["mixed.csv", "--accept-valid"])
    #expect(newer.messages.contains("mixed.csv.rejected-2.csv"), "\(newer.messages)")
    #expect(try workspace.folder.text(of: "mixed.csv.rejected.csv") == corrected)
    #expect(
      try workspace.folder.text(of: "mixed.csv.rejected-2.csv").hasSuffix("y,PLK,D1.1,TTM,1,\n"))
    let imported = try workspace.run("import", ["mixed.csv.rejected.csv"])
    #expect(imported.status == 0, "\(imported.messages)")
  }

  @Test("a stream that never ends is refused when its first line grows too long")
  func endlessStream() throws {
    let workspace = try SampleWorkspace.shared.get()
    for command in ["import -", "monthly --records - --period 2020-06"] {
      let outcome = try Program.shell(
        "ulimit -v 2000000; $reports \(command) --workspace w < /dev/zero", in: workspace.folder.url
      )
      #expect(outcome.status == 1, "\(outcome.messages)")
      #expect(outcome.messages.contains("-:1: lỗi: Dòng dài hơn"), "\(outcome.messages)")
    }
  }

  @Test("a plan that can't be read is told with file and line")
  func badPlan() throws {
    let workspace = try SampleWorkspace.copy()
    let path = workspace.folder.path("w/plan.yaml")
    let plan = try String(contentsOfFile: path, encoding: .utf8)
    let wrong = plan.replacing("\nphases:", with: "\nphasse:")
    try Data(wrong.utf8).write(to: URL(fileURLWithPath: path))
    let lines = wrong.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.hasPrefix("phasse:") }) + 1
    for command in ["monthly", "status", "plan"] {
      let outcome = try Program.run(
        (command == "plan" ? ["plan", "check"] : [command]) + ["--workspace", "w"],
        in: workspace.folder.url)
      #expect(outcome.status == 1, "\(outcome.messages)")
      #expect(outcome.output.isEmpty)
      #expect(outcome.messages.contains("w/plan.yaml:\(line)"), "\(outcome.messages)")
      #expect(outcome.messages.contains("phases"), "\(outcome.messages)")
    }
  }

  @Test("commands to the terminal that a file holds are not passed on")
  func terminalCommands() throws {
    let workspace = try SampleWorkspace.copy()
    try workspace.folder.write(
      Self.header + "2020-06-01,\u{1B}[2J\u{9B}2J,D1.1,TTM,1,\n", to: "bad.csv")
    let outcome = try workspace.run("import", ["bad.csv"])
    #expect(outcome.status == 1)
    #expect(!outcome.messages.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{9B}" })
  }
}
