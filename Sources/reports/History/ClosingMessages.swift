import ReportModel
import ReportStore

/// What commands say of closed periods.
enum ClosingMessages {
  static func printed(_ closing: Closing) -> BilingualText {
    let day = PeriodDay(closing)
    return switch closing.state {
    case .current:
      BilingualText(
        vi:
          "Kỳ \(closing.period.code) đã chốt: theo số liệu bản \(closing.version), ngày \(day.vi).",
        en: "Period \(closing.period.code) is closed: from version \(closing.version) of \(day.en)."
      )
    case .replaced(let later):
      BilingualText(
        vi: "Kỳ \(closing.period.code): theo bản \(closing.version), ngày \(day.vi); nay đã có bản "
          + "\(later).",
        en: "Period \(closing.period.code): from version \(closing.version) of \(day.en), which "
          + "version \(later) has replaced.")
    case .reopened:
      BilingualText(
        vi:
          "Kỳ \(closing.period.code): theo bản \(closing.version), ngày \(day.vi); kỳ đã được mở lại.",
        en:
          "Period \(closing.period.code): from version \(closing.version) of \(day.en); the period "
          + "has been opened since.")
    }
  }

  static func otherProgram(_ closing: Closing, now: String) -> BilingualText {
    BilingualText(
      vi: "Kỳ này được chốt bằng \(closing.program); bản in bằng \(now) có thể khác về trình bày.",
      en: "The period was closed by \(closing.program); \(now) may lay it out differently.")
  }

  static func held(_ records: [HeldRecords]) -> [BilingualText] {
    let periods = Dictionary(grouping: records, by: \.period)
    return periods.sorted { $0.key.code < $1.key.code }.map { period, held in
      let (added, removed) = (held.reduce(0) { $0 + $1.added }, held.reduce(0) { $0 + $1.removed })
      let sources = held.map(\.source).sorted()
      let names = sources.prefix(3).joined(separator: ", ") + (sources.count > 3 ? ", …" : "")
      let (vi, en) = (parts(added, removed).vietnamese, parts(added, removed).english)
      return BilingualText(
        vi: "Kỳ \(period.code) đã chốt: \(vi) (\(names)), chưa tính vào số liệu của kỳ; "
          + "điều chỉnh bằng «reports amend \(period.code) --reason …».",
        en: "Period \(period.code) is closed: \(en) (\(names)) that its figures don't follow; "
          + "amend them by “reports amend \(period.code) --reason …”.")
    }
  }

  private static func parts(_ added: Int, _ removed: Int) -> BilingualText {
    var (vi, en): ([String], [String]) = ([], [])
    if added > 0 {
      vi.append("\(DecimalText.vietnamese(added)) bản ghi gửi sau")
      en.append("\(added) \(added == 1 ? "record" : "records") came since")
    }
    if removed > 0 {
      vi.append("\(DecimalText.vietnamese(removed)) bản ghi đã thay hoặc rút")
      en.append("\(removed) \(removed == 1 ? "record" : "records") replaced or taken back since")
    }
    return BilingualText(vi: vi.joined(separator: ", "), en: en.joined(separator: ", "))
  }

  static func done(
    _ action: LogEntry.Action, _ closing: Closing
  ) -> BilingualText {
    let period = closing.period.code
    return switch action {
    case .amendment:
      BilingualText(
        vi: "Đã điều chỉnh kỳ \(period): bản \(closing.version).",
        en: "Amended period \(period): version \(closing.version).")
    case .reopening:
      BilingualText(
        vi: "Đã mở lại kỳ \(period); số liệu theo mọi báo cáo đã nhận.",
        en: "Opened period \(period) again; its figures follow all that was received.")
    case .closing, .importing, .withdrawal, .restoration:
      BilingualText(
        vi: "Đã chốt kỳ \(period): bản \(closing.version).",
        en: "Closed period \(period): version \(closing.version).")
    }
  }

  static func fault(_ fault: DatabaseStore.ClosingFault, of period: ReportingPeriod)
    -> CommandFailure
  {
    let code = period.code
    return switch fault {
    case .isClosed(let closing):
      CommandFailure(
        .usage,
        message: BilingualText(
          vi: "Kỳ \(code) đã chốt (bản \(closing.version)).",
          en: "Period \(code) is closed already (version \(closing.version))."),
        remedy: BilingualText(
          vi: "Dùng «reports amend \(code) --reason …» để điều chỉnh, hoặc «reports reopen».",
          en: "Amend it by “reports amend \(code) --reason …”, or open it by “reports reopen”."))
    case .isOpen:
      CommandFailure(
        .usage,
        message: BilingualText(
          vi: "Kỳ \(code) chưa chốt.", en: "Period \(code) is not closed."),
        remedy: BilingualText(
          vi: "Chốt kỳ bằng «reports close \(code)».", en: "Close it by “reports close \(code)”."))
    case .nothingToAmend(let closing):
      CommandFailure(
        .usage,
        message: BilingualText(
          vi: "Không có gì để điều chỉnh: số liệu kỳ \(code) vẫn như bản \(closing.version).",
          en: "There is nothing to amend: period \(code) is as in version \(closing.version)."),
        remedy: BilingualText(
          vi:
            "Nhập báo cáo gửi sau bằng «reports import» trước; dùng --plan để nhận kế hoạch, mẫu mới.",
          en: "Import what came late by “reports import” first; take a changed plan by --plan."))
    }
  }
}

/// The day of a closing in both languages.
private struct PeriodDay {
  let vi: String
  let en: String

  init(_ closing: Closing) {
    let (year, month, day) = closing.moment.day.components
    vi = "\(day < 10 ? "0" : "")\(day)/\(month)/\(year)"
    en = closing.moment.day.description
  }
}
