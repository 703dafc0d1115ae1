import Foundation
import ReportsTestSupport
import Testing

/// A report in each layout as an officer would get it: the text whole, of the workbook the sheet that is
/// signed and an appendix, with the letters' sizes and faces.
@Suite("Golden layouts")
struct GoldenLayoutTests {
  /// Under which layout a report of an invented province is issued, and by whom.
  struct Case: CustomTestStringConvertible {
    let layout: String
    let regime: String
    let date: String
    let signature: String
    let issuer: String

    var testDescription: String { layout }
  }

  static let cases = [
    Case(
      layout: "party-hd36-2018", regime: "party", date: "2026-05-26",
      signature: "{ for: Trưởng Ban, post: Phó Trưởng Ban, name: Nguyễn Văn Mẫu }", issuer: ""),
    Case(
      layout: "party-hd05-2026", regime: "party", date: "2026-05-27",
      signature: "{ for: Trưởng Ban, post: Phó Trưởng Ban, name: Nguyễn Văn Mẫu }", issuer: ""),
    Case(
      layout: "state-nd30-2020", regime: "state", date: "2026-06-02",
      signature: "{ for: Giám đốc, post: Phó Giám đốc, name: Nguyễn Văn Mẫu }",
      issuer: "\n  addressees: [ Ủy ban nhân dân tỉnh Mẫu, Sở Mẫu ]"),
  ]

  @Test("each layout is chosen by the date, and looks as approved", arguments: cases)
  func golden(_ golden: Case) throws {
    let folder = try TemporaryFolder()
    let made = try Program.run(["init", "w"], in: folder.url)
    try #require(made.status == 0, "\(made.messages)")
    let plan = try folder.text(of: "w/plan.yaml")
      .replacing(
        "signature: { for: Trưởng Ban, post: Phó Trưởng Ban }",
        with: "signature: \(golden.signature)\(golden.issuer)"
      )
      .replacing("regime: party ", with: "regime: \(golden.regime) ")
    try folder.write(plan, to: "w/plan.yaml")
    let records = try FileManager.default
      .contentsOfDirectory(atPath: folder.path("w/records")).sorted().map { "w/records/\($0)" }
    let outcome = try Program.run(
      [
        "monthly", "--workspace", "w", "--province", "--period", "2026-02", "--number", "5",
        "--date", golden.date, "--output", "bao-cao.xlsx", "--quiet", "--records",
      ] + records, in: folder.url, today: "2026-12-01")
    #expect(outcome.status == 0)
    #expect(outcome.messages == "")
    try expectSnapshot(of: outcome.text, named: "layouts/\(golden.layout).txt")
    let workbook = try WorkbookReading(
      Array(Data(contentsOf: folder.url.appendingPathComponent("bao-cao.xlsx"))))
    let appendix = try #require(workbook.sheets.first { $0.name.hasPrefix("Phụ lục") })
    let listing = [try workbook.sheet(named: "Báo cáo"), appendix]
      .map { SheetListing.text(of: $0, looks: true) }.joined(separator: "\n")
    try expectSnapshot(of: listing, named: "layouts/\(golden.layout).xlsx.txt")
  }

  @Test("a layout that isn't for documents of the day is told of")
  func outOfDate() throws {
    let folder = try TemporaryFolder()
    try #require(Program.run(["init", "w"], in: folder.url).status == 0)
    let plan = try folder.text(of: "w/plan.yaml")
    try folder.write(
      plan.replacing("layout: auto", with: "layout: party-hd36-2018"), to: "w/plan.yaml")
    let outcome = try Program.run(
      [
        "monthly", "--workspace", "w", "--period", "2026-02", "--date", "2026-06-01",
        "--no-workbook", "--quiet", "--records", "w/records/hoat-dong-2026-02.csv",
      ], in: folder.url, today: "2026-12-01", language: "en_US.UTF-8")
    #expect(outcome.status == 0)
    #expect(outcome.messages.contains("is for documents issued from 2018-04-03 to 2026-05-26"))
    #expect(outcome.messages.contains("layout: auto"))
  }

  @Test("a right to sign that the layout doesn't know is an error in the plan")
  func unknownForm() throws {
    let folder = try TemporaryFolder()
    try #require(Program.run(["init", "w"], in: folder.url).status == 0)
    let plan = try folder.text(of: "w/plan.yaml")
    try folder.write(
      plan.replacing(
        "signature: { for: Trưởng Ban,", with: "signature: { authorised_by: Trưởng Ban,"),
      to: "w/plan.yaml")
    let outcome = try Program.run(
      ["plan", "check", "--workspace", "w"], in: folder.url, language: "en_US.UTF-8")
    #expect(outcome.status == 1)
    #expect(outcome.messages.contains("plan.yaml"))
    #expect(outcome.messages.contains("authorised_by"))
  }

  @Test("layout: auto needs the issuer's regime")
  func regimeNeeded() throws {
    let folder = try TemporaryFolder()
    try #require(Program.run(["init", "w"], in: folder.url).status == 0)
    let plan = try folder.text(of: "w/plan.yaml")
    try folder.write(
      plan.replacing("  regime: party", with: "  # regime: party"), to: "w/plan.yaml")
    let outcome = try Program.run(["plan", "check", "--workspace", "w"], in: folder.url)
    #expect(outcome.status == 1)
    #expect(outcome.messages.contains("regime: party"))
  }
}
