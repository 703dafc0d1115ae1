/// The look of an official document (thể thức): a versioned profile, read from a data file.
public struct Layout: Sendable, Hashable {
  /// What a piece of text is, which decides how it looks.
  public enum Role: String, Sendable, CaseIterable {
    case superior
    case issuer
    case nationalTitle = "national-title"
    case nationalMotto = "national-motto"
    case number
    /// What a letter is on, under its number: «về việc …», «V/v …».
    case letterSubject = "letter-subject"
    case placeAndDate = "place-and-date"
    case documentType = "document-type"
    case subject
    case dateLine = "date-line"
    case sectionHeading = "section-heading"
    /// Heading of a section within a section.
    case subsectionHeading = "subsection-heading"
    case body
    case tableTitle = "table-title"
    case tableHeading = "table-heading"
    case tableBody = "table-body"
    case tableNote = "table-note"
    /// «Phụ lục I».
    case appendixLabel = "appendix-label"
    case appendixTitle = "appendix-title"
    /// «(Kèm theo Báo cáo số …)».
    case appendixReference = "appendix-reference"
    case recipientsLabel = "recipients-label"
    case recipients
    /// By what right is signed, and for whom: «K/T TRƯỞNG BAN».
    case signatureAuthority = "signature-authority"
    case signaturePost = "signature-post"
    case signatureName = "signature-name"
    case pageNumber = "page-number"
  }

  public struct Style: Sendable, Hashable {
    /// Points.
    public let size: Double
    public let bold: Bool
    public let italic: Bool
    public let underlined: Bool
    public let capitals: Bool

    public init(
      size: Double, bold: Bool = false, italic: Bool = false, underlined: Bool = false,
      capitals: Bool = false
    ) {
      self.size = size
      self.bold = bold
      self.italic = italic
      self.underlined = underlined
      self.capitals = capitals
    }
  }

  /// Millimetres.
  public struct Margins: Sendable, Hashable {
    public let top: Double
    public let bottom: Double
    public let left: Double
    public let right: Double

    public init(top: Double, bottom: Double, left: Double, right: Double) {
      self.top = top
      self.bottom = bottom
      self.left = left
      self.right = right
    }
  }

  /// What stands under the issuer's name.
  public enum Ornament: String, Sendable, Hashable, CaseIterable {
    case asterisk
    case rule
    case none
  }

  /// How appendices are headed and numbered.
  public struct Appendix: Sendable, Hashable {
    public enum Numbers: String, Sendable, Hashable, CaseIterable {
      case roman
      case arabic
    }

    /// «Phụ lục»; the number follows where there are several.
    public let label: String
    public let numbers: Numbers
    /// «(Kèm theo Báo cáo số … của {{issuer}})».
    public let reference: LayoutLine
    /// Whether the pages of each appendix are numbered by themselves, from 1.
    public let hasOwnPageNumbers: Bool

    public init(
      label: String, numbers: Numbers, reference: LayoutLine, hasOwnPageNumbers: Bool
    ) {
      self.label = label
      self.numbers = numbers
      self.reference = reference
      self.hasOwnPageNumbers = hasOwnPageNumbers
    }
  }

  /// What a letter (công văn) has in place of a report's number line and title.
  public struct Letter: Sendable, Hashable {
    /// «Số {{number}}-CV/{{abbreviation}}».
    public let numberLine: LayoutLine
    /// «về việc {{subject}}», «V/v {{subject}}».
    public let subjectLine: LayoutLine

    public init(numberLine: LayoutLine, subjectLine: LayoutLine) {
      self.numberLine = numberLine
      self.subjectLine = subjectLine
    }
  }

