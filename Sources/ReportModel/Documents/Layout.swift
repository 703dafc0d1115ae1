/// The look of an official document (thể thức): a versioned profile, read from a data file.
public struct Layout: Sendable, Hashable {
  /// What a piece of text is, which decides how it looks.
  public enum Role: String, Sendable, CaseIterable {
    case superior
    case issuer
    case nationalTitle = "national-title"
    case nationalMotto = "national-motto"
    case number
    case placeAndDate = "place-and-date"
    case documentType = "document-type"
    case subject
    case dateLine = "date-line"
    case sectionHeading = "section-heading"
    case body
    case tableTitle = "table-title"
    case tableHeading = "table-heading"
    case tableBody = "table-body"
    case tableNote = "table-note"
    case recipientsLabel = "recipients-label"
    case recipients
    case signature
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

  public let code: String
  public let margins: Margins
  public let fontName: String
  public let styles: [Role: Style]
  /// «ĐẢNG CỘNG SẢN VIỆT NAM», or the state's name.
  public let nationalTitle: String
  /// «Độc lập - Tự do - Hạnh phúc»; `nil` in party documents.
  public let nationalMotto: String?
  public let issuerOrnament: Ornament
  /// Number line with the number left blank, `{abbreviation}` standing for the issuer: «Số      -BC/{abbreviation}».
  public let numberLine: String
  /// «{place}, ngày      tháng {month} năm {year}».
  public let placeAndDateLine: String
  public let documentType: String
  /// Closes the title: «-----»; empty for a rule.
  public let titleRule: String
  /// Whether the subject begins in lower case after «BÁO CÁO».
  public let lowercasesSubject: Bool
  /// Between a section's Roman number and its heading: `- ` (party) or `. ` (state).
  public let sectionSeparator: String
  public let recipientsLabel: String
  /// After each recipient but the last: `,` or `;`.
  public let recipientSeparator: String
  /// After the last recipient, and at the end of the report's text («./.» or «.»).
  public let endMark: String

  public init(
    code: String, margins: Margins, fontName: String, styles: [Role: Style], nationalTitle: String,
    nationalMotto: String?, issuerOrnament: Ornament, numberLine: String,
    placeAndDateLine: String, documentType: String, titleRule: String, lowercasesSubject: Bool,
    sectionSeparator: String, recipientsLabel: String, recipientSeparator: String, endMark: String
  ) {
    self.code = code
    self.margins = margins
    self.fontName = fontName
    self.styles = styles
    self.nationalTitle = nationalTitle
    self.nationalMotto = nationalMotto
    self.issuerOrnament = issuerOrnament
    self.numberLine = numberLine
    self.placeAndDateLine = placeAndDateLine
    self.documentType = documentType
    self.titleRule = titleRule
    self.lowercasesSubject = lowercasesSubject
    self.sectionSeparator = sectionSeparator
    self.recipientsLabel = recipientsLabel
    self.recipientSeparator = recipientSeparator
    self.endMark = endMark
  }

  /// The style of a role; one that the layout doesn't name looks like the body.
  public func style(_ role: Role) -> Style { styles[role] ?? styles[.body] ?? Style(size: 14) }
}
