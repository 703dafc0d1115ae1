public import ReportModel

extension StoreFault {
  /// What is wrong, in a sentence.
  public var message: BilingualText {
    switch self {
    case .log(let entry):
      BilingualText(
        vi: "Nhật ký: mục \(entry) không khớp với mục trước; nhật ký đã bị sửa.",
        en: "The log: entry \(entry) doesn't follow from the one before; it was tampered with.")
    case .structure(let detail):
      BilingualText(vi: "Cấu trúc tệp: \(detail)", en: "The file's structure: \(detail)")
    case .unreadable(let part, let detail):
      BilingualText(
        vi: "\(part.name.vietnamese): không đọc được (\(detail)).",
        en: "\(part.name.english): can't be read (\(detail)).")
    case .versions(let source, let flaw):
      BilingualText(
        vi: "Nguồn «\(source)»: \(flaw.name.vietnamese).",
        en: "Source ‘\(source)’: \(flaw.name.english).")
    case .recordCount(let source, let version, let noted, let found):
      BilingualText(
        vi:
          "Nguồn «\(source)», phiên bản \(version): ghi là \(DecimalText.vietnamese(noted)) bản ghi, "
          + "nhưng có \(DecimalText.vietnamese(found)).",
        en:
          "Source ‘\(source)’, version \(version): noted are \(noted) records, but there are \(found)."
      )
    case .rowsWithoutSource(let kind, let count):
      BilingualText(
        vi: "\(DecimalText.vietnamese(count)) bản ghi (\(kind.rawValue)) không thuộc nguồn nào.",
        en: "\(count) records (\(kind.rawValue)) belong to no source.")
    case .block(let number, let source, let flaw):
      BilingualText(
        vi: "Khối \(number)\(source.map { " của nguồn «\($0)»" } ?? ""): \(flaw.name.vietnamese).",
        en: "Block \(number)\(source.map { " of source ‘\($0)’" } ?? ""): \(flaw.name.english).")
    case .fingerprint(let half):
      BilingualText(
        vi:
          "Dấu vân số liệu từ \(half.window.first) đến \(half.window.last) không khớp với các bản ghi.",
        en:
          "The fingerprint of \(half.window.first) to \(half.window.last) isn't that of the records."
      )
    case .sums(let days):
      BilingualText(
        vi: "Tổng lưu sẵn từ \(days.first) đến \(days.last) không khớp với các bản ghi.",
        en: "The sums kept of \(days.first) to \(days.last) aren't those of the records.")
    case .unknownCode(let code): code.message
    }
  }
}

extension StoreFault.Part {
  fileprivate var name: BilingualText {
    switch self {
    case .file: BilingualText(vi: "Tệp", en: "The file")
    case .log: BilingualText(vi: "Nhật ký", en: "The log")
    case .sources: BilingualText(vi: "Nguồn số liệu", en: "Sources")
    case .rows:
      BilingualText(
        vi: "Bản ghi tiến độ, ngày nhận báo cáo và mã", en: "Completions, receipts and codes")
    case .blocks: BilingualText(vi: "Bản ghi hoạt động", en: "Activity records")
    }
  }
}

extension StoreFault.BlockFlaw {
  fileprivate var name: BilingualText {
    switch self {
    case .content: BilingualText(vi: "nội dung hỏng", en: "its content is damaged")
    case .values:
      BilingualText(
        vi: "có mã, ngày hoặc số không thể có", en: "a code, day or figure is impossible")
    case .counting:
      BilingualText(
        vi: "được tính khi nguồn không được tính, hoặc ngược lại",
        en: "it counts while its source doesn't, or the other way round")
    case .noSource: BilingualText(vi: "không thuộc nguồn nào", en: "it belongs to no source")
    case .fingerprints:
      BilingualText(
        vi: "dấu vân không khớp với các bản ghi", en: "its fingerprints aren't those of its records"
      )
    }
  }
}

extension StoreFault.VersionFlaw {
  fileprivate var name: BilingualText {
    switch self {
    case .severalCount:
      BilingualText(vi: "có hơn một phiên bản được tính", en: "more than one version counts")
    case .gap:
      BilingualText(
        vi: "thiếu phiên bản trong dãy số", en: "a version is missing in the row of numbers")
    case .counting:
      BilingualText(
        vi: "phiên bản được tính không phải là bản mới nhất hoặc đã bị rút",
        en: "the version that counts isn't the newest, or was withdrawn")
    case .noSubject:
      BilingualText(
        vi: "nói về một báo cáo gửi lên không có", en: "it tells of a submission that there isn't")
    }
  }
}

extension UnknownCode {
  fileprivate var message: BilingualText {
    BilingualText(
      vi: "Kế hoạch không có \(vietnamese).", en: "The plan has no \(english).")
  }
}
