import ReportModel

/// What is said about filled-in forms.
enum FormMessages {
  private static let sendAnew = (
    vi: "Gửi cho đơn vị phiếu mới lập bằng «reports form» và đề nghị ghi lại vào đó.",
    en: "Send the unit a new form made by “reports form”, to be filled in instead."
  )

  // MARK: - The form as a whole

  static let stampMissing = Explanation(
    "form-stamp-missing",
    vi: "Phiếu đã mất trang ẩn ghi dấu nhận dạng (có thể do chép sang tệp khác).",
    en: "The hidden sheet with the form's stamp is gone (it may have been copied to another file).",
    remedy: sendAnew)

  static func stampDamaged(_ fault: FormStamp.Fault) -> Explanation {
    switch fault {
    case .format(let version):
      Explanation(
        "form-format",
        vi: "Phiếu thuộc phiên bản «\(version.prefix(20))» mà chương trình không đọc được.",
        en: "The form is of version “\(version.prefix(20))”, which this program doesn't read.",
        remedy: (
          "Cập nhật chương trình, hoặc gửi cho đơn vị phiếu mới lập bằng «reports form».",
          "Update the program, or send the unit a new form made by “reports form”."
        ))
    case .incomplete:
      Explanation(
        "form-stamp-damaged", vi: "Dấu nhận dạng của phiếu không còn đầy đủ.",
        en: "The form's stamp isn't complete.", remedy: sendAnew)
    case .checksum:
      Explanation(
        "form-stamp-damaged", vi: "Dấu nhận dạng của phiếu đã bị sửa: mã kiểm tra không khớp.",
        en: "The form's stamp was changed: its checksum doesn't fit.", remedy: sendAnew)
    }
  }

  static func otherCampaign(_ code: String, own: String) -> Explanation {
    Explanation(
      "form-other-campaign",
      vi: "Phiếu thuộc kế hoạch «\(code.prefix(64))», không phải «\(own)».",
      en: "The form belongs to the campaign “\(code.prefix(64))”, not to “\(own)”.",
      remedy: (
        "Nhập ở thư mục làm việc của kế hoạch đó.", "Import it in that campaign's workspace."
      ))
  }

  static let otherPlan = Explanation(
    "form-other-plan",
    vi:
      "Phiếu được lập theo phiên bản kế hoạch khác: kế hoạch đã đổi nội dung, chỉ tiêu, nhiệm vụ hoặc "
      + "kỳ báo cáo sau khi lập phiếu.",
    en:
      "The form was made with another version of the plan: content areas, indicators, tasks or periods "
      + "have changed since.",
    remedy: (
      "Lập lại phiếu bằng «reports form», hoặc nhập với --return để có phiếu mới chứa sẵn số liệu đã ghi.",
      "Make it anew by “reports form”, or import with --return for a new form that bears these figures."
    ))

  static let periodUnknown = Explanation(
    "form-period-unknown", vi: "Dấu nhận dạng của phiếu ghi kỳ báo cáo không hợp lệ.",
    en: "The form's stamp names no reporting period.", remedy: sendAnew)

  static func otherPeriod(_ code: String, wanted: String) -> Explanation {
    Explanation(
      "form-other-period", vi: "Phiếu của kỳ \(code), trong khi đang nhận phiếu của kỳ \(wanted).",
      en: "The form is for \(code), but forms for \(wanted) are wanted.",
      remedy: (
        "Nhập riêng phiếu này, không kèm --period.", "Import it by itself, without --period."
      ))
  }

  static let unitUnknown = Explanation(
    "form-unit-unknown", vi: "Kế hoạch không có đơn vị ghi trong dấu nhận dạng của phiếu.",
    en: "The plan has no unit of the code in the form's stamp.", remedy: sendAnew)

  static func otherUnit(_ code: String, wanted: String) -> Explanation {
    Explanation(
      "form-other-unit",
      vi: "Phiếu của đơn vị \(code), trong khi đang nhận phiếu của \(wanted).",
      en: "The form is that of \(code), but the form of \(wanted) is wanted.",
      remedy: ("Nhập riêng phiếu này, không kèm --unit.", "Import it by itself, without --unit."))
  }

