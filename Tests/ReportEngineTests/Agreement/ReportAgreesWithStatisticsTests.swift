import ReportEngine
import ReportModel
import Testing

@Suite("A report and statistics never disagree")
struct ReportAgreesWithStatisticsTests {
  @Test(arguments: ["2020-05", "2020-06", "2020-07", "2020-01"])
  func `every figure of the monthly report is the answer to a question`(code: String) throws {
    let document = try InventedReport.document(
      InventedReport.monthly(), period: try #require(ReportingPeriod(code: code)))
    let audit = try ReportAudit(
      document, plan: InventedProvince.plan, source: InventedStore.full)
    #expect(audit.disagreements == [])
    #expect(audit.figureCount > 50)
    #expect(audit.derivedCount > 20)
  }

  @Test(
    arguments: ["TINH", "AN", "BACCAO", "DAI", "VAN"],
    ["2020-06", "2020-Q2", "2020", "2020-W23", "2020-05-20..2020-06-03"])
  func `so is every figure of any rows by any columns, for any unit and any kind of period`(
    scope: String, code: String
  ) throws {
    let document = try InventedReport.document(
      EveryColumn.template, period: try #require(ReportingPeriod(code: code)), scope: scope)
    let audit = try ReportAudit(
      document, plan: InventedProvince.plan, source: InventedStore.full)
    #expect(audit.disagreements == [])
    if scope == "TINH" { #expect(audit.figureCount > 100) }
  }

  @Test(arguments: ["P1", "P2", "P2A", "P3"], ["2020-06-05", "2020-06-14", "2020-09-30"])
  func `so is every figure of the report on a phase`(phase: String, asOf: String) throws {
    let document = try InventedReport.document(EveryColumn.template, phase: phase, asOf: day(asOf))
    let audit = try ReportAudit(
      document, plan: InventedProvince.plan, source: InventedStore.full)
    #expect(audit.disagreements == [])
    #expect(audit.figureCount > 40)
  }

  @Test(arguments: ["2020-05-25", "2020-06-01", "2020-09-30"])
  func `a cut-off of one's own changes both alike`(asOf: String) throws {
    let document = try InventedReport.document(EveryColumn.template, asOf: day(asOf))
    let audit = try ReportAudit(
      document, plan: InventedProvince.plan, source: InventedStore.full)
    #expect(audit.disagreements == [])
  }

  @Test func `a column without figures is shown when a percentage rests on it`() throws {
    let columns = [
      "{ code: all, show: activities, label: Tổng số }",
      "{ spread: phases, show: activities }",
      "{ code: rate, percent: phase-P3, of: all, label: Tỷ lệ }",
      "{ code: share, share: phase-P3, label: Tỷ trọng }",
    ]
    let table = try InventedReport.table(
      rows: "{ items: unit, total: last, total_label: Tổng }", columns: columns)
    #expect(table.columns.contains { $0.code == "phase-P3" })
    #expect(try table.value("Tổng", "share") == .absent(.notApplicable))
    let plain = try InventedReport.table(rows: "{ items: unit }", columns: Array(columns.prefix(2)))
    #expect(plain.columns.contains { $0.code == "phase-P3" } == false)
  }

  @Test func `the records shown are those that the figures count`() throws {
    let document = try InventedReport.document(InventedReport.monthly())
    let records = try #require(document.records).whole()
    #expect(records.rows.count == 24)
    let audience = try records.column("audience")
    let people = records.rows.compactMap { $0.cells[audience].value.exact }
    #expect(people.reduce(.zero, +) == Quantity(1460))
    let an = try InventedReport.document(InventedReport.monthly(), scope: "AN")
    #expect(an.records?.count == 5)
  }

  @Test(arguments: ["TINH", "AN", "BACCAO"])
  func `a number of activities leads to just the records that it counts`(scope: String) throws {
    let document = try InventedReport.document(InventedReport.monthly(), scope: scope)
    let units = try #require(document.tables.first { $0.code == "units" })
    let records = try #require(document.records).whole()
    let names = try records.column("unit")
    var seen: [Range<Int>] = []
    // The row that the records of each unit stand behind.
    var rows: [Cell.Value: String] = [:]
    for row in units.rows {
      let cell = row.cells[try units.column("activities")]
      guard case .count(let count) = cell.value else { continue }
      let range = try #require(cell.records)
      #expect(range.count == count)
      if row.kind == .total { #expect(range == records.rows.indices) }
      guard row.kind == .item, let code = row.codes["unit"] else { continue }
      seen.append(range)
      for record in records.rows[range] {
        let name = record.cells[names].value
        #expect(rows[name, default: code] == code)
        rows[name] = code
      }
    }
    // Every record stands behind one unit.
    #expect(seen.reduce(0) { $0 + $1.count } == records.rows.count)
    #expect(Set(seen.joined()).count == records.rows.count)
  }

  @Test func `a template may leave the records out, and so may whoever has no place for them`()
    throws
  {
    let whole = try InventedReport.document(InventedReport.monthly())
    let lean = try InventedReport.document(InventedReport.monthly() + "\nrecords: false\n")
    #expect(whole.records != nil)
    #expect(lean.records == nil)
    #expect(lean.tables.flatMap(\.rows).flatMap(\.cells).allSatisfy { $0.records == nil })
    let values = { (document: ReportDocument) in
      document.tables.map { $0.rows.map { $0.cells.map(\.value) } }
    }
    #expect(values(lean) == values(whole))
  }

  @Test func `the list of overdue tasks is as long as the number of overdue tasks`() throws {
    for asOf in ["2020-06-14", "2020-06-15", "2020-07-01"] {
      let document = try InventedReport.document(InventedReport.monthly(), asOf: day(asOf))
      let list = try #require(document.tables.first { $0.code == "overdue" })
      let answer = try InventedStore.full.answer([.overdue], asOf: day(asOf))
      #expect(answer.figure(.overdue) == .count(list.rows.count))
    }
  }

  @Test func `charts draw cells that have figures`() throws {
    let document = try InventedReport.document(InventedReport.monthly())
    #expect(document.charts.map(\.code) == ["units", "channels", "months", "tasks"])
    for chart in document.charts {
      let table = try #require(document.tables.first { $0.code == chart.table })
      for row in chart.rows {
        #expect(table.rows[row].kind == .item)
        // A line passes over months without anything.
        guard chart.kind != .line else { continue }
        #expect(
          chart.seriesColumns.contains { column in
            switch table.rows[row].cells[column].value {
            case .count, .quantity, .percent: true
            default: false
            }
          })
      }
    }
  }
}

@Suite("Lines in charts") struct LineChartTests {
  private func series(_ period: String) throws -> [String] {
    let document = try InventedReport.document(
      InventedReport.monthly(), period: try #require(ReportingPeriod(code: period)))
    guard let chart = document.charts.first(where: { $0.code == "months" }) else { return [] }
    let table = try #require(document.tables.first { $0.code == "months" })
    // Every month has its place on the line.
    #expect(chart.rows == table.rows.indices.filter { table.rows[$0].kind == .item })
    return chart.seriesColumns.map { table.columns[$0].code }
  }

  @Test func `a year that wasn't counted from its beginning is no line at zero`() throws {
    #expect(try series("2020-06").first == "activities")
    for period in ["2020-05", "2020-06"] {
      let document = try InventedReport.document(
        InventedReport.monthly(), period: try #require(ReportingPeriod(code: period)))
      let table = try #require(document.tables.first { $0.code == "months" })
      let column = try table.column("last_year")
      let lacks = table.rows.contains {
        $0.kind == .item && $0.cells[column].value == .absent(.noBase)
      }
      #expect(try series(period).contains("last_year") == !lacks)
    }
  }
}

/// A template with every kind of rows, by every column that makes sense in them.
enum EveryColumn {
  private static let comparisons = [
    "current", "previous-period", "same-period-last-year", "since-year-began",
    "since-campaign-began",
  ]

  static var template: String {
    let rows = [
      ("units", "{ groups: unit-group, items: unit, total: first }", true),
      ("plain_units", "{ items: unit, total: last }", true),
      ("indicators", "{ groups: channel, items: indicator, total: last }", false),
      ("areas", "{ items: content-area, total: last }", true),
      ("phases", "{ items: phase, total: first }", true),
      ("areas_of_phases", "{ groups: phase, items: content-area, total: last }", true),
      ("channels", "{ items: channel, total: last }", true),
    ]
    let tables = rows.map { code, rows, namesIndicator in
      """
        - code: \(code)
          title: \(code)
          placement: appendix
          rows: \(rows)
          columns:
      \(columns(code, namesIndicator: namesIndicator).map { "      - \($0)" }.joined(separator: "\n"))
      """
    }
    return """
      template: every
      periods: [week, month, quarter, half-year, nine-months, year, days, phase]
      title: [Biểu thử]
      sections: []
      tables:
      \(tables.joined(separator: "\n"))
      """
  }

  private static func columns(_ table: String, namesIndicator: Bool) -> [String] {
    var columns: [String] = []
    for comparison in comparisons {
      for measure in ["activities", "audience"] {
        columns.append(
          "{ code: \(measure)_\(comparison), show: \(measure), compare: \(comparison), label: x }")
      }
      for indicator in namesIndicator ? ["TALK", "TALK_PEOPLE", "SPEAKERS", "BANNER_M"] : [""] {
        let filter = indicator.isEmpty ? "" : "indicator: \(indicator), "
        columns.append(
          "{ code: q\(indicator)_\(comparison), show: quantity, \(filter)compare: \(comparison), label: x }"
        )
      }
    }
    columns.append("{ code: of_area, show: activities, content_area: A0, label: x }")
    columns.append("{ code: of_channel, show: activities, channel: ORAL, label: x }")
    columns.append("{ code: share, share: activities_current, label: x }")
    columns.append(
      "{ code: growth, percent: activities_current, of: activities_previous-period, label: x }")
    columns.append(
      "{ code: more, difference: audience_current, from: audience_since-campaign-began, label: x }")
    if table.hasSuffix("units") { columns += unitColumns }
    if table != "phases", !table.hasPrefix("areas_of") {
      columns.append("{ code: of_phase, show: activities, phase: P2, label: x }")
      columns.append("{ spread: phases, show: audience }")
    }
    columns.append("{ spread: channels, show: activities }")
    columns.append("{ spread: content-areas, show: activities }")
    return columns
  }

  private static var unitColumns: [String] {
    let counted = [
      "tasks", "completed-on-time", "completed-late", "in-progress", "overdue", "units-expected",
      "units-received", "units-on-time",
    ]
    return counted.flatMap { measure in
      [
        "{ code: \(measure), show: \(measure), label: x }",
        "{ code: \(measure)_before, show: \(measure), compare: previous-period, label: x }",
      ]
    } + [
      "{ code: completion, percent: [completed-on-time, completed-late], of: tasks, label: x }",
      "{ code: punctual, percent: completed-on-time, of: [completed-on-time, completed-late], label: x }",
      "{ code: reporting, percent: units-received, of: units-expected, label: x }",
      "{ spread: headline-indicators, show: quantity }",
    ]
  }
}
