import ReportModel
import ReportStore

/// What is said of a store that was looked at.
struct StoreAuditText {
  let audit: StoreAudit
  let path: String

  /// What was looked at, then what is wrong, a line each.
  func text(in language: Language) -> String {
    let lines = [looked] + audit.faults.map(\.message) + (audit.faults.isEmpty ? [sound] : [])
    return lines.map { TerminalText.safe($0.text(in: language)) + "\n" }.joined()
  }

  static func verdict(_ audit: StoreAudit) -> BilingualText {
    let count = audit.faults.count
    return BilingualText(
      vi: "Kho số liệu có \(DecimalText.vietnamese(count)) chỗ sai.",
      en: "\(count) thing\(count == 1 ? " is" : "s are") wrong with the store.")
  }

  static let remedy = BilingualText(
    vi: "Giữ lại tệp này; khôi phục bản sao lưu bằng «reports restore TỆP», hoặc nhập lại số liệu.",
    en: "Keep the file; bring back a backup by “reports restore FILE”, or import the records again."
  )

  private var looked: BilingualText {
    let counts = audit.counts
    func number(_ count: Int) -> String { DecimalText.vietnamese(count) }
    return BilingualText(
      vi: """
        kho số liệu «\(path)»: đã xem \(number(counts.sources)) nguồn, \
        \(number(counts.versions)) phiên bản, \(number(counts.activities)) bản ghi hoạt động trong \
        \(number(counts.blocks)) khối, \(number(counts.completions)) bản ghi tiến độ, \
        \(number(counts.receipts)) lượt nhận báo cáo, \(number(counts.codes)) mã, \
        \(number(counts.logEntries)) mục nhật ký, \
        \(number(counts.fingerprints)) dấu vân, \
        \(counts.sums.map { "\(number($0)) bộ tổng lưu sẵn" } ?? "tổng lưu sẵn thuộc kế hoạch trước")
        """,
      en: """
        store “\(path)”: looked at \(counts.sources) sources, \(counts.versions) versions, \
        \(counts.activities) activity records in \(counts.blocks) blocks, \
        \(counts.completions) completion records, \(counts.receipts) receipts, \
        \(counts.codes) codes, \(counts.logEntries) entries of the log, \(counts.fingerprints) fingerprints, \
        \(counts.sums.map { "\($0) kept sums" } ?? "sums of a former plan")
        """)
  }

  private var sound: BilingualText {
    BilingualText(vi: "không thấy gì sai", en: "nothing is wrong")
  }
}
