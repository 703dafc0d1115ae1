import ReportModel

/// A look for the forms of tests.
enum InventedLayout {
  static let layout = Layout(
    code: "thu-nghiem", margins: .init(top: 20, bottom: 20, left: 30, right: 15),
    fontName: "Times New Roman",
    styles: [
      .body: .init(size: 14), .tableBody: .init(size: 11),
      .documentType: .init(size: 16, bold: true),
    ], nationalTitle: "ĐẢNG CỘNG SẢN VIỆT NAM", nationalMotto: nil, issuerOrnament: .asterisk,
    numberLine: "Số", placeAndDateLine: "Mẫu", documentType: "BÁO CÁO", titleRule: "-----",
    lowercasesSubject: true, sectionSeparator: "- ", recipientsLabel: "Nơi nhận:",
    recipientSeparator: ",", endMark: ".")
}
