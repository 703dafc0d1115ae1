public import ReportModel

/// From whom and to whom a report is sent, and under which subject.
public struct MailEnvelope: Sendable, Hashable {
  /// `nil`: the program that sends it fills it in.
  public let from: MailAddress?
  public let to: [MailAddress]
  public let cc: [MailAddress]
  /// `nil`: the report's title.
  public let subject: String?

  /// - Throws: `MailFault.controlCharacter` for a subject that isn't one line.
  public init(
    from: MailAddress? = nil, to: [MailAddress], cc: [MailAddress] = [], subject: String? = nil
  ) throws(MailFault) {
    if let subject { try PlainLine.check(subject) }
    self.from = from
    self.to = to
    self.cc = cc
    self.subject = subject
  }
}

/// What the workbook is called in the letter.
public struct MailAttachment: Sendable, Hashable {
  /// In ASCII, for programs that know no other names: `BC-thang-06-2020-gia-lai.xlsx`.
  public let fileName: String
  /// «Báo cáo tháng 6 năm 2020 - Tỉnh ủy Gia Lai.xlsx».
  public let title: String

  /// Characters of the title that some system refuses in names become `-`.
  public init(fileName: String, title: String) {
    self.fileName = fileName
    self.title = String(
      PrintableText.line(title).map { "/\\:*?\"<>|".contains($0) ? "-" : $0 })
  }
}
