import Foundation
import ReportModel
import ReportsTestSupport
import Testing

@testable import ReportRender

struct TextRendererTests {
  @Test func theSummaryLooksAsApproved() throws {
    try expectSnapshot(
      of: TextRenderer().text(of: SampleDocument.make()), named: "summary-80.txt")
  }

  @Test func theNarrowestSummaryLooksAsApproved() throws {
    try expectSnapshot(
      of: TextRenderer(width: 60).text(of: SampleDocument.make()), named: "summary-60.txt")
  }

  @Test func aStateDocumentHasItsMottoAndRules() throws {
    let document = try SampleDocument.make(layout: SampleLayout.state, tables: [], blocks: [])
    try expectSnapshot(of: TextRenderer().text(of: document), named: "heading-state.txt")
  }

  @Test(arguments: Array(60...120) + [150, 200])
  func noLineIsWiderThanAsked(width: Int) throws {
    let text = try TextRenderer(width: width).text(of: SampleDocument.make())
    for line in text.split(separator: "\n") {
      #expect(DisplayWidth.of(line) <= width, "\(line)")
    }
  }

  @Test(arguments: [60, 61, 80, 113])
  func noLineIsWiderThanAskedWhateverTheData(width: Int) throws {
    let text = try TextRenderer(width: width).text(of: HostileDocument.make())
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      #expect(DisplayWidth.of(line) <= width, "\(line)")
      #expect(!line.contains("\t") && !line.contains("\u{1B}"))
    }
  }

  @Test func centredNamesAreBrokenIntoLinesOfAboutTheSameLength() {
    #expect(
      TextLines.balanced("TIỂU BAN TUYÊN TRUYỀN, KHÁNH TIẾT", width: 31)
        == ["TIỂU BAN TUYÊN", "TRUYỀN, KHÁNH TIẾT"])
    #expect(TextLines.balanced("BAN TUYÊN GIÁO", width: 31) == ["BAN TUYÊN GIÁO"])
    #expect(TextLines.balanced("", width: 31) == [])
    for width in 2...40 {
      let text = "kết quả công tác tuyên truyền đại hội đảng bộ các cấp"
      let lines = TextLines.balanced(text, width: width)
      #expect(lines.count == TextLines.wrapped(text, width: width).count)
      #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
    }
  }

  @Test func theTextEndsWithOneLineFeedAndHasNoSpacesAtLineEnds() throws {
    let text = try TextRenderer().text(of: SampleDocument.make())
    #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
    #expect(!text.contains(" \n"))
  }

  @Test func everyBlockOfAWideTableRepeatsTheStub() throws {
    let table = try SampleTables.units()
    let lines = TextTable(table, width: 60).lines()
    let titles = lines.filter { $0.contains("Kết quả theo đơn vị") }
    #expect(titles.count > 1)
    #expect(titles.dropFirst().allSatisfy { $0.contains("(tiếp theo)") })
    #expect(lines.filter { $0.contains("Thành ủy Pleiku") }.count == titles.count)
  }

  @Test func eachAbsenceHasItsMarkAndNoneIsZero() {
    let marks = Absence.allCases.map { CellText.mark(of: $0) }
    #expect(marks == ["-", "", "x", "-", "(*)", ""])
  }

  @Test func aBodyTableThatNoBlockNamesIsNotLost() throws {
    let document = try SampleDocument.make(tables: [SampleTables.tasks()], blocks: [])
    #expect(TextRenderer().text(of: document).contains("Biểu 2. Tiến độ"))
  }

  @Test func theTextEndsWithTheEndMarkOfTheLayout() throws {
    func text(_ layout: Layout, _ blocks: [ReportDocument.Block], tables: [Table] = []) throws
      -> String
    {
      try TextRenderer().text(
        of: SampleDocument.make(layout: layout, tables: tables, blocks: blocks))
    }
    #expect(try text(SampleLayout.state, [.paragraph("Đã hết.")]).contains("Đã hết./.\n"))
    #expect(try text(SampleLayout.party, [.paragraph("Đã hết.")]).contains("Đã hết.\n"))
    let appendix = try SampleTables.overdue()
    #expect(
      try text(SampleLayout.state, [.table(code: "overdue")], tables: [appendix])
        .contains("(Số liệu chi tiết tại Phụ lục 2 kèm theo)./.\n"))
    let table = try SampleTables.tasks()
    #expect(
      try text(SampleLayout.state, [.table(code: "tasks")], tables: [table])
        .contains("\n   ./.\n"))
  }

  @Test func severalAppendicesAreNamedTogether() throws {
    let document = try SampleDocument.make(
      blocks: [.table(code: "units"), .table(code: "overdue")])
    #expect(TextRenderer().text(of: document).contains("tại Phụ lục 1, 2 kèm theo"))
  }

  @Test func anAppendixHasItsOwnHeadingAndTheRowOfColumnIndices() throws {
    let lines = try TextRenderer().text(of: SampleDocument.make())
      .split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    let start = try #require(lines.firstIndex(of: "Phụ lục 1"))
    #expect(lines[start + 1] == "KẾT QUẢ THEO ĐƠN VỊ")
    #expect(lines[start + 2].hasPrefix("(Kèm theo Báo cáo số      -BC/BTGTU"))
    #expect(lines[start...].contains { $0.hasPrefix("A ") && $0.contains(" B ") })
  }

  @Test func severalAddresseesStandInALineEach() throws {
    let lines = TextRenderer().text(
      of: try SampleDocument.make(addressLines: ["Kính gửi:", "- Sở Một;", "- Sở Hai."])
    ).split(separator: "\n")
    let start = try #require(lines.firstIndex { $0.hasSuffix("Kính gửi:") })
    func indent(_ line: Substring) -> Int { line.prefix { $0 == " " }.count }
    #expect(lines[start + 1].hasSuffix("- Sở Một;"))
    #expect(indent(lines[start + 1]) == indent(lines[start]) + 4)
    #expect(indent(lines[start + 2]) == indent(lines[start + 1]))
  }

  @Test func anEmptyTableSaysSo() {
    let table = Table(
      code: "empty", title: "Nhiệm vụ quá hạn", placement: .body,
      columns: [Table.Column(code: "task", label: "Nhiệm vụ", kind: .label)], rows: [],
      emptyText: "Không có nhiệm vụ quá hạn.")
    #expect(TextTable(table, width: 80).lines().contains("   Không có nhiệm vụ quá hạn."))
  }

  @Test func widthsOutsideTheBoundsAreHeldAtThem() {
    #expect(TextRenderer(width: 10).width == 60)
    #expect(TextRenderer(width: 1000).width == 200)
  }
}

struct DisplayWidthTests {
  @Test(arguments: [
    ("abc", 3), ("Đảng ủy", 7), ("ủy".decomposedStringWithCanonicalMapping, 2), ("漢字", 4),
    ("a\u{200B}b", 2), ("😀", 2),
  ])
  func marksTakeNoRoomAndWideLettersTwoColumns(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test func aWordTooLongForALineIsBroken() {
    #expect(TextLines.wrapped("abcdefgh ij", width: 5) == ["abcde", "fgh", "ij"])
    #expect(TextLines.wrapped("漢字漢字", width: 5) == ["漢字", "漢字"])
  }

  @Test func controlCharactersBecomeSpacesAndInvisibleOnesGo() {
    #expect(PrintableText.line("a\tb\nc\u{1B}[31m\u{202E}d\u{200B}") == "a b c [31md")
  }
}
