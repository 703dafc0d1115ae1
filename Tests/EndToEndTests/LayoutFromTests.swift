import Foundation
import ReportsTestSupport
import Testing

/// A table written into an officer's own sheet, from the workbook to the workbook.
@Suite("layout_from")
struct LayoutFromTests {
  private static let template = """
    template: rieng
    periods: [month]
    title: [x]
    sections: [{ content: [{ table: khoi }] }]
    tables:
      - code: khoi
        title: Tuyên truyền miệng theo đơn vị
        placement: appendix
        layout_from: bieu-02.xlsx
        rows: { groups: unit-group, items: unit, total: first, total_label: TỔNG SỐ }
        columns:
          - { code: talks, show: quantity, indicator: TTM, label: x }
          - { code: before, show: quantity, indicator: TTM, compare: previous-period, label: x }
          - { code: growth, percent: talks, of: before, label: x }
          - { code: note, text: note, label: Ghi chú }
    charts:
      - { code: khoi, kind: bar, title: x, table: khoi, rows: groups, columns: [talks] }
    """

  /// A workspace with the template and the sheet beside it.
  private func workspace(_ template: String = template) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try #require(Program.run(["init", "w"], in: folder.url).status == 0)
    let templates = folder.url.appendingPathComponent("w/report-templates")
    try FileManager.default.createDirectory(at: templates, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Repository.root.appendingPathComponent(
        "Tests/EndToEndTests/Fixtures/layout-from/bieu-02.xlsx"),
      to: templates.appendingPathComponent("bieu-02.xlsx"))
    try folder.write(template, to: "w/report-templates/rieng.yaml")
    return folder
  }

  private func report(in folder: TemporaryFolder) throws -> Program.Outcome {
    let records = try FileManager.default
      .contentsOfDirectory(atPath: folder.path("w/records")).sorted().map { "w/records/\($0)" }
    return try Program.run(
      [
        "monthly", "--workspace", "w", "--template", "rieng", "--period", "2026-02", "--output",
        "bao-cao.xlsx", "--quiet", "--records",
      ] + records, in: folder.url, today: "2026-12-01", language: "en_US.UTF-8")
  }

  @Test("the sheet keeps its look, and its cells hold the figures")
  func look() throws {
    let folder = try workspace()
    let outcome = try report(in: folder)
    #expect(outcome.status == 0, "\(outcome.messages)")
    let workbook = try WorkbookReading(
      Array(Data(contentsOf: folder.url.appendingPathComponent("bao-cao.xlsx"))))
    let sheet = try workbook.sheet(named: "Phụ lục")
    func text(_ address: String) -> String? { sheet.cells[address]?.text }
    #expect(text("A1") == "Đơn vị báo cáo: BAN TUYÊN GIÁO VÀ DÂN VẬN")
    #expect(text("A3") == "Tuyên truyền miệng theo đơn vị tháng 2 năm 2026")
    #expect(sheet.cells["A3"]?.look == "14 bold center")
    #expect(text("C7") == "Tháng 2")
    #expect(["A1:C1", "A6:A7", "C6:D6"].allSatisfy(sheet.merged.contains))
    #expect(sheet.isLandscape && sheet.fitsWidth)
    // Total, two groups, six units; then what stood below the model rows.
    #expect(text("B8") == "TỔNG SỐ")
    #expect(sheet.cells["C8"]?.formula == "SUM(C9,C14)")
    #expect(sheet.cells["C9"]?.formula == "SUM(C10:C13)")
    #expect(sheet.cells["B9"]?.look == "11 bold left")
    #expect(sheet.cells["B10"]?.look == "11 left")
    #expect(sheet.cells["E10"]?.formula == "100*C10/D10")
    #expect(text("F13") == "Chưa báo cáo")
    #expect(sheet.cells["C13"]?.number == nil)
    #expect(text("B18") == "Người lập biểu")
    #expect(text("D18")?.contains("tháng 02 năm 2026") == true)
    #expect(sheet.merged.contains("D18:F18"))
    #expect(sheet.heights[8] == 18)
    let names = try workbook.package.part("xl/workbook.xml")
    #expect(names.contains("'Phụ lục'!$6:$7"))
    let chart = try workbook.package.part("xl/charts/chart1.xml")
    #expect(chart.contains("'Phụ lục'!$C$9"))
  }

  @Test("equal sheets give equal bytes")
  func equalBytes() throws {
    let folder = try workspace()
    try #require(report(in: folder).status == 0)
    let first = try Data(contentsOf: folder.url.appendingPathComponent("bao-cao.xlsx"))
    try #require(report(in: folder).status == 0)
    #expect(try Data(contentsOf: folder.url.appendingPathComponent("bao-cao.xlsx")) == first)
  }

  @Test("a name that isn't known is told with its cell and the nearest, by check and by the report")
  func unknownName() throws {
    let folder = try workspace(
      Self.template.replacing("code: talks", with: "code: talk")
        .replacing("percent: talks", with: "percent: talk")
        .replacing("columns: [talks]", with: "columns: [talk]"))
    for outcome in [
      try report(in: folder),
      try Program.run(
        ["templates", "check", "rieng", "--workspace", "w"], in: folder.url,
        language: "en_US.UTF-8"),
    ] {
      #expect(outcome.status == 1)
      #expect(outcome.messages.contains("bieu-02.xlsx:Biểu 02-TH!C8"))
      #expect(outcome.messages.contains("{{talks}}"))
      #expect(outcome.messages.contains("Did you mean talk"))
    }
  }

  @Test(
    "a workbook that isn't there, isn't one, or has no such sheet is told with the template's line")
  func unreadable() throws {
    func messages(_ template: String, _ prepare: (TemporaryFolder) throws -> Void = { _ in }) throws
      -> String
    {
      let folder = try workspace(template)
      try prepare(folder)
      let outcome = try report(in: folder)
      #expect(outcome.status == 1)
      return outcome.messages
    }
    let missing = try messages(Self.template.replacing("bieu-02.xlsx", with: "bieu-03.xlsx"))
    #expect(missing.contains("rieng.yaml:9"))
    #expect(missing.contains("w/report-templates/bieu-03.xlsx"))
    let sheet = try messages(
      Self.template.replacing("bieu-02.xlsx", with: "bieu-02.xlsx\n    layout_sheet: Biểu 9"))
    #expect(sheet.contains("Biểu 02-TH"))
    let damaged = try messages(Self.template) {
      try $0.write("không phải sổ tính", to: "w/report-templates/bieu-02.xlsx")
    }
    #expect(damaged.contains("isn't a workbook"))
  }
}
