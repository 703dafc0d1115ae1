import Foundation
import Testing

/// Workbooks as they come out of the printer, by LibreOffice.
@Suite("Printed workbooks")
struct PrintedWorkbookTests {
  /// The text of every page, in order.
  private struct Print {
    let name: String
    let pages: [String]
  }

  private static let prints = Result { () throws -> [Print] in
    let workbooks = try SampleWorkbooks.shared.get()
    let folder = try TemporaryFolder()
    for name in workbooks.names {
      try FileManager.default.copyItem(
        atPath: workbooks.folder.path(name), toPath: folder.path(name))
    }
    try LibreOffice(in: folder.url).convert(workbooks.names, to: "pdf")
    return try workbooks.names.map { name in
      let pdf = folder.path("converted/\(name.dropLast(5)).pdf")
      let outcome = try OtherProgram.pdfTools.run(["-layout", pdf, "-"])
      try #require(outcome.status == 0, "\(outcome.messages)")
      return Print(
        name: name, pages: outcome.text.split(separator: "\u{0C}").map { String($0) })
    }
  }

  @Test("no figure is too wide for its cell")
  func nothingIsCut() throws {
    for print in try Self.prints.get() {
      for (number, page) in print.pages.enumerated() {
        #expect(!page.contains("###"), "\(print.name), page \(number + 1)")
      }
    }
  }

  @Test("pages begin where the workbook says, each sheet's title or headings on top")
  func pages() throws {
    let workbooks = try SampleWorkbooks.shared.get()
    for print in try Self.prints.get() {
      let sheets = try PrintedSheet.sheets(of: workbooks.folder.path(print.name))
      // Records are broken into pages by the spreadsheet; the sheets before them are ours.
      let ours = sheets.prefix { !$0.isFitted }
      #expect(ours.count >= 3)
      var first = 0
      for sheet in ours {
        let last = first + sheet.pageCount - 1
        try #require(last < print.pages.count, "\(print.name): \(sheet.name)")
        for text in sheet.firstTexts {
          #expect(folded(print.pages[first]).contains(folded(text)), "\(print.name): \(text)")
        }
        // Of a text over several lines, columns beside it stand between its words.
        for word in sheet.lastText.split(separator: " ") {
          #expect(print.pages[last].contains(word), "\(print.name): \(sheet.lastText)")
        }
        if first > 0 {
          let before = folded(print.pages[first - 1])
          #expect(
            !before.contains(folded(sheet.firstTexts.joined())), "\(print.name): \(sheet.name)")
        }
        first = last + 1
      }
    }
  }

  @Test("the heading stands on the first page, the signature on the report's last, not alone")
  func headingAndSignature() throws {
    let workbooks = try SampleWorkbooks.shared.get()
    for print in try Self.prints.get() {
      let report = try #require(
        try PrintedSheet.sheets(of: workbooks.folder.path(print.name)).first)
      let first = folded(print.pages[0])
      #expect(first.contains("BÁOCÁO"))
      #expect(first.contains("Sốliệutừngày"))
      let last = print.pages[report.pageCount - 1]
      #expect(folded(last).contains("Nơinhận:"), "\(print.name)")
      let lines = last.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }
      let recipients = try #require(lines.firstIndex { $0.contains("Nơi nhận:") })
      // The page's number, and text of the report, stand above.
      #expect(recipients >= 2, "\(print.name)")
    }
  }

  @Test("totals stand on the pages of their tables")
  func totals() throws {
    let prints = try Self.prints.get()
    let month = try #require(prints.first)
    let page = try #require(
      month.pages.first { page in
        folded(page).lowercased().contains("kếtquảtheođơnvị") && page.contains("TỔNG SỐ")
      })
    let total = try #require(page.split(separator: "\n").first { $0.contains("TỔNG SỐ") })
    // The same total as the summary's table has.
    let summary = try String(
      contentsOf: Repository.root.appendingPathComponent(
        "Tests/EndToEndTests/Snapshots/samples/gia-lai-2020/monthly-2020-06.txt"), encoding: .utf8)
    let line = try #require(summary.split(separator: "\n").first { $0.contains("TỔNG SỐ") })
    let figures = line.split(separator: " ").filter { $0.first?.isNumber == true }
    #expect(figures.count >= 2)
    for figure in figures { #expect(total.contains(figure), "\(figure)") }
  }

  /// Text without spaces, which a PDF keeps only by their width.
  private func folded(_ text: String) -> String {
    text.precomposedStringWithCanonicalMapping.filter { !$0.isWhitespace }
  }
}

/// A sheet as it is to be printed.
struct PrintedSheet {
  let name: String
  /// By the page breaks that are set.
  let pageCount: Int
  /// Whether the spreadsheet fits it to the page, and breaks it where it likes.
  let isFitted: Bool
  /// Texts of the first row.
  let firstTexts: [String]
  /// Text of the last row that has one.
  let lastText: String

  static func sheets(of path: String) throws -> [PrintedSheet] {
    let script = """
      import sys, warnings
      from openpyxl import load_workbook
      warnings.simplefilter("ignore")
      for sheet in load_workbook(sys.argv[1], data_only=True):
          rows = [[str(c.value) for c in row if isinstance(c.value, str)] for row in sheet.iter_rows()]
          rows = [row for row in rows if row] or [[""]]
          fitted = bool(sheet.sheet_properties.pageSetUpPr and sheet.sheet_properties.pageSetUpPr.fitToPage)
          print("\\t".join([sheet.title, str(len(sheet.row_breaks.brk) + 1), str(int(fitted)), rows[-1][-1]] + rows[0]))
      """
    let outcome = try OtherProgram.openpyxl.run(["-c", script, path])
    try #require(outcome.status == 0, "\(outcome.messages)")
    return try outcome.lines.filter { !$0.isEmpty }.map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return PrintedSheet(
        name: fields[0], pageCount: try #require(Int(fields[1])), isFitted: fields[2] == "1",
        firstTexts: Array(fields[4...]), lastText: fields[3])
    }
  }
}
