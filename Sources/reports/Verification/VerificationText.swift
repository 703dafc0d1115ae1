import ReportModel
import ReportRender

/// What a verification found, for people.
struct VerificationText {
  let verification: Verification
  let language: Language
  let width: Int

  /// More cells than these are only counted.
  private static let mostChanges = 100

  func bytes() -> [UInt8] {
    var lines = lines(verdict, 0)
    for movement in verification.movements {
      lines += self.lines(words(for: movement), 2)
    }
    lines += sheets()
    lines += list(
      verification.changes,
      under: BilingualText(vi: "Ô đã bị sửa:", en: "Cells that were changed:")
    ) { expected, found in
      BilingualText(
        vi: "đúng ra là \(expected.vietnamese), tệp ghi \(found.vietnamese)",
        en: "expected \(expected.english), found \(found.english)")
    }
    if !verification.touchedRows.isEmpty {
      lines += self.lines(
        BilingualText(
          vi: "Dòng đã bị sửa, nay trùng với số liệu mới:",
          en: "Rows that were changed, and say what the records say now:"), 0)
      lines += verification.touchedRows.flatMap {
        self.lines(
          BilingualText(
            vi: "\($0.sheet), dòng \($0.row)", en: "\($0.sheet), row \($0.row)"), 2)
      }
    }
    lines += list(
      verification.overtaken,
      under: BilingualText(vi: "Số liệu nay khác đi:", en: "What would be written otherwise now:")
    ) { expected, found in
      BilingualText(
        vi: "tệp ghi \(found.vietnamese), nay là \(expected.vietnamese)",
        en: "the file has \(found.english), now it is \(expected.english)")
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private var verdict: BilingualText {
    let path = verification.path
    switch verification.outcome {
    case .intact:
      return BilingualText(
        vi: "\(path): không đổi; mọi ô đúng như chương trình ghi và số liệu vẫn như vậy.",
        en: "\(path): intact; every cell is as the program writes it, and the figures still hold.")
    case .changed:
      let count = verification.changes.count
      return BilingualText(
        vi: "\(path): ĐÃ BỊ SỬA, \(DecimalText.vietnamese(count)) ô khác với báo cáo.",
        en: "\(path): CHANGED BY HAND; cells that differ from the report: \(count).")
    case .moved:
      let seal =
        verification.sealState == .absent
        ? BilingualText(vi: "không có dấu niêm", en: "it has no seal")
        : BilingualText(vi: "không ô nào bị sửa", en: "no cell was changed")
      return BilingualText(
        vi: "\(path): số liệu đã thay đổi từ khi lập báo cáo; \(seal.vietnamese).",
        en: "\(path): what it was made of has moved on since; \(seal.english).")
    }
  }

  private func words(for movement: Verification.Movement) -> BilingualText {
    func short(_ text: String) -> String { String(text.prefix(16)) }
    let values = "\(short(movement.then)) → \(short(movement.now))"
    switch movement.subject {
    case .data:
      return BilingualText(vi: "Vân tay số liệu: \(values)", en: "Fingerprint of data: \(values)")
    case .plan:
      return BilingualText(vi: "Vân tay kế hoạch: \(values)", en: "Fingerprint of plan: \(values)")
    case .template:
      return BilingualText(
        vi: "Vân tay mẫu báo cáo: \(values)", en: "Fingerprint of template: \(values)")
    case .layout:
      return BilingualText(
        vi: "Thể thức: \(movement.then) → \(movement.now)",
        en: "Layout: \(movement.then) → \(movement.now)")
    case .calendar:
      return BilingualText(
        vi: "Chế độ kỳ: \(movement.then) → \(movement.now)",
        en: "Calendar: \(movement.then) → \(movement.now)")
    case .program:
      return BilingualText(
        vi: "Chương trình hoặc thể thức đã khác: \(movement.then) → \(movement.now)",
        en: "The program or the layout has changed: \(movement.then) → \(movement.now)")
    }
  }

  private func sheets() -> [String] {
    verification.missingSheets.flatMap {
      lines(BilingualText(vi: "Thiếu trang «\($0)».", en: "Sheet “\($0)” is missing."), 0)
    }
      + verification.addedSheets.flatMap {
        lines(BilingualText(vi: "Thừa trang «\($0)».", en: "Sheet “\($0)” was added."), 0)
      }
  }

  private func list(
    _ changes: [CellChange], under heading: BilingualText,
    _ words: (_ expected: BilingualText, _ found: BilingualText) -> BilingualText
  ) -> [String] {
    guard !changes.isEmpty else { return [] }
    let shown = changes.prefix(VerificationText.mostChanges)
    var result = lines(heading, 0) + shown.flatMap { lines(line(on: $0, words), 2) }
    if changes.count > shown.count {
      let rest = changes.count - shown.count
      result += lines(
        BilingualText(
          vi: "… và \(DecimalText.vietnamese(rest)) ô khác (xem hết bằng --format json).",
          en: "… and \(rest) more (all of them by --format json)."), 2)
    }
    return result
  }

  private func line(
    on change: CellChange, _ words: (BilingualText, BilingualText) -> BilingualText
  ) -> BilingualText {
    let label = verification.labels.label(sheet: change.sheet, change.address)
    let place = "\(change.sheet)!\(change.address)" + (label.map { " (\($0))" } ?? "")
    let (expected, found) = CellContentText.texts(
      of: change.expected, change.found, showsFormulas: change.showsFormulas)
    let said = words(expected, found)
    return BilingualText(vi: "\(place): \(said.vietnamese)", en: "\(place): \(said.english)")
  }

  private func lines(_ text: BilingualText, _ indent: Int) -> [String] {
    TextRenderer(width: width).lines(of: text.text(in: language), indent: indent)
  }
}
