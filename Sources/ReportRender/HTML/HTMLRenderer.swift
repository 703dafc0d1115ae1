public import ReportModel

/// The report as one page of HTML that needs nothing but itself: no script, no file, no address is
/// fetched. The same text and tables as the summary, charts as inline SVG, where the data come from.
///
/// It prints on A4, and on a telephone a table too wide for the screen scrolls by itself while its
/// labels stay in view. The page is well-formed XML too.
public struct HTMLRenderer: ReportRenderer {
  public init() {}

  public var fileExtension: String { "html" }

  public func render(_ document: ReportDocument) throws(RenderError) -> [UInt8] {
    var page = Markup()
    page.literal("<!DOCTYPE html>\n")
    page.open("html", ["lang": "vi"])
    page.endLine()
    Self.writeHead(of: document, to: &page)
    page.open("body")
    page.endLine()
    HTMLChart.writePatterns(to: &page)
    page.open("main")
    page.endLine()
    Self.writeReport(document, to: &page)
    page.close("main")
    page.endLine()
    page.close("body")
    page.endLine()
    page.close("html")
    page.endLine()
    return Array(page.text.utf8)
  }

  private static func writeHead(of document: ReportDocument, to page: inout Markup) {
    page.open("head")
    page.endLine()
    page.literal(
      """
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light" />
      <meta name="referrer" content="no-referrer" />
      <meta http-equiv="Content-Security-Policy" \
      content="default-src 'none'; style-src 'unsafe-inline'" />

      """)
    page.element("title", HTMLHeading.title(of: document))
    page.endLine()
    page.open("style")
    page.endLine()
    page.literal(HTMLStyle.rules)
    page.close("style")
    page.endLine()
    page.close("head")
    page.endLine()
  }

  private static func writeReport(_ document: ReportDocument, to page: inout Markup) {
    HTMLHeading.write(document, to: &page)
    for element in DocumentFlow.elements(of: document) { write(element, of: document, to: &page) }
    HTMLHeading.writeClosing(document.closing, of: document.layout, to: &page)
    let appendices = document.tables.filter { $0.placement == .appendix }
    if !appendices.isEmpty {
      writeContents(appendices, of: document, to: &page)
      for table in appendices { write(table, of: document, to: &page) }
    }
    HTMLTable(document.provenance, of: document, id: "nguon-goc").write(to: &page)
  }

  private static func write(
    _ element: FlowElement, of document: ReportDocument, to page: inout Markup
  ) {
    switch element {
    case .sectionHeading(let text, let depth):
      page.element(depth == 0 ? "h2" : "h3", text)
    case .paragraph(let text), .reference(let text):
      page.element("p", text)
    case .item(let number, let text):
      page.open("p", ["class": "item"])
      page.element("span", ["class": "number"], number)
      page.literal(" ")
      page.write(text)
      page.close("p")
    case .table(let table):
      write(table, of: document, to: &page)
      return
    }
    page.endLine()
  }

  /// A table and the charts that are drawn of it.
  private static func write(
    _ table: Table, of document: ReportDocument, to page: inout Markup
  ) {
    HTMLTable(table, of: document, id: id(of: table, in: document)).write(to: &page)
    for (number, chart) in document.charts.enumerated() where chart.table == table.code {
      HTMLChart(chart, of: table, number: number + 1)?.write(to: &page)
    }
  }

  /// Ways to the tables of the appendix, which is long on a telephone.
  private static func writeContents(
    _ tables: [Table], of document: ReportDocument, to page: inout Markup
  ) {
    page.open("nav", ["aria-label": "Phụ lục"])
    page.open("ul")
    page.endLine()
    for table in tables {
      page.open("li")
      page.element("a", ["href": "#\(id(of: table, in: document))"], DocumentFlow.title(of: table))
      page.close("li")
      page.endLine()
    }
    page.close("ul")
    page.close("nav")
    page.endLine()
  }

  private static func id(of table: Table, in document: ReportDocument) -> String {
    let place = document.tables.firstIndex { $0.code == table.code } ?? document.tables.count
    return "bieu-\(place + 1)"
  }
}

extension ReportRenderer where Self == HTMLRenderer {
  /// One self-contained page.
  public static var html: HTMLRenderer { HTMLRenderer() }
}
