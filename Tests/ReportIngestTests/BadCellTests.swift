import ReportIngest
import ReportModel
import Testing

/// One minimal input for each thing that can be wrong with a cell, and the text that is shown.
@Suite struct BadCellTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var code: String
    var row = 2
    var column: Int
    var value: String?
    var vietnamese: String
    var english: String
    var remedy: String
    var testDescription: String { code + " " + text.debugDescription }
  }

  private static func english(_ column: Int, _ value: String) -> String {
    var cells = ["2020-06-14", "BTO", "DH", "TTM", "1", "", ""]
    cells[column - 1] = "\"" + value + "\""
    return "date,unit,content_area,indicator,quantity,audience,phase\n"
      + cells.joined(separator: ",")
  }

  private static func vietnamese(_ quantity: String, indicator: String = "TTM") -> String {
    "Ngày;Đơn vị;Nội dung;Chỉ tiêu;Số lượng\n14/6/2020;BTO;DH;\(indicator);\(quantity)"
  }

  private static func completion(_ cells: String) -> String {
    "task,unit,reported_on,percent,completed_on\nNV1,BTO," + cells
  }

  private static let plainManner = "Cột có tiêu đề tiếng Anh chỉ nhận số dạng 1234 hoặc 1.5."
  private static let plainMannerEnglish =
    "Below an English heading numbers are written 1234 or 1.5."
  private static let ownManner = "Cột có tiêu đề tiếng Việt chỉ nhận số dạng 1.234 hoặc 1,5."
  private static let ownMannerEnglish =
    "Below a Vietnamese heading numbers are written 1.234 or 1,5."
  private static let dateRemedy =
    "Ghi theo dạng ngày/tháng/năm (14/6/2020) hoặc năm-tháng-ngày (2020-06-14)."
  private static let decimalsRemedy =
    "Ghi lại số đúng, hoặc khai báo «decimals» của chỉ tiêu trong kế hoạch."

  static let dates: [Case] =
    ["14-06-2020", "14/6/20", "14/6", "hôm qua", "2020-6-14", "2020-06-14 00:00", "14/006/2020"].map
  {
    Case(
      text: english(1, $0), code: "date-malformed", column: 1, value: $0,
      vietnamese: "Không phải là ngày.", english: "This is not a date.", remedy: dateRemedy)
  } + [
    Case(
      text: english(1, "6/14/2020"), code: "date-impossible", column: 1, value: "6/14/2020",
      vietnamese: "Không có ngày này; dường như tháng được ghi trước ngày.",
      english: "There is no such day; the month seems to stand before the day.",
      remedy: "Nếu là ngày 14/6/2020 thì ghi 14/6/2020."),
    Case(
      text: english(1, "31/6/2020"), code: "date-impossible", column: 1, value: "31/6/2020",
      vietnamese: "Trong lịch không có ngày này.", english: "The calendar has no such day.",
      remedy: "Kiểm tra lại ngày và tháng."),
    Case(
      text: english(1, "2202-06-14"), code: "date-out-of-range", column: 1, value: "2202-06-14",
      vietnamese: "Năm nằm ngoài khoảng 2000–2100.",
      english: "The year is not within 2000–2100.", remedy: "Kiểm tra lại năm."),
    Case(
      text: english(1, " "), code: "value-missing", column: 1, value: nil,
      vietnamese: "Ô bắt buộc còn để trống.", english: "A required cell is empty.",
      remedy: "Điền giá trị hoặc bỏ dòng này."),
  ]

  static let names: [Case] = [
    Case(
      text: english(2, "Ba To"), code: "unknown-unit", column: 2, value: "Ba To",
      vietnamese: "Kế hoạch không có đơn vị này.", english: "The plan has no such unit.",
      remedy: "Có phải là: «Ba Tơ», «Huyện ủy Ba Tơ», «Huyện ủy Ba Tô»?"),
    Case(
      text: english(2, "Tân Tiến"), code: "ambiguous-unit", column: 2, value: "Tân Tiến",
      vietnamese: "Có nhiều đơn vị cùng tên này.",
      english: "More than one unit has this name.", remedy: "Ghi mã: «TT1», «TT2»."),
    Case(
      text: english(3, "???????"), code: "unknown-content-area", column: 3, value: "???????",
      vietnamese: "Kế hoạch không có nội dung này.",
      english: "The plan has no such content area.",
      remedy: "Dùng mã hoặc tên có trong kế hoạch, hoặc bổ sung vào kế hoạch."),
    Case(
      text: english(4, "TTMM"), code: "unknown-indicator", column: 4, value: "TTMM",
      vietnamese: "Kế hoạch không có chỉ tiêu này.",
      english: "The plan has no such indicator.", remedy: "Có phải là: «TTM»?"),
    Case(
      text: english(4, "TTM_LN"), code: "derived-indicator", column: 4, value: "TTM_LN",
      vietnamese: "Chỉ tiêu này được tính từ số lượt người của chỉ tiêu TTM, không ghi riêng.",
      english: "This indicator is the audience of TTM and isn't recorded by itself.",
      remedy: "Ghi số này vào cột lượt người ở dòng của chỉ tiêu TTM."),
    Case(
      text: english(7, "Đợt 2"), code: "unknown-phase", column: 7, value: "Đợt 2",
      vietnamese: "Kế hoạch không có đợt (giai đoạn) này.",
      english: "The plan has no such phase.", remedy: "Có phải là: «Đợt 1»?"),
  ]

  static let numbers: [Case] =
    ["-", "1e3", "½", "--1", "mười", "hơn năm mươi", "12cuộc"].map {
      Case(
        text: english(5, $0), code: "number-malformed", column: 5, value: $0,
        vietnamese: "Không phải là số.", english: "This is not a number.",
        remedy: "Chỉ ghi số, không kèm chữ; lời giải thích ghi vào cột ghi chú.")
    }
    + [
      "hơn 57.000", "trên 4 triệu", "gần 30", "Khoảng 300 người", "ước 12", "(ước) 12",
      "12 (ước tính)",
      "chừng 20", "dưới 50", "~ 300", "~300", "≈300", "> 100", "<5", "57+", "57.000 trở lên",
      "ít nhất 5",
      "xấp xỉ 20", "hon 57.000", "trên dưới 40", "5-7", "1.000 – 1.200", "từ 5 đến 7",
      "about 12", "more than 5",
    ].map {
      Case(
        text: english(5, $0), code: "number-approximate", column: 5, value: $0,
        vietnamese: "Đây là số ước lượng hoặc một khoảng, không cộng được như số chính xác.",
        english: "This is an estimate or a range, which can't be added up as an exact number.",
        remedy:
          "Ghi số chính xác, không kèm «hơn», «gần», «khoảng»…; nếu chưa có thì gửi dòng này khi đã "
          + "có số.")
    } + [
      Case(
        text: english(5, "12 cuộc"), code: "number-with-words", column: 5, value: "12 cuộc",
        vietnamese: "Ô có cả số lẫn chữ.", english: "The cell holds words besides the number.",
        remedy: "Chỉ ghi 12: chỉ tiêu đã có đơn vị tính, lời giải thích ghi vào cột ghi chú."),
      Case(
        text: vietnamese("57.000 đồng"), code: "number-with-words", column: 5,
        value: "57.000 đồng", vietnamese: "Ô có cả số lẫn chữ.",
        english: "The cell holds words besides the number.",
        remedy:
          "Chỉ ghi 57000: chỉ tiêu đã có đơn vị tính, lời giải thích ghi vào cột ghi chú."),
    ] + [
      Case(
        text: english(5, "1,234"), code: "number-form", column: 5, value: "1,234",
        vietnamese: plainManner, english: plainMannerEnglish,
        remedy: "Ghi 1.234 hoặc 1234, tùy theo số muốn nói."),
      Case(
        text: english(5, "1.234,5"), code: "number-form", column: 5, value: "1.234,5",
        vietnamese: plainManner, english: plainMannerEnglish,
        remedy: "Ghi 1234.5, tùy theo số muốn nói."),
      Case(
        text: english(5, "1 234"), code: "number-form", column: 5, value: "1 234",
        vietnamese: plainManner, english: plainMannerEnglish,
        remedy: "Ghi 1234, tùy theo số muốn nói."),
      Case(
        text: english(5, "1.234"), code: "too-many-decimals", column: 5, value: "1.234",
        vietnamese: "Số này phải là số nguyên. Có thể đọc là: 1.234 hoặc 1234.",
        english: "This has to be a whole number. It could be read as: 1.234 or 1234.",
        remedy: decimalsRemedy),
      Case(
        text: english(6, "1.5"), code: "too-many-decimals", column: 6, value: "1.5",
        vietnamese: "Số này phải là số nguyên.",
        english: "This has to be a whole number.", remedy: "Ghi lại số đúng."),
      Case(
        text: english(5, "-3"), code: "number-negative", column: 5, value: "-3",
        vietnamese: "Số âm không hợp lệ.", english: "A negative number is not valid.",
        remedy: "Ghi số từ 0 trở lên; nếu cần sửa số đã gửi thì gửi lại cả tệp đã sửa."),
      Case(
        text: english(5, "1000000000000"), code: "number-too-large", column: 5,
        value: "1000000000000", vietnamese: "Số lớn hơn 999.999.999.999.",
        english: "The number is larger than 999999999999.", remedy: "Kiểm tra lại số chữ số."),
      Case(
        text: vietnamese("1,234.5"), code: "number-form", column: 5, value: "1,234.5",
        vietnamese: ownManner, english: ownMannerEnglish,
        remedy: "Ghi 1234,5, tùy theo số muốn nói."),
      Case(
        text: vietnamese("1.5"), code: "number-form", column: 5, value: "1.5",
        vietnamese: ownManner, english: ownMannerEnglish,
        remedy: "Ghi 1,5, tùy theo số muốn nói."),
      Case(
        text: vietnamese("1,234"), code: "too-many-decimals", column: 5, value: "1,234",
        vietnamese: "Số này phải là số nguyên. Có thể đọc là: 1,234 hoặc 1234.",
        english: "This has to be a whole number. It could be read as: 1,234 or 1234.",
        remedy: decimalsRemedy),
      Case(
        text: vietnamese("1,25", indicator: "BR_M"), code: "too-many-decimals", column: 5,
        value: "1,25",
        vietnamese: "Số này chỉ được có 1 chữ số thập phân.",
        english: "Decimals allowed here: 1.",
        remedy: decimalsRemedy),
    ]

  static let completions: [Case] = [
    Case(
      text: completion("2020-06-14,101,"), code: "percent-out-of-range", column: 4, value: "101",
      vietnamese: "Tỷ lệ phải từ 0 đến 100.", english: "A percentage lies between 0 and 100.",
      remedy: "Kiểm tra lại tỷ lệ."),
    Case(
      text: completion("2020-06-14,100,2020-06-15"), code: "completed-after-report", column: 5,
      value: "2020-06-15", vietnamese: "Ngày hoàn thành sau ngày báo cáo.",
      english: "The day of completion lies after the day of the report.",
      remedy: "Kiểm tra lại hai ngày."),
    Case(
      text: completion("2020-06-14,99.9%,2020-06-13"), code: "completed-below-100", column: 5,
      value: "2020-06-13", vietnamese: "Có ngày hoàn thành nhưng tỷ lệ chưa đạt 100%.",
      english: "There is a day of completion, yet the percentage is below 100.",
      remedy: "Bỏ ngày hoàn thành nếu chưa xong; ghi 100 nếu đã xong."),
    Case(
      text: "task,unit,reported_on\nNV2,BTO,2020-06-14", code: "unknown-task", column: 1,
      value: "NV2", vietnamese: "Kế hoạch không có nhiệm vụ này.",
      english: "The plan has no such task.", remedy: "Có phải là: «NV1»?"),
  ]

  static let receipts: [Case] = [
    Case(
      text: "unit,period,received_on\nBTO,2020-13,2020-06-14", code: "period-malformed",
      column: 2, value: "2020-13", vietnamese: "Không phải là kỳ báo cáo.",
      english: "This is not a reporting period.",
      remedy: "Ghi như 2020-06, 6/2020, 2020-Q2, quý II/2020, 2020-H1, 2020-9M hoặc 2020."),
    Case(
      text: "Đơn vị;Kỳ báo cáo;Ngày nhận;Không phát sinh\nBTO;6/2020;;chắc thế",
      code: "flag-malformed", column: 4, value: "chắc thế",
      vietnamese: "Ô này chỉ nhận «có», «không», «x» hoặc để trống.",
      english: "This cell takes `yes`, `no`, `x`, or nothing.",
      remedy: "Ghi «có» hoặc «x» nếu không phát sinh."),
  ]

  @Test(arguments: dates + names + numbers + completions + receipts)
  func `a bad cell is shown with its place, its value and a remedy`(_ bad: Case) throws {
    let reading = try InventedPlan.read(bad.text)
    #expect(reading.records.count == 0)
    #expect(reading.findings.errorCount == 1)
    #expect(reading.rejectedRowCount == 1)
    let finding = try #require(reading.findings.kept.first)
    #expect(finding.code == bad.code)
    #expect(finding.severity == .error)
    #expect(finding.location.file == "thang-06.csv")
    #expect(finding.location.row == bad.row)
    #expect(finding.location.column == bad.column)
    #expect(finding.value == bad.value)
    #expect(finding.message.vietnamese == bad.vietnamese)
    #expect(finding.message.english == bad.english)
    #expect(finding.remedy?.vietnamese == bad.remedy)
  }
}
