import ReportModel

/// A layout of the party's kind and one of the state's kind, for tests only.
enum SampleLayout {
  static let party = layout(
    code: "party", nationalTitle: "Đảng Cộng sản Việt Nam", nationalMotto: nil,
    issuerOrnament: .asterisk, titleRule: "-----")

  static let state = layout(
    code: "state", nationalTitle: "Cộng hòa xã hội chủ nghĩa Việt Nam",
    nationalMotto: "Độc lập - Tự do - Hạnh phúc", issuerOrnament: .rule, titleRule: "")

  private static func layout(
    code: String, nationalTitle: String, nationalMotto: String?, issuerOrnament: Layout.Ornament,
    titleRule: String
  ) -> Layout {
    Layout(
      code: code, regime: nationalMotto == nil ? .party : .state,
      margins: Layout.Margins(top: 20, bottom: 20, left: 30, right: 15),
      fontName: "Times New Roman", styles: styles, nationalTitle: nationalTitle,
      nationalMotto: nationalMotto, issuerOrnament: issuerOrnament,
      numberLine: LayoutLine("Số {{number}}-BC/{{abbreviation}}"),
      placeAndDateLine: LayoutLine("{{place}}, ngày {{day}} tháng {{month}} năm {{year}}"),
      documentType: "Báo cáo", titleRule: titleRule, lowercasesSubject: true,
      sectionNumbers: [SectionNumber(.roman, separator: "- ")],
      appendix: Layout.Appendix(
        label: "Phụ lục", numbers: .arabic, reference: LayoutLine("(Kèm theo Báo cáo)"),
        hasOwnPageNumbers: nationalMotto != nil),
      recipientsLabel: "Nơi nhận:", recipientSeparator: ",", signatureForms: [.inPlaceOf: "K/T"],
      endMark: nationalMotto == nil ? "." : "./.")
  }

  private static let styles: [Layout.Role: Layout.Style] = [
    .superior: Layout.Style(size: 14, capitals: true),
    .issuer: Layout.Style(size: 14, bold: true, capitals: true),
    .nationalTitle: Layout.Style(size: 15, bold: true, capitals: true),
    .nationalMotto: Layout.Style(size: 14, bold: true),
    .number: Layout.Style(size: 14),
    .placeAndDate: Layout.Style(size: 14, italic: true),
    .documentType: Layout.Style(size: 16, bold: true, capitals: true),
    .subject: Layout.Style(size: 14, bold: true),
    .dateLine: Layout.Style(size: 13, italic: true),
    .sectionHeading: Layout.Style(size: 14, bold: true),
    .body: Layout.Style(size: 14),
    .tableTitle: Layout.Style(size: 13, bold: true),
    .tableHeading: Layout.Style(size: 11, bold: true),
    .tableBody: Layout.Style(size: 11),
    .tableNote: Layout.Style(size: 11, italic: true),
    .recipientsLabel: Layout.Style(size: 14, underlined: true),
    .recipients: Layout.Style(size: 12),
    .appendixLabel: Layout.Style(size: 14, bold: true),
    .appendixTitle: Layout.Style(size: 14, bold: true, capitals: true),
    .appendixReference: Layout.Style(size: 13, italic: true),
    .signatureAuthority: Layout.Style(size: 14, bold: true),
    .signaturePost: Layout.Style(size: 14),
    .signatureName: Layout.Style(size: 14, bold: true),
    .pageNumber: Layout.Style(size: 14),
  ]
}