  public let code: String
  public let regime: Regime
  /// First and last day of issue that the layout is for; `nil` where it is open.
  public let validFrom: Day?
  public let validTo: Day?
  public let margins: Margins
  public let fontName: String
  public let styles: [Role: Style]
  /// «ĐẢNG CỘNG SẢN VIỆT NAM», or the state's name.
  public let nationalTitle: String
  /// «Độc lập - Tự do - Hạnh phúc»; `nil` in party documents.
  public let nationalMotto: String?
  public let issuerOrnament: Ornament
  /// «Số {{number}}-BC/{{abbreviation}}».
  public let numberLine: LayoutLine
  /// Digits that a document's number has at least: 2 for «05».
  public let numberDigits: Int
  /// `nil` where the layout is for reports only.
  public let letter: Letter?
  /// «{{place}}, ngày {{day}} tháng {{month}} năm {{year}}».
  public let placeAndDateLine: LayoutLine
  public let documentType: String
  /// Closes the title: «-----»; empty for a rule.
  public let titleRule: String
  /// Whether the subject begins in lower case after «BÁO CÁO».
  public let lowercasesSubject: Bool
  /// From the outermost depth inwards; sections deeper than that are numbered like the last.
  public let sectionNumbers: [SectionNumber]
  public let appendix: Appendix
  public let recipientsLabel: String
  /// After each recipient but the last: `,` or `;`.
  public let recipientSeparator: String
  /// The first recipient where the report is addressed to somebody: «Như trên»; `nil` where the rules
  /// know none.
  public let recipientAsAbove: String?
  /// How each right to sign is written before the office: «K/T», «KT.»; those that are missing don't exist.
  public let signatureForms: [Signature.Authority: String]
  /// Before the post of who holds it for the time being: «Q.»; `nil` where the rules know none.
  public let actingForm: String?
  /// Whether several rights to sign can stand one below another: «TM. …», «KT. …».
  public let combinesSignatureForms: Bool
  /// At the end of the report's text: «./.» or «.».
  public let endMark: String

  public init(
    code: String, regime: Regime, validFrom: Day? = nil, validTo: Day? = nil, margins: Margins,
    fontName: String, styles: [Role: Style], nationalTitle: String, nationalMotto: String?,
    issuerOrnament: Ornament, numberLine: LayoutLine, numberDigits: Int = 2,
    letter: Letter? = nil, placeAndDateLine: LayoutLine, documentType: String, titleRule: String,
    lowercasesSubject: Bool, sectionNumbers: [SectionNumber], appendix: Appendix,
    recipientsLabel: String, recipientSeparator: String, recipientAsAbove: String? = nil,
    signatureForms: [Signature.Authority: String], actingForm: String? = nil,
    combinesSignatureForms: Bool = false, endMark: String
  ) {
    self.code = code
    self.regime = regime
    self.validFrom = validFrom
    self.validTo = validTo
    self.margins = margins
    self.fontName = fontName
    self.styles = styles
    self.nationalTitle = nationalTitle
    self.nationalMotto = nationalMotto
    self.issuerOrnament = issuerOrnament
    self.numberLine = numberLine
    self.numberDigits = numberDigits
    self.letter = letter
    self.placeAndDateLine = placeAndDateLine
    self.documentType = documentType
    self.titleRule = titleRule
    self.lowercasesSubject = lowercasesSubject
    self.sectionNumbers = sectionNumbers
    self.appendix = appendix
    self.recipientsLabel = recipientsLabel
    self.recipientSeparator = recipientSeparator
    self.recipientAsAbove = recipientAsAbove
    self.signatureForms = signatureForms
    self.actingForm = actingForm
    self.combinesSignatureForms = combinesSignatureForms
    self.endMark = endMark
  }

  /// The style of a role; one that the layout doesn't name looks like the body.
  public func style(_ role: Role) -> Style { styles[role] ?? styles[.body] ?? Style(size: 14) }

  /// A text as its role shows it: in capitals where the style has them.
  public func cased(_ text: String, as role: Role) -> String {
    style(role).capitals ? text.uppercased() : text
  }

  /// Whether a document issued on a day has this look.
  public func isValid(on day: Day) -> Bool {
    (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
  }
}
