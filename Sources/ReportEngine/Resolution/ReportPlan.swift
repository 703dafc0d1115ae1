public import ReportModel

/// A report with every code looked up, every date fixed and every sentence compiled.
///
/// All that can be wrong with a template is found while it is made; building the document from it can
/// only fail because the source of the records does.
public struct ReportPlan: Sendable {
  enum Block: Sendable {
    /// Begins a section; `nil` when it has no heading. `depth` is 0 for the report's own sections.
    case sectionHeading(CompiledSentence?, depth: Int)
    case paragraph(CompiledSentence)
    case items(ReportTemplate.ItemSource, CompiledSentence)
    case table(code: String)
  }

  public let plan: Plan
  public let layout: Layout
  public let windows: ComparisonWindows
  public let scope: Position<OrgUnit>
  /// In which tree of units the figures are shown.
  public let units: UnitView
  let issue: ReportRequest.Issue
  /// The version of a closed period that the report is of.
  public let closed: ClosedVersion?
  let template: String
  let request: ReportFacts.Request
  /// Values of the variables that are known before the records are.
  let periodVariables: @Sendable () -> [String: Any]
  let title: [String]
  let blocks: [Block]
  let tables: [TablePlan]
  let charts: [ChartPlan]
  /// Whether the records behind the figures are listed.
  public let listsRecords: Bool
}

/// A table with its columns resolved.
struct TablePlan: Sendable {
  enum Body: Sendable {
    case figures(rows: RowTemplate, columns: [ColumnPlan], filter: Question.Filter)
    case list(TableTemplate.ListKind)
  }

  let code: String
  /// Given when it is known which tables there is something to say in.
  var number: String?
  let title: String
  let placement: Table.Placement
  let measureLine: String?
  let body: Body
  let notes: [String]
  let empty: String?
  var design: DesignPlan?

  /// The unit that the table is on, where it isn't on the report's own.
  var unit: Position<OrgUnit>? {
    if case .figures(_, _, let filter) = body { filter.unit } else { nil }
  }

  /// Whether the table is on tasks.
  var isOnTasks: Bool {
    switch body {
    case .list: true
    case .figures(_, let columns, _):
      columns.contains { column in
        if case .figure(let figure) = column.content {
          figure.measure.subject == .tasks
        } else {
          false
        }
      }
    }
  }
}

/// One printed column.
struct ColumnPlan: Sendable {
  enum Content: Sendable {
    case figure(FigurePlan)
    /// Columns by their place among the table's planned columns.
    case percent(of: [Int], to: [Int])
    case share(of: Int)
    case difference(of: Int, from: Int)
    case text(ColumnTemplate.TextKind)
  }

  let code: String
  let label: String
  let short: String
  let spanner: String?
  /// What the column was written out from, if it is one of several.
  let spread: ColumnTemplate.Spread?
  let content: Content
  let meaning: [String: String]

  /// Whether figures above 0 call for action.
  var isAlert: Bool {
    if case .figure(let figure) = content { figure.measure == .overdue } else { false }
  }
}

/// What one column of figures asks.
struct FigurePlan: Sendable, Hashable {
  let measure: Measure
  let comparison: Comparison
  let filter: Question.Filter
}

struct ChartPlan: Sendable {
  let code: String
  let title: String
  let kind: Chart.Kind
  let table: String
  let rows: ChartTemplate.Rows
  /// Codes of columns.
  let columns: [String]
}
