import Foundation
import ReportEngine
import ReportModel
import ReportRender
import Tabular

/// Submissions as a list, in each of the forms that it is asked for.
struct SubmissionList {
  let submissions: [Submission]
  let plan: Plan

  func output(as format: ListingFormat, width: Int) throws -> [UInt8] {
    switch format {
    case .text: Array(TextRenderer(width: width).text(of: table).utf8)
    case .csv: csv
    case .json: try JSONText.bytes(of: SubmissionListJSON(submissions, plan: plan))
    }
  }

  private var table: Table {
    Table(
      code: "submissions", title: "Báo cáo đã nhận", placement: .body,
      columns: [
        Table.Column(code: "number", label: "Số", kind: .number),
        Table.Column(code: "source", label: "Nguồn", kind: .label),
        Table.Column(code: "kinds", label: "Loại", kind: .text),
        Table.Column(code: "version", label: "Bản", kind: .number),
        Table.Column(code: "records", label: "Bản ghi", kind: .number),
        Table.Column(code: "units", label: "Đơn vị", kind: .number),
        Table.Column(code: "periods", label: "Kỳ", kind: .text),
        Table.Column(code: "imported-on", label: "Ngày nhập", kind: .day),
        Table.Column(code: "state", label: "Tình trạng", kind: .text),
      ],
      rows: submissions.map(row), notes: notes, emptyText: "Chưa nhận báo cáo nào.")
  }

  private func row(_ submission: Submission) -> Table.Row {
    let source = submission.source
    return Table.Row(
      kind: .item,
      cells: [
        Cell(.count(submission.number)), .text(source.name),
        .text(SubmissionWording.names(of: source.kinds)), Cell(.count(source.version)),
        Cell(.count(source.recordCount)), Cell(.count(submission.extent.unitCount)),
        .text(periods(of: submission)), source.importedOn.map { Cell(.day($0)) } ?? .empty,
        .text(SubmissionWording.state(submission.state)),
      ])
  }

  private var notes: [String] {
    guard !submissions.isEmpty else { return [] }
    let current = submissions.count { $0.state == .current }
    let records = submissions.reduce(0) {
      $1.state == .current ? $0 + $1.source.recordCount : $0
    }
    return [
      "Đang tính \(DecimalText.vietnamese(current))/\(DecimalText.vietnamese(submissions.count)) "
        + "báo cáo với \(DecimalText.vietnamese(records)) bản ghi."
    ]
  }

  private func periods(of submission: Submission) -> String {
    guard let periods = submission.periods(in: plan) else { return "" }
    return periods.first == periods.last
      ? periods.first.code : "\(periods.first.code)..\(periods.last.code)"
  }

  private var csv: [UInt8] {
    var writer = CSVWriter()
    writer.append([
      "number", "source", "kinds", "version", "records", "units", "first_period", "last_period",
      "received_on", "imported_on", "state", "replaced_by", "withdrawn_on", "reason", "digest",
    ])
    for submission in submissions {
      let source = submission.source
      let periods = submission.periods(in: plan)
      var (next, withdrawnOn, reason) = ("", "", "")
      switch submission.state {
      case .current: break
      case .replaced(let number): next = "\(number)"
      case .withdrawn(let day, let text): (withdrawnOn, reason) = (day.description, text)
      }
      writer.append([
        "\(submission.number)", SpreadsheetText.neutral(source.name),
        source.kinds.map(\.rawValue).joined(separator: "+"),
        "\(source.version)", "\(source.recordCount)", "\(submission.extent.unitCount)",
        periods?.first.code ?? "", periods?.last.code ?? "",
        submission.receivedOn?.description ?? "", source.importedOn?.description ?? "",
        SubmissionWording.code(of: submission.state), next, withdrawnOn,
        SpreadsheetText.neutral(reason), source.digest,
      ])
    }
    return writer.bytes
  }
}
