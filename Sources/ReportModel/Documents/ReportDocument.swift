/// The finished report as a value: every figure computed, every sentence written.
///
/// Outputs draw it and never compute, so that all of them hold the same numbers.
public struct ReportDocument: Sendable {
  /// The official heading.
  public struct Heading: Sendable, Hashable {
    public let superior: String
    public let issuer: String
    public let numberLine: String
    public let placeAndDateLine: String
    /// «BÁO CÁO».
    public let documentType: String
    /// What the report is on, with its period; a line each.
    public let subject: [String]
    /// «Số liệu từ ngày … đến ngày …; tính đến ngày …».
    public let dateLine: String
    /// «Kính gửi: …», with a line for each where there are several; empty when the report is addressed to
    /// nobody in particular.
    public let addressLines: [String]
    /// Under the heading of each appendix: «(Kèm theo Báo cáo số …)».
    public let appendixReference: String

    public init(
      superior: String, issuer: String, numberLine: String, placeAndDateLine: String,
      documentType: String, subject: [String], dateLine: String, addressLines: [String] = [],
      appendixReference: String
    ) {
      self.superior = superior
      self.issuer = issuer
      self.numberLine = numberLine
      self.placeAndDateLine = placeAndDateLine
      self.documentType = documentType
      self.subject = subject
      self.dateLine = dateLine
      self.addressLines = addressLines
      self.appendixReference = appendixReference
    }
  }

  /// A piece of the report's running text.
  public enum Block: Sendable, Hashable {
    /// «II- KẾT QUẢ THỰC HIỆN»; `depth` is 0 for a section of the report itself, 1 for one within it.
    case sectionHeading(String, depth: Int)
    case paragraph(String)
    /// «1. Tuyên truyền miệng: …»: a number and its text, which hangs behind it.
    case item(number: String, text: String)
    /// The table of that code stands here if it is placed in the body, else it is named here.
    case table(code: String)
  }

  /// Signature block and recipients.
  public struct Closing: Sendable, Hashable {
    /// A line of the signature block, in the letters in which it is printed.
    public struct SignatureLine: Sendable, Hashable {
      public enum Part: String, Sendable, Hashable {
        /// «K/T TRƯỞNG BAN».
        case authority
        /// «PHÓ TRƯỞNG BAN».
        case post
        /// Below the room for the signature.
        case name
      }

      public let part: Part
      public let text: String

      public init(_ part: Part, _ text: String) {
        self.part = part
        self.text = text
      }

      /// What the line is to the layout.
      public var role: Layout.Role {
        switch part {
        case .authority: .signatureAuthority
        case .post: .signaturePost
        case .name: .signatureName
        }
      }
    }

    public let recipientsLabel: String
    /// With dash and punctuation.
    public let recipients: [String]
    public let signature: [SignatureLine]

    public init(recipientsLabel: String, recipients: [String], signature: [SignatureLine]) {
      self.recipientsLabel = recipientsLabel
      self.recipients = recipients
      self.signature = signature
    }
  }

  public let layout: Layout
  public let heading: Heading
  public let blocks: [Block]
  public let closing: Closing
  /// In order of print, those of the body and those of the appendices.
  public let tables: [Table]
  public let charts: [Chart]
  /// The records behind the figures, where they are listed.
  public let records: RecordTable?
  /// Where the data come from: label and value.
  public let provenance: Table
  public let facts: ReportFacts

  public init(
    layout: Layout, heading: Heading, blocks: [Block], closing: Closing, tables: [Table],
    charts: [Chart], records: RecordTable?, provenance: Table, facts: ReportFacts
  ) {
    self.layout = layout
    self.heading = heading
    self.blocks = blocks
    self.closing = closing
    self.tables = tables
    self.charts = charts
    self.records = records
    self.provenance = provenance
    self.facts = facts
  }

  /// The same with a table of the cells that were amended, and a paragraph on them before the text.
  public func amended(by table: Table, saying paragraph: Block?) -> ReportDocument {
    ReportDocument(
      layout: layout, heading: heading, blocks: [paragraph].compactMap(\.self) + blocks,
      closing: closing, tables: tables + [table], charts: charts, records: records,
      provenance: provenance, facts: facts)
  }
}

