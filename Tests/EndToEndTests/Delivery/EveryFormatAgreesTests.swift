import Foundation
import ReportsTestSupport
import Testing

/// Every figure of a report stands in every format, and is the same in each.
@Suite("All formats tell the same figures")
struct EveryFormatAgreesTests {
  struct Report: CustomTestStringConvertible {
    let sample: String
    let arguments: [String]
    var testDescription: String { "\(sample) \(arguments.joined(separator: " "))" }
  }

  static let reports = [
    Report(sample: "gia-lai-2020", arguments: ["monthly", "--period", "2020-06"]),
    Report(sample: "cao-bang-2020", arguments: ["quarterly", "--period", "2020-Q1"]),
    Report(sample: "dang-uy-khoi-2021", arguments: ["phase", "P2"]),
    Report(sample: "kon-tum-so-tai-chinh-2020", arguments: ["monthly", "--period", "2020-08"]),
    Report(sample: "dam-ha-2020", arguments: ["monthly", "--period", "2020-05"]),
  ]

  @Test("text, workbook, JSON, HTML, Markdown and CSV agree on every one", arguments: reports)
  func agree(_ report: Report) throws {
    let output = try TemporaryFolder()
    func run(_ options: String...) throws -> Program.Outcome {
      let outcome = try Self.run(report, options)
      try #require(outcome.status == 0, "\(outcome.messages)")
      return outcome
    }
    let figures = try ReportFigures(run("--format", "json", "--no-workbook").output)
    #expect(figures.figureCount > 100)

    let text = try run("--output", output.path("a.xlsx"), "--width", "120")
    let page = try XMLTree(run("--format", "html").text)
    let markdown = try run("--format", "markdown").text
    let workbook = try Data(contentsOf: URL(fileURLWithPath: output.path("a.xlsx")))
    _ = try run("--format", "csv", "--output", output.path("csv"))
    let csvFiles = try FileManager.default.contentsOfDirectory(atPath: output.path("csv"))
    for table in figures.tables {
      let csv = try #require(csvFiles.first { $0.hasSuffix("-\(table.code).csv") })
      Self.compare(
        try PrintedTables.csv(
          Data(contentsOf: URL(fileURLWithPath: output.path("csv/\(csv)"))),
          columns: table.kinds.count),
        table.rows.map { $0.cells.map(\.plain) }, "\(table.code) in CSV")
      Self.compare(
        try PrintedTables.html(table, in: page), table.rows.map { Self.shown($0, of: table) },
        "\(table.code) in HTML", mayBeEmpty: true)
      Self.compare(
        try PrintedTables.markdown(table, in: markdown),
        table.rows.map { $0.cells.map(\.printed) }, "\(table.code) in Markdown")
      try Self.compareText(table, in: text.lines)
      try Self.compareWorkbook(table, in: workbook, sheet: table.number ?? table.title)
      if table.placement == "body" {
        try Self.compareWorkbook(table, in: workbook, sheet: "Báo cáo")
      }
    }
    let pageText = Self.folded(page.root.wholeText)
    let markdownText = Self.folded(markdown.replacing(/\\(.)/) { String($0.output.1) })
    for sentence in figures.sentences.map(Self.folded) {
      #expect(Self.folded(text.text).contains(sentence))
      #expect(pageText.contains(sentence))
      #expect(markdownText.contains(sentence))
    }
  }

  private static func run(_ report: Report, _ options: [String]) throws -> Program.Outcome {
    let folder = Repository.root.appendingPathComponent("samples/\(report.sample)")
    let records = try FileManager.default
      .contentsOfDirectory(atPath: folder.appendingPathComponent("records").path).sorted()
      .map { "records/\($0)" }
    return try Program.run(
      report.arguments + options + ["--quiet", "--records"] + records, in: folder,
      today: "2022-12-31")
  }

