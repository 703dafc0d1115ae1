import ReportModel
import Tabular

/// A table that is read by a mapping: where its rows begin, and what each column is.
struct MappedTable {
  let fit: MappingFit
  let header: TableHeader
  let fixed: FixedValues
  /// The period that dates the records, where no column does.
  let period: ReportingPeriod?

  var mapping: IntakeMapping { fit.mapping }

  /// - Throws: when a heading is missing or unclear, or the period can't be told.
  init(
    _ fit: MappingFit, in preview: TablePreview, merges: [CellRange], request: IntakeRequest,
    file: String, plan: Plan
  ) throws(RecordFileError) {
    if let fault = fit.fault(file: file, sheet: preview.sheet) {
      throw RecordFileError(fault)
    }
    self.fit = fit
    header = preview.headerWithTitles(in: fit.lines, headings: fit.headings.texts)
    var fixed = fit.mapping.fixed
    period = try Self.period(fit, in: preview, request: request, file: file)
    if let period {
      fixed.period = period
      fixed.day = plan.calendar.window(of: period).last
    } else if fit.mapping.wide != nil {
      throw RecordFileError(
        MappingMessages.periodMissing(fit.mapping.name), file: file, sheet: preview.sheet)
    }
    self.fixed = fixed
  }

  private static func period(
    _ fit: MappingFit, in preview: TablePreview, request: IntakeRequest, file: String
  ) throws(RecordFileError) -> ReportingPeriod? {
    if let period = request.period { return period }
    let found: [ReportingPeriod]
    switch fit.mapping.period {
    case nil: return nil
    case .fixed(let period): return period
    case .title:
      let titles = preview.rows.filter { $0.line < fit.lines.lowerBound }.flatMap(\.cells)
      found = titles.flatMap(PeriodSearch.periods(inTitle:)).reduce(into: []) {
        if !$0.contains($1) { $0.append($1) }
      }
    case .fileName: found = PeriodSearch.periods(inFileName: FileName.last(of: file))
    }
    guard found.count == 1 else {
      throw RecordFileError(
        MappingMessages.periodUnclear(found.map(\.code)), file: file, sheet: preview.sheet)
    }
    return found[0]
  }
}

/// The part of a path that names the file.
enum FileName {
  static func last(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
