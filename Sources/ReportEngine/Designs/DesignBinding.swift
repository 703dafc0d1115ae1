import ReportModel

/// Binds the cells of an officer's sheet by the names in them, and finds every fault with its cell.
///
/// A row whose cell begins with `{{#rows}}` is drawn for each row of the table, or with `{{#rows.group}}`
/// and the like for those of a kind; its cells hold `{{CODE}}` of a column each. All other cells hold
/// texts with variables.
struct DesignBinding {
  private let design: SheetDesign
  /// Codes of the table's columns.
  private let known: [String]
  private(set) var findings: [Finding] = []
  private var rows: [Table.Row.Kind: Int] = [:]
  private var columns: [SheetDesign.Place: String] = [:]
  private var sentences: [SheetDesign.Place: CompiledSentence] = [:]

  init(_ design: SheetDesign, columns: [String]) {
    self.design = design
    known = columns
  }

  /// The bound design; `nil` when anything is wrong.
  mutating func plan() -> DesignPlan? {
    let places = design.cells.keys.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    var texts: [SheetDesign.Place: String] = [:]
    for place in places {
      let text = design.cells[place]?.text ?? ""
      guard text.contains("{{") else { continue }
      if let block = design.block(at: place), block.corner != place {
        findings.append(messages.withinMerged(text, place))
      }
      texts[place] = markRow(in: text, at: place)
    }
    checkRows()
    let repeated = Set(rows.values)
    for place in places {
      guard let text = texts[place], !text.isEmpty else { continue }
      if repeated.contains(place.row) {
        bindColumn(text, place)
      } else {
        bindText(text, place)
      }
    }
    checkColumns()
    guard findings.isEmpty else { return nil }
    return DesignPlan(design: design, sentences: sentences, rows: rows, columns: columns)
  }

  private var messages: DesignMessages { DesignMessages(design: design) }

  // MARK: - Repeated rows

  private static let marks: [(mark: String, kinds: [Table.Row.Kind])] = [
    ("{{#rows.heading}}", [.heading]), ("{{#rows.group}}", [.group]), ("{{#rows.item}}", [.item]),
    ("{{#rows.total}}", [.total]), ("{{#rows}}", []),
  ]

  /// Takes the mark of a repeated row off a text.
  private mutating func markRow(in text: String, at place: SheetDesign.Place) -> String {
    for (mark, kinds) in Self.marks where text.hasPrefix(mark) {
      let all: [Table.Row.Kind] = [.heading, .group, .item, .total]
      // The row for all kinds is that of those which have none of their own.
      for kind in kinds.isEmpty ? all : kinds {
        if kinds.isEmpty, rows[kind] != nil { continue }
        if !kinds.isEmpty, let other = rows[kind], other != place.row, other != general {
          findings.append(messages.markedTwice(mark, place))
        }
        rows[kind] = place.row
      }
      if kinds.isEmpty {
        if let general, general != place.row { findings.append(messages.markedTwice(mark, place)) }
        general = place.row
      }
      return String(text.dropFirst(mark.count)).replacing(/{{\/rows(\.[a-z]+)?}}/, with: "")
    }
    return text
  }

  /// The row marked for all kinds that have none of their own.
  private var general: Int?

  private mutating func checkRows() {
    guard let first = rows.values.min(), let last = rows.values.max() else {
      findings.append(messages.noRow)
      return
    }
    if first == 0 { findings.append(messages.noHeading) }
    let marked = Set(rows.values)
    for row in first...last where !marked.contains(row) {
      findings.append(messages.between(SheetDesign.Place(row: row, column: 0)))
    }
    for block in design.merged where block.rows.count > 1 && block.rows.overlaps(first...last) {
      findings.append(messages.mergedOverRows(block.corner))
    }
    for kind in [Table.Row.Kind.heading, .group, .item, .total] where rows[kind] == nil {
      // A kind that isn't drawn for itself looks like an item, and an item like the first there is.
      rows[kind] = rows[.item] ?? first
    }
  }

  private mutating func bindColumn(_ text: String, _ place: SheetDesign.Place) {
    guard let match = text.wholeMatch(of: /\s*{{\s*([^{}]+?)\s*}}\s*/) else {
      findings.append(messages.textInRow(text, place))
      return
    }
    let code = String(match.1)
    guard known.contains(code) else {
      findings.append(messages.unknown(code, among: known, place))
      return
    }
    if columns.contains(where: { $0.value == code && $0.key.row == place.row }) {
      findings.append(messages.boundTwice(code, place))
    }
    columns[place] = code
  }

  /// Every column stands in the row of items, and in the same column of the sheet wherever it stands.
  private mutating func checkColumns() {
    guard let item = rows[.item] else { return }
    for code in known where code != "ordinal" {
      let places = columns.filter { $0.value == code }.keys.sorted { $0.row < $1.row }
      guard let own = places.first(where: { $0.row == item }) else {
        // Where names are faulty, what they should have been is missing for that.
        if findings.isEmpty { findings.append(messages.unbound(code, row: item)) }
        continue
      }
      for other in places where other.column != own.column {
        findings.append(messages.moved(code, other))
      }
    }
  }

  // MARK: - Texts

  private mutating func bindText(_ text: String, _ place: SheetDesign.Place) {
    let variables = SentenceVariables.ofPeriod.union(DesignPlan.variables)
    do {
      sentences[place] = try CompiledSentence(text, variables: variables)
    } catch {
      switch error {
      case .unknownVariable(let name, let known):
        findings.append(messages.unknown(name, among: known, place))
      case .forbiddenTag, .repeatedSection, .malformed:
        findings.append(messages.malformed(text, place))
      }
    }
  }
}
