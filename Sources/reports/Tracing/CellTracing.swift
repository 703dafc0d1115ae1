import ReportEngine
import ReportModel
import ReportRender
import Tabular

/// Traces a cell of a workbook, after the report has been made again.
struct CellTracing {
  private enum Found {
    case figure(FigureTrace)
    /// A row of the table of records.
    case record(Table.Row, of: Table)
  }

  private let place: String
  private let found: Found
  private let plan: Plan
  private let numbers: SourceNumbers

  init(
    file: ReportFile, reference: CellReference, records: RecordOptions, workspace: Workspace,
    console: Console
  ) throws {
    let sheet = try file.sheet(named: reference.sheet)
    let address = reference.address
    place = "\(sheet.name)!\(address)"
    let again = try ReportAgain(
      file.identity, records: records, workspace: workspace, console: console)
    plan = again.plan
    numbers = try SourceNumbers(again.source)
    let map = try XLSXRenderer(temporaryDirectory: Environment.temporaryFolder)
      .map(of: again.document)
    let written = try CellTracing.value(of: file, sheet, address)
    switch map.meaning(sheet: sheet.name, row: address.row - 1, column: address.column - 1) {
    case nil: throw TraceMessages.noFigure(place, holding: written)
    case .record(let number, _):
      guard let listed = again.document.records,
        let row = try CellTracing.record(number, of: listed)
      else { throw TraceMessages.noFigure(place, holding: written) }
      found = .record(row, of: listed.frame)
    case .cell(let cell):
      found = .figure(try CellTracing.trace(cell, again, place: place, written: written))
    }
    CellTracing.warn(of: file, again, found, written: written, place: place, on: console)
  }

  private static func trace(
    _ cell: WorkbookMap.TableCell, _ again: ReportAgain, place: String, written: FullCell.Value?
  ) throws -> FigureTrace {
    guard
      let trace = cell.table == DocumentDifference.amendmentTable
        ? try amended(cell, again)
        : try CellTracer(
          report: again.report, source: again.source, document: again.document
        ).trace(table: cell.table, row: cell.row, column: cell.column)
    else { throw TraceMessages.noFigure(place, holding: written) }
    if case .absent(let reason) = trace.value {
      throw TraceMessages.absent(place, trace.label, reason)
    }
    guard trace.value != .empty else { throw TraceMessages.noFigure(place, holding: written) }
    return trace
  }

  /// The trace of an old or a new value in the table of what was amended: that of the cell that changed, in
  /// the version before or in this one.
  private static func amended(
    _ cell: WorkbookMap.TableCell, _ again: ReportAgain
  ) throws -> FigureTrace? {
    guard let former = again.former,
      let table = again.document.tables.first(where: { $0.code == cell.table }),
      table.columns.indices.contains(cell.column)
    else { return nil }
    let changes = DocumentDifference(from: former.document, to: again.document).changes
    guard changes.indices.contains(cell.row) else { return nil }
    let change = changes[cell.row]
    switch table.columns[cell.column].code {
    case "former":
      return try change.formerPlace.flatMap {
        try CellTracer(report: former.plan, source: former.source, document: former.document)
          .trace(table: change.table, row: $0.row, column: $0.column)
      }
    case "later":
      return try change.laterPlace.flatMap {
        try CellTracer(report: again.report, source: again.source, document: again.document)
          .trace(table: change.table, row: $0.row, column: $0.column)
      }
    default: return nil
    }
  }

  private static func record(_ number: Int, of records: RecordTable) throws -> Table.Row? {
    var place = 0
    var found: Table.Row?
    try records.forEachRow { row in
      if place == number { found = row }
      place += 1
    }
    return found
  }

  /// What the file has in a cell.
  private static func value(
    of file: ReportFile, _ sheet: Workbook.Sheet, _ address: CellAddress
  ) throws -> FullCell.Value? {
    var value: FullCell.Value?
    do {
      try file.workbook.forEachFullCell(of: sheet) { cell in
        if cell.address == address { value = cell.value }
      }
    } catch {
      throw ReportFile.unreadable(file.path)
    }
    return value
  }

  /// Says where the file and the records of today part.
  private static func warn(
    of file: ReportFile, _ again: ReportAgain, _ found: Found, written: FullCell.Value?,
    place: String, on console: Console
  ) {
    if file.identity.data != again.document.facts.dataFingerprint.hexadecimal {
      console.warn(TraceMessages.dataMoved)
    }
    guard case .figure(let trace) = found, case .number(let number)? = written,
      let now = FigureNumber.plain(trace.value).map({ "\($0)" }).flatMap(Double.init),
      (number - now).magnitude > 0.006 + now.magnitude * 1e-9
    else { return }
    console.warn(
      TraceMessages.differs(
        place, written: CellContentText.plain(.number(number)) ?? "",
        now: FigureText.printed(trace.value)))
  }

  // MARK: - Writing

  func output(as format: ListingFormat, width: Int, language: Language) throws -> [UInt8] {
    switch found {
    case .figure(let trace):
      return try TraceWriting(trace: trace, place: place, plan: plan, numbers: numbers)
        .output(as: format, width: width, language: language)
    case .record(let row, let frame):
      return try RecordWriting(row: row, frame: frame, place: place)
        .output(as: format, width: width)
    }
  }
}

/// Writes one record of the sheet of records.
private struct RecordWriting {
  let row: Table.Row
  let frame: Table
  let place: String

  func output(as format: ListingFormat, width: Int) throws -> [UInt8] {
    switch format {
    case .text: Array(TextRenderer(width: width).text(of: table).utf8)
    case .json: try JSONText.bytes(of: RecordJSON(place: place, record: fields))
    case .csv:
      {
        var writer = CSVWriter()
        writer.append(frame.columns.map(\.code))
        writer.append(row.cells.map(plain))
        return writer.bytes
      }()
    }
  }

  private struct RecordJSON: Encodable {
    var schema = "trace-record/1"
    let place: String
    let record: [String: String]
  }

  private var fields: [String: String] {
    Dictionary(
      zip(frame.columns.map(\.code), row.cells.map(plain)), uniquingKeysWith: { first, _ in first })
  }

  private func plain(_ cell: Cell) -> String {
    switch cell.value {
    case .day(let day): "\(day)"
    case .text(let text): text
    default: FigureNumber.plain(cell.value).map { "\($0)" } ?? ""
    }
  }

  private var table: Table {
    Table(
      code: "record", title: "\(place): bản ghi hoạt động", placement: .body,
      columns: [
        Table.Column(code: "label", label: "Mục", kind: .label),
        Table.Column(code: "value", label: "Giá trị", kind: .text),
      ],
      rows: zip(frame.columns, row.cells).map { column, cell in
        Table.Row(
          kind: .item, cells: [.text(column.label), .text(CellText.printed(cell.value))])
      })
  }
}
