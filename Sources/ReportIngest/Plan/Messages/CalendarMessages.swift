import ReportModel

/// What is said about calendars of a plan's own.
extension PlanMessages {
  static let calendarNameTaken = Explanation(
    "calendar-name-taken", vi: "Tên này là tên của một chế độ kỳ có sẵn.",
    en: "This is the name of a calendar that there is already.",
    remedy: ("Đặt tên khác cho chế độ kỳ riêng.", "Choose another name for your own calendar."))

  static let malformedMonth = Explanation(
    "malformed-month", vi: "Tháng phải được ghi như 2020-06.", en: "A month is written 2020-06.",
    remedy: ("Ghi năm, dấu «-» và hai chữ số của tháng.", "Write year, hyphen and two digits."))

  static func calendarFault(_ fault: TableCalendar.Fault) -> Explanation {
    let (vietnamese, english) =
      switch fault {
      case .empty:
        ("Chế độ kỳ không có tháng nào.", "The calendar has no months.")
      case .missing(let month):
        ("Thiếu tháng \(code(month)).", "Month \(code(month)) is missing.")
      case .gap(let month, let days):
        (
          "Khoảng trống trước tháng \(code(month)): các ngày \(days) không thuộc tháng nào.",
          "There is a gap before month \(code(month)): \(days) belongs to no month."
        )
      case .overlap(let month, let days):
        (
          "Tháng \(code(month)) chồng lên tháng trước: các ngày \(days) thuộc hai tháng.",
          "Month \(code(month)) overlaps the month before: \(days) belongs to both."
        )
      case .farFromMonth(let month):
        (
          "Tháng \(code(month)) kết thúc cách tháng dương lịch cùng tên hơn 31 ngày.",
          "Month \(code(month)) ends more than 31 days from the calendar month of its name."
        )
      }
    return Explanation(
      "calendar-fault", vi: vietnamese, en: english,
      remedy: (
        "Mỗi tháng phải bắt đầu vào ngày liền sau ngày cuối của tháng trước.",
        "Each month has to begin on the day after the last day of the month before."
      ))
  }

  private static func code(_ month: YearMonth) -> String { ReportingPeriod.month(month).code }
}
