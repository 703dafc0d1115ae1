import ReportEngine
import ReportModel
import ReportRender
import Tabular

/// Compares the reports of two versions of a closed period, cell by cell.
struct VersionComparison {
  private let difference: DocumentDifference
  private let title: String

  /// - Parameters:
  ///   - between: two versions, such as `v1` and `v2` or `1` and `2`.
  ///   - template: by name; `nil` is the standard one of such periods.
  init(
    period code: String, between: [String], template: String?, workspace: Workspace,
    console: Console
  ) throws {
    let period = try PeriodArgument.period(code, of: "PERIOD")
    let numbers = between.compactMap(VersionComparison.number)
    guard between.count == 2, numbers.count == 2 else { throw VersionComparison.needsTwo }
    let template = template ?? VersionComparison.standardTemplate(of: period)
    let documents = try numbers.map { number in
      guard
        let closing = try ClosedPeriods.closing(of: period, version: number, in: workspace)
      else { throw VersionComparison.needsTwo }
      let closed = try ClosedReport(closing, of: workspace, console: console)
      return try closed.report(by: template, listsRecords: false, console: console) { plan in
        ReportRequest(period: period, templateName: template, program: ProgramVersion.named)
      }.document
    }
    difference = DocumentDifference(from: documents[0], to: documents[1])
    title =
      "So sánh bản \(numbers[0]) và bản \(numbers[1]), \(PeriodWording.name(of: period))"
  }

  func write(as format: ListingFormat, width: Int) throws {
    let bytes: [UInt8]
    switch format {
    case .text:
      let table = difference.table(title: title, reason: nil, placement: .body)
      bytes = Array(TextRenderer(width: width).text(of: table).utf8)
    case .csv: bytes = csv
    case .json: bytes = try JSONText.bytes(of: VersionComparisonJSON(difference))
    }
    try StandardStream.output.write(bytes)
  }

  private var csv: [UInt8] {
    var writer = CSVWriter()
    writer.append(["table", "row", "column", "codes", "former", "later"])
    for change in difference.changes {
      let codes = change.codes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      writer.append(
        [
          change.table, change.row, change.column, codes.joined(separator: "; "),
          change.former.map(CellText.printed) ?? "", change.later.map(CellText.printed) ?? "",
        ].map(SpreadsheetText.neutral))
    }
    return writer.bytes
  }

  /// `v2` or `2`.
  private static func number(_ text: String) -> Int? {
    let digits = text.hasPrefix("v") ? text.dropFirst() : text[...]
    return Int(digits).flatMap { $0 >= 1 ? $0 : nil }
  }

  private static func standardTemplate(of period: ReportingPeriod) -> String {
    switch period.kind {
    case .week: WeeklyCommand.template
    case .month: MonthlyCommand.template
    case .quarter: QuarterlyCommand.template
    case .halfYear: HalfYearlyCommand.template
    case .nineMonths: NineMonthlyCommand.template
    case .year: YearlyCommand.template
    case .days: "custom"
    }
  }

  private static var needsTwo: CommandFailure {
    CommandFailure(
      .usage,
      message: BilingualText(
        vi: "--between cần hai bản của kỳ đã chốt.",
        en: "--between needs two versions of a closed period."),
      remedy: BilingualText(
        vi: "Ví dụ: reports diff 2020-06 --between v1 v2",
        en: "Such as: reports diff 2020-06 --between v1 v2"))
  }
}

/// The comparison as JSON.
struct VersionComparisonJSON: Encodable {
  struct Change: Encodable {
    let table: String
    let row: String
    let column: String
    let codes: [String: String]
    /// As it is printed.
    let former: String?
    let later: String?
  }

  private let schema = "versions/1"
  private let changes: [Change]

  init(_ difference: DocumentDifference) {
    changes = difference.changes.map { change in
      Change(
        table: change.table, row: change.row, column: change.column, codes: change.codes,
        former: change.former.map(CellText.printed), later: change.later.map(CellText.printed))
    }
  }
}
