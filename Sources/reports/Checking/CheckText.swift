import ReportEngine
import ReportModel
import ReportRender

/// Suspect figures for people: unit by unit, what was confirmed, and the count of all.
struct CheckText {
  private let checked: CheckedFigures
  private let renderer: TextRenderer
  private let language: Language

  init(_ checked: CheckedFigures, width: Int, language: Language) {
    self.checked = checked
    renderer = TextRenderer(width: width)
    self.language = language
  }

  var bytes: [UInt8] {
    var lines = renderer.lines(of: say(heading), indent: 0)
    var unit: Position<OrgUnit>?
    for suspect in checked.review.open {
      if suspect.unit != unit {
        unit = suspect.unit
        lines += [""] + renderer.lines(of: checked.name(of: suspect.unit), indent: 0)
      }
      lines += entry(suspect)
    }
    if !checked.review.confirmed.isEmpty {
      lines += ["", say(BilingualText(vi: "Đã xác nhận", en: "Confirmed"))]
      for confirmed in checked.review.confirmed { lines += entry(confirmed) }
    }
    lines += [""] + renderer.lines(of: summary, indent: 0)
    return Array(TerminalText.safe(lines.joined(separator: "\n") + "\n").utf8)
  }

  private var heading: BilingualText {
    let window = checked.window
    return BilingualText(
      vi: "Kiểm tra số liệu từ ngày \(PeriodWording.date(window.first)) "
        + "đến ngày \(PeriodWording.date(window.last))",
      en: "Figures from \(window.first) to \(window.last)")
  }

  // MARK: - Findings

  /// The figure, why it is suspect, where it stands, and the name that a waiver gives it, which is never
  /// broken, so that it can be copied.
  private func entry(_ suspect: SuspectFigure) -> [String] {
    renderer.lines(of: "\(say(label(of: suspect.grade))): \(subject(of: suspect))", indent: 2)
      + renderer.lines(of: say(suspect.explanation), indent: 4) + places(of: suspect)
      + ["    \(suspect.identity.text)"]
  }

  private func entry(_ confirmed: WaiverReview.Confirmed) -> [String] {
    let reason = BilingualText(
      vi: "lý do: \(confirmed.waiver.reason)", en: "reason: \(confirmed.waiver.reason)")
    let suspect = confirmed.suspect
    let name = checked.name(of: suspect.unit)
    return renderer.lines(of: "\(name): \(subject(of: suspect))", indent: 2)
      + renderer.lines(of: say(suspect.explanation), indent: 4)
      + renderer.lines(of: say(reason), indent: 4)
  }

  private func subject(of suspect: SuspectFigure) -> String {
    let plan = checked.plan
    var parts: [String] = []
    if let indicator = suspect.indicator { parts.append(plan.indicators[indicator].name) }
    if let area = suspect.contentArea {
      let short = plan.contentAreas[area].shortName
      parts.append(say(BilingualText(vi: "nội dung \(short)", en: "content area \(short)")))
    }
    let month = ReportingPeriod.month(suspect.month)
    parts.append(
      say(BilingualText(vi: "tháng \(suspect.month.month)/\(suspect.month.year)", en: month.code)))
    let subject = parts.joined(separator: ", ")
    guard let figure = suspect.figure, let indicator = suspect.indicator else { return subject }
    let number = say(
      BilingualText(
        vi: DecimalText.vietnamese(figure, places: figure.significantPlaces), en: figure.plain))
    return "\(subject): \(number) \(plan.indicators[indicator].measure)"
  }

  /// The first records behind the figure; the rest is counted.
  private func places(of suspect: SuspectFigure) -> [String] {
    let shown = suspect.places.prefix(CheckText.shownPlaces).map { "    \($0.source):\($0.row)" }
    let rest = suspect.places.count - shown.count
    guard rest > 0 else { return shown }
    let more = BilingualText(
      vi: "… và \(DecimalText.vietnamese(rest)) dòng khác",
      en: "… and \(rest) more row\(rest == 1 ? "" : "s")")
    return shown + ["    \(say(more))"]
  }

  private static let shownPlaces = 4

  private func label(of grade: Finding.Severity) -> BilingualText {
    switch grade {
    case .error: BilingualText(vi: "lỗi", en: "error")
    case .warning: BilingualText(vi: "cảnh báo", en: "warning")
    }
  }

  // MARK: - Summary

  private var summary: String {
    let (errors, warnings) = (checked.count(of: .error), checked.count(of: .warning))
    let confirmed = checked.review.confirmed.count
    var text = say(
      BilingualText(
        vi: "\(DecimalText.vietnamese(errors)) lỗi, \(DecimalText.vietnamese(warnings)) cảnh báo",
        en: "\(errors) error\(errors == 1 ? "" : "s"), "
          + "\(warnings) warning\(warnings == 1 ? "" : "s")"))
    if confirmed > 0 {
      text += say(
        BilingualText(
          vi: "; \(DecimalText.vietnamese(confirmed)) nghi vấn đã xác nhận",
          en: "; \(confirmed) confirmed"))
    }
    return text
      + say(
        BilingualText(
          vi: ". Đã so sánh \(DecimalText.vietnamese(checked.judged)) số liệu với các tháng khác; "
            + "\(DecimalText.vietnamese(checked.unjudged)) số liệu chưa đủ tháng để so sánh.",
          en: ". \(checked.judged) figures were held against other months; "
            + "\(checked.unjudged) have too few months to be."))
  }

  private func say(_ text: BilingualText) -> String { text.text(in: language) }
}