  static func unitNotValid(on cutOff: Day) -> Explanation {
    Explanation(
      "form-unit-not-valid",
      vi: "Theo kế hoạch, tại ngày \(cutOff.vietnamese) không có đơn vị này.",
      en: "By the plan this unit doesn't exist on \(cutOff).",
      remedy: (
        "Kiểm tra units.csv; nếu đơn vị đã sáp nhập thì gửi phiếu cho đơn vị kế thừa.",
        "Check units.csv; if the unit was merged, send a form to its successor."
      ))
  }

  static func shownUnit(_ name: String) -> Explanation {
    Explanation(
      "form-unit-changed", vi: "Phiếu này được lập cho «\(name)», nhưng trang đầu ghi tên khác.",
      en: "The form was made for “\(name)”, but its front sheet shows another name.",
      remedy: (
        "Mỗi đơn vị dùng phiếu của mình: gửi cho đơn vị đúng phiếu lập bằng «reports form».",
        "Every unit has a form of its own: send the right one, made by “reports form”."
      ))
  }

  static func shownPeriod(_ name: String) -> Explanation {
    Explanation(
      "form-period-changed", vi: "Phiếu này được lập cho \(name), nhưng trang đầu ghi kỳ khác.",
      en: "The form was made for \(name), but its front sheet shows another period.",
      remedy: (
        "Mỗi kỳ có phiếu riêng: gửi cho đơn vị phiếu của kỳ đó lập bằng «reports form».",
        "Every period has a form of its own: send the right one, made by “reports form”."
      ))
  }

  static let rowsMoved = Explanation(
    "form-rows-moved", vi: "Các dòng của phiếu đã bị xóa, chèn thêm hoặc đổi chỗ, bắt đầu từ đây.",
    en: "Rows of the form were deleted, added or moved, from here on.",
    remedy: (
      "Nhập với --return để có phiếu mới chứa sẵn số liệu đã ghi, rồi gửi đơn vị kiểm tra lại.",
      "Import with --return for a new form that bears these figures, for the unit to check."
    ))

  static let strayCell = Explanation(
    "form-stray-cell", vi: "Ô này nằm ngoài các dòng và cột của phiếu nhưng có nội dung.",
    en: "This cell lies beyond the rows and columns of the form, yet it holds something.",
    remedy: (
      "Xóa ô này; nếu là hoạt động không có dòng riêng thì ghi ở trang «Bổ sung».",
      "Clear it; activities without a row of their own belong on the sheet “Bổ sung”."
    ))

  static let empty = Explanation(
    "form-empty", vi: "Phiếu chưa ghi gì, ô «Không phát sinh» cũng để trống.",
    en: "Nothing is filled in, and the box «Không phát sinh» is empty too.",
    remedy: (
      "Ghi số liệu; nếu cả kỳ không phát sinh thì chọn «x» ở ô này.",
      "Fill in the figures, or choose `x` here if there is nothing to report."
    ))

  static let nothingAndFigures = Explanation(
    "form-nothing-and-figures", vi: "Ô «Không phát sinh» được chọn nhưng phiếu có số liệu.",
    en: "The box «Không phát sinh» is ticked, yet the form holds figures.",
    remedy: (
      "Bỏ chọn ô này, hoặc xóa số liệu đã ghi.", "Clear the box, or remove the figures."
    ))

  // MARK: - Cells

  static let dateAsNumber = Explanation(
    "number-malformed", vi: "Ô này cần một số nhưng chứa ngày.",
    en: "This cell takes a number, but holds a date.",
    remedy: ("Xóa ô rồi ghi lại bằng chữ số.", "Clear the cell and type the number again."))

