import ReportModel

/// What a report says of the closed periods whose figures it holds.
struct AmendmentNotes {
  private let report: ReportPlan
  /// The versions that count, by days.
  private let closings: [Closing]

  /// - Throws: what the source throws.
  init(report: ReportPlan, source: any RecordSource) throws {
    self.report = report
    closings = try source.closings().filter { $0.state == .current }
      .sorted { ($0.window.last, $0.window.first) < ($1.window.last, $1.window.first) }
  }

  /// A table with a remark on the amended periods that its comparisons and cumulative figures hold.
  func noted(_ table: Table, of planned: TablePlan) -> Table {
    guard case .figures(_, let columns, _) = planned.body else { return table }
    let windows = columns.compactMap { column -> DayWindow? in
      guard case .figure(let figure) = column.content, figure.comparison != .current else {
        return nil
      }
      return report.windows.window(for: figure.comparison)
    }
    let amended = others.filter { closing in
      closing.amendment > 0 && windows.contains { $0.overlaps(closing.window) }
    }
    guard !amended.isEmpty else { return table }
    let names = amended.map(ClosingWording.named).joined(separator: "; ")
    return table.with(
      notes: table.notes + ["Kỳ trước và lũy kế theo số liệu đã điều chỉnh: \(names)."])
  }

  /// Labels and texts for the sheet on the data's origin: this period's own version, then those of the
  /// periods that figures of this one count in.
  var provenance: [(label: String, value: String)] {
    var entries: [(label: String, value: String)] = []
    if let own = report.closed {
      entries.append(("Số liệu đã chốt", ClosingWording.version(own.closing)))
      if let reason = own.closing.reason { entries.append(("Lý do điều chỉnh", reason)) }
      entries.append(("Nhật ký", "mục \(own.closing.entry), \(own.logHash)"))
    }
    return entries
      + others.filter { $0.window.overlaps(counted) }.map {
        ("Kỳ đã chốt", ClosingWording.named($0))
      }
  }

  /// What stands before the text of an amended report.
  func paragraph(on difference: DocumentDifference) -> ReportDocument.Block? {
    guard let own = report.closed, let name = own.amendmentName else { return nil }
    let count = difference.changes.count
    let reason = own.closing.reason.map { " Lý do: \($0.endingWithFullStop)" } ?? ""
    let changed =
      count == 0
      ? "không có số liệu nào thay đổi."
      : "\(DecimalText.vietnamese(count)) số liệu thay đổi, nêu tại biểu «\(Self.title)»."
    return .paragraph(
      "Báo cáo \(name), ngày \(PeriodWording.date(own.closing.moment.day)), thay thế bản "
        + "\(own.closing.version - 1): \(changed)\(reason)")
  }

  static let title = "Số liệu điều chỉnh"

  private var others: [Closing] {
    closings.filter { $0.period != report.closed?.closing.period }
  }

  /// All days that any figure of the report looks at.
  private var counted: DayWindow {
    let windows = report.windows
    return [
      windows.previousPeriod, windows.samePeriodLastYear, windows.sinceYearBegan,
      windows.sinceCampaignBegan,
    ].compactMap(\.self).reduce(windows.current) { $0.union($1) }
  }
}

extension String {
  fileprivate var endingWithFullStop: String { hasSuffix(".") ? self : self + "." }
}
