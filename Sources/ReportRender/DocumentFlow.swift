import ReportModel

/// The running text of a report with its tables put in: what text and workbook both draw, in order.
enum FlowElement {
  case sectionHeading(String)
  case paragraph(String)
  case item(number: String, text: String)
  case table(Table)
  /// Says where tables of the appendix are to be found.
  case reference(String)
}

enum DocumentFlow {
  /// The blocks with body tables at their places.
  ///
  /// A body table that no block names follows the text, so that no figure is lost.
  static func elements(of document: ReportDocument) -> [FlowElement] {
    var elements: [FlowElement] = []
    var named: [Table] = []
    var drawn: Set<String> = []
    func closeReference() {
      guard !named.isEmpty else { return }
      elements.append(.reference(reference(to: named)))
      named = []
    }
    for block in document.blocks {
      if case .table(let code) = block {
        guard let table = document.tables.first(where: { $0.code == code }) else { continue }
        if table.placement == .appendix {
          named.append(table)
        } else if drawn.insert(code).inserted {
          closeReference()
          elements.append(.table(table))
        }
        continue
      }
      closeReference()
      switch block {
      case .sectionHeading(let text): elements.append(.sectionHeading(text))
      case .paragraph(let text): elements.append(.paragraph(text))
      case .item(let number, let text): elements.append(.item(number: number, text: text))
      case .table: break
      }
    }
    closeReference()
    for table in document.tables where table.placement == .body && !drawn.contains(table.code) {
      elements.append(.table(table))
    }
    return elements
  }

  /// «Biểu 1. Kết quả theo chỉ tiêu».
  static func title(of table: Table) -> String {
    table.number.map { "\($0). \(table.title)" } ?? table.title
  }

  private static func reference(to tables: [Table]) -> String {
    let names = tables.map { $0.number ?? "biểu «\($0.title)»" }
    return "(Số liệu chi tiết tại \(names.joined(separator: ", ")) kèm theo)."
  }
}
