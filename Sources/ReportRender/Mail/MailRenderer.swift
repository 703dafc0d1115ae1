import Foundation
public import ReportModel

/// The report as a message of mail (RFC 5322): the summary as its text, the workbook attached.
///
/// Date and identity come from the report: equal reports to equal addresses are equal bytes. A message
/// without a sender leaves him to the program that sends it.
public struct MailRenderer: ReportRenderer {
  private let envelope: MailEnvelope
  private let attachment: MailAttachment
  private let text: TextRenderer
  private let workbook: XLSXRenderer

  public init(
    _ envelope: MailEnvelope, attachment: MailAttachment, text: TextRenderer,
    workbook: XLSXRenderer
  ) {
    self.envelope = envelope
    self.attachment = attachment
    self.text = text
    self.workbook = workbook
  }

  public var fileExtension: String { "eml" }

  public func render(_ document: ReportDocument) throws(RenderError) -> [UInt8] {
    let addresses = envelope.headers(title: Self.title(of: document.heading))
    let text = MailText.part(text.text(of: document))
    let workbook = workbookPart(try workbook.render(document))
    let digest = SHA256.hexadecimal(of: addresses + text + workbook).prefix(32)
    // No line of either part can hold `=_`: it is neither base64 nor quoted-printable.
    let boundary = "=_reports-\(digest)"
    let cutOff = document.facts.asOf
    let message =
      "MIME-Version: 1.0\r\nDate: \(MailText.date(cutOff, time: "23:59:59"))\r\n" + addresses
      + "Message-ID: <\(cutOff).\(digest)@\(envelope.domain)>\r\n"
      + "Content-Type: multipart/mixed;\r\n boundary=\"\(boundary)\"\r\n\r\n"
      + "--\(boundary)\r\n\(text)\r\n--\(boundary)\r\n\(workbook)\r\n--\(boundary)--\r\n"
    return Array(message.utf8)
  }

  /// Programs that can't read a name of all letters take that of the content's type.
  private func workbookPart(_ bytes: [UInt8]) -> String {
    let type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    let content = Data(bytes).base64EncodedString(options: [
      .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
    ])
    return "Content-Type: \(type);\r\n name=\"\(attachment.fileName)\"\r\n"
      + "Content-Transfer-Encoding: base64\r\nContent-Disposition: attachment"
      + MailHeader.parameter("filename", attachment.title) + "\r\n\r\n\(content)\r\n"
  }

  /// «Báo cáo kết quả công tác … tháng 6 năm 2020»: in a list of mail, capitals would shout.
  private static func title(of heading: ReportDocument.Heading) -> String {
    let type = heading.documentType
    let title = [type.prefix(1) + type.dropFirst().lowercased()] + heading.subject
    return PrintableText.line(title.joined(separator: " "))
  }
}
