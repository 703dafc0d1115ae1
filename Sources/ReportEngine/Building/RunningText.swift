import ReportModel

/// Writes the sections of a report. They are numbered as they come; one that has nothing to say this time
/// is left out with its heading.
struct RunningText {
  let report: ReportPlan
  let variables: FigureVariables

  func blocks() throws -> [ReportDocument.Block] {
    var blocks: [ReportDocument.Block] = []
    var numbering = SectionNumbering(report.layout)
    // Headings that wait for something to be said below them, from the outermost.
    var waiting: [(text: String, depth: Int)] = []
    var depth: Int?
    for planned in report.blocks {
      if case .sectionHeading(let sentence, let own) = planned {
        waiting.removeAll { $0.depth >= own }
        depth = sentence == nil ? nil : own
        if let sentence { waiting.append((sentence.text(variables.values), own)) }
        continue
      }
      let texts = try texts(of: planned)
      guard !texts.isEmpty else { continue }
      for heading in waiting {
        let role: Layout.Role = heading.depth == 0 ? .sectionHeading : .subsectionHeading
        let text = report.layout.cased(heading.text, as: role)
        blocks.append(
          .sectionHeading(numbering.next(depth: heading.depth) + text, depth: heading.depth))
      }
      waiting = []
      blocks += texts.enumerated().map { number, text in
        switch planned {
        case .items: .item(number: numbering.item(number + 1, below: depth), text: text)
        case .table: .table(code: text)
        case .paragraph, .sectionHeading: .paragraph(text)
        }
      }
    }
    return blocks
  }

  /// What a part of the template's content says: the text of a paragraph, those of items, a table's code.
  private func texts(of planned: ReportPlan.Block) throws -> [String] {
    switch planned {
    case .sectionHeading: return []
    case .paragraph(let sentence):
      let text = sentence.text(variables.values)
      return text.isEmpty ? [] : [text]
    case .items(let source, let sentence):
      return try variables.items(source).map { item in
        sentence.text(variables.values.merging(item) { $1 })
      }
    case .table(let code): return [code]
    }
  }
}
