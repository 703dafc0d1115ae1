public import ReportModel

/// How tables of a unit's own layout become records: what a file `intake/NAME.yaml` says.
public struct IntakeMapping: Sendable {
  /// What `--mapping` names it by: the name of its file, without the ending.
  public let name: String
  /// SHA-256 of its file: the same bytes under a changed mapping are other records.
  public let digest: String

  let condition: Condition
  let kind: RecordKind
  /// `nil`: found out, by how many rows it takes to find all headings.
  let headerRows: Int?
  /// How numbers are written; `nil`: as each heading's language says.
  let numbers: NumberManner?
  let dates: DateManner
  let columns: [ColumnRule]
  let ignored: [HeadingPath]
  let wide: WideRule?
  let fixed: FixedValues
  let period: PeriodRule?
  let rows: RowRules

  /// When a mapping is taken without being named.
  struct Condition: Sendable {
    let file: TextPattern?
    let sheet: TextPattern?
    let headings: [HeadingPath]

    var isEmpty: Bool { file == nil && sheet == nil && headings.isEmpty }
  }

  /// A column of the standard table under a heading of the unit's own.
  struct ColumnRule: Sendable {
    let column: RecordColumn
    let headings: [HeadingPath]
    let manner: NumberManner
    let dates: DateManner
  }

  /// A table whose columns are indicators.
  struct WideRule: Sendable {
    enum Label: String, CaseIterable, Sendable {
      case unit
      case contentArea = "content_area"
    }

    /// What the rows are.
    let label: Label
    let labelHeadings: [HeadingPath]
    let columns: [WideColumn]
    /// Texts that say that there was nothing, such as a dash.
    let nothing: [TextPattern]
  }

  /// A column of a wide table.
  struct WideColumn: Sendable {
    enum Measure: Sendable, Hashable {
      case quantity(Position<Indicator>)
      case audience(of: Position<Indicator>)
    }

    let headings: [HeadingPath]
    let measure: Measure
    let contentArea: Position<ContentArea>?
    let manner: NumberManner
    let isOptional: Bool
  }

  /// Where the period comes from that dates the records.
  enum PeriodRule: Sendable, Hashable {
    case fixed(ReportingPeriod)
    /// From the titles above the headings.
    case title
    case fileName
  }

  /// Which rows below the headings aren't records.
  struct RowRules: Sendable {
    var skipped: [TextPattern] = []
    /// The table ends above such a row.
    var ends: [TextPattern] = []
  }
}

/// Values that all records of a file share.
struct FixedValues: Sendable {
  var day: Day?
  var period: ReportingPeriod?
  var unit: Position<OrgUnit>?
  var contentArea: Position<ContentArea>?
  var indicator: Position<Indicator>?
  var phase: Position<Phase>?
  var task: Position<PlanTask>?

  /// The columns that a table needn't have for their sake.
  var columns: Set<RecordColumn> {
    var columns: Set<RecordColumn> = []
    if day != nil { columns.formUnion([.date, .reportedOn]) }
    if period != nil { columns.insert(.period) }
    if unit != nil { columns.insert(.unit) }
    if contentArea != nil { columns.insert(.contentArea) }
    if indicator != nil { columns.insert(.indicator) }
    if phase != nil { columns.insert(.phase) }
    if task != nil { columns.insert(.task) }
    return columns
  }
}

/// What the user says about files of a unit's own layout.
public struct IntakeRequest: Sendable {
  /// The mapping to read by; else the one that fits.
  public let mapping: String?
  /// The period whose cut-off dates records without a day of their own.
  public let period: ReportingPeriod?

  public init(mapping: String? = nil, period: ReportingPeriod? = nil) {
    self.mapping = mapping
    self.period = period
  }
}
