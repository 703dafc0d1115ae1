public import ReportModel

/// A workbook in a temporary file, and what is to be said of it.
///
/// The file has no name, and goes away with the last that holds this value.
public struct RenderedWorkbook: Sendable {
  /// Sheets that are hard to read when they are printed; none is usual.
  public let smallPrint: [SmallPrint]
  /// Which figure stands where in it.
  public let map: WorkbookMap
  private let package: ZipPackage

  fileprivate init(smallPrint: [SmallPrint], map: WorkbookMap, package: ZipPackage) {
    self.smallPrint = smallPrint
    self.map = map
    self.package = package
  }

  /// Calls `body` with the workbook's bytes, some of them at a time: a sheet of records may be large.
  ///
  /// - Throws: what `body` throws, and `RenderError` where the temporary file can't be read.
  public func forEachPiece(_ body: ([UInt8]) throws -> Void) throws {
    try package.forEachPiece(body)
  }

  /// The workbook, held whole.
  public func bytes() throws(RenderError) -> [UInt8] { try package.bytes() }
}

/// A sheet whose type comes out small because it is fitted to the width of a page.
public struct SmallPrint: Sendable, Hashable {
  /// Below this many points it is told of.
  public static let limit = 8.0

  public let sheet: String
  /// Size of the body's type in print.
  public let points: Double
}

/// The report as a workbook: the report sheet as it is printed, a sheet for each table, charts, the
/// records behind the figures, the provenance of the data.
///
/// Totals and rates are live formulas with their values. Equal documents give equal bytes: the time of
/// creation is the day as of which the report is made.
public struct XLSXRenderer: ReportRenderer {
  private let temporaryDirectory: String

  /// A renderer that writes its temporary files, which are gone afterwards, into a directory.
  public init(temporaryDirectory: String) {
    self.temporaryDirectory = temporaryDirectory
  }

  public var fileExtension: String { "xlsx" }

  /// Which figure stands where in the workbook of a document.
  ///
  /// The workbook is drawn for it, but for the records, whose places follow from their number.
  public func map(of document: ReportDocument) throws(RenderError) -> WorkbookMap {
    var map = WorkbookMap(sheets: [], cells: [:], records: nil)
    _ = try TemporaryWorkbook(in: temporaryDirectory) { path, directory throws(RenderError) in
      map = try write(
        PlannedWorkbook(document), to: path, temporaryDirectory: directory, drawsRecords: false
      ).map
    }
    return map
  }

  /// The workbook, held whole; `workbook(of:)` spares the memory.
  public func render(_ document: ReportDocument) throws(RenderError) -> [UInt8] {
    try workbook(of: document).bytes()
  }

  /// The workbook, with what whoever prints it should know.
  public func workbook(of document: ReportDocument) throws(RenderError) -> RenderedWorkbook {
    try workbook(of: PlannedWorkbook(document))
  }

  /// The same of sheets that are laid out already.
  public func workbook(of planned: PlannedWorkbook) throws(RenderError) -> RenderedWorkbook {
    var written = Written(smallPrint: [], map: WorkbookMap(sheets: [], cells: [:], records: nil))
    let file = try TemporaryWorkbook(in: temporaryDirectory) {
      path, directory throws(RenderError) in
      written = try write(planned, to: path, temporaryDirectory: directory)
    }
    var package = try ZipPackage(file)
    try FirstPageHeader.hide(in: &package)
    return RenderedWorkbook(
      smallPrint: written.smallPrint, map: written.map, package: package)
  }

  /// What is known of a workbook when it has been written.
  private typealias Written = (smallPrint: [SmallPrint], map: WorkbookMap)

