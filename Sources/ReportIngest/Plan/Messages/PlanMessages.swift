import ReportModel
import Settings

/// What is said about plan.yaml, and about codes wherever they stand in a plan.
enum PlanMessages {
  static let malformedCode = Explanation(
    "malformed-code", vi: "Mã chỉ được gồm chữ cái không dấu, chữ số và các dấu «.», «_», «-».",
    en: "A code is made of ASCII letters, digits, `.`, `_` and `-`.",
    remedy: (
      "Bắt đầu bằng chữ cái hoặc chữ số, không quá \(CodeForm.longest) ký tự, ví dụ: HU-01.",
      "Begin with a letter or digit, with at most \(CodeForm.longest) characters, as in HU-01."
    ))

  static let regimeNeeded = Explanation(
    "regime-needed", vi: "Chọn thể thức theo ngày ban hành thì phải biết cơ quan theo chế độ nào.",
    en: "To choose a layout by the day of issue the issuer's regime must be known.",
    remedy: (
      "Thêm regime: party (cơ quan Đảng) hoặc regime: state (cơ quan nhà nước) vào issuer.",
      "Add regime: party or regime: state to issuer."
    ))

  static func unknownCode(_ kind: CodedKind, nearest: [String]) -> Explanation {
    Explanation(
      "unknown-\(kind.rawValue)", vi: "Kế hoạch không có \(kind.vietnamese) mang mã này.",
      en: "The plan has no \(kind.english) of this code.",
      remedy: nearest.isEmpty
        ? (
          "Ghi một mã có trong kế hoạch, hoặc bổ sung vào kế hoạch.",
          "Write a code that the plan has, or add it to the plan."
        )
        : (
          "Có phải là \(nearest.map { "«\($0)»" }.joined(separator: ", "))?",
          "Did you mean \(nearest.map { "`\($0)`" }.joined(separator: ", "))?"
        ))
  }

  static func duplicateCode(_ kind: CodedKind, other: Located<String>) -> Explanation {
    Explanation(
      "duplicate-code",
      vi: "Mã này đã dùng cho \(kind.vietnamese) khác (\(place(other).vi)).",
      en: "This code is that of another \(kind.english) (\(place(other).en)).",
      remedy: ("Đặt mã khác.", "Choose another code."))
  }

  static func duplicateName(_ kind: CodedKind, other: Located<String>) -> Explanation {
    Explanation(
      "duplicate-name",
      vi: "Tên này trùng với \(kind.vietnamese) «\(other.value)» (\(place(other).vi)).",
      en: "The \(kind.english) `\(other.value)` has this name too (\(place(other).en)).",
      remedy: (
        "Số liệu phải ghi mã thay cho tên; nếu có thể, đặt tên phân biệt được.",
        "Records have to give the code instead; choose names that differ if you can."
      ))
  }

  static func duplicateAlias(_ kind: CodedKind, other: Located<String>) -> Explanation {
    Explanation(
      "duplicate-alias",
      vi: "Tên khác này đã là tên của \(kind.vietnamese) «\(other.value)» (\(place(other).vi)).",
      en: "This alias is a name of the \(kind.english) `\(other.value)` (\(place(other).en)).",
      remedy: (
        "Bỏ tên này ở một trong hai nơi; nếu giữ cả hai thì số liệu phải ghi mã.",
        "Remove it from one of the two; if it stays at both, records have to give the code."
      ))
  }

  static let derivedIsAsked = Explanation(
    "derived-is-asked", vi: "Chỉ tiêu này được tính ra, không hỏi các đơn vị.",
    en: "This indicator is worked out; units aren't asked for it.",
    remedy: (
      "Ghi mã của chỉ tiêu được đếm; lượt người được hỏi cùng chỉ tiêu của nó.",
      "Give the code of an indicator that is counted; an audience is asked for with its indicator."
    ))

  static let endsBeforeBeginning = Explanation(
    "ends-before-beginning", vi: "Ngày kết thúc trước ngày bắt đầu.",
    en: "The end lies before the beginning.",
    remedy: ("Kiểm tra lại hai ngày «from» và «to».", "Check `from` and `to`."))

  static func outsideOfParent(_ code: String) -> Explanation {
    Explanation(
      "outside-of-parent", vi: "Ngày này nằm ngoài giai đoạn «\(code)» chứa nó.",
      en: "This day lies outside of the phase `\(code)` that holds the part.",
      remedy: (
        "Sửa ngày, hoặc đưa giai đoạn này ra ngoài mục «parts».",
        "Correct the day, or take the phase out of `parts`."
      ))
  }

  static let audienceOfItself = Explanation(
    "audience-of-itself", vi: "Chỉ tiêu không thể là lượt người của chính nó.",
    en: "An indicator can't be the audience of itself.",
    remedy: (
      "Ghi mã của chỉ tiêu có số lượt người này, hoặc bỏ «audience_of».",
      "Give the code of the indicator whose audience it is, or remove `audience_of`."
    ))

  static let audienceOfAudience = Explanation(
    "audience-of-audience", vi: "Chỉ tiêu này vốn là lượt người của một chỉ tiêu khác.",
    en: "That indicator is itself the audience of another one.",
    remedy: (
      "Ghi mã của chỉ tiêu được ghi nhận trực tiếp trong số liệu.",
      "Give the code of an indicator that is recorded itself."
    ))

  static let audienceAsStock = Explanation(
    "audience-as-stock", vi: "Lượt người được cộng dồn theo thời gian, không thể là «stock».",
    en: "An audience adds up over time and can't be a `stock`.",
    remedy: ("Bỏ «kind», hoặc ghi «flow».", "Remove `kind`, or write `flow`."))

  static func place(_ located: Located<String>) -> (vi: String, en: String) {
    let line = located.location.row ?? 1
    let file = located.location.file
    return ("\(file), dòng \(line)", "\(file), line \(line)")
  }
}