/// What a report is of, for machines and for document properties.
public struct ReportFacts: Sendable, Hashable {
  /// A phase by code and name.
  public struct PhaseFacts: Sendable, Hashable {
    public let code: String
    public let name: String

    public init(code: String, name: String) {
      self.code = code
      self.name = name
    }
  }

  /// What was asked for beside template, period and unit, by which the very report can be made again.
  public struct Request: Sendable, Hashable {
    /// The template by the name, or the file, that it was asked for by; `nil`: by its code.
    public let templateName: String?
    /// SHA-256 of the template's files, as 64 hexadecimal digits.
    public let templateFingerprint: String
    public let units: UnitView
    public let issueNumber: Int?
    public let issueDay: Day?
    /// The version of a closed period that the report is of; `nil` for an open one.
    public let closedVersion: Int?
    /// Name and version of the program.
    public let program: String

    public init(
      templateName: String? = nil, templateFingerprint: String = "", units: UnitView = .atCutOff,
      issueNumber: Int? = nil, issueDay: Day? = nil, closedVersion: Int? = nil,
      program: String = ""
    ) {
      self.templateName = templateName
      self.templateFingerprint = templateFingerprint
      self.units = units
      self.issueNumber = issueNumber
      self.issueDay = issueDay
      self.closedVersion = closedVersion
      self.program = program
    }
  }

  public let template: String
  public let campaignCode: String
  public let campaignName: String
  public let period: ReportingPeriod
  /// «tháng 6 năm 2020»; the phase's name for the report of a phase.
  public let periodName: String
  /// The phase that the report is on, whose days are then `period`; `nil` for the report of a period.
  public let phase: PhaseFacts?
  public let window: DayWindow
  /// Every classification is made as of this day.
  public let asOf: Day
  public let calendar: String
  public let scopeCode: String
  public let scopeName: String
  public let coverage: Coverage
  public let dataFingerprint: RecordFingerprint
  /// SHA-256 of all records up to `asOf`, as 64 hexadecimal digits; `nil` where the records aren't kept in a
  /// store, or nothing tells of them.
  public let recordDigest: String?
  public let planFingerprint: String
  public let request: Request

  public init(
    template: String, campaignCode: String, campaignName: String, period: ReportingPeriod,
    periodName: String, phase: PhaseFacts? = nil, window: DayWindow, asOf: Day, calendar: String,
    scopeCode: String,
    scopeName: String, coverage: Coverage, dataFingerprint: RecordFingerprint,
    recordDigest: String? = nil,
    planFingerprint: String, request: Request = Request()
  ) {
    self.template = template
    self.campaignCode = campaignCode
    self.campaignName = campaignName
    self.period = period
    self.periodName = periodName
    self.phase = phase
    self.window = window
    self.asOf = asOf
    self.calendar = calendar
    self.scopeCode = scopeCode
    self.scopeName = scopeName
    self.coverage = coverage
    self.dataFingerprint = dataFingerprint
    self.recordDigest = recordDigest
    self.planFingerprint = planFingerprint
    self.request = request
  }
}

/// How many of the expected units have reported.
public struct Coverage: Sendable, Hashable {
  /// A unit that hasn't reported.
  public struct MissingUnit: Sendable, Hashable {
    public let code: String
    public let name: String

    public init(code: String, name: String) {
      self.code = code
      self.name = name
    }
  }

  public let deadline: Day
  public let expected: Int
  /// Never more than `expected`.
  public let received: Int
  /// Received on or before the deadline.
  public let onTime: Int
  /// Received after the deadline.
  public let late: Int
  /// In protocol order; `expected - received` of them.
  public let missing: [MissingUnit]

  public init(
    deadline: Day, expected: Int, received: Int, onTime: Int, late: Int, missing: [MissingUnit]
  ) {
    self.deadline = deadline
    self.expected = expected
    self.received = received
    self.onTime = onTime
    self.late = late
    self.missing = missing
  }

  /// Received of those whose day of receipt isn't known.
  public var undated: Int { received - onTime - late }
}
