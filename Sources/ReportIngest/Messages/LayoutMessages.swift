import ReportModel

/// What is said about the columns of a table, as they were understood.
enum LayoutMessages {
  static let unused = BilingualText(vi: "không dùng đến", en: "not used")
  static let ignored = BilingualText(vi: "bỏ qua theo ánh xạ", en: "ignored, as the mapping says")

  static func meaning(_ column: BoundColumn) -> BilingualText {
    let name = BilingualText(
      vi: column.column.vietnameseHeadings[0].lowercased(), en: column.column.rawValue)
    switch column.column {
    case .quantity, .audience, .percent: return with(manner(column.manner), after: name)
    case .date, .reportedOn, .completedOn, .receivedOn:
      guard column.dates != .standard else { return name }
      return with(
        column.dates == .dayFirst
          ? BilingualText(vi: "ngày trước tháng", en: "day before month")
          : BilingualText(vi: "tháng trước ngày", en: "month before day"),
        after: name)
    default: return name
    }
  }

  static func meaning(
    _ column: BoundColumn, of indicator: Indicator, isAudience: Bool
  ) -> BilingualText {
    let what =
      isAudience
      ? BilingualText(
        vi: "lượt người của \(indicator.code)", en: "audience of \(indicator.code)")
      : BilingualText(
        vi: "số lượng của \(indicator.code) (\(indicator.name), \(indicator.measure))",
        en: "quantity of \(indicator.code) (\(indicator.name), \(indicator.measure))")
    return with(manner(column.manner), after: what)
  }

  static func fixed(
    _ values: FixedValues, period: ReportingPeriod?, in plan: Plan,
    without columns: Set<RecordColumn>, kind: RecordKind
  ) -> [(name: BilingualText, value: String)] {
    var codes: [RecordColumn: String] = [:]
    codes[.unit] = values.unit.map { plan.units[$0].code }
    codes[.contentArea] = values.contentArea.map { plan.contentAreas[$0].code }
    codes[.indicator] = values.indicator.map { plan.indicators[$0].code }
    codes[.phase] = values.phase.map { plan.phases[$0].code }
    codes[.task] = values.task.map { plan.tasks[$0].code }
    codes[.period] = values.period?.code
    let day = values.day.map { day in period.map { "\(day) (\($0.code))" } ?? "\(day)" }
    codes[.date] = day
    codes[.reportedOn] = day
    return kind.columns.filter { !columns.contains($0) }.compactMap { column in
      codes[column].map { code in
        (
          BilingualText(vi: column.vietnameseHeadings[0].lowercased(), en: column.rawValue), code
        )
      }
    }
  }

  private static func manner(_ manner: NumberManner) -> BilingualText {
    switch manner {
    case .plain: BilingualText(vi: "số dạng 1234 và 1.5", en: "numbers as 1234 and 1.5")
    case .vietnamese: BilingualText(vi: "số dạng 1.234 và 1,5", en: "numbers as 1.234 and 1,5")
    }
  }

  private static func with(_ detail: BilingualText, after name: BilingualText) -> BilingualText {
    BilingualText(
      vi: "\(name.vietnamese); \(detail.vietnamese)", en: "\(name.english); \(detail.english)")
  }
}
