import ReportModel
import Tabular

extension RecordReader {
  /// Whether any mapping could be for a file, as far as its name tells.
  func mightMap(_ file: String, _ request: IntakeRequest) -> Bool {
    let name = FileName.last(of: file)
    return request.mapping != nil || mappings.contains { $0.isFor(fileName: name) }
  }

  /// The table that is read by a mapping, and how that fits it; `nil` where all are read by the standard
  /// headings.
  ///
  /// - Parameter tables: the sheets that may be meant, or the one table of delimited text.
  /// - Throws: when more than one mapping fits, or one fits more than one table: nothing is guessed.
  func chosenMapping(
    _ tables: [(preview: TablePreview, merges: [CellRange])], _ request: IntakeRequest,
    file: String
  ) throws(RecordFileError) -> (table: Int, fit: MappingFit)? {
    let candidates = try candidates(request, file: file)
    var fits: [(table: Int, fit: MappingFit)] = []
    for (index, table) in tables.enumerated() {
      for mapping in candidates where mapping.isFor(sheet: table.preview.sheet) {
        if let fit = MappingFit.best(of: mapping, in: table.preview, merges: table.merges) {
          fits.append((index, fit))
        }
      }
    }
    let whole = fits.filter(\.fit.isWhole)
    guard whole.count < 2 else {
      let names = Set(whole.map(\.fit.mapping.name))
      if names.count > 1 {
        throw RecordFileError(MappingMessages.several(Array(names)), file: file)
      }
      let sheets = whole.compactMap { tables[$0.table].preview.sheet }
      throw RecordFileError(WorkbookMessages.severalSheets(sheets), file: file)
    }
    if let one = whole.first {
      if request.mapping == nil { try checkOthers(tables, but: one.table, file: file) }
      return one
    }
    if request.mapping != nil, fits.isEmpty {
      throw RecordFileError(
        MappingMessages.sheetMissing(
          candidates.first?.condition.sheet?.text, found: tables.compactMap(\.preview.sheet)),
        file: file)
    }
    // A table with all standard headings needs no mapping that doesn't fit it.
    let isStandard = tables.contains { Self.hasStandardHeader($0) }
    if request.mapping == nil, isStandard { return nil }
    return fits.min { $0.fit.missing.count < $1.fit.missing.count }
  }

  private func candidates(
    _ request: IntakeRequest, file: String
  ) throws(RecordFileError) -> [IntakeMapping] {
    guard let name = request.mapping else {
      return mappings.filter { $0.isFor(fileName: FileName.last(of: file)) }
    }
    if let mapping = mappings.first(where: { $0.name == name }) { return [mapping] }
    let known = mappings.map(\.name)
    throw RecordFileError(
      MappingMessages.unknown(NearestNames.nearest(to: name, among: known), known: known),
      file: file)
  }

  /// A workbook that has records elsewhere too isn't read in part.
  private func checkOthers(
    _ tables: [(preview: TablePreview, merges: [CellRange])], but chosen: Int, file: String
  ) throws(RecordFileError) {
    let others = tables.indices.filter { $0 == chosen || Self.hasStandardHeader(tables[$0]) }
    guard others.count < 2 else {
      throw RecordFileError(
        WorkbookMessages.severalSheets(others.compactMap { tables[$0].preview.sheet }), file: file)
    }
  }

  private static func hasStandardHeader(
    _ table: (preview: TablePreview, merges: [CellRange])
  ) -> Bool {
    if table.preview.sheet == nil {
      return table.preview.rows.first.map { RecordHeader.isWhole($0.cells) } ?? false
    }
    let header = try? StandardHeader.find(in: table.preview) { table.merges }
    return header.map { RecordHeader.isWhole($0.names) } ?? false
  }
}
