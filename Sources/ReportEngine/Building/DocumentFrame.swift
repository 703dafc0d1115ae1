import ReportModel

/// What stands around the running text by the layout's rules: the official heading above it, recipients
/// and signature block below.
struct DocumentFrame {
  let report: ReportPlan
  /// Name of the unit that the report is on, if it isn't on the plan's top.
  let scopeName: String?

  private var layout: Layout { report.layout }
  private var issuer: Issuer { report.plan.issuer }

  /// Room to write in what a draft doesn't have yet: as much as a hand needs.
  private static let numberRoom = String(repeating: " ", count: 5)
  private static let dayRoom = String(repeating: " ", count: 4)

  func heading() -> ReportDocument.Heading {
    let blanks = blanks
    let subject = report.title.enumerated().map { index, line in
      index > 0 || layout.lowercasesSubject
        ? line.lowercasingFirstLetter
        : line.capitalizingFirstLetter
    }
    return ReportDocument.Heading(
      superior: layout.cased(issuer.superior, as: .superior),
      issuer: layout.cased(issuer.name, as: .issuer),
      numberLine: layout.numberLine.filled(blanks),
      placeAndDateLine: layout.placeAndDateLine.filled(blanks),
      documentType: layout.documentType,
      // A report on a unit other than the plan's top says so in its title.
      subject: subject + [scopeName.map { "(\($0))" }].compactMap(\.self),
      dateLine: PeriodWording.dateLine(
        report.windows.current, asOf: report.windows.asOf, units: report.units),
      addressLines: addressLines, appendixReference: layout.appendix.reference.filledAsProse(blanks)
    )
  }

  private var blanks: [LayoutLine.Blank: String] {
    let day = report.issue.day
    let month = YearMonth(holding: day ?? report.windows.asOf)
    return [
      .number: report.issue.number.map { padded($0, digits: layout.numberDigits) }
        ?? DocumentFrame.numberRoom,
      .abbreviation: issuer.abbreviation, .place: issuer.place,
      .day: day.map { padded($0.components.day, digits: 2) } ?? DocumentFrame.dayRoom,
      .month: PeriodWording.monthInDateLine(month.month), .year: String(month.year),
      .issuer: issuer.nameInText,
    ]
  }

  private func padded(_ number: Int, digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  /// One addressee stands behind «Kính gửi:», several in a line each below it.
  private var addressLines: [String] {
    let addressees = issuer.addressees
    if addressees.count < 2 { return addressees.map { "Kính gửi: \($0)." } }
    return ["Kính gửi:"] + listed(addressees, separator: ";")
  }

  func closing() -> ReportDocument.Closing {
    var recipients = issuer.recipients
    if let asAbove = layout.recipientAsAbove, !issuer.addressees.isEmpty,
      recipients.first.map({ NameKey($0) != NameKey(asAbove) }) ?? true
    {
      recipients.insert(asAbove, at: 0)
    }
    return ReportDocument.Closing(
      recipientsLabel: layout.recipientsLabel,
      recipients: listed(recipients, separator: layout.recipientSeparator),
      signature: SignatureBlock(signature: issuer.signature, layout: layout).lines)
  }

  private func listed(_ lines: [String], separator: String) -> [String] {
    lines.enumerated().map { index, line in
      "- " + line + (index == lines.count - 1 ? "." : separator)
    }
  }
}
