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
        .paragraph("Mở đầu."), .paragraph("Xen giữa."), .sectionHeading("I- KẾT QUẢ", depth: 0),
        .paragraph("Hết."),
      ])
  }

  @Test(arguments: [
    (
      "party-hd36-2018",
      ["I- MỘT", "1. Trong một", "1.1. Trong cùng", "2. Hai trong một", "II- HAI"]
    ),
    (
      "state-nd30-2020", ["I. MỘT", "1. Trong một", "a) Trong cùng", "2. Hai trong một", "II. HAI"]
    ),
  ])
  func `sections within sections are numbered by the layout`(
    layout: String, headings: [String]
  ) throws {
    let document = try LayoutDocument(layout: layout).document(NestedSections.template)
    let found = document.blocks.compactMap { block -> String? in
      if case .sectionHeading(let text, _) = block { text } else { nil }
    }
    #expect(found == headings)
  }

  @Test(arguments: [
    ("party-hd36-2018", ["1.", "a)"]), ("state-nd30-2020", ["1.", "-"]),
  ])
  func `items are numbered one deeper than their section`(layout: String, numbers: [String]) throws
  {
    let document = try LayoutDocument(layout: layout).document(
      """
      template: items
      periods: [month]
      title: [x]
      sections:
        - heading: Một
          content: [{ items: channel, text: "{{name}}" }]
          sections:
            - heading: Trong một
              sections:
                - heading: Trong cùng
                  content: [{ items: channel, text: "{{name}}" }]
      """)
    let found = document.blocks.compactMap { block -> String? in
      if case .item(let number, _) = block { number } else { nil }
    }
    #expect([found.first, found.first { !$0.hasSuffix(".") }] == numbers)
  }
}

/// A template with three sections within one another, and items in the outermost and the innermost.
enum NestedSections {
  static let template = """
    template: long
    periods: [month]
    title: [x]
    sections:
      - heading: Bỏ trống
        content: []
        sections: [{ heading: Cũng trống }]
      - heading: Một
        content: []
        sections:
          - heading: Trong một
            sections:
              - heading: Trong cùng
                content: [{ paragraph: "Câu." }, { items: channel, text: "{{name}}" }, { table: b }]
          - heading: Hai trong một
            content: [{ paragraph: "Câu." }, { items: channel, text: "{{name}}" }, { table: b }]
      - heading: Hai
        content: [{ items: channel, text: "{{name}}" }]
        sections:
          - heading: Không nói gì
            content: [{ paragraph: "{{#records.not_comparable}}Có.{{/records.not_comparable}}" }]
    tables:
      - { code: b, title: x, placement: body, list: overdue-tasks }
    """
}
