import ReportModel

/// What is said about the value of one cell.
enum CellMessages {
  static let valueMissing = Explanation(
    "value-missing", vi: "Ô bắt buộc còn để trống.", en: "A required cell is empty.",
    remedy: ("Điền giá trị hoặc bỏ dòng này.", "Fill in a value, or remove the row."))

  static func date(_ fault: DateReading.Fault) -> Explanation {
    switch fault {
    case .notADate:
      Explanation(
        "date-malformed", vi: "Không phải là ngày.", en: "This is not a date.",
        remedy: (
          "Ghi theo dạng ngày/tháng/năm (14/6/2020) hoặc năm-tháng-ngày (2020-06-14).",
          "Write day/month/year (14/6/2020) or year-month-day (2020-06-14)."
        ))
    case .noSuchDay(let monthFirst?):
      Explanation(
        "date-impossible", vi: "Không có ngày này; dường như tháng được ghi trước ngày.",
        en: "There is no such day; the month seems to stand before the day.",
        remedy: (
          "Nếu là ngày \(monthFirst.vietnamese) thì ghi \(monthFirst.vietnamese).",
          "If \(monthFirst) is meant, write \(monthFirst.vietnamese) or \(monthFirst)."
        ))
    case .noSuchDay(nil):
      Explanation(
        "date-impossible", vi: "Trong lịch không có ngày này.",
        en: "The calendar has no such day.",
        remedy: ("Kiểm tra lại ngày và tháng.", "Check the day and the month."))
    case .outOfRange:
      Explanation(
        "date-out-of-range",
        vi: "Năm nằm ngoài khoảng \(DateReading.years.lowerBound)–\(DateReading.years.upperBound).",
        en:
          "The year is not within \(DateReading.years.lowerBound)–\(DateReading.years.upperBound).",
        remedy: ("Kiểm tra lại năm.", "Check the year."))
    }
  }

  /// - Parameter isQuantity: whether it is the plan's indicator that says how many decimals there may be.
  static func number(
    _ fault: NumberReading.Fault, text: String, manner: NumberManner, isQuantity: Bool
  ) -> Explanation {
    switch fault {
    case .notANumber:
      Explanation(
        "number-malformed", vi: "Không phải là số.", en: "This is not a number.",
        remedy: (
          "Chỉ ghi số, không kèm chữ; lời giải thích ghi vào cột ghi chú.",
          "Write digits alone, without words; explanations belong in the note column."
        ))
    case .approximate: approximate
    case .withWords(let number): numberWithWords(number, manner)
    case .otherManner:
      numberInOtherManner(text, manner)
    case .tooManyDecimals(let allowed):
      tooManyDecimals(text, manner, allowed: allowed, isQuantity: isQuantity)
    case .negative:
      Explanation(
        "number-negative", vi: "Số âm không hợp lệ.", en: "A negative number is not valid.",
        remedy: (
          "Ghi số từ 0 trở lên; nếu cần sửa số đã gửi thì gửi lại cả tệp đã sửa.",
          "Write 0 or more; to correct figures sent before, send the corrected file again."
        ))
    case .tooLarge:
      Explanation(
        "number-too-large",
        vi: "Số lớn hơn \(DecimalText.vietnamese(Int(NumberReading.largest))).",
        en: "The number is larger than \(NumberReading.largest).",
        remedy: ("Kiểm tra lại số chữ số.", "Check the number of digits."))
    }
  }

  private static let approximate = Explanation(
    "number-approximate",
    vi: "Đây là số ước lượng hoặc một khoảng, không cộng được như số chính xác.",
    en: "This is an estimate or a range, which can't be added up as an exact number.",
    remedy: (
      "Ghi số chính xác, không kèm «hơn», «gần», «khoảng»…; nếu chưa có thì gửi dòng này khi đã có số.",
      "Write the exact number, without `more than`, `nearly`, `about` …; send the row once it is known."
    ))

  private static func numberWithWords(_ number: String, _ manner: NumberManner) -> Explanation {
    let typed: (vi: String, en: String)
    if case .success(let value) = NumberReading.read(
      Array(number.utf8), manner: manner, decimals: Quantity.places)
    {
      let text = NumberReadings.typed(value, in: manner)
      typed = (text, text)
    } else {
      let readings = NumberReadings(of: number)
      typed = (readings.typed(in: manner, or: "hoặc"), readings.typed(in: manner, or: "or"))
    }
    return Explanation(
      "number-with-words", vi: "Ô có cả số lẫn chữ.",
      en: "The cell holds words besides the number.",
      remedy: (
        "Chỉ ghi \(typed.vi): chỉ tiêu đã có đơn vị tính, lời giải "
          + "thích ghi vào cột ghi chú.",
        "Write \(typed.en) alone: the indicator tells the measure, and "
          + "explanations belong in the note column."
      ))
  }

