public import ReportModel

/// A letter as a message of mail (RFC 5322), its text as that of the message.
///
/// Date and identity come from the letter: equal letters to equal addresses are equal bytes.
public struct LetterMail {
  private let envelope: MailEnvelope
  private let text: TextRenderer

  public init(_ envelope: MailEnvelope, text: TextRenderer) {
    self.envelope = envelope
    self.text = text
  }

  public func bytes(of letter: Letter) -> [UInt8] {
    let headers = envelope.headers(title: PrintableText.line(letter.title))
    let body = MailText.part(text.text(of: letter))
    let digest = SHA256.hexadecimal(of: headers + body).prefix(32)
    // The day's beginning: a message must not seem to come from the future.
    let message =
      "MIME-Version: 1.0\r\nDate: \(MailText.date(letter.day, time: "00:00:00"))\r\n" + headers
      + "Message-ID: <\(letter.day).\(digest)@\(envelope.domain)>\r\n" + body
    return Array(message.utf8)
  }
}
