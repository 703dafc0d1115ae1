import Foundation
import Testing

@Suite("Findings as JSON")
struct FindingJSONTests {
  struct Document: Decodable {
    struct Text: Decodable, Equatable {
      let vi: String
      let en: String
    }

    struct Item: Decodable {
      let code: String
      let severity: String
      let file: String
      let sheet: String?
      let row: Int?
      let column: Int?
      let cell: String?
      let heading: String?
      let value: String?
      let message: Text
      let remedy: Text?
    }

    struct File: Decodable {
      let file: String
      let outcome: String
      let source: String?
      let records: [String: Int]?
      let version: Int?
      let formerRecords: Int?
      let rejectedRows: Int?
      let rejectedFile: String?
    }

    let schema: String
    let errors: Int
    let warnings: Int
    let findings: [Item]
    let files: [File]?

    init(_ outcome: Program.Outcome) throws {
      self = try JSONDecoder().decode(Document.self, from: outcome.output)
    }
  }

  private static let header = "Ngày,Đơn vị,Nội dung,Chỉ tiêu,Số lượng\n"

  @Test("a refused file is told with place, value, both languages and remedy, on stdout alone")
  func refused() throws {
    let workspace = try SampleWorkspace.copy()
    try workspace.folder.write(
      Self.header + "1/6/2020,PLK,D1.1,TTM,hơn 57.000\n2/6/2020,PLK,D1.1,TTM,3\n", to: "bad.csv")
    try workspace.folder.write(Self.header + "2/6/2020,PLK,D1.1,TTM,3\n", to: "good.csv")
    let outcome = try workspace.run(
      "import", ["bad.csv", "good.csv", "missing.csv", "--format", "json"])
    #expect(outcome.status == 1)
    let document = try Document(outcome)
    #expect(document.schema == "findings/1")
    #expect(document.errors == 2)
    #expect(document.findings.map(\.code) == ["number-approximate", "file-missing"])
    let finding = try #require(document.findings.first)
    #expect(finding.severity == "error")
    #expect(finding.file == "bad.csv")
    #expect([finding.row, finding.column] == [2, 5])
    #expect(finding.sheet == nil && finding.cell == nil)
    #expect(finding.heading == "Số lượng")
    #expect(finding.value == "hơn 57.000")
    #expect(finding.message.vi.contains("ước lượng"))
    #expect(finding.message.en.contains("estimate"))
    #expect(finding.remedy != nil)
    let files = try #require(document.files)
    #expect(files.map(\.outcome) == ["refused", "imported", "refused"])
    #expect(files[1].records == ["activities": 1])
    #expect(!outcome.messages.contains("number-approximate"))
  }

  @Test("a file that comes again is told as unchanged, another content as a new version")
  func versions() throws {
    let workspace = try SampleWorkspace.copy()
    func delivered(_ rows: String) throws -> Document.File {
      try workspace.folder.write(Self.header + rows, to: "a.csv")
      let outcome = try workspace.run("import", ["a.csv", "--format", "json", "--quiet"])
      #expect(outcome.status == 0)
      #expect(outcome.messages.isEmpty)
      return try #require(try Document(outcome).files?.first)
    }
    #expect(try delivered("1/6/2020,PLK,D1.1,TTM,3\n").version == 1)
    #expect(try delivered("1/6/2020,PLK,D1.1,TTM,3\n").outcome == "unchanged")
    let replaced = try delivered("1/6/2020,PLK,D1.1,TTM,4\n")
    #expect(replaced.outcome == "replaced")
    #expect(replaced.version == 2)
    #expect(replaced.formerRecords == 1)
  }

  @Test("rows that were left out are told with the file that holds them")
  func accepted() throws {
    let workspace = try SampleWorkspace.copy()
    try workspace.folder.write(
      Self.header + "1/6/2020,PLK,D1.1,TTM,~5\n2/6/2020,PLK,D1.1,TTM,3\n", to: "a.csv")
    let outcome = try workspace.run("import", ["a.csv", "--accept-valid", "--format", "json"])
    #expect(outcome.status == 0)
    let document = try Document(outcome)
    #expect(document.errors == 1)
    #expect(document.files?.first?.rejectedRows == 1)
    #expect(document.files?.first?.rejectedFile == "a.csv.rejected.csv")
  }

  @Test("a plan is checked as JSON, sound or not, and its faults are told by an import too")
  func plan() throws {
    let workspace = try SampleWorkspace.copy()
    let sound = try workspace.run("plan", ["check", "--format", "json"])
    #expect(sound.status == 0)
    #expect(try Document(sound).errors == 0)
    #expect(try Document(sound).files == nil)
    let plan = try workspace.folder.text(of: "w/plan.yaml")
    try workspace.folder.write(plan + "\nnonsense: 1\n", to: "w/plan.yaml")
    for command in [["plan", "check"], ["import", "a.csv"]] {
      let outcome = try workspace.run(
        command[0], Array(command.dropFirst()) + ["--format", "json"])
      #expect(outcome.status == 1)
      let document = try Document(outcome)
      #expect(document.findings.map(\.code) == ["unknown-key"])
      #expect(document.findings.first?.heading == "nonsense")
    }
  }
}