  /// As in files of records, but in the words of whoever fills in a form.
  static func number(
    _ fault: NumberReading.Fault, text: String, manner: NumberManner, isQuantity: Bool
  ) -> Explanation {
    let readings = NumberReadings(of: text)
    let typed = (
      vi: readings.typed(in: .vietnamese, or: "hoặc"), en: readings.typed(in: .vietnamese, or: "or")
    )
    switch fault {
    case .notANumber:
      return Explanation(
        "number-malformed", vi: "Không phải là số.", en: "This is not a number.",
        remedy: (
          "Chỉ ghi chữ số; không phát sinh thì để trống, bằng không thì ghi 0. Lời giải thích ghi ở cột "
            + "«Ghi chú».",
          "Write digits alone, nothing if there was none, 0 for a zero; words belong in the note."
        ))
    case .otherManner:
      return Explanation(
        "number-form", vi: "Số ghi theo cách này có thể hiểu khác nhau.",
        en: "A number written like this can be read in several ways.",
        remedy: (
          "Ghi \(typed.vi), tùy theo số muốn nói.", "Write \(typed.en), whichever is meant."
        ))
    case .tooManyDecimals(let allowed):
      return Explanation(
        "too-many-decimals",
        vi: allowed == 0
          ? "Số này phải là số nguyên." : "Số này chỉ được có \(allowed) chữ số thập phân.",
        en: allowed == 0 ? "This has to be a whole number." : "Decimals allowed here: \(allowed).",
        remedy: readings.values.count < 2
          ? ("Ghi lại số đúng.", "Write the right number.")
          : (
            "Ghi lại số đúng; có thể đọc là \(typed.vi).",
            "Write the right number; it could be read as \(typed.en)."
          ))
    case .negative:
      return Explanation(
        "number-negative", vi: "Số âm không hợp lệ.", en: "A negative number is not valid.",
        remedy: (
          "Ghi số từ 0 trở lên; cần sửa số kỳ trước thì gửi lại phiếu của kỳ đó.",
          "Write 0 or more; to correct a former period, send its form again."
        ))
    case .tooLarge, .approximate, .withWords:
      return CellMessages.number(fault, text: text, manner: manner, isQuantity: isQuantity)
    }
  }

  static let noAudience = Explanation(
    "audience-not-asked", vi: "Chỉ tiêu này không thống kê lượt người.",
    en: "No audience is counted for this indicator.",
    remedy: ("Xóa ô này.", "Clear this cell."))

  static let audienceWithoutQuantity = Explanation(
    "audience-without-quantity", vi: "Có lượt người nhưng chưa ghi số lượng.",
    en: "There is an audience, but no quantity.",
    remedy: ("Ghi số lượng, hoặc xóa lượt người.", "Write the quantity, or clear the audience."))

  static let audienceOfNothing = Explanation(
    "audience-of-nothing", vi: "Có lượt người nhưng số lượng bằng 0.",
    en: "There is an audience, but the quantity is 0.",
    remedy: ("Kiểm tra lại hai số.", "Check both figures."))

  static let noteWithoutFigure = Explanation(
    "note-without-figure", vi: "Ghi chú không đi kèm số liệu nên không được lưu.",
    en: "The note has no figure beside it and isn't kept.",
    remedy: (
      "Nếu cần lưu thì ghi số liệu, hoặc ghi ở ô «Ý kiến, kiến nghị».",
      "Write the figure, or put it into the box «Ý kiến, kiến nghị» to keep it."
    ))

  static let hasOwnRow = Explanation(
    "has-own-row", vi: "Chỉ tiêu này đã có dòng riêng ở nội dung đó; ghi ở đây sẽ tính hai lần.",
    en: "This indicator has a row of its own under that content area; here it would count twice.",
    remedy: (
      "Cộng vào dòng riêng rồi xóa dòng này.", "Add it to that row, and clear this one."
    ))

  static func dayOutsidePeriod(_ window: DayWindow) -> Explanation {
    Explanation(
      "day-outside-period",
      vi:
        "Ngày nằm ngoài kỳ báo cáo, từ \(window.first.vietnamese) đến \(window.last.vietnamese).",
      en: "The day lies outside of the period, \(window.first) to \(window.last).",
      remedy: (
        "Sửa ngày; hoạt động của kỳ khác thì báo cáo ở kỳ đó.",
        "Correct it; activities of another period belong in its form."
      ))
  }

  static func completedAfterCutOff(_ cutOff: Day) -> Explanation {
    Explanation(
      "completed-after-cut-off",
      vi: "Ngày hoàn thành sau ngày chốt số liệu \(cutOff.vietnamese).",
      en: "The day of completion lies after the cut-off, \(cutOff).",
      remedy: (
        "Xóa ngày này và báo cáo ở kỳ sau, hoặc sửa ngày.",
        "Clear it and report it for the next period, or correct it."
      ))
  }

  static func completedBeforeAssigned(_ day: Day) -> Explanation {
    Explanation(
      "completed-before-assigned",
      vi: "Ngày hoàn thành trước ngày giao nhiệm vụ \(day.vietnamese).",
      en: "The day of completion lies before that of assignment, \(day).",
      remedy: ("Kiểm tra lại ngày.", "Check the day."))
  }
}
