/// A letter as its template file says it: sentences whose variables aren't filled in yet.
public struct LetterTemplate: Sendable {
  /// A piece of the letter's text.
  public enum Content: Sendable {
    case paragraph(ReportTemplate.Sentence)
    /// An item for each figure that is to be confirmed or corrected.
    case findings(ReportTemplate.Sentence)
  }

  public let code: String
  public let file: String
  /// Working days that the unit is given to answer.
  public let answerWithin: Int
  /// What the letter is on, as it continues after «về việc».
  public let subject: ReportTemplate.Sentence
  public let content: [Content]
  /// Recipients before those with whom the plan's issuer files its documents.
  public let recipients: [String]
}