  private static func numberInOtherManner(_ text: String, _ manner: NumberManner) -> Explanation {
    let readings = NumberReadings(of: text)
    let rule: (vi: String, en: String) =
      manner == .plain
      ? (
        "Cột có tiêu đề tiếng Anh chỉ nhận số dạng 1234 hoặc 1.5.",
        "Below an English heading numbers are written 1234 or 1.5."
      )
      : (
        "Cột có tiêu đề tiếng Việt chỉ nhận số dạng 1.234 hoặc 1,5.",
        "Below a Vietnamese heading numbers are written 1.234 or 1,5."
      )
    return Explanation(
      "number-form", vi: rule.vi, en: rule.en,
      remedy: (
        "Ghi \(readings.typed(in: manner, or: "hoặc")), tùy theo số muốn nói.",
        "Write \(readings.typed(in: manner, or: "or")), whichever is meant."
      ))
  }

  private static func tooManyDecimals(
    _ text: String, _ manner: NumberManner, allowed: Int, isQuantity: Bool
  ) -> Explanation {
    let readings = NumberReadings(of: text)
    let typed = (
      vi: readings.typed(in: manner, or: "hoặc"), en: readings.typed(in: manner, or: "or")
    )
    // A number that can be read in one way only isn't shown again.
    let shown: (vi: String, en: String) =
      readings.values.count < 2
      ? ("", "") : (" Có thể đọc là: \(typed.vi).", " It could be read as: \(typed.en).")
    return Explanation(
      "too-many-decimals",
      vi: (allowed == 0
        ? "Số này phải là số nguyên." : "Số này chỉ được có \(allowed) chữ số thập phân.")
        + shown.vi,
      en: (allowed == 0
        ? "This has to be a whole number." : "Decimals allowed here: \(allowed).")
        + shown.en,
      remedy: isQuantity
        ? (
          "Ghi lại số đúng, hoặc khai báo «decimals» của chỉ tiêu trong kế hoạch.",
          "Write the right number, or set the indicator's `decimals` in the plan."
        ) : ("Ghi lại số đúng.", "Write the right number.")
    )
  }

  static let percentOutOfRange = Explanation(
    "percent-out-of-range", vi: "Tỷ lệ phải từ 0 đến 100.",
    en: "A percentage lies between 0 and 100.",
    remedy: ("Kiểm tra lại tỷ lệ.", "Check the percentage."))

  static let errorValue = Explanation(
    "error-value", vi: "Công thức ở ô này báo lỗi.", en: "The formula in this cell gives an error.",
    remedy: ("Sửa công thức, hoặc ghi trị số vào ô.", "Correct it, or type the value."))

  static let formulaWithoutValue = Explanation(
    "formula-without-value", vi: "Ô này có công thức nhưng tệp không lưu trị số của nó.",
    en: "The cell has a formula, but the file doesn't hold its value.",
    remedy: (
      "Mở tệp bằng Excel hoặc LibreOffice, lưu lại rồi nhập.",
      "Open the file in Excel or LibreOffice, save it, and import that."
    ))

  static let completedAfterReport = Explanation(
    "completed-after-report", vi: "Ngày hoàn thành sau ngày báo cáo.",
    en: "The day of completion lies after the day of the report.",
    remedy: ("Kiểm tra lại hai ngày.", "Check both days."))

  static let completedBelowHundred = Explanation(
    "completed-below-100", vi: "Có ngày hoàn thành nhưng tỷ lệ chưa đạt 100%.",
    en: "There is a day of completion, yet the percentage is below 100.",
    remedy: (
      "Bỏ ngày hoàn thành nếu chưa xong; ghi 100 nếu đã xong.",
      "Remove the day if the task isn't done; write 100 if it is."
    ))

  static let periodMalformed = Explanation(
    "period-malformed", vi: "Không phải là kỳ báo cáo.", en: "This is not a reporting period.",
    remedy: (
      "Ghi như 2020-06, 6/2020, 2020-Q2, quý II/2020, 2020-H1, 2020-9M hoặc 2020.",
      "Write 2020-06, 2020-Q2, 2020-H1, 2020-9M, 2020 or 2020-05-15..2020-06-14."
    ))

  static let flagMalformed = Explanation(
    "flag-malformed", vi: "Ô này chỉ nhận «có», «không», «x» hoặc để trống.",
    en: "This cell takes `yes`, `no`, `x`, or nothing.",
    remedy: (
      "Ghi «có» hoặc «x» nếu không phát sinh.", "Write `yes` or `x` if there is nothing to report."
    ))
}
