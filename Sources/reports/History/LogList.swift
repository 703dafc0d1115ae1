import ReportModel
import ReportRender
import Tabular

/// The store's log in each of the forms that it is asked for.
struct LogList {
  let entries: [LogEntry]

  func output(as format: ListingFormat, width: Int) throws -> [UInt8] {
    switch format {
    case .text: Array(TextRenderer(width: width).text(of: table).utf8)
    case .csv: csv
    case .json: try JSONText.bytes(of: LogJSON(entries))
    }
  }

  private var table: Table {
    Table(
      code: "log", title: "Nhật ký", placement: .body,
      columns: [
        Table.Column(code: "number", label: "Mục", kind: .number),
        Table.Column(code: "moment", label: "Thời điểm", kind: .text),
        Table.Column(code: "author", label: "Người dùng", kind: .text),
        Table.Column(code: "action", label: "Việc", kind: .text),
        Table.Column(code: "detail", label: "Nội dung", kind: .label),
        Table.Column(code: "hash", label: "Mã băm", kind: .text),
      ],
      rows: entries.map { entry in
        Table.Row(
          kind: .item,
          cells: [
            Cell(.count(entry.number)), .text(entry.author.moment.officeTime),
            .text(entry.author.name), .text(entry.action.vietnamese), .text(entry.summary),
            .text("\(entry.hash.prefix(8))"),
          ])
      }, emptyText: "Chưa có việc nào được ghi.")
  }

  private var csv: [UInt8] {
    var writer = CSVWriter()
    writer.append(["number", "moment", "author", "action", "detail", "hash"])
    for entry in entries {
      writer.append([
        "\(entry.number)", entry.author.moment.iso, SpreadsheetText.neutral(entry.author.name),
        entry.action.rawValue,
        SpreadsheetText.neutral(
          entry.detail.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            .joined(separator: "; ")), entry.hash,
      ])
    }
    return writer.bytes
  }
}

extension Moment {
  /// «01/10/2020 12:05», by the clocks of Vietnam.
  fileprivate var officeTime: String {
    let (year, month, dayOfMonth) = day.components
    let minute = (seconds + 7 * 3600) / 60
    func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let clock = "\(padded(Int(minute / 60 % 24))):\(padded(Int(minute % 60)))"
    return "\(padded(dayOfMonth))/\(padded(month))/\(year) \(clock)"
  }
}

extension LogEntry.Action {
  /// What was done, in a word.
  fileprivate var vietnamese: String {
    switch self {
    case .importing: "nhập"
    case .withdrawal: "rút"
    case .closing: "chốt kỳ"
    case .amendment: "điều chỉnh"
    case .reopening: "mở lại"
    case .restoration: "khôi phục"
    }
  }
}

extension LogEntry {
  /// What an officer wants to know of it.
  fileprivate var summary: String {
    func version(_ text: String) -> String {
      detail["version"].map { "\(text), bản \($0)" } ?? text
    }
    var text =
      switch action {
      case .importing:
        version(detail["source"] ?? "") + (detail["records"].map { ", \($0) bản ghi" } ?? "")
      case .withdrawal: "báo cáo số \(detail["submission"] ?? "")"
      case .closing, .amendment, .reopening: version("kỳ \(detail["period"] ?? "")")
      case .restoration: detail["file"] ?? ""
      }
    if let reason = detail["reason"] { text += ": \(reason)" }
    return text
  }
}

/// The log as JSON.
struct LogJSON: Encodable {
  struct Entry: Encodable {
    let number: Int
    let moment: String
    let author: String
    let action: String
    let detail: [String: String]
    let hash: String
  }

  private let schema = "log/1"
  private let entries: [Entry]

  init(_ entries: [LogEntry]) {
    self.entries = entries.map { entry in
      Entry(
        number: entry.number, moment: entry.author.moment.iso, author: entry.author.name,
        action: entry.action.rawValue, detail: entry.detail, hash: entry.hash)
    }
  }
}
