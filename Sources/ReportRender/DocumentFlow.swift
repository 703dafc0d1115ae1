import ReportModel

/// The running text of a report with its tables put in: what text and workbook both draw, in order.
enum FlowElement {
  case sectionHeading(String, depth: Int)
  case paragraph(String)
  case item(number: String, text: String)
  case table(Table)
  /// Says where tables of the appendix are to be found.
  case reference(String)
}

enum DocumentFlow {
  /// The blocks with body tables at their places.
  ///
  /// A body table that no block names follows the text, so that no figure is lost. The text ends with the
  /// layout's end mark.
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
      case .sectionHeading(let text, let depth):
        elements.append(.sectionHeading(text, depth: depth))
      case .paragraph(let text): elements.append(.paragraph(text))
      case .item(let number, let text): elements.append(.item(number: number, text: text))
      case .table: break
      }
    }
    closeReference()
    for table in document.tables where table.placement == .body && !drawn.contains(table.code) {
      elements.append(.table(table))
    }
    return ended(elements, document.layout.endMark)
  }

  /// The text of a letter, with the layout's end mark; letters have no tables.
  static func elements(of letter: Letter) -> [FlowElement] {
    let elements = letter.blocks.compactMap { block -> FlowElement? in
      switch block {
      case .sectionHeading(let text, let depth): .sectionHeading(text, depth: depth)
      case .paragraph(let text): .paragraph(text)
      case .item(let number, let text): .item(number: number, text: text)
      case .table: nil
      }
    }
    return ended(elements, letter.layout.endMark)
  }

  /// The end mark stands in place of the last full stop, or below a table that ends the text.
  private static func ended(_ elements: [FlowElement], _ mark: String) -> [FlowElement] {
    guard let last = elements.last, mark != "." else { return elements }
    func marked(_ text: String) -> String {
      (text.hasSuffix(".") ? String(text.dropLast()) : text) + mark
    }
    let rest = elements.dropLast()
    return switch last {
    case .paragraph(let text): rest + [.paragraph(marked(text))]
    case .reference(let text): rest + [.reference(marked(text))]
    case .item(let number, let text): rest + [.item(number: number, text: marked(text))]
    case .table, .sectionHeading: elements + [.paragraph(mark)]
    }
  }

  /// «Biểu 1. Kết quả theo chỉ tiêu».
  static func title(of table: Table) -> String {
    table.number.map { "\($0). \(table.title)" } ?? table.title
  }

  private static func reference(to tables: [Table]) -> String {
    var names: [String] = []
    var label: Substring?
    for table in tables {
      guard let number = table.number else {
        names.append("biểu «\(table.title)»")
        continue
      }
      // «Phụ lục 1, 2»: what numbers share is said once.
      let words = number.split(separator: " ")
      let own = number.dropLast(words.last?.count ?? 0)
      names.append(words.count > 1 && own == label ? String(words[words.count - 1]) : number)
      label = own
    }
    return "(Số liệu chi tiết tại \(names.joined(separator: ", ")) kèm theo)."
  }
}
