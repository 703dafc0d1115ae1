import ReportIngest
import ReportModel

/// What `reports import` says of each file.
enum ImportMessages {
  /// Tells what became of a file: its findings, what was left out, the outcome.
  ///
  /// - Parameter isRehearsal: whether it only would become of it.
  static func tell(_ receipt: FileReceipt, isRehearsal: Bool = false, on console: Console) {
    console.show(receipt.findings)
    if let left = receipt.leftOut {
      console.warn(leftOut(left.count, of: receipt.name, to: left.path))
    }
    switch receipt.result {
    case .taken(let result): console.note(outcome(result, of: receipt, isRehearsal))
    case .refused:
      console.report(refused(name(receipt), receipt.findings.errorCount), remedy: nil)
      if let path = receipt.returned { console.note(returned(receipt.name, to: path)) }
    // What makes a file of records unreadable stands among the findings.
    case .unreadable(let error) where receipt.findings.errorCount == 0:
      console.report(error.message, remedy: error.remedy)
    case .unreadable: break
    }
  }

  /// The file as it is told of; of a form also whose it is.
  private static func name(_ receipt: FileReceipt) -> String {
    guard let form = receipt.form else { return receipt.name }
    return "\(receipt.name) (\(form.unitName), \(form.periodName))"
  }

  private static func returned(_ name: String, to path: String) -> BilingualText {
    BilingualText(
      vi: "\(name): phiếu trả lại để sửa: \(path)", en: "\(name): to be corrected in \(path)")
  }

  private static func outcome(
    _ outcome: DeliveryOutcome, of receipt: FileReceipt, _ isRehearsal: Bool
  ) -> BilingualText {
    let name = name(receipt)
    let done = isRehearsal ? "sẽ" : "đã"
    let would = isRehearsal ? "would be " : ""
    switch outcome {
    case .stored:
      let counted = counted(receipt.counts)
      return BilingualText(
        vi: "\(name): \(done) nhập \(counted.vietnamese)",
        en: "\(name): \(would)imported \(counted.english)")
    case .unchanged(let source):
      let other =
        source == receipt.source
        ? BilingualText(vi: "", en: "")
        : BilingualText(vi: " dưới tên «\(source)»", en: " as “\(source)”")
      return BilingualText(
        vi: "\(name): đã nhập trước đó\(other.vietnamese), không có gì thay đổi",
        en: "\(name): already imported\(other.english), nothing changed")
    case .replaced(let version, let former, _):
      let counted = counted(receipt.counts)
      return BilingualText(
        vi:
          "\(name): \(isRehearsal ? "sẽ " : "")thay bản trước bằng bản thứ \(version): \(counted.vietnamese), "
          + "bản trước có \(DecimalText.vietnamese(former))",
        en: "\(name): \(would)replaced by version \(version): \(counted.english), "
          + "the former had \(former)")
    }
  }

  static func total(_ tally: ImportTally, isRehearsal: Bool) -> BilingualText {
    let records = DecimalText.vietnamese(tally.records)
    let one = (files: tally.files == 1, records: tally.records == 1)
    return BilingualText(
      vi: "Tổng cộng \(tally.files) tệp: nhập mới \(tally.stored), thay bản trước "
        + "\(tally.replaced), không thay đổi \(tally.unchanged), từ chối \(tally.refused); "
        + "\(isRehearsal ? "sẽ" : "đã") nhập \(records) bản ghi",
      en:
        "In all \(tally.files) file\(one.files ? "" : "s"): \(tally.stored) new, \(tally.replaced) replaced, "
        + "\(tally.unchanged) unchanged, \(tally.refused) refused; "
        + "\(tally.records) record\(one.records ? "" : "s") "
        + (isRehearsal ? "would be imported" : "imported"))
  }

  private static func refused(_ name: String, _ errors: Int) -> BilingualText {
    BilingualText(
      vi: "\(name): từ chối cả tệp vì có \(DecimalText.vietnamese(errors)) lỗi; "
        + "số liệu đã có vẫn như cũ",
      en: "\(name): the whole file is refused for \(errors) error\(errors == 1 ? "" : "s"); "
        + "what was stored is as it was")
  }

  private static func leftOut(_ count: Int, of name: String, to path: String) -> BilingualText {
    BilingualText(
      vi: "\(name): bỏ lại \(DecimalText.vietnamese(count)) dòng có lỗi, ghi ở \(path)",
      en:
        "\(name): left out \(count) \(count == 1 ? "row" : "rows") with errors, written to \(path)")
  }

  /// Records by kind: «12 bản ghi hoạt động, 3 bản ghi tiến độ».
  private static func counted(_ counts: [FileReceipt.Count]) -> BilingualText {
    // A form holds records of every kind, some of them none.
    let told = counts.contains { $0.records > 0 } ? counts.filter { $0.records > 0 } : counts
    let parts = told.map { counted($0.records, $0.kind) }
    return BilingualText(
      vi: parts.map(\.vietnamese).joined(separator: ", "),
      en: parts.map(\.english).joined(separator: ", "))
  }

  static func counted(_ count: Int, _ kind: RecordKind) -> BilingualText {
    let number = DecimalText.vietnamese(count)
    let plural = count == 1 ? "" : "s"
    return switch kind {
    case .activities:
      BilingualText(vi: "\(number) bản ghi hoạt động", en: "\(count) activity record\(plural)")
    case .completions:
      BilingualText(vi: "\(number) bản ghi tiến độ", en: "\(count) completion record\(plural)")
    case .receipts:
      BilingualText(vi: "\(number) lượt nhận báo cáo", en: "\(count) receipt\(plural)")
    }
  }
}
