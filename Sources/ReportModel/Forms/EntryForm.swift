/// A data-entry form (phiếu báo cáo số liệu) of one unit for one period, as a value to be drawn.
public struct EntryForm: Hashable, Sendable {
  /// A thing of the plan that can be chosen, or that heads rows.
  public struct Choice: Hashable, Sendable {
    public let code: String
    public let name: String

    public init(code: String, name: String) {
      self.code = code
      self.name = name
    }
  }

  /// An indicator under a content area.
  public struct FigureRow: Hashable, Sendable {
    public let row: FormRow
    public let name: String
    public let measure: String
    /// Decimal places that the quantity may have.
    public let decimals: Int
    /// Whether a level is asked for and not what has happened.
    public let isStock: Bool
    /// Whether the form asks for the audience too.
    public let asksAudience: Bool
    /// What was reported for the period before.
    public let former: Cell.Value
    public let formerAudience: Cell.Value

    public init(
      row: FormRow, name: String, measure: String, decimals: Int, isStock: Bool,
      asksAudience: Bool, former: Cell.Value, formerAudience: Cell.Value
    ) {
      self.row = row
      self.name = name
      self.measure = measure
      self.decimals = decimals
      self.isStock = isStock
      self.asksAudience = asksAudience
      self.former = former
      self.formerAudience = formerAudience
    }
  }

  /// The indicators of a channel.
  public struct Section: Hashable, Sendable {
    public let name: String
    public let rows: [FigureRow]

    public init(name: String, rows: [FigureRow]) {
      self.name = name
      self.rows = rows
    }
  }

  /// The indicators under a content area; at least one.
  public struct Block: Hashable, Sendable {
    public let contentArea: Choice
    public let sections: [Section]

    public init(contentArea: Choice, sections: [Section]) {
      self.contentArea = contentArea
      self.sections = sections
    }

    public var rowCount: Int { sections.map(\.rows.count).reduce(0, +) }
  }

  /// A task that the unit was assigned and hasn't completed before the period.
  public struct TaskRow: Hashable, Sendable {
    public let row: FormRow
    public let title: String
    /// Number and date of the assigning document.
    public let document: String?
    public let due: Day?
    /// The last percentage reported before the period.
    public let formerPercent: Quantity?

    public init(
      row: FormRow, title: String, document: String?, due: Day?, formerPercent: Quantity?
    ) {
      self.row = row
      self.title = title
      self.document = document
      self.due = due
      self.formerPercent = formerPercent
    }
  }

  public let identity: FormIdentity
  /// The body to which the form is returned: as in the heading of its documents, and in running text.
  public let superior: String
  public let issuer: String
  public let issuerInText: String
  /// What is reported on, as a report's title has it.
  public let subject: String
  public let window: DayWindow
  /// Last day on which the form is on time.
  public let deadline: Day
  /// Heads the column of the figures of the period before: «Tháng 5».
  public let formerPeriodName: String
  public let blocks: [Block]
  public let tasks: [TaskRow]
  /// What an additional row can name.
  public let contentAreas: [Choice]
  public let indicators: [Choice]

  public init(
    identity: FormIdentity, superior: String, issuer: String, issuerInText: String,
    subject: String, window: DayWindow, deadline: Day, formerPeriodName: String, blocks: [Block],
    tasks: [TaskRow], contentAreas: [Choice], indicators: [Choice]
  ) {
    self.identity = identity
    self.superior = superior
    self.issuer = issuer
    self.issuerInText = issuerInText
    self.subject = subject
    self.window = window
    self.deadline = deadline
    self.formerPeriodName = formerPeriodName
    self.blocks = blocks
    self.tasks = tasks
    self.contentAreas = contentAreas
    self.indicators = indicators
  }

  /// How many rows there are for activities that have none of their own.
  public static let additionalRows = 15
}
