import ReportEngine
import ReportModel

/// What is said of a run of `reports remind`.
enum ReminderMessages {
  static func nobody(_ period: ReportingPeriod) -> BilingualText {
    BilingualText(
      vi: "Kỳ \(period.code): không có đơn vị nào phải đôn đốc.",
      en: "Period \(period.code): nobody is to be reminded.")
  }

  static func notDue(_ count: Int, deadline: Day) -> BilingualText {
    BilingualText(
      vi: "Chưa đến hạn gửi báo cáo (ngày \(PeriodWording.date(deadline))); "
        + "\(DecimalText.vietnamese(count)) đơn vị chưa gửi nên chưa bị đôn đốc.",
      en: "Reports are due on \(deadline) only; \(count) unit\(count == 1 ? "" : "s") "
        + "that sent nothing yet \(count == 1 ? "is" : "are") not reminded.")
  }

  static func wrote(_ count: Int, folder: String) -> BilingualText {
    BilingualText(
      vi: "Đã ghi \(DecimalText.vietnamese(count)) công văn vào \(folder)",
      en: "Wrote \(count) letter\(count == 1 ? "" : "s") to \(folder)")
  }

  static func unreachable(_ names: [String]) -> BilingualText {
    let list = names.prefix(10).joined(separator: ", ") + (names.count > 10 ? ", …" : "")
    return BilingualText(
      vi:
        "Không ghi thư cho \(DecimalText.vietnamese(names.count)) đơn vị không có hộp thư: \(list).",
      en:
        "No letters for \(names.count) unit\(names.count == 1 ? "" : "s") without a mailbox: \(list)."
    )
  }

  static let mailboxes = BilingualText(
    vi: "Ghi địa chỉ của cơ quan vào cột «Thư điện tử» (email) của units.csv.",
    en: "Write the office's address in the column `email` of units.csv.")

  static func noMailbox(_ unit: String) -> CommandFailure {
    CommandFailure(
      .inputMissing,
      message: BilingualText(
        vi: "Đơn vị \(unit) không có hộp thư.", en: "The unit \(unit) has no mailbox."),
      remedy: BilingualText(
        vi: "Ghi vào cột «Thư điện tử» (email) của units.csv, hoặc nêu địa chỉ bằng --to.",
        en: "Write one in the column `email` of units.csv, or name an address by --to."))
  }

  static func severalOnStandardOutput(_ count: Int) -> CommandFailure {
    CommandFailure(
      .usage,
      message: BilingualText(
        vi: "stdout chỉ chứa được một thư, mà có \(DecimalText.vietnamese(count)) công văn.",
        en: "stdout holds one message, and there are \(count) letters."),
      remedy: BilingualText(
        vi: "Nêu thư mục bằng --output, hoặc một đơn vị bằng --unit.",
        en: "Name a folder by --output, or one unit by --unit."))
  }

  static func severalToOne(_ count: Int) -> CommandFailure {
    CommandFailure(
      .usage,
      message: BilingualText(
        vi: "--to chỉ dùng cho một thư, mà có \(DecimalText.vietnamese(count)) công văn.",
        en: "--to is for one message, and there are \(count) letters."),
      remedy: mailboxes)
  }
}
