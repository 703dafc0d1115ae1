import ReportModel

/// The widths of a table's columns in text, and its division into blocks that fit the line.
///
/// The stub (running number, label, and a short measure column behind it) stands in every block; the
/// other columns are dealt out over as many blocks as are needed.
struct TextTableColumns {
  struct Column {
    let index: Int
    let width: Int
    let isNumeric: Bool
  }

  /// Blocks of columns, each no wider than the line.
  var blocks: [[Column]] { divided() }

  /// Spaces between columns; one only after the running number.
  static let gap = 2

  private let table: Table
  private let lineWidth: Int
  /// Greatest display width of the body's cells, for each column.
  private let bodyWidths: [Int]
  /// Display width of the longest word in each text column.
  private let longestWords: [Int]

  /// Lays out `table`, whose printed cells are `texts`, in lines of `width` columns.
  init(_ table: Table, texts: [[String]], width: Int) {
    self.table = table
    lineWidth = width
    var bodyWidths = Array(repeating: 0, count: table.columns.count)
    for (row, cells) in zip(table.rows, texts) {
      for (column, text) in cells.enumerated()
      where row.kind != .heading || table.columns[column].kind == .ordinal {
        bodyWidths[column] = max(bodyWidths[column], DisplayWidth.of(text))
      }
    }
    self.bodyWidths = bodyWidths
    longestWords = table.columns.enumerated().map { index, column in
      guard column.kind == .text else { return 0 }
      return texts.map { TextLines.longestWord($0[index]) }.max() ?? 0
    }
  }

  static func isNumeric(_ kind: Table.Column.Kind) -> Bool { kind == .number || kind == .percent }

  // MARK: - Choosing widths

  /// The least widths, such that no word of a heading over several columns is broken.
  private func leastWidths(isTight: Bool) -> [Int] {
    var least = table.columns.indices.map { leastWidth($0, isTight: isTight) }
    for spanner in table.spanners where spanner.columns.count > 1 {
      let columns = spanner.columns.clamped(to: 0...(table.columns.count - 1))
      let width = columns.reduce(-Self.gap) { $0 + Self.gap + least[$1] }
      let wanting = min(TextLines.longestWord(spanner.label), 16) - width
      if wanting > 0 { least[columns.upperBound] += wanting }
    }
    return least
  }

  /// The least width in which a column can be read; less of it when the table is wide and has to be
  /// set tightly.
  private func leastWidth(_ index: Int, isTight: Bool) -> Int {
    let column = table.columns[index]
    let heading = TextLines.longestWord(column.shortLabel)
    switch column.kind {
    case .ordinal: return min(max(2, bodyWidths[index], min(heading, 4)), 8)
    case .label:
      let wanted = isTight ? lineWidth / 4 : lineWidth * 3 / 10
      return min(max(heading, min(bodyWidths[index], wanted)), lineWidth / 3)
    case .number, .percent:
      // A short heading isn't broken for the sake of a few columns.
      let natural = DisplayWidth.of(PrintableText.line(column.shortLabel))
      let kept = isTight || natural > 8 ? 0 : natural
      return min(max(bodyWidths[index], min(heading, 10), kept, 3), lineWidth / 3)
    case .day: return max(10, min(heading, 10))
    case .text:
      // A long remark gets the room to be told in a few lines.
      let readable = min(bodyWidths[index] / 5, lineWidth / 3)
      return max(
        min(bodyWidths[index], 10), min(max(heading, longestWords[index]), 13), readable, 3)
    }
  }

  /// The width in which neither heading nor cells need a second line.
  private func naturalWidth(_ index: Int) -> Int {
    max(bodyWidths[index], DisplayWidth.of(PrintableText.line(table.columns[index].shortLabel)))
  }

  // MARK: - Dividing into blocks

  private var stub: [Int] {
    var stub: [Int] = []
    for (index, column) in table.columns.enumerated() {
      switch column.kind {
      case .ordinal, .label: stub.append(index)
      case .text where stub.count == index && naturalWidth(index) <= 20 && hasNumbers:
        stub.append(index)
      default: return stub
      }
    }
    return stub
  }

  private var hasNumbers: Bool { table.columns.contains { Self.isNumeric($0.kind) } }

