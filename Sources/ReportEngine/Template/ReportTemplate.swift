public import ReportModel

/// A report as an officer writes it down: which sections, sentences, tables and charts it has.
///
/// Nothing in it is resolved yet; `ReportPlan` does that, and finds all that can be wrong.
public struct ReportTemplate: Sendable {
  public let code: String
  /// The file it was read from, for messages.
  public let file: String
  /// Name of the template that it extends.
  public let base: String?
  /// The kinds of report that the template is for.
  public let periods: [ReportKind]
  public let title: [Sentence]
  public let sections: [Section]
  public let tables: [TableTemplate]
  public let charts: [ChartTemplate]
  /// Whether the records behind the figures are listed.
  public let listsRecords: Bool
  /// SHA-256 of the text of its file and of those that it extends, one after another.
  public let digests: [String]

  public init(
    code: String, file: String, base: String? = nil, periods: [ReportKind], title: [Sentence],
    sections: [Section], tables: [TableTemplate], charts: [ChartTemplate],
    listsRecords: Bool = true, digests: [String] = []
  ) {
    self.code = code
    self.file = file
    self.base = base
    self.periods = periods
    self.title = title
    self.sections = sections
    self.tables = tables
    self.charts = charts
    self.listsRecords = listsRecords
    self.digests = digests
  }

  /// Text with Mustache variables, and the line on which it stands.
  public struct Sentence: Sendable, Hashable {
    public let text: String
    public let line: TemplateLine?

    public init(_ text: String, line: TemplateLine? = nil) {
      self.text = text
      self.line = line
    }
  }

  /// A numbered section; one without a heading stands before the first number.
  public struct Section: Sendable {
    /// By which a template that extends this one can replace the section or leave it out.
    public let code: String?
    public let heading: Sentence?
    public let content: [Content]
    /// Sections within it, after its own content.
    public let parts: [Section]

    public init(
      code: String? = nil, heading: Sentence?, content: [Content], parts: [Section] = []
    ) {
      self.code = code
      self.heading = heading
      self.content = content
      self.parts = parts
    }
  }

  /// What numbered items are written for.
  public enum ItemSource: String, Sendable, CaseIterable {
    /// Channels that have headline indicators.
    case channel
    /// Shortcomings that the plan tells of for the period (hạn chế, nguyên nhân).
    case shortcoming
    /// What the campaign is for, point by point (mục đích, yêu cầu).
    case purpose
    /// How the campaign is carried out, as its document lists it (hình thức).
    case form
    /// The campaign's slogans (khẩu hiệu).
    case slogan
    /// What is to be told of in the phase that is reported on.
    case phasePoint = "phase-point"
  }

  public enum Content: Sendable {
    case paragraph(Sentence)
    /// A numbered item for each of several things.
    case items(ItemSource, Sentence)
    case table(code: String, line: TemplateLine?)
  }
}

extension ReportTemplate {
  /// SHA-256 of all that the template is made of: its files, and the officers' sheets that it names.
  ///
  /// - Parameter designs: digests of the files of those sheets.
  public func fingerprint(with designs: [String]) -> String {
    SHA256.hexadecimal(of: (digests + designs).joined(separator: "\n"))
  }
}

/// A table as a template describes it.
public struct TableTemplate: Sendable {
  public enum Body: Sendable {
    /// Rows by dimensions, columns by measures, all of them restricted by the filter.
    case figures(rows: RowTemplate, columns: [ColumnTemplate], filter: TableFilter)
    case list(ListKind)
  }

  /// Tables that list things rather than count them.
  public enum ListKind: String, Sendable, CaseIterable {
    case overdueTasks = "overdue-tasks"
    /// Tasks in progress whose last day comes soon (sắp đến hạn).
    case dueSoonTasks = "due-soon-tasks"
    /// Tasks assigned to groups, with how many units of each have completed them: «10/10».
    case groupTasks = "group-tasks"
  }

  public let code: String
  public let title: ReportTemplate.Sentence
  public let placement: Table.Placement
  public let measureLine: ReportTemplate.Sentence?
  public let body: Body
  public let notes: [ReportTemplate.Sentence]
  public let empty: ReportTemplate.Sentence?
  public let design: DesignTemplate?
  public let line: TemplateLine?

