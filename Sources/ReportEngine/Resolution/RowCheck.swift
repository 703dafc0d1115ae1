import ReportModel

/// Whether rows can be grouped as a template asks, and whether what they name is there.
struct RowCheck {
  let plan: Plan
  /// In which tree of units the figures are shown.
  let units: UnitView
  var findings: TemplateFindings

  /// Reports what is wrong; says whether the table's columns can be looked at.
  mutating func check(_ rows: RowTemplate, line: TemplateLine?) -> Bool {
    let before = findings.all.count
    let dimensions = rows.dimensions
    if rows.groups.count > RowTemplate.mostGroups {
      mismatch(
        rows, line, vi: "Nhóm lồng nhau tối đa \(RowTemplate.mostGroups) cấp.",
        en: "Groups are nested \(RowTemplate.mostGroups) deep at most.")
    } else if dimensions.contains(.month), dimensions.count > 1 {
      mismatch(
        rows, line, vi: "Các dòng là tháng thì không xếp theo nhóm.",
        en: "Rows that are months have no groups.")
    } else if Set(dimensions).count < dimensions.count {
      mismatch(
        rows, line, vi: "Một chiều được dùng hai lần.", en: "A dimension is used twice.")
    } else if !isInOrder(dimensions) {
      mismatch(
        rows, line,
        vi:
          "Nhóm ngoài phải rộng hơn nhóm trong: khối, cấp rồi mới đến đơn vị; hình thức rồi mới đến "
          + "chỉ tiêu.",
        en:
          "An outer group is wider than an inner one: groups and levels, then units; channels, then "
          + "indicators.")
    } else if dimensions.contains(where: isLevel), !dimensions.contains(.unit) {
      mismatch(
        rows, line, vi: "Nhóm theo cấp cần có đơn vị ở bên trong.",
        en: "Groups of a level need units within them.")
    }
    checkNames(rows, line)
    return findings.all.count == before
  }

  private func isLevel(_ dimension: RowTemplate.Dimension) -> Bool {
    if case .level = dimension { true } else { false }
  }

  private func isInOrder(_ dimensions: [RowTemplate.Dimension]) -> Bool {
    func place(_ dimension: RowTemplate.Dimension) -> Int {
      dimensions.firstIndex(of: dimension) ?? dimensions.count
    }
    // What is missing counts as standing behind all there is.
    let units = place(.unit)
    return dimensions.enumerated().allSatisfy { index, dimension in
      switch dimension {
      case .unitGroup, .level: index < units || units == dimensions.count
      case .channel: index < place(.indicator) || place(.indicator) == dimensions.count
      case .unit, .phase, .contentArea, .indicator, .month: true
      }
    }
  }

  private mutating func mismatch(
    _ rows: RowTemplate, _ line: TemplateLine?, vi vietnamese: String, en english: String
  ) {
    let words = rows.dimensions.map(\.word).joined(separator: ", ")
    findings.add(
      "rows-mismatch", line, words, vi: vietnamese, en: english,
      remedy: BilingualText(
        vi: "Ví dụ: groups: [unit-group, level:district], items: unit; groups: [phase], items: "
          + "content-area; groups: [unit, channel], items: indicator.",
        en: "For instance: groups: [unit-group, level:district], items: unit; groups: [phase], "
          + "items: content-area; groups: [unit, channel], items: indicator."))
  }

  private mutating func checkNames(_ rows: RowTemplate, _ line: TemplateLine?) {
    let levels = Question.levels(of: plan)
    for case .level(let name) in rows.groups { check(level: name, among: levels, line) }
    if rows.groups.contains(where: isLevel), units == .asReported {
      findings.add(
        "level-as-reported", line, nil,
        vi: "Biểu có nhóm theo cấp chỉ lập được theo một hệ thống đơn vị.",
        en: "A table grouped by levels stands in one tree of units only.",
        remedy: BilingualText(
          vi: "Bỏ nhóm theo cấp, hoặc chọn hệ thống đơn vị ngày chốt số liệu (--units).",
          en: "Leave the groups of levels out, or choose the tree of a day (--units)."))
    }
    if let level = rows.choice.level { check(level: level, among: levels, line) }
    if let group = rows.choice.unitGroup {
      check(group, "khối", among: plan.groups.map(\.code), line)
    }
    let isOfUnits = rows.dimensions.contains(.unit)
    if rows.choice.level != nil || rows.choice.unitGroup != nil, !isOfUnits {
      findings.add(
        "choice-of-units", line, rows.items.rawValue,
        vi: "unit_group và level chỉ chọn trong các dòng là đơn vị.",
        en: "unit_group and level choose among rows that are units.",
        remedy: BilingualText(
          vi: "Bỏ các khóa này, hoặc đặt unit vào rows.",
          en: "Remove these keys, or put unit among the rows."))
    }
    let codes: [String] =
      switch rows.items {
      case .unit: plan.units.units.map(\.code)
      case .indicator: plan.indicators.map(\.code)
      case .contentArea: plan.contentAreas.map(\.code)
      case .phase: plan.phases.map(\.code)
      case .channel: plan.channels.map(\.code)
      case .month: []
      }
    for code in rows.choice.codes { check(code, "mã", among: codes, line) }
  }

  private mutating func check(level: String, among levels: [String], _ line: TemplateLine?) {
    guard !levels.contains(level) else { return }
    findings.unknown("unknown-level", "cấp", "level", level, known: levels, line)
  }

  private mutating func check(
    _ code: String, _ vietnamese: String, among known: [String], _ line: TemplateLine?
  ) {
    guard !known.contains(code) else { return }
    findings.unknown("unknown-code", vietnamese, "code", code, known: known, line)
  }
}
