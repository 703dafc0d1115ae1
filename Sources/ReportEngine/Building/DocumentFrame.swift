import ReportModel

/// What stands around the running text by the layout's rules: the official heading above it, recipients
/// and signature block below.
struct DocumentFrame {
  let report: ReportPlan
  /// Name of the unit that the report is on, if it isn't on the plan's top.
  let scopeName: String?

  private var layout: Layout { report.layout }
  private var issuer: Issuer { report.plan.issuer }

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
      subject: subject
        + [scopeName, report.closed?.amendmentName].compactMap { $0.map { "(\($0))" } },
      dateLine: PeriodWording.dateLine(
        report.windows.current, asOf: report.windows.asOf, units: report.units),
      addressLines: FrameLines.address(to: issuer.addressees),
      appendixReference: layout.appendix.reference.filledAsProse(blanks)
    )
  }

  private var blanks: [LayoutLine.Blank: String] {
    LayoutBlanks(issuer: issuer, issue: report.issue, layout: layout).values(
      draftedOn: report.windows.asOf)
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
      recipients: FrameLines.listed(recipients, separator: layout.recipientSeparator),
      signature: SignatureBlock(signature: issuer.signature, layout: layout).lines)
  }
}
