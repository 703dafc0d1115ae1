import Foundation
import ReportModel
import ReportsTestSupport
import Testing

@testable import ReportRender

@Suite("The report as a page of HTML")
struct HTMLRendererTests {
  private func text(_ document: ReportDocument) throws -> String {
    String(decoding: try HTMLRenderer().render(document), as: UTF8.self)
  }

  @Test("looks as approved")
  func approved() throws {
    try expectSnapshot(of: text(SampleDocument.make()), named: "report.html")
  }

  @Test("equal documents give equal bytes")
  func reproducible() throws {
    #expect(try text(SampleDocument.make()) == text(SampleDocument.make()))
  }

  @Test("the page fetches nothing and runs nothing, whatever the data")
  func selfContained() throws {
    for document in [try SampleDocument.make(), try HostileDocument.make()] {
      let page = try text(document)
      let root = try XMLTree(page).root
      let forbidden = ["script", "link", "img", "iframe", "object", "embed", "form", "base"]
      #expect(forbidden.allSatisfy { root.all($0).isEmpty })
      #expect(!page.contains("@import"))
      #expect(page.matches(of: /url\((?!#)/).isEmpty)
      for element in everything(root) {
        for (name, value) in element.attributes {
          #expect(!name.hasPrefix("on") && !["src", "style", "srcset", "action"].contains(name))
          if name == "href" { #expect(value.hasPrefix("#")) }
        }
      }
      #expect(root["lang"] == "vi")
    }
  }

  @Test("texts of hostile data are text, and the page is well-formed")
  func hostile() throws {
    let root = try XMLTree(text(HostileDocument.make())).root
    #expect(root.all("b").isEmpty)
    #expect(root.all("p").contains { $0.wholeText == "<b>&\"'</b>" })
    let ids = everything(root).compactMap { $0["id"] }
    #expect(ids.count == Set(ids).count)
    let labels = everything(root).flatMap {
      ($0["aria-labelledby"] ?? "").split(separator: " ").map(String.init)
    }
    #expect(!labels.isEmpty && labels.allSatisfy(ids.contains))
  }

  @Test("rows and headings fill the grid of their table, and each heading says what it heads")
  func grid() throws {
    for document in [try SampleDocument.make(), try HostileDocument.make()] {
      let tables = try XMLTree(text(document)).root.all("table")
      #expect(tables.count == document.tables.count + 1)
      for table in tables {
        #expect(table.all("caption").count == 1)
        let columns = table.all("colgroup").reduce(0) { $0 + (Int($1["span"] ?? "") ?? 0) }
        let heading = try #require(table.all("thead").first)
        var filled = 0
        for cell in heading.all("th") {
          filled += (Int(cell["colspan"] ?? "1") ?? 0) * (Int(cell["rowspan"] ?? "1") ?? 0)
          #expect(["col", "colgroup"].contains(cell["scope"] ?? ""))
        }
        let headingRows = heading.all("tr").filter { $0["class"] != "index" }.count
        #expect(filled == columns * headingRows)
        for row in table.all("tbody").flatMap({ $0.all("tr") }) {
          let width = row.children.reduce(0) { $0 + (Int($1["colspan"] ?? "1") ?? 0) }
          #expect(width == columns)
          for cell in row.all("th") { #expect(["row", "rowgroup"].contains(cell["scope"] ?? "")) }
        }
      }
    }
  }

  @Test("a figure that isn't there says why")
  func absences() throws {
    let root = try XMLTree(text(SampleDocument.make())).root
    let reasons = Set(root.all("td").compactMap { $0["title"] })
    #expect(reasons.isSuperset(of: ["không phát sinh", "chưa báo cáo", "không so sánh được"]))
    for cell in root.all("td") where cell["title"] != nil { #expect(cell.wholeText != "0") }
  }

  @Test("bars are as long as their figures, the longest of them the longest")
  func charts() throws {
    let document = try SampleDocument.make()
    let figures = try XMLTree(text(document)).root.all("figure")
    #expect(figures.count == 2)
    let bars = figures[1].all("svg")[0].all("rect").compactMap {
      Double(($0["width"] ?? "").dropLast())
    }
    // The tasks' table stands in the body, and its chart with it; that of the units comes after.
    let table = try #require(document.tables.first { $0.code == "units" })
    let values = document.charts[0].rows.compactMap { row -> Double? in
      guard case .count(let count) = table.rows[row].cells[2].value else { return nil }
      return Double(count)
    }
    #expect(bars.count == values.count && !bars.isEmpty)
    for (bar, value) in zip(bars, values) {
      #expect(abs(bar - 76 * value / (values.max() ?? 1)) < 0.01)
    }
    let stacked = figures[0].all("svg").last
    #expect(stacked?.all("title").contains { $0.text == "Đã hoàn thành: đúng hạn: 8" } == true)
    #expect(figures[0].all("li").count == 4)
    for figure in figures {
      let picture = try #require(figure.all("svg").first { $0["role"] == "img" })
      #expect(picture.all("title").first?.text.isEmpty == false)
      #expect(picture.all("desc").first?.text.contains("Số liệu như trong ") == true)
    }
  }

  @Test("columns and lines stand over their rows, and a line breaks where a figure isn't there")
  func uprightCharts() throws {
    let values: [Cell] = [
      Cell(.count(10)), Cell(.count(40)), .absent(.notReported), Cell(.count(20)),
    ]
    let table = Table(
      code: "months", title: "Theo tháng", placement: .body,
      columns: [
        Table.Column(code: "month", label: "Tháng", kind: .label),
        Table.Column(code: "now", label: "Năm nay", kind: .number),
        Table.Column(code: "before", label: "Năm trước", kind: .number),
      ],
      rows: values.enumerated().map { place, cell in
        Table.Row(kind: .item, cells: [.text("Tháng \(place + 1)"), cell, Cell(.count(5))])
      })
    func chart(_ kind: Chart.Kind) -> Chart {
      Chart(
        code: kind.rawValue, title: "Diễn biến", kind: kind, table: "months", rows: [0, 1, 2, 3],
        categoryColumn: 0, seriesColumns: [1, 2])
    }
    let page = try text(
      SampleDocument.make(
        tables: [table], blocks: [], charts: [chart(.column), chart(.line), chart(.pie)]))
    try expectSnapshot(
      of: String(page[try #require(page.range(of: "<figure>")).lowerBound...]),
      named: "charts.html")
    let figures = try XMLTree(page).root.all("figure")
    let columns = figures[0].all("rect").compactMap { $0["height"].flatMap { Int($0) } }
    #expect(columns.filter { $0 != 16 }.max() == 180)
    #expect(columns.contains(45) && columns.contains(90))
    let lines = figures[1].all("line").filter { $0["class"] != "axis" }
    #expect(lines.count { $0["stroke-dasharray"] == nil } == 1)
    #expect(lines.count { $0["stroke-dasharray"] != nil } == 3)
  }

  private func everything(_ element: XMLTree.Element) -> [XMLTree.Element] {
    [element] + element.children.flatMap(everything)
  }
}
