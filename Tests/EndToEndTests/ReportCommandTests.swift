import Foundation
import Testing

@Suite("reports monthly")
struct ReportCommandTests {
  private static let june = ["--province", "--period", "2020-06"]

  @Test("stdout carries the summary alone, and stderr the workbook's path")
  func channels() throws {
    let workspace = try SampleWorkspace.copy()
    let outcome = try workspace.run("monthly", Self.june)
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.lines.first?.contains("ĐẢNG CỘNG SẢN VIỆT NAM") == true)
    #expect(outcome.text.contains("Số liệu từ ngày 15/5/2020 đến ngày 14/6/2020"))
    #expect(!outcome.text.contains(".xlsx"))
    #expect(outcome.messages.contains("BC-thang-06-2020-gia-lai.xlsx"))
    #expect(
      try workspace.folder.names() == ["BC-thang-06-2020-gia-lai.xlsx", "w"])
    let quiet = try workspace.run("monthly", Self.june + ["--quiet"])
    #expect(quiet.messages.isEmpty)
    #expect(quiet.output == outcome.output)
  }

  @Test("no line of the summary is wider than 80 columns")
  func width() throws {
    let workspace = try SampleWorkspace.shared.get()
    let outcome = try workspace.run("monthly", Self.june + ["--no-workbook"])
    #expect(outcome.lines.allSatisfy { $0.count <= 80 })
    let narrow = try workspace.run("monthly", Self.june + ["--no-workbook", "--width", "60"])
    #expect(narrow.lines.allSatisfy { $0.count <= 60 })
  }

  @Test("two runs give the same bytes, workbook and data included")
  func reproducible() throws {
    let workspace = try SampleWorkspace.copy()
    var texts: [Data] = []
    var workbooks: [Data] = []
    var documents: [Data] = []
    for name in ["one.xlsx", "two.xlsx"] {
      texts.append(try workspace.run("monthly", Self.june + ["--output", name]).output)
      documents.append(
        try workspace.run("monthly", Self.june + ["--no-workbook", "--format", "json"]).output)
      workbooks.append(try Data(contentsOf: URL(fileURLWithPath: workspace.folder.path(name))))
    }
    #expect(documents[0] == documents[1])
    #expect(!documents[0].isEmpty)
    #expect(texts[0] == texts[1])
    #expect(workbooks[0] == workbooks[1])
    #expect(workbooks[0].starts(with: [0x50, 0x4B]))
  }

  @Test(
    "the province may be named or left out, after a space or an equals sign",
    arguments: [
      [], ["--province"], ["--province", "GL"], ["--province=GL"], ["--province=Gia Lai"],
      ["--province", "tỉnh uỷ gia lai"], ["--unit", "GL"],
    ])
  func provinceForms(arguments: [String]) throws {
    let workspace = try SampleWorkspace.shared.get()
    let rest = ["--period", "2020-06", "--no-workbook"]
    let whole = try workspace.run("monthly", ["--province"] + rest)
    let outcome = try workspace.run("monthly", arguments + rest)
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.output == whole.output)
    let atEnd = try workspace.run("monthly", rest + arguments)
    #expect(atEnd.output == whole.output)
  }

  @Test("a report on one unit bears its name in the file's name")
  func oneUnit() throws {
    let workspace = try SampleWorkspace.copy()
    let outcome = try workspace.run(
      "monthly", ["--unit", "TP. Pleiku", "--period", "2020-06", "--output", "w/"])
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.messages.contains("w/BC-thang-06-2020-thanh-uy-pleiku.xlsx"))
  }

  @Test("a folder that isn't there is made, a file in one that isn't is refused")
  func newFolder() throws {
    let workspace = try SampleWorkspace.copy()
    let made = try workspace.run("monthly", ["--period", "2020-06", "--output", "moi/2020/"])
    #expect(made.status == 0, "\(made.messages)")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: workspace.folder.path("moi/2020"))
        == ["BC-thang-06-2020-gia-lai.xlsx"])
    let refused = try workspace.run(
      "monthly", ["--period", "2020-06", "--output", "khong-co/bao-cao.xlsx"])
    #expect(refused.status == 74)
    #expect(refused.output.isEmpty)
  }

  @Test(
    "an unknown unit is answered with the nearest names",
    arguments: [["--unit", "Pleku"], ["--province", "Pleku"], ["--province=Pleku"]])
  func unknownUnit(arguments: [String]) throws {
    let outcome = try SampleWorkspace.shared.get().run("monthly", arguments)
    #expect(outcome.status == 66)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.contains("«Pleku»"))
    #expect(outcome.messages.contains("Pleiku"))
  }

  @Test(
    "the default is the last period that has ended and has records",
    arguments: [
      ("2020-06-14", "2020-05"), ("2020-06-15", "2020-06"), ("2020-07-14", "2020-06"),
      ("2026-01-01", "2020-12"), ("2019-12-15", "2019-12"),
    ])
  func defaultPeriod(today: String, period: String) throws {
    let workspace = try SampleWorkspace.shared.get()
    let outcome = try workspace.run("monthly", ["--no-workbook"], today: today)
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.messages.contains(period))
    let named = try workspace.run("monthly", ["--no-workbook", "--period", period])
    #expect(named.output == outcome.output)
    #expect(named.messages.isEmpty)
  }

  @Test("before the first period has ended there is none to report on")
  func noPeriod() throws {
    let outcome = try SampleWorkspace.shared.get().run("monthly", today: "2019-12-14")
    #expect(outcome.status == 66)
    #expect(outcome.messages.contains("--period"))
  }

  @Test("a report straight from the files is that from the store")
  func recordsOption() throws {
    let workspace = try SampleWorkspace.copy()
    let stored = try workspace.run("monthly", Self.june + ["--no-workbook"])
    try FileManager.default.removeItem(atPath: workspace.folder.path("w/reports.sqlite"))
    let names = try FileManager.default.contentsOfDirectory(
      atPath: workspace.folder.path("w/records"))
    for files in [names.sorted(), names.sorted().reversed()] {
      let paths = files.map { "w/records/\($0)" }
      let outcome = try workspace.run(
        "monthly", Self.june + ["--no-workbook", "--records"] + paths)
      #expect(outcome.status == 0, "\(outcome.messages)")
      #expect(outcome.output == stored.output)
    }
    #expect(
      !FileManager.default.fileExists(atPath: workspace.folder.path("w/reports.sqlite")))
  }

  @Test("templates are found by name in the workspace first, and an unknown one is said")
  func templates() throws {
    let workspace = try SampleWorkspace.copy()
    let unknown = try workspace.run("monthly", Self.june + ["--template", "montly"])
    #expect(unknown.status == 66)
    #expect(unknown.messages.contains("monthly"))
    let folder = workspace.folder.url.appendingPathComponent("w/report-templates")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("code: monthly\nnonsense: 1\n".utf8)
      .write(to: folder.appendingPathComponent("monthly.yaml"))
    let broken = try workspace.run("monthly", Self.june)
    #expect(broken.status == 1)
    #expect(broken.output.isEmpty)
    #expect(broken.messages.contains("w/report-templates/monthly.yaml:2"))
    let file = Repository.root.appendingPathComponent("report-templates/monthly.yaml").path
    let named = try workspace.run("monthly", Self.june + ["--no-workbook", "--template", file])
    #expect(named.status == 0, "\(named.messages)")
  }
}
