import ReportModel
import ReportRender

/// Writes a finished report as it was asked for.
struct ReportWriting {
  let document: ReportDocument
  let name: ReportFileName
  let console: Console

  func write(_ delivery: ReportDelivery) throws {
    switch delivery {
    case .summary(let renderer, let place):
      try writeSummary(renderer, workbookTo: place)
    case .workbookAlone:
      let workbook = try workbookRenderer.workbook(of: document)
      warn(of: workbook)
      try write(workbook, to: .standardOutput)
    case .document(let renderer, let part, let place):
      try write(renderer, part: part, to: place)
    case .tables(let startsWithByteOrderMark, let place):
      try writeTables(startsWithByteOrderMark: startsWithByteOrderMark, to: place)
    case .letter(let envelope, let width, let place):
      let attachment = MailAttachment(fileName: name.file("xlsx"), title: "\(name.title).xlsx")
      try write(
        MailRenderer(
          envelope, attachment: attachment, text: TextRenderer(width: width),
          workbook: workbookRenderer), to: place)
    }
  }

  /// The workbook comes first: whoever reads the summary may stop reading at any line.
  private func writeSummary(
    _ renderer: any ReportRenderer, workbookTo place: OutputPlace?
  ) throws {
    guard let place else { return try StandardStream.output.write(renderer.render(document)) }
    let planned = PlannedWorkbook(document)
    UntilExit.keep(planned)
    let (workbook, summary) = try sideBySide {
      try workbookRenderer.workbook(of: planned)
    } _: {
      try renderer.render(document)
    }
    warn(of: workbook)
    try write(workbook, to: place)
    try StandardStream.output.write(summary)
  }

  private var workbookRenderer: XLSXRenderer {
    XLSXRenderer(
      temporaryDirectory: isSmall ? Environment.smallFilesFolder : Environment.temporaryFolder)
  }

  /// Whether the workbook takes a few megabytes at most while it is made.
  private var isSmall: Bool {
    document.records == nil
      && document.tables.reduce(0) { $0 + $1.rows.count * $1.columns.count } <= 100_000
  }

  private func write(_ workbook: RenderedWorkbook, to place: OutputPlace) throws {
    let path = try place.write(named: name.file("xlsx"), beginning: OutputPlace.archiveMark) {
      try workbook.forEachPiece($0)
    }
    guard let path else { return }
    console.note(
      BilingualText(vi: "Đã ghi sổ tính: \(path)", en: "Wrote the workbook: \(path)"))
  }

  private func warn(of workbook: RenderedWorkbook) {
    for sheet in workbook.smallPrint { console.warn(ReportWriting.isSmall(sheet)) }
  }

  private static func isSmall(_ print: SmallPrint) -> BilingualText {
    let points = (print.points * 10).rounded(.down) / 10
    return BilingualText(
      vi: "Trang «\(print.sheet)» in vừa chiều ngang khổ A4 thì chữ chỉ còn "
        + "\("\(points)".replacing(".", with: ",")) pt; nên bớt cột của biểu hoặc in khổ A3.",
      en: "Sheet “\(print.sheet)” comes out at \(points) pt when fitted to the width of A4; "
        + "leave columns out of the table, or print on A3.")
  }

  private func write(
    _ renderer: any ReportRenderer, part: String? = nil, to place: OutputPlace
  ) throws {
    let file = name.file(renderer.fileExtension, part: part)
    guard let path = try place.write(renderer.render(document), named: file) else { return }
    console.note(BilingualText(vi: "Đã ghi: \(path)", en: "Wrote: \(path)"))
  }

  /// Several tables need a file each; a single one can do without.
  private func writeTables(startsWithByteOrderMark: Bool, to place: OutputPlace) throws {
    func write(_ table: Table) throws {
      try self.write(
        CSVRenderer(table: table.code, startsWithByteOrderMark: startsWithByteOrderMark),
        part: table.code, to: place)
    }
    if case .folder = place {
      for table in CSVRenderer.tables(of: document) { try write(table) }
    } else if let table = document.tables.first, document.tables.count == 1 {
      try write(table)
    } else {
      throw unnamedTable
    }
  }

  private var unnamedTable: CommandFailure {
    let tables = CSVRenderer.tables(of: document)
    let codes = tables.map(\.code).joined(separator: ", ")
    return CommandFailure(
      .usage,
      message: BilingualText(
        vi: "CSV chứa một biểu, mà báo cáo có \(tables.count): \(codes).",
        en: "CSV holds one table, and the report has \(tables.count): \(codes)."),
      remedy: BilingualText(
        vi: "Chọn một biểu bằng --table, hoặc nêu thư mục bằng --output bieu/ để ghi tất cả.",
        en: "Choose one by --table, or name a folder by --output tables/ for all of them."))
  }
}
