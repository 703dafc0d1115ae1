import ReportModel

/// What is said about units.csv.
enum UnitMessages {
  static let emptyValidity = Explanation(
    "empty-validity", vi: "Ngày hết hiệu lực không sau ngày có hiệu lực.",
    en: "The unit ceases to be valid before it becomes so.",
    remedy: (
      "«valid_to» là ngày đầu tiên không còn hiệu lực, phải sau «valid_from».",
      "`valid_to` is the first day on which it no longer holds; it lies after `valid_from`."
    ))

  static func overlappingVersions(otherLine: Int) -> Explanation {
    Explanation(
      "overlapping-versions",
      vi: "Thời gian hiệu lực trùng với dòng \(otherLine) của cùng đơn vị.",
      en: "The row holds at the same time as line \(otherLine) of the same unit.",
      remedy: (
        "Đặt mã khác nếu là đơn vị khác; nếu là cùng đơn vị thì «valid_to» của dòng trước phải là «valid_from» của dòng sau.",
        "Choose another code for another unit; of one unit, a row's `valid_to` is the next one's `valid_from`."
      ))
  }

  static let noTop = Explanation(
    "no-top", vi: "Không có đơn vị cao nhất: đơn vị nào cũng có cấp trên.",
    en: "There is no top unit: every unit has a parent.",
    remedy: (
      "Để trống ô cấp trên (parent) của đơn vị cao nhất.", "Leave the parent of the top unit empty."
    ))

  static func secondTop(_ code: String) -> Explanation {
    Explanation(
      "second-top", vi: "Đơn vị này không có cấp trên, nhưng «\(code)» đã là đơn vị cao nhất.",
      en: "This unit has no parent, but `\(code)` is the top already.",
      remedy: (
        "Ghi mã đơn vị cấp trên vào ô «parent», ví dụ: \(code).",
        "Give its parent in the column `parent`, such as \(code)."
      ))
  }

  static let parentNotValid = Explanation(
    "parent-not-valid", vi: "Đơn vị cấp trên không tồn tại trong thời gian này.",
    en: "The parent doesn't exist during that time.",
    remedy: (
      "Ghi đơn vị cấp trên đương thời, hoặc tách dòng theo thời gian.",
      "Name the parent of that time, or divide the row in time."
    ))

  static func circleOfParents(_ codes: [String]) -> Explanation {
    let path = circle(codes)
    return Explanation(
      "circle-of-parents", vi: "Đơn vị nằm dưới chính nó\(path).",
      en: "The unit lies below itself\(path).",
      remedy: (
        "Sửa đơn vị cấp trên của một trong các đơn vị đó.", "Correct the parent of one of them."
      ))
  }

  static let tooDeep = Explanation(
    "tree-too-deep", vi: "Cây đơn vị có hơn \(PlanLimits.treeDepth) cấp.",
    en: "The tree of units has more than \(PlanLimits.treeDepth) levels.",
    remedy: ("Kiểm tra lại các ô cấp trên.", "Check the parents."))

  static let severalMainSuccessors = Explanation(
    "several-main-successors", vi: "Chỉ một đơn vị kế thừa được đánh dấu «*».",
    en: "Only one successor can be marked with `*`.",
    remedy: (
      "Giữ dấu «*» ở đơn vị nhận toàn bộ số liệu.",
      "Leave the mark at the one to which all figures pass."
    ))

  static let successorsTwice = Explanation(
    "successors-twice", vi: "Nhiều dòng của đơn vị cùng ghi đơn vị kế thừa.",
    en: "Several rows of the unit name successors.",
    remedy: ("Chỉ ghi ở dòng cuối cùng theo thời gian.", "Name them in the last row in time alone.")
  )

  static let successorWithoutEnd = Explanation(
    "successor-without-end", vi: "Đơn vị có đơn vị kế thừa nhưng chưa hết hiệu lực.",
    en: "The unit has a successor but hasn't ended.",
    remedy: (
      "Ghi «valid_to», ngày đầu tiên đơn vị không còn.",
      "Give `valid_to`, the first day on which the unit no longer exists."
    ))

  static func successorNotValid(on day: Day) -> Explanation {
    Explanation(
      "successor-not-valid", vi: "Đơn vị kế thừa không tồn tại vào ngày \(day).",
      en: "The successor doesn't exist on \(day).",
      remedy: (
        "Đơn vị kế thừa phải có hiệu lực từ ngày đó hoặc trước đó.",
        "The successor must be valid on that day, on which the unit ends."
      ))
  }

  static func circleOfSuccessors(_ codes: [String]) -> Explanation {
    let path = circle(codes)
    return Explanation(
      "circle-of-successors", vi: "Đơn vị kế thừa chính nó\(path).",
      en: "The unit succeeds itself\(path).",
      remedy: ("Sửa một trong các ô kế thừa.", "Correct one of the successors."))
  }

  static let codeOfGroup = Explanation(
    "code-of-group", vi: "Mã này đã là mã của một khối.", en: "This code is that of a group.",
    remedy: (
      "Đặt mã khác: nhiệm vụ giao theo mã đơn vị hoặc mã khối.",
      "Choose another: tasks name units and groups alike by code."
    ))

  static let noUnits = Explanation(
    "no-units", vi: "Bảng không có đơn vị nào.", en: "There is no unit in the table.",
    remedy: (
      "Ghi ít nhất đơn vị cao nhất, ví dụ: T,Tỉnh ủy,province.",
      "Write at least the top unit, such as: T,Tỉnh ủy,province."
    ))

  private static func circle(_ codes: [String]) -> String {
    codes.isEmpty ? "" : " (\(codes.joined(separator: " → ")))"
  }
}
