@testable import ReportEngine
import ReportModel
import Testing

@Suite("The pages on templates and statistics say what the program does")
struct DocumentationTests {
  @Test func `every example of a template is a sound one, and reads as the page says`() throws {
    let (plan, store) = try SampleRecords.read()
    let examples = try TemplateDocumentation.examples()
    let documents = try examples.map {
      try InventedReport.document($0, plan: plan, source: store)
    }
    #expect(documents.count == 5)
    #expect(documents[4].tables.allSatisfy { !$0.rows.isEmpty })
    let shown = try #require(TemplateDocumentation.blocks("text").first)
    let words = folded(shown)
    // The fourth is the finished one.
    let document = documents[3]
    for block in document.blocks.prefix(4) {
      switch block {
      case .paragraph(let text), .sectionHeading(let text, _): #expect(words.contains(text))
      case .item(let number, let text): #expect(words.contains("\(number) \(text)"))
      case .table: break
      }
    }
    #expect(document.charts.count == 1)
  }

  @Test func `so is the example of a template that builds on another one`() throws {
    let example = try #require(TemplateDocumentation.extensions().first)
    let document = try InventedReport.document(
      example, period: try #require(ReportingPeriod(code: "2020-W23")))
    #expect(!document.tables.contains { $0.code == "phases" })
    #expect(document.tables.contains { $0.code == "units" })
  }

  @Test func `every variable is explained`() throws {
    let text = try TemplateDocumentation.text()
    let variables = SentenceVariables.ofChannel.union(SentenceVariables.ofPlanText)
    for variable in variables.sorted() {
      #expect(text.contains("`\(variable)`"), "\(variable)")
    }
  }

  @Test func `every word of a template is explained`() throws {
    let text = try TemplateDocumentation.text()
    let words =
      Comparison.allCases.map(\.rawValue) + ColumnTemplate.Spread.allCases.map(\.rawValue)
      + RowTemplate.Items.allCases.map(\.rawValue) + RowTemplate.Dimension.words.map(\.word)
      + RowTemplate.Total.allCases.map(\.rawValue) + Chart.Kind.allCases.map(\.rawValue)
      + Table.Placement.allCases.map(\.rawValue)
      + ReportKind.allCases.map(\.rawValue)
    for word in words { #expect(text.contains("`\(word)`"), "\(word)") }
    for list in TableTemplate.ListKind.allCases {
      #expect(text.contains("`list: \(list.rawValue)`"))
    }
    for items in ReportTemplate.ItemSource.allCases {
      #expect(text.contains("`items: \(items.rawValue)`"))
    }
    for kind in ColumnTemplate.TextKind.allCases {
      #expect(text.contains("`text: \(kind.rawValue)`"))
    }
  }

  @Test func `every measure and dimension is explained`() throws {
    let text = try InventedReport.text("docs/statistics.md")
    for measure in Measure.allCases { #expect(text.contains("`\(measure.rawValue)`")) }
    for dimension in QuestionDimension.words { #expect(text.contains("`\(dimension.word)`")) }
    for word in ["level:NAME", "below:CODE"] + UnitView.words {
      #expect(text.contains("`\(word)`"))
    }
  }

  private func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
