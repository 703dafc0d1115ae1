import ReportModel

/// What is said about deadlines, holidays and days that are worked in exchange.
enum ScheduleMessages {
  static let unclearDeadline = Explanation(
    "unclear-deadline", vi: "Thời hạn phải ghi hoặc «days», hoặc «working_days».",
    en: "A deadline has either `days` or `working_days`.",
    remedy: ("Ví dụ: deadline: { days: 3 }.", "For instance: deadline: { days: 3 }."))

  static let bothOffAndWorked = Explanation(
    "both-off-and-worked", vi: "Ngày này vừa là ngày nghỉ, vừa là ngày làm bù.",
    en: "This day is both a holiday and a day worked in exchange.",
    remedy: (
      "Bỏ ngày này ở «holidays» hoặc ở «swapped_working_days».",
      "Remove it from `holidays` or from `swapped_working_days`."
    ))

  static let workedAnyway = Explanation(
    "worked-anyway", vi: "Ngày làm bù này không phải là thứ bảy hay chủ nhật.",
    en: "This day, worked in exchange, is no Saturday or Sunday.",
    remedy: (
      "Sửa ngày; ngày được nghỉ bù thì ghi ở «holidays».",
      "Correct the day; the day off that is given for it belongs into `holidays`."
    ))

  /// - Parameter month: the period whose deadline comes too early.
  static func shortDeadline(_ month: ReportingPeriod, cutOff: Day) -> Explanation {
    Explanation(
      "short-deadline",
      vi: "Kỳ \(month.code) chốt số liệu ngày \(cutOff); đến hạn gửi báo cáo chưa có ngày làm việc "
        + "nào.",
      en:
        "There is no working day between the cut-off of \(month.code), \(cutOff), and its deadline.",
      remedy: (
        "Nghị định 09/2019/NĐ-CP (điểm b khoản 5 Điều 8) cần ít nhất một ngày làm việc sau ngày chốt: "
          + "ghi working_days từ 1 trở lên, hoặc days từ 1 trở lên cùng rolls_to_working_day: true.",
        "Decree 09/2019/NĐ-CP, article 8, clause 5(b), asks for one working day after the cut-off at "
          + "least: give `working_days` of 1 or more, or `days` of 1 or more with "
          + "`rolls_to_working_day: true`."
      ))
  }
}