  private static func compare(
    _ found: [[String]], _ expected: [[String]], _ place: String, mayBeEmpty: Bool = false
  ) {
    if expected.isEmpty, mayBeEmpty { return }
    #expect(found.count == expected.count, "\(place)")
    for (row, cells) in zip(found, expected) {
      #expect(row.map(folded) == cells.map(folded), "\(place)")
    }
  }

  /// A row as a page shows it: a heading over rows is one cell behind the running number.
  private static func shown(
    _ row: ReportFigures.Row, of table: ReportFigures.Table
  ) -> [String] {
    let printed = row.cells.map(\.printed)
    guard row.kind == "heading" else { return printed }
    let lead = table.kinds.prefix { $0 == "ordinal" }.count
    return printed.prefix(lead) + [
      printed.dropFirst(lead).filter { !$0.isEmpty }.joined(separator: " ")
    ]
  }

  // MARK: - Text

  /// The columns are dealt out over blocks; what each holds follows from the figures alone: the longest
  /// run of columns whose figures stand in its rows.
  private static func compareText(
    _ table: ReportFigures.Table, in lines: [Substring]
  ) throws {
    let blocks = try PrintedTables.text(table, in: lines)
    #expect(!blocks.isEmpty, "\(table.code) is not in the text")
    let columns = table.kinds.indices.filter {
      ["number", "percent", "day"].contains(table.kinds[$0])
    }
    var next = 0
    for block in blocks {
      let end = (next...columns.count).last { holds(block, table, Array(columns[next..<$0])) }
      next = try #require(end)
    }
    #expect(next == columns.count, "\(table.code) in text: column \(next) differs")
  }

  private static func holds(
    _ block: [[Substring]], _ table: ReportFigures.Table, _ columns: [Int]
  ) -> Bool {
    var line = 0
    for row in table.rows where row.kind != "heading" {
      let runs = runs(of: row, columns)
      if runs.isEmpty { continue }
      guard let found = block[line...].firstIndex(where: { contains($0, runs) }) else {
        return false
      }
      line = found + 1
    }
    return true
  }

  /// Figures that have no column of text between them.
  private static func runs(of row: ReportFigures.Row, _ columns: [Int]) -> [[String]] {
    var runs: [[String]] = []
    var previous: Int?
    for column in columns {
      if previous != column - 1 { runs.append([]) }
      runs[runs.count - 1] += row.cells[column].printed.split(separator: " ").map(String.init)
      previous = column
    }
    return runs.filter { !$0.isEmpty }
  }

  /// Whether the runs stand in the line, each whole and in their order.
  private static func contains(_ line: [Substring], _ runs: [[String]]) -> Bool {
    var rest = line.map(String.init)[...]
    for run in runs {
      guard let start = rest.indices.first(where: { rest[$0...].starts(with: run) }) else {
        return false
      }
      rest = rest[(start + run.count)...]
    }
    return true
  }

  // MARK: - Workbook

  /// The rows of a table stand in their order on a sheet; where its heading is repeated on a new page of
  /// the report, that comes between.
  private static func compareWorkbook(
    _ table: ReportFigures.Table, in workbook: Data, sheet: String
  ) throws {
    var rows = try PrintedTables.workbook(workbook, sheet: sheet)[...]
    for (index, row) in table.rows.enumerated() {
      let cells = row.cells.filter { !$0.printed.isEmpty }
      let found = rows.firstIndex { agree($0, cells) }
      let place = "\(table.code) row \(index) on sheet \(sheet)"
      rows = rows[(try #require(found, "\(place) is missing") + 1)...]
    }
  }

  private static func agree(_ found: [String], _ expected: [ReportFigures.Cell]) -> Bool {
    found.count == expected.count
      && zip(found, expected).allSatisfy { text, cell in
        guard let number = cell.number else {
          return folded(text) == folded(cell.kind == "day" ? cell.plain : cell.printed)
        }
        guard let read = Double(text) else { return false }
        return abs(read - number) <= 1e-9 * max(1, abs(number))
      }
  }

  private static func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