  private func write(
    _ planned: PlannedWorkbook, to path: String, temporaryDirectory: String,
    drawsRecords: Bool = true
  ) throws(RenderError) -> Written {
    let (document, footer) = (planned.document, planned.footer)
    let workbook = try WorkbookFile(
      path: path, temporaryDirectory: temporaryDirectory, fontName: document.layout.fontName,
      keepsLedgers: true)
    try workbook.setProperties(properties(of: document))
    var names = SheetNames()

    let report = planned.report
    let reportSheet = try workbook.addSheet(named: names.name(for: ReportSheet.name))
    try reportSheet.setUp(report.page)
    _ = try SheetDrawing(report.plan, tableColumns: report.tableColumns, in: reportSheet)
    try reportSheet.setPrintArea(
      CellRange(
        rows: 0...max(0, report.plan.rows.count - 1),
        columns: 0...max(0, report.plan.columns.count - 1)))

    let records = document.records.map { records in
      let sheets = RecordSheets(records, layout: document.layout, footer: footer)
      return (
        sheets: sheets,
        names: (0..<sheets.sheetCount).map { _ in names.name(for: records.frame.title) }
      )
    }
    let recordPlace = records.map { $0.sheets.place(in: $0.names) }
    var blocks = BlockNames()
    var smallPrint: [SmallPrint] = []
    func note(
      _ name: String, of table: Table, _ range: CellRange, printedSize: Double
    ) throws(RenderError) {
      if printedSize < SmallPrint.limit {
        smallPrint.append(SmallPrint(sheet: name, points: printedSize))
      }
      try workbook.define(
        blocks.name(for: table.code), as: "=" + CellAddress.absolute(range, in: name))
    }
    func add(
      _ drawn: TableSheet, of table: Table, named name: String, isReported: Bool = false
    ) throws(RenderError) -> TablePlace {
      let sheet = try workbook.addSheet(named: name)
      try note(name, of: table, drawn.range, printedSize: drawn.printedSize)
      return try drawn.draw(
        table, records: isReported ? recordPlace : nil, isMarked: isReported, in: sheet)
    }
    var places: [String: TablePlace] = [:]
    var sheets: [String: String] = [:]
    for (table, drawn) in zip(document.tables, planned.tables) {
      let name = names.name(for: table.number ?? table.title)
      places[table.code] = try add(drawn, of: table, named: name, isReported: true)
      sheets[table.code] = name
    }
    if !document.charts.isEmpty {
      let sheet = try workbook.addSheet(named: names.name(for: ChartSheet.name))
      try ChartSheet(document, footer: footer).draw(in: sheet, places: places, sheets: sheets)
    }
    if drawsRecords, let records, let listed = document.records {
      let drawn = try records.sheets.draw(in: workbook, named: records.names)
      try note(records.names[0], of: listed.frame, drawn.range, printedSize: drawn.printedSize)
    }
    _ = try add(
      planned.provenance, of: document.provenance, named: names.name(for: document.provenance.title)
    )
    let map = WorkbookMap(
      sheets: workbook.ledgers.map(\.name),
      cells: Dictionary(
        workbook.ledgers.map { ($0.name, $0.cells) }, uniquingKeysWith: { first, _ in first }),
      records: recordPlace)
    try describe(document, in: workbook)
    try workbook.close()
    return (smallPrint, map)
  }

  /// Lets the workbook say of itself what it is, and seals its cells.
  private func describe(
    _ document: ReportDocument, in workbook: WorkbookFile
  ) throws(RenderError) {
    let seal = workbook.ledgers.seal()
    let properties =
      ReportIdentity(of: document).properties
      + seal.properties(sheets: workbook.ledgers.map(\.name))
    for (name, value) in properties { try workbook.setProperty(name, value) }
  }

  private func properties(of document: ReportDocument) -> WorkbookFile.Properties {
    let facts = document.facts
    let subject = ([document.heading.documentType] + document.heading.subject)
      .joined(separator: " ")
    return WorkbookFile.Properties(
      title: subject, subject: "\(facts.campaignName) – \(facts.scopeName), \(facts.periodName)",
      author: "\(document.heading.issuer) \(document.heading.superior)",
      comments: "Vân tay số liệu: \(facts.dataFingerprint.hexadecimal). "
        + "Vân tay kế hoạch: \(facts.planFingerprint).",
      created: Int(facts.asOf.number) * 86_400)
  }
}