  private func divided() -> [[Column]] {
    let stub = stub
    let others = table.columns.indices.filter { !stub.contains($0) }
    func dealing(isTight: Bool) -> (least: [Int], blocks: [[Int]]) {
      let least = leastWidths(isTight: isTight)
      guard !others.isEmpty else { return (least, [[]]) }
      let greedy = dealt(others, after: stub, atMost: others.count, least)
      let even = (others.count + greedy.count - 1) / greedy.count
      let balanced = dealt(others, after: stub, atMost: even, least)
      return (least, balanced.count == greedy.count ? balanced : greedy)
    }
    let loose = dealing(isTight: false)
    let tight = dealing(isTight: true)
    // Tightly only where that saves a block.
    let (least, blocks) = tight.blocks.count < loose.blocks.count ? tight : loose
    return blocks.map { filled(stub + $0, least) }
  }

  private func dealt(
    _ columns: [Int], after stub: [Int], atMost count: Int, _ least: [Int]
  ) -> [[Int]] {
    var blocks: [[Int]] = []
    var block: [Int] = []
    let stubWidth = stub.reduce(0) { $0 + least[$1] } + gaps(stub)
    var used = stubWidth
    for group in spannedTogether(columns, room: lineWidth - stubWidth, least) {
      let width = group.reduce(0) { $0 + Self.gap + least[$1] }
      if !block.isEmpty, used + width > lineWidth || block.count + group.count > count {
        blocks.append(block)
        block = []
        used = stubWidth
      }
      block += group
      used += width
    }
    if !block.isEmpty { blocks.append(block) }
    return blocks
  }

  /// Columns under one spanner stay together where they fit a block.
  private func spannedTogether(_ columns: [Int], room: Int, _ least: [Int]) -> [[Int]] {
    var groups: [[Int]] = []
    for index in columns {
      let spanner = table.spanners.first { $0.columns.contains(index) }
      if let spanner, let last = groups.last?.last, spanner.columns.contains(last) {
        groups[groups.count - 1].append(index)
      } else {
        groups.append([index])
      }
    }
    return groups.flatMap { group in
      let width = group.reduce(0) { $0 + Self.gap + least[$1] }
      return width <= room ? [group] : group.map { [$0] }
    }
  }

  private func gaps(_ columns: [Int]) -> Int {
    columns.dropLast().reduce(0) { $0 + Self.gapAfter(table.columns[$1].kind) }
  }

  static func gapAfter(_ kind: Table.Column.Kind) -> Int { kind == .ordinal ? 1 : gap }

  // MARK: - Filling the line

  /// Widths that fill the line: first the tallest headings are brought down to two lines, then labels
  /// and texts get what they need, the label what is left.
  private func filled(_ columns: [Int], _ least: [Int]) -> [Column] {
    var widths = columns.map { least[$0] }
    var room = lineWidth - widths.reduce(0, +) - gaps(columns)
    func grow(_ position: Int, to width: Int) {
      let growth = min(room, max(0, width - widths[position]))
      widths[position] += growth
      room -= growth
    }
    shrink(&widths, by: -room)
    room = lineWidth - widths.reduce(0, +) - gaps(columns)
    let numeric = columns.indices.filter { Self.isNumeric(table.columns[columns[$0]].kind) }
    while room > 0 {
      let heights = numeric.map { position in
        TextLines.wrapped(table.columns[columns[position]].shortLabel, width: widths[position])
          .count
      }
      guard let tallest = heights.max(), tallest > 2 else { break }
      for (position, height) in zip(numeric, heights) where height == tallest {
        grow(position, to: widths[position] + 1)
      }
    }
    let flexible = columns.indices.filter { !numeric.contains($0) }
    while room > 0 {
      let wanting = flexible.filter { widths[$0] < naturalWidth(columns[$0]) }
      guard !wanting.isEmpty else { break }
      for position in wanting { grow(position, to: widths[position] + 1) }
    }
    if let label = columns.firstIndex(where: { table.columns[$0].kind == .label }) {
      widths[label] += room
    }
    return zip(columns, widths).map { index, width in
      Column(index: index, width: width, isNumeric: Self.isNumeric(table.columns[index].kind))
    }
  }

  /// Narrows the widest columns, when even the least widths don't fit.
  private func shrink(_ widths: inout [Int], by excess: Int) {
    for _ in 0..<max(0, excess) {
      guard let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > 2
      else { return }
      widths[widest] -= 1
    }
  }
}