  public init(
    code: String, title: ReportTemplate.Sentence, placement: Table.Placement,
    measureLine: ReportTemplate.Sentence? = nil, body: Body, notes: [ReportTemplate.Sentence] = [],
    empty: ReportTemplate.Sentence? = nil, design: DesignTemplate? = nil, line: TemplateLine? = nil
  ) {
    self.design = design
    self.code = code
    self.title = title
    self.placement = placement
    self.measureLine = measureLine
    self.body = body
    self.notes = notes
    self.empty = empty
    self.line = line
  }
}

/// The officer's own sheet that a table is written into.
public struct DesignTemplate: Sendable, Hashable {
  /// A workbook, told from the folder of the template file.
  public let file: String
  /// Name of the sheet; `nil` is the first.
  public let sheet: String?
  public let line: TemplateLine?

  public init(file: String, sheet: String? = nil, line: TemplateLine? = nil) {
    self.file = file
    self.sheet = sheet
    self.line = line
  }
}

/// What a whole table is restricted to; codes are not looked up yet.
public struct TableFilter: Sendable, Hashable {
  /// The unit, with all below it, that the table is on in place of the report's own.
  public let unit: String?
  public let indicator: String?
  public let channel: String?
  public let contentArea: String?
  public let phase: String?
  public let line: TemplateLine?

  public init(
    unit: String? = nil, indicator: String? = nil, channel: String? = nil,
    contentArea: String? = nil, phase: String? = nil, line: TemplateLine? = nil
  ) {
    self.unit = unit
    self.indicator = indicator
    self.channel = channel
    self.contentArea = contentArea
    self.phase = phase
    self.line = line
  }
}

/// One column, or several by spreading a dimension.
public struct ColumnTemplate: Sendable {
  public enum Content: Sendable {
    case figure(FigureTemplate)
    case percent(of: [String], to: [String])
    case share(of: String)
    case difference(of: String, from: String)
    case spread(Spread, FigureTemplate)
    case text(TextKind)
  }

  public enum Spread: String, Sendable, CaseIterable {
    case headlineIndicators = "headline-indicators"
    case contentAreas = "content-areas"
    case phases
    case channels
  }

  public enum TextKind: String, Sendable, CaseIterable {
    /// The indicator's measure (đơn vị tính).
    case measure
    /// What is to be remarked on the row: not reported, nothing to report.
    case note
  }

  /// A measure, restricted and compared as the column asks; codes are not looked up yet.
  public struct FigureTemplate: Sendable {
    public let measure: Measure
    public let comparison: Comparison
    public let indicator: String?
    public let channel: String?
    public let contentArea: String?
    public let phase: String?

    /// The same within a table that is restricted; what the column says itself goes before that.
    func restricted(by filter: TableFilter) -> FigureTemplate {
      FigureTemplate(
        measure: measure, comparison: comparison, indicator: indicator ?? filter.indicator,
        channel: channel ?? filter.channel, contentArea: contentArea ?? filter.contentArea,
        phase: phase ?? filter.phase)
    }

    public init(
      measure: Measure, comparison: Comparison, indicator: String? = nil, channel: String? = nil,
      contentArea: String? = nil, phase: String? = nil
    ) {
      self.measure = measure
      self.comparison = comparison
      self.indicator = indicator
      self.channel = channel
      self.contentArea = contentArea
      self.phase = phase
    }
  }

  /// Empty for a spread, whose columns are named by what they show.
  public let code: String
  public let content: Content
  public let label: ReportTemplate.Sentence?
  public let short: ReportTemplate.Sentence?
  public let spanner: ReportTemplate.Sentence?
  public let line: TemplateLine?

  public init(
    code: String, content: Content, label: ReportTemplate.Sentence?,
    short: ReportTemplate.Sentence? = nil, spanner: ReportTemplate.Sentence? = nil,
    line: TemplateLine? = nil
  ) {
    self.code = code
    self.content = content
    self.label = label
    self.short = short
    self.spanner = spanner
    self.line = line
  }
}

/// A chart of some columns of a table.
public struct ChartTemplate: Sendable {
  public enum Rows: String, Sendable, CaseIterable {
    case items
    case groups
  }

  public let code: String
  public let kind: Chart.Kind
  public let title: ReportTemplate.Sentence
  public let table: String
  public let rows: Rows
  public let columns: [String]
  public let line: TemplateLine?

  public init(
    code: String, kind: Chart.Kind, title: ReportTemplate.Sentence, table: String, rows: Rows,
    columns: [String], line: TemplateLine? = nil
  ) {
    self.code = code
    self.kind = kind
    self.title = title
    self.table = table
    self.rows = rows
    self.columns = columns
    self.line = line
  }
}
