import ReportEngine
import ReportModel
import ReportRender
import Tabular

/// One submission: what is known of it, its versions, its records by unit and period.
struct SubmissionSheet {
  let submission: Submission
  /// All of its source, in order.
  let versions: [Submission]
  let parts: [SubmissionPart]
  /// What stands today where it was read from, if that can be known.
  let file: SourceFile?
  let plan: Plan

  func output(as format: ListingFormat, width: Int) throws -> [UInt8] {
    switch format {
    case .text:
      let renderer = TextRenderer(width: width)
      let tables = [facts, history, contents].map { renderer.text(of: $0) }
      return Array(tables.joined(separator: "\n").utf8)
    case .csv: return csv
    case .json: return try JSONText.bytes(of: SubmissionSheetJSON(self))
    }
  }

  private var facts: Table {
    let source = submission.source
    var rows = [("Nguồn", source.name)]
    if let file { rows.append(("Tệp nguồn hiện nay", file.wording)) }
    rows += [
      ("Loại", SubmissionWording.names(of: source.kinds)),
      ("Bản ghi", DecimalText.vietnamese(source.recordCount)),
      ("Đơn vị", DecimalText.vietnamese(submission.extent.unitCount)),
      ("SHA-256", source.digest),
    ]
    if let day = submission.receivedOn { rows.append(("Ngày nhận", PeriodWording.date(day))) }
    if let day = source.importedOn { rows.append(("Ngày nhập", PeriodWording.date(day))) }
    rows.append(("Tình trạng", SubmissionWording.state(submission.state)))
    if case .withdrawn(_, let reason) = submission.state { rows.append(("Lý do rút", reason)) }
    return Table(
      code: "submission", title: "Báo cáo gửi lên số \(submission.number)", placement: .body,
      columns: [
        Table.Column(code: "label", label: "Mục", kind: .label),
        Table.Column(code: "value", label: "Giá trị", kind: .text),
      ], rows: rows.map { Table.Row(kind: .item, cells: [.text($0.0), .text($0.1)]) })
  }

  private var history: Table {
    Table(
      code: "versions", title: "Các bản của nguồn này", placement: .body,
      columns: [
        Table.Column(code: "number", label: "Số", kind: .number),
        Table.Column(code: "version", label: "Bản", kind: .number),
        Table.Column(code: "records", label: "Bản ghi", kind: .number),
        Table.Column(code: "imported-on", label: "Ngày nhập", kind: .day),
        Table.Column(code: "state", label: "Tình trạng", kind: .text),
      ],
      rows: versions.map { version in
        Table.Row(
          kind: .item,
          cells: [
            Cell(.count(version.number)), Cell(.count(version.source.version)),
            Cell(.count(version.source.recordCount)),
            version.source.importedOn.map { Cell(.day($0)) } ?? .empty,
            .text(SubmissionWording.state(version.state)),
          ])
      })
  }

  private var contents: Table {
    Table(
      code: "parts", title: "Bản ghi theo đơn vị và kỳ", placement: .body,
      columns: [
        Table.Column(code: "unit", label: "Đơn vị", kind: .label),
        Table.Column(code: "period", label: "Kỳ", kind: .text),
        Table.Column(code: "kind", label: "Loại", kind: .text),
        Table.Column(code: "records", label: "Bản ghi", kind: .number),
        Table.Column(code: "rows", label: "Dòng trong tệp", kind: .text),
      ],
      rows: parts.map { part in
        Table.Row(
          kind: .item,
          cells: [
            .text(name(of: part.unit)), .text(part.period.code),
            .text(SubmissionWording.name(of: part.kind)), Cell(.count(part.recordCount)),
            .text(
              part.rows.count == 1
                ? "\(part.rows.lowerBound)"
                : "\(part.rows.lowerBound)–\(part.rows.upperBound)"),
          ])
      }, emptyText: "Không có bản ghi nào.")
  }

  private func name(of code: String) -> String {
    guard let unit = plan.units.units.first(where: { $0.code == code }) else {
      return "\(code) (không còn trong kế hoạch)"
    }
    return "\(unit.versions.last?.name ?? code) (\(code))"
  }

  private var csv: [UInt8] {
    var writer = CSVWriter()
    writer.append(["kind", "unit", "period", "records", "first_row", "last_row"])
    for part in parts {
      writer.append([
        part.kind.rawValue, part.unit, part.period.code,
        "\(part.recordCount)",
        "\(part.rows.lowerBound)", "\(part.rows.upperBound)",
      ])
    }
    return writer.bytes
  }
}
