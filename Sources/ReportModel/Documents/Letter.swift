/// An official letter (công văn) as a value, every sentence written: outputs draw it and never compute.
public struct Letter: Sendable, Hashable {
  /// What stands above the text.
  public struct Heading: Sendable, Hashable {
    public let superior: String
    public let issuer: String
    /// «Số 12-CV/BTGTU».
    public let numberLine: String
    /// What the letter is on, under its number: «về việc …», «V/v …».
    public let subjectLine: String
    public let placeAndDateLine: String
    /// «Kính gửi: …».
    public let addressLines: [String]

    public init(
      superior: String, issuer: String, numberLine: String, subjectLine: String,
      placeAndDateLine: String, addressLines: [String]
    ) {
      self.superior = superior
      self.issuer = issuer
      self.numberLine = numberLine
      self.subjectLine = subjectLine
      self.placeAndDateLine = placeAndDateLine
      self.addressLines = addressLines
    }
  }

  public let layout: Layout
  public let heading: Heading
  /// Paragraphs and items.
  public let blocks: [ReportDocument.Block]
  public let closing: ReportDocument.Closing
  /// What it is on, as the subject of a message: «Đôn đốc gửi báo cáo tháng 6 năm 2020».
  public let title: String
  /// The day of issue, else the one as of which it is written.
  public let day: Day

  public init(
    layout: Layout, heading: Heading, blocks: [ReportDocument.Block],
    closing: ReportDocument.Closing, title: String, day: Day
  ) {
    self.layout = layout
    self.heading = heading
    self.blocks = blocks
    self.closing = closing
    self.title = title
    self.day = day
  }
}
