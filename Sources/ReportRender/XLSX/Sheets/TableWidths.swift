import ReportModel

/// The widths of a printed table's columns, in points, from its words and figures.
///
/// Every column has a least width, below which words or figures would be cut. What room is left goes, a
/// few points at a time, to the column that loses most lines by it.
struct TableWidths {
  /// Room at both sides of a cell's text.
  static let padding = 6.0
  /// Room that the format of figures keeps at their right.
  private static let figurePadding = 3.5
  /// Points given at a time.
  private static let step = 3.0
  /// Rows looked at, evenly spread over a longer table.
  private static let mostSamples = 300

  private let table: Table
  private let heading: FontMetrics
  private let columns: [Column]

  /// What a column wants.
  private struct Column {
    var least: Double
    /// The widest cell on one line.
    var natural = 0.0
    /// Widths of the sampled cells that don't fit the least width.
    var samples: [Double] = []
    /// Width of the heading on one line, with its share of the spanner's.
    var heading = 0.0
    /// How much a line of the heading weighs against lines of the body.
    var headingWeight = 0.0

    /// How badly the column reads at a width; falls as the width grows.
    func strain(at width: Double) -> Double {
      let room = max(width - TableWidths.padding, 1)
      func ratio(_ natural: Double) -> Double { natural > room ? natural / room : 0 }
      let head = ratio(heading)
      return samples.reduce(headingWeight * head * head * head) { sum, sample in
        let lines = ratio(sample)
        return sum + lines * lines
      }
    }
  }

  init(_ table: Table, styles: TableStyles) {
    self.table = table
    let heading = FontMetrics(styles.heading)
    self.heading = heading
    columns = table.columns.indices.mapSideBySide { index in
      Self.column(index, of: table, styles: styles, heading: heading)
    }
  }

  private static func column(
    _ index: Int, of table: Table, styles: TableStyles, heading: FontMetrics
  ) -> Column {
    let plain = FontMetrics(styles.body)
    let bold = FontMetrics(size: styles.body.size, bold: true, italic: styles.body.italic)
    let definition = table.columns[index]
    let stride = max(1, table.rows.count / mostSamples)
    let isText = definition.kind == .label || definition.kind == .text
    var samples: [Double] = []
    var (widest, longestWord) = (0.0, 0.0)
    for (number, row) in table.rows.enumerated() {
      guard row.kind != .heading || definition.kind == .ordinal else { continue }
      let text = PrintableText.line(CellText.printed(row.cells[index].value))
      guard !text.isEmpty else { continue }
      let metrics = row.kind == .item ? plain : bold
      let width = metrics.width(of: text) * PlannedParagraph.allowance
      widest = max(widest, width)
      if isText {
        longestWord = max(
          longestWord, metrics.longestWord(of: text) * PlannedParagraph.allowance)
        if number % stride == 0 { samples.append(width) }
      }
    }
    let spanner = table.spanners.first { $0.columns.contains(index) }
    let spannerShare =
      spanner.map { heading.width(of: PrintableText.line($0.label)) / Double($0.columns.count) }
      ?? 0
    let headingWord = min(
      max(
        heading.longestWord(of: definition.label),
        (spanner.map { heading.longestWord(of: $0.label) } ?? 0)
          / Double(spanner?.columns.count ?? 1)) * PlannedParagraph.allowance, 90)
    let least: Double
    switch definition.kind {
    case .ordinal, .number, .percent, .day:
      least = max(widest + (definition.kind == .ordinal ? 0 : figurePadding), headingWord, 12)
    case .label: least = max(min(longestWord, 120), headingWord, min(widest, 90))
    case .text: least = max(min(longestWord, 120), headingWord, min(widest, 40))
    }
    return Column(
      least: least + padding, natural: widest + padding,
      samples: samples.filter { $0 > least },
      heading: heading.width(of: PrintableText.line(definition.label)) + spannerShare,
      // Headings come once a page, and the tallest of them alone counts.
      headingWeight: 0.05 * (1 + Double(min(table.rows.count, mostSamples)) / 40))
  }

  /// Below this width words and figures would be cut.
  var leastTotal: Double { columns.reduce(0) { $0 + $1.least } }

  /// With this width the table reads well: headings and long texts take a few lines.
  var readableTotal: Double {
    columns.indices.reduce(0) { total, index in
      let column = columns[index]
      let comfortable = max(column.least, column.heading / 4 + Self.padding)
      switch table.columns[index].kind {
      case .label: return total + max(comfortable, min(column.natural, 120))
      case .text: return total + max(comfortable, min(column.natural, 110))
      case .ordinal, .number, .percent, .day: return total + comfortable
      }
    }
  }

  /// Widths that add up to `total`, or `nil` when the table doesn't fit.
  func fitted(to total: Double) -> [Double]? {
    var widths = columns.map(\.least)
    var room = total - leastTotal
    guard room >= 0 else { return nil }
    func gain(_ index: Int) -> Double {
      columns[index].strain(at: widths[index])
        - columns[index].strain(at: widths[index] + Self.step)
    }
    var gains = widths.indices.map(gain)
    while room >= Self.step, let best = gains.indices.max(by: { gains[$0] < gains[$1] }),
      gains[best] > 0
    {
      widths[best] += Self.step
      room -= Self.step
      gains[best] = gain(best)
    }
    spread(room, over: &widths)
    return widths
  }

  /// What nobody needs goes half to the label and half to the others.
  private func spread(_ room: Double, over widths: inout [Double]) {
    let label = table.columns.firstIndex { $0.kind == .label }
    let others = widths.indices.filter { $0 != label && table.columns[$0].kind != .ordinal }
    var room = room
    if let label {
      let share = others.isEmpty ? room : room / 2
      widths[label] += share
      room -= share
    }
    for index in others { widths[index] += room / Double(others.count) }
  }
}
