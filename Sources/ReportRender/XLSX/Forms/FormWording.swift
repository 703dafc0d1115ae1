import ReportModel

/// What a form says, in the register of official documents.
enum FormWording {
  static let title = "PHIẾU BÁO CÁO SỐ LIỆU"
  /// What stands in the box «không phát sinh».
  static let tick = "x"
  static let stockMark = " (*)"

  /// How a form is filled in, point by point.
  static func instructions(for form: EntryForm) -> [String] {
    let last = form.window.last.vietnamese
    return [
      "Chỉ ghi vào các ô nền vàng. Các ô khác đã khóa (không đặt mật khẩu); không xóa, chèn thêm hoặc đổi "
        + "chỗ các dòng, không đổi tên đơn vị và kỳ báo cáo.",
      "Ghi số phát sinh từ ngày \(form.window.first.vietnamese) đến hết ngày \(last), không cộng dồn "
        + "các kỳ trước. Chỉ tiêu có dấu (*) ghi số hiện có tại ngày \(last).",
      "Để trống: không phát sinh ở chỉ tiêu đó. Ghi 0: có theo dõi và kết quả bằng không. Hai cách ghi được "
        + "hiểu khác nhau.",
      "Cả kỳ không có hoạt động nào thì chọn «\(tick)» ở ô «Không phát sinh» và để trống các trang số liệu.",
      "Chỉ ghi chữ số; không ghi kèm đơn vị tính hoặc lời giải thích. Lời giải thích ghi ở cột «Ghi chú».",
      "Trang «\(FormTaskSheet.name)»: ghi tỷ lệ hoàn thành (từ 0 đến 100) và ngày hoàn thành của nhiệm vụ đã "
        + "xong. Trang «\(FormAdditionalSheet.name)»: ghi hoạt động không có dòng riêng.",
      "Lưu ở dạng .xlsx (bằng Excel, LibreOffice hoặc WPS) và gửi lại chính tệp này cho "
        + "\(form.issuerInText) trước hết ngày \(form.deadline.vietnamese).",
    ]
  }

  /// «Số liệu từ ngày … đến hết ngày …».
  static func days(of form: EntryForm) -> String {
    "Từ ngày \(form.window.first.vietnamese) đến hết ngày \(form.window.last.vietnamese)"
  }

  /// What is wrong, and what to do about it.
  static func explanation(of finding: Finding) -> String {
    [finding.message.vietnamese, finding.remedy?.vietnamese].compactMap(\.self)
      .joined(separator: " ")
  }
}

/// What may be written into the cells of a form.
enum FormRules {
  /// Numbers that the program takes: twelve digits before the decimal sign.
  private static let numbers = 0.0...999_999_999_999

  static func quantity(decimals: Int) -> CellRule {
    decimals == 0
      ? CellRule(
        values: .wholeNumber(numbers), title: "Số chưa hợp lệ",
        message: "Ghi số nguyên từ 0 trở lên, không kèm chữ. Không phát sinh thì để trống.")
      : CellRule(
        values: .number(numbers), title: "Số chưa hợp lệ",
        message: "Ghi số từ 0 trở lên, không quá \(decimals) chữ số thập phân, không kèm chữ. "
          + "Không phát sinh thì để trống.")
  }

  static let audience = CellRule(
    values: .wholeNumber(numbers), title: "Số lượt người chưa hợp lệ",
    message: "Ghi số nguyên từ 0 trở lên, không kèm chữ. Không thống kê được thì để trống.")

  /// The indicator isn't known before it is chosen, nor how many decimals it may have.
  static let anyQuantity = CellRule(
    values: .number(numbers), title: "Số chưa hợp lệ",
    message: "Ghi số từ 0 trở lên, không kèm chữ.")

  static let percent = CellRule(
    values: .number(0...100), title: "Tỷ lệ chưa hợp lệ", message: "Ghi tỷ lệ từ 0 đến 100.",
    hint: "Ghi 70 nếu đã xong 70%. Ghi 100 và ngày hoàn thành nếu đã xong.")

  static func completion(until last: Day) -> CellRule {
    // Tasks may have been done before the campaign began; the year 2000 is the first that is taken.
    let first = Day(number: 10_957)
    return CellRule(
      values: .day(DayWindow(first: min(first, last), last: last) ?? DayWindow(last)),
      title: "Ngày chưa hợp lệ",
      message: "Ghi ngày/tháng/năm, không sau ngày chốt số liệu \(last.vietnamese). "
        + "Nhiệm vụ xong sau ngày đó thì báo cáo ở kỳ sau.")
  }

  static func day(in window: DayWindow) -> CellRule {
    CellRule(
      values: .day(window), title: "Ngày chưa hợp lệ",
      message: "Ghi ngày/tháng/năm trong kỳ, từ ngày \(window.first.vietnamese) đến ngày "
        + "\(window.last.vietnamese); hoặc để trống.")
  }

  static func nothingToReport(_ range: String) -> CellRule {
    CellRule(
      values: .oneOf(range), title: "Không phát sinh",
      message: "Chọn «\(FormWording.tick)» nếu cả kỳ không phát sinh; nếu không thì để trống.",
      hint: "Chọn «\(FormWording.tick)» nếu cả kỳ không có hoạt động nào.")
  }

  static func contentArea(_ range: String) -> CellRule {
    CellRule(
      values: .oneOf(range), title: "Nội dung chưa hợp lệ",
      message: "Chọn một nội dung trong danh sách.")
  }

  static func indicator(_ range: String) -> CellRule {
    CellRule(
      values: .oneOf(range), title: "Chỉ tiêu chưa hợp lệ",
      message: "Chọn một chỉ tiêu trong danh sách.")
  }
}
