import ReportModel

/// What is said about tasks.csv and targets.csv.
enum TaskMessages {
  static let noAssignees = Explanation(
    "no-assignees", vi: "Nhiệm vụ chưa giao cho đơn vị nào.", en: "The task is assigned to no one.",
    remedy: (
      "Ghi mã đơn vị hoặc mã khối, cách nhau bằng dấu «;».",
      "Give codes of units or groups, divided by `;`."
    ))

  static func unknownAssignee(nearest: [String]) -> Explanation {
    Explanation(
      "unknown-assignee", vi: "Kế hoạch không có đơn vị hoặc khối mang mã này.",
      en: "The plan has no unit and no group of this code.",
      remedy: nearest.isEmpty
        ? (
          "Ghi mã đơn vị hoặc mã khối, cách nhau bằng dấu «;».",
          "Give codes of units or groups, divided by `;`."
        )
        : (
          "Có phải là \(nearest.prefix(3).map { "«\($0)»" }.joined(separator: ", "))?",
          "Did you mean \(nearest.prefix(3).map { "`\($0)`" }.joined(separator: ", "))?"
        ))
  }

  static let assigneeTwice = Explanation(
    "assignee-twice", vi: "Đơn vị hoặc khối được ghi hai lần.",
    en: "The unit or group is named twice.", remedy: ("Bỏ một lần.", "Remove one."))

  static let dueBeforeAssignment = Explanation(
    "due-before-assignment", vi: "Hạn hoàn thành trước ngày giao.",
    en: "The task is due before it is assigned.",
    remedy: ("Kiểm tra lại hai ngày.", "Check both days."))

  static let originalDueAlone = Explanation(
    "original-due-alone", vi: "Có hạn ban đầu nhưng không có hạn hiện hành.",
    en: "The task has an original last day but none that holds now.",
    remedy: ("Ghi hạn hiện hành vào cột «due».", "Give the present one in the column `due`."))

  static let duplicateTarget = Explanation(
    "duplicate-target", vi: "Kế hoạch này đã được giao ở một dòng trước.",
    en: "This target is given in a row before.",
    remedy: (
      "Bỏ một dòng, hoặc ghi ngày điều chỉnh vào cột «version».",
      "Remove one, or give the day of the revision in the column `version`."
    ))
}
