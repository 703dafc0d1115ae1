import ReportModel

/// Resolves the tables of a template: codes looked up, spreads written out, references checked.
struct TableResolution {
  let plan: Plan
  /// In which tree of units the figures are shown.
  let units: UnitView
  /// The sheets of officers that tables are written into, by the tables' codes.
  let designs: [String: SheetDesign]
  var labels: LabelWriter
  private var seenTables: Set<String> = []
  /// Tables with faults of their own, whose columns may be missing for that.
  private var faultyTables: Set<String> = []

  init(
    plan: Plan, units: UnitView, designs: [String: SheetDesign] = [:], labels: LabelWriter
  ) {
    self.plan = plan
    self.designs = designs
    self.units = units
    self.labels = labels
  }

  mutating func resolve(_ table: TableTemplate) -> TablePlan {
    if !seenTables.insert(table.code).inserted { duplicate(table.code, table.line) }
    let body: TablePlan.Body
    let faults = labels.findings.all.count
    defer { if labels.findings.all.count > faults { faultyTables.insert(table.code) } }
    switch table.body {
    case .list(let kind): body = .list(kind)
    case .figures(let rows, let templates, let filter):
      var check = RowCheck(plan: plan, units: units, findings: labels.findings)
      let isSound = check.check(rows, line: rows.line ?? table.line)
      labels.findings = check.findings
      var columns = ColumnResolution(plan: plan, rows: rows, tableFilter: filter, labels: labels)
      let asked = columns.resolvedTableFilter()
      // What is wrong with rows or filter would be told once more by every column.
      let isFaulty = !isSound || columns.labels.findings.all.count > labels.findings.all.count
      let resolved = isFaulty ? [] : columns.resolve(templates)
      labels = columns.labels
      body = .figures(rows: rows, columns: resolved, filter: asked)
    }
    return TablePlan(
      code: table.code, title: labels.text(table.title),
      placement: table.placement, measureLine: labels.text(table.measureLine), body: body,
      notes: table.notes.map { labels.text($0) }, empty: labels.text(table.empty),
      design: design(of: table, body))
  }

  /// The officer's sheet bound to the table's columns. Where columns are faulty themselves, what isn't
  /// found in the sheet would be told for nothing.
  private mutating func design(of table: TableTemplate, _ body: TablePlan.Body) -> DesignPlan? {
    if case .list = body, let asked = table.design {
      labels.findings.add(
        "layout-of-list", asked.line, asked.file,
        vi: "Danh sách không lập theo trang tính riêng được.",
        en: "A list can't be written into a sheet of one's own.",
        remedy: BilingualText(
          vi: "Bỏ layout_from, hoặc dùng rows và columns.",
          en: "Remove layout_from, or use rows and columns."))
    }
    guard let design = designs[table.code], case .figures(_, let columns, _) = body,
      !columns.isEmpty
    else { return nil }
    var binding = DesignBinding(design, columns: ["ordinal", "stub"] + columns.map(\.code))
    let plan = binding.plan()
    labels.findings.add(binding.findings)
    return plan
  }

  mutating func resolve(_ chart: ChartTemplate, tables: [TablePlan]) -> ChartPlan {
    let known = tables.map(\.code)
    if let table = tables.first(where: { $0.code == chart.table }) {
      let columns: [String]
      switch table.body {
      case .figures(_, let planned, _): columns = planned.map(\.code)
      case .list: columns = []
      }
      for column in chart.columns
      where !columns.contains(column) && !faultyTables.contains(chart.table) {
        labels.findings.unknown(
          "unknown-column", "cột", "column", column, known: columns, chart.line)
      }
    } else {
      labels.findings.unknown(
        "unknown-table", "biểu", "table", chart.table, known: known, chart.line)
    }
    if chart.kind == .pie, chart.columns.count != 1 {
      labels.findings.add(
        "pie-columns", chart.line, chart.code,
        vi: "Biểu đồ tròn vẽ một cột, nhưng ở đây có \(chart.columns.count).",
        en: "A pie draws one column, but here are \(chart.columns.count).",
        remedy: BilingualText(
          vi: "Chọn một cột, hoặc loại biểu đồ khác (bar, column, line).",
          en: "Choose one column, or another kind (bar, column, line)."))
    }
    return ChartPlan(
      code: chart.code, title: labels.text(chart.title), kind: chart.kind, table: chart.table,
      rows: chart.rows, columns: chart.columns)
  }

  private mutating func duplicate(_ code: String, _ line: TemplateLine?) {
    labels.findings.add(
      "duplicate-table", line, code, vi: "Mã biểu «\(code)» được dùng hai lần.",
      en: "Table code “\(code)” is used twice.",
      remedy: BilingualText(vi: "Đặt mã khác cho một biểu.", en: "Give one of them another code."))
  }
}
