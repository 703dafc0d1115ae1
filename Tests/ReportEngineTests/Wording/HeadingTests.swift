import ReportEngine
import ReportModel
import Testing

@Suite("The official heading and closing") struct HeadingTests {
  @Test func `the heading is the layout's, filled with the issuer`() throws {
    let heading = try InventedReport.document(InventedReport.monthly()).heading
    #expect(heading.superior == "TỈNH ỦY GIẢ ĐỊNH")
    #expect(heading.issuer == "BAN GIẢ ĐỊNH")
    #expect(heading.numberLine == "Số      -BC/BGD")
    #expect(heading.documentType == "BÁO CÁO")
    #expect(heading.subject == ["kết quả tuyên truyền giả định", "tháng 6 năm 2020"])
  }

  @Test func `a report on a unit other than the top says so in its title`() throws {
    let heading = try InventedReport.document(InventedReport.monthly(), scope: "AN").heading
    #expect(heading.subject.last == "(Huyện ủy An)")
  }

  @Test func `recipients are listed with dash and punctuation`() throws {
    let closing = try InventedReport.document(InventedReport.monthly()).closing
    #expect(closing.recipients == ["- Nơi nhận giả định,", "- Lưu."])
  }

  @Test func `sections are numbered as they come, and one with nothing to say is left out`() throws
  {
    let document = try InventedReport.document(
      """
      template: thu
      periods: [month]
      title: [x]
      sections:
        - content: [{ paragraph: "Mở đầu." }]
        - heading: Tình hình
          content: [{ paragraph: "{{#records.not_comparable}}Có.{{/records.not_comparable}}" }]
        - content: [{ paragraph: "Xen giữa." }]
        - heading: Kết quả
          content: [{ paragraph: "Hết." }]
      """)
    #expect(
      document.blocks == [
        .paragraph("Mở đầu."), .paragraph("Xen giữa."), .sectionHeading("I- KẾT QUẢ"),
        .paragraph("Hết."),
      ])
  }
}
