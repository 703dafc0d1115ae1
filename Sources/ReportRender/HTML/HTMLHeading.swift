import ReportModel

/// The official heading, recipients and signature block as HTML.
enum HTMLHeading {
  /// «BÁO CÁO kết quả công tác … tháng 6 năm 2020».
  static func title(of document: ReportDocument) -> String {
    ([document.heading.documentType] + document.heading.subject).joined(separator: " ")
  }

  static func write(_ document: ReportDocument, to page: inout Markup) {
    let heading = document.heading
    let layout = document.layout
    page.open("header")
    page.endLine()
    page.open("div", ["class": "heads"])
    page.endLine()
    page.open("div")
    writeLine(heading.superior, as: .superior, of: layout, to: &page)
    writeLine(heading.issuer, as: .issuer, of: layout, to: &page)
    switch layout.issuerOrnament {
    case .asterisk: page.element("div", ["aria-hidden": "true"], "*")
    case .rule: page.literal("<hr class=\"short\" />")
    case .none: break
    }
    writeLine(heading.numberLine, as: .number, of: layout, to: &page)
    page.close("div")
    page.endLine()
    page.open("div")
    writeLine(layout.nationalTitle, as: .nationalTitle, of: layout, to: &page)
    writeLine(layout.nationalMotto ?? "", as: .nationalMotto, of: layout, to: &page)
    page.literal("<hr />")
    writeLine(heading.placeAndDateLine, as: .placeAndDate, of: layout, to: &page)
    page.close("div")
    page.endLine()
    page.close("div")
    page.endLine()
    page.open("h1")
    page.element("span", ["class": "type"], layout.cased(heading.documentType, as: .documentType))
    for line in heading.subject {
      page.literal(" ")
      page.element("span", layout.cased(line, as: .subject))
    }
    page.close("h1")
    page.endLine()
    page.literal("<hr class=\"short\" />\n")
    page.element("p", ["class": "days"], heading.dateLine)
    page.endLine()
    if !heading.addressLines.isEmpty {
      page.open("div", ["class": "address"])
      for line in heading.addressLines { page.element("div", line) }
      page.close("div")
      page.endLine()
    }
    page.close("header")
    page.endLine()
  }

  /// Recipients and signature block, side by side where there is room.
  static func writeClosing(
    _ closing: ReportDocument.Closing, of layout: Layout, to page: inout Markup
  ) {
    page.open("footer", ["class": "closing"])
    page.endLine()
    page.open("div")
    page.element("p", ["class": "recipients"], closing.recipientsLabel)
    for recipient in closing.recipients { page.element("div", recipient) }
    page.close("div")
    page.endLine()
    page.open("div", ["class": "signature"])
    for line in closing.signature {
      page.element("div", ["class": classes(line.role, layout, line.part.rawValue)], line.text)
    }
    page.close("div")
    page.endLine()
    page.close("footer")
    page.endLine()
  }

  private static func writeLine(
    _ text: String, as role: Layout.Role, of layout: Layout, to page: inout Markup
  ) {
    guard !text.isEmpty else { return }
    page.element("div", ["class": classes(role, layout)], layout.cased(text, as: role))
  }

  private static func classes(
    _ role: Layout.Role, _ layout: Layout, _ own: String? = nil
  ) -> String? {
    let style = layout.style(role)
    let classes = [own, style.bold ? "b" : nil, style.italic ? "i" : nil].compactMap(\.self)
    return classes.isEmpty ? nil : classes.joined(separator: " ")
  }
}
