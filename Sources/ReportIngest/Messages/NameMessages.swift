import ReportModel

/// What is said about a cell that names something of the plan.
enum NameMessages {
  static func unknown(_ column: RecordColumn, suggestions: [String]) -> Explanation {
    let noun = noun(column)
    let near: (vi: String, en: String) =
      suggestions.isEmpty
      ? (
        "Dùng mã hoặc tên có trong kế hoạch, hoặc bổ sung vào kế hoạch.",
        "Use a code or a name of the plan, or add it to the plan."
      )
      : (
        "Có phải là: \(list(suggestions))?", "Did you mean: \(list(suggestions))?"
      )
    return Explanation(
      "unknown-" + noun.code, vi: "Kế hoạch không có \(noun.vi) này.",
      en: "The plan has no such \(noun.en).", remedy: near)
  }

  static func ambiguous(_ column: RecordColumn, codes: [String]) -> Explanation {
    let noun = noun(column)
    return Explanation(
      "ambiguous-" + noun.code, vi: "Có nhiều \(noun.vi) cùng tên này.",
      en: "More than one \(noun.en) has this name.",
      remedy: ("Ghi mã: \(list(codes)).", "Write the code: \(list(codes))."))
  }

  static func derivedIndicator(
    _ derivation: Indicator.Derivation, in plan: Plan
  ) -> Explanation {
    switch derivation {
    case .audience(let base): derivedIndicator(audienceOf: plan.indicators[base].code)
    case .sum(let parts): derivedIndicator(from: parts.map { plan.indicators[$0].code })
    case .ratio(let part, let whole, _):
      derivedIndicator(from: [plan.indicators[part].code, plan.indicators[whole].code])
    }
  }

  private static func derivedIndicator(from codes: [String]) -> Explanation {
    Explanation(
      "derived-indicator",
      vi: "Chỉ tiêu này được tính từ các chỉ tiêu \(list(codes)), không ghi riêng.",
      en: "This indicator is worked out of \(list(codes)) and isn't recorded by itself.",
      remedy: (
        "Ghi số liệu cho từng chỉ tiêu đó.", "Record those instead."
      ))
  }

  private static func derivedIndicator(audienceOf indicator: String) -> Explanation {
    Explanation(
      "derived-indicator",
      vi: "Chỉ tiêu này được tính từ số lượt người của chỉ tiêu \(indicator), không ghi riêng.",
      en: "This indicator is the audience of \(indicator) and isn't recorded by itself.",
      remedy: (
        "Ghi số này vào cột lượt người ở dòng của chỉ tiêu \(indicator).",
        "Put the figure in the audience column of a row of \(indicator)."
      ))
  }

  static let notAssigned = Explanation(
    "not-assigned", vi: "Nhiệm vụ không được giao cho đơn vị này.",
    en: "The task is not assigned to this unit.",
    remedy: (
      "Kiểm tra lại đơn vị, hoặc bổ sung đơn vị vào nhiệm vụ trong kế hoạch.",
      "Check the unit, or assign the task to it in the plan."
    ))

  private static func noun(_ column: RecordColumn) -> (code: String, vi: String, en: String) {
    switch column {
    case .unit: ("unit", "đơn vị", "unit")
    case .contentArea: ("content-area", "nội dung", "content area")
    case .indicator: ("indicator", "chỉ tiêu", "indicator")
    case .phase: ("phase", "đợt (giai đoạn)", "phase")
    case .task: ("task", "nhiệm vụ", "task")
    default: (column.rawValue, column.vietnameseHeadings[0], column.rawValue)
    }
  }

  private static func list(_ names: [String]) -> String {
    names.prefix(5).map { "«\($0)»" }.joined(separator: ", ") + (names.count > 5 ? ", …" : "")
  }
}
