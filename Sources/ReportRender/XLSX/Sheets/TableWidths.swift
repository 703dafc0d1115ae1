import ReportModel

/// The widths of a printed table's columns, in points, from its words and figures.
struct TableWidths {
  /// Room at both sides of a cell's text.
  static let padding = 6.0

  /// Room that the format of figures keeps at their right.
  private static let figurePadding = 3.5

  private let table: Table
  private let heading: FontMetrics
  private let least: [Double]
  private let natural: [Double]

  init(_ table: Table, styles: TableStyles) {
    self.table = table
    heading = FontMetrics(styles.heading)
    let body = FontMetrics(styles.body)
    let bold = FontMetrics(size: styles.body.size, bold: true, italic: styles.body.italic)
    var widest = Array(repeating: 0.0, count: table.columns.count)
    var longestWord = widest
    for row in table.rows {
      let metrics = row.kind == .item ? body : bold
      for (column, cell) in row.cells.enumerated()
      where row.kind != .heading || table.columns[column].kind == .ordinal {
        let text = PrintableText.line(CellText.printed(cell.value))
        guard !text.isEmpty else { continue }
        widest[column] = max(widest[column], metrics.width(of: text) * PlannedParagraph.allowance)
        if !Self.isFigure(table.columns[column].kind) {
          longestWord[column] = max(
            longestWord[column], metrics.longestWord(of: text) * PlannedParagraph.allowance)
        }
      }
    }
    var least: [Double] = []
    var natural: [Double] = []
    for (index, column) in table.columns.enumerated() {
      let headingWord = min(
        heading.longestWord(of: column.label) * PlannedParagraph.allowance, 90)
      switch column.kind {
      case .ordinal, .number, .percent, .day:
        least.append(max(widest[index] + Self.figurePadding, headingWord, 12) + Self.padding)
        natural.append(least[index])
      case .label, .text:
        let shortest = column.kind == .label ? min(widest[index], 95) : min(widest[index], 64)
        least.append(max(min(longestWord[index], 120), headingWord, shortest) + Self.padding)
        natural.append(max(min(widest[index], 300) + Self.padding, least[index]))
      }
    }
    for spanner in table.spanners {
      guard let last = spanner.columns.last, table.columns.indices.contains(last) else { continue }
      let wanting =
        heading.longestWord(of: spanner.label) + Self.padding
        - spanner.columns.reduce(0) { $0 + least[$1] }
      if wanting > 0, wanting < 120 {
        least[last] += wanting
        natural[last] = max(natural[last], least[last])
      }
    }
    self.least = least
    self.natural = natural
  }

  /// Below this width words and figures would be cut.
  var leastTotal: Double { least.reduce(0, +) }

  /// With this width the table reads well: long texts take a few lines.
  var readableTotal: Double {
    table.columns.indices.reduce(0) { total, index in
      switch table.columns[index].kind {
      case .label: total + max(least[index], min(natural[index], 110))
      case .text: total + max(least[index], min(natural[index], 90))
      case .ordinal, .number, .percent, .day: total + comfortable(index)
      }
    }
  }

  private static func isFigure(_ kind: Table.Column.Kind) -> Bool {
    kind == .number || kind == .percent || kind == .day
  }

  /// The least width at which a column's heading takes no more than two lines.
  private func comfortable(_ index: Int) -> Double {
    let label = table.columns[index].label
    var width = least[index]
    while width < 90, heading.lines(of: label, width: width - Self.padding).count > 2 { width += 3 }
    return width
  }

  /// Widths that add up to `total`, or `nil` when the table doesn't fit.
  ///
  /// Figures get comfortable headings first, then texts what they need; what is left goes half to the
  /// label and half to the others.
  func fitted(to total: Double) -> [Double]? {
    var widths = least
    var room = total - leastTotal
    guard room >= 0 else { return nil }
    for index in widths.indices where Self.isFigure(table.columns[index].kind) {
      let growth = min(room, comfortable(index) - widths[index])
      widths[index] += growth
      room -= growth
    }
    let wanting = widths.indices.filter { natural[$0] > widths[$0] }
    let wanted = wanting.reduce(0) { $0 + natural[$1] - widths[$1] }
    if wanted > 0 {
      let share = min(1, room / wanted)
      for index in wanting {
        let growth = (natural[index] - widths[index]) * share
        widths[index] += growth
        room -= growth
      }
    }
    let label = table.columns.firstIndex { $0.kind == .label }
    let others = widths.indices.filter { $0 != label && table.columns[$0].kind != .ordinal }
    if let label {
      let share = others.isEmpty ? room : room / 2
      widths[label] += share
      room -= share
    }
    for index in others { widths[index] += room / Double(others.count) }
    return widths
  }
}

/// The styles of a printed table, which a wide one takes in a smaller size.
struct TableStyles {
  let title: Layout.Style
  let heading: Layout.Style
  let body: Layout.Style
  let note: Layout.Style

  init(_ layout: Layout, smallerBy points: Double = 0) {
    title = layout.style(.tableTitle)
    heading = Self.reduced(layout.style(.tableHeading), by: points)
    body = Self.reduced(layout.style(.tableBody), by: points)
    note = layout.style(.tableNote)
  }

  private static func reduced(_ style: Layout.Style, by points: Double) -> Layout.Style {
    Layout.Style(
      size: max(6, style.size - points), bold: style.bold, italic: style.italic,
      underlined: style.underlined, capitals: style.capitals)
  }

  /// Points from line to line in a table's cells, for a size.
  static func lineHeight(_ size: Double) -> Double { size * 1.25 }
}
