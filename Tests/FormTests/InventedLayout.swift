import ReportModel

/// A look for the forms of tests.
enum InventedLayout {
  static let layout = Layout(
    code: "thu-nghiem", regime: .party, margins: .init(top: 20, bottom: 20, left: 30, right: 15),
    fontName: "Times New Roman",
    styles: [
      .body: .init(size: 14), .tableBody: .init(size: 11),
      .documentType: .init(size: 16, bold: true),
    ], nationalTitle: "ĐẢNG CỘNG SẢN VIỆT NAM", nationalMotto: nil, issuerOrnament: .asterisk,
    numberLine: LayoutLine("Số"), placeAndDateLine: LayoutLine("Mẫu"), documentType: "BÁO CÁO",
    titleRule: "-----", lowercasesSubject: true,
    sectionNumbers: [SectionNumber(.roman, separator: "- ")],
    appendix: .init(
      label: "Phụ lục", numbers: .arabic, reference: LayoutLine("(Kèm theo)"),
      hasOwnPageNumbers: false),
    recipientsLabel: "Nơi nhận:", recipientSeparator: ",", signatureForms: [:], endMark: ".")
}
