import ReportModel
import Tabular

/// In what two workbooks differ: sheet by sheet, rows matched by their labels, cell by cell.
struct WorkbookDifference {
  /// Something that differs.
  enum Entry {
    case sheetAdded(String)
    case sheetRemoved(String)
    case rowAdded(sheet: String, row: Int, text: String)
    case rowRemoved(sheet: String, row: Int, text: String)
    case cell(SheetDifference.Cell, sheet: String)
  }

  let entries: [Entry]

  init(_ first: SealedWorkbook, _ second: SealedWorkbook, paths: (first: String, second: String))
    throws
  {
    let before = first.workbook.sheets.map(\.name)
    let after = second.workbook.sheets.map(\.name)
    var entries: [Entry] = []
    for sheet in before where !after.contains(sheet) { entries.append(.sheetRemoved(sheet)) }
    for sheet in after {
      guard before.contains(sheet) else {
        entries.append(.sheetAdded(sheet))
        continue
      }
      guard first.seal.sheets[sheet] != second.seal.sheets[sheet] else { continue }
      let difference = SheetDifference(
        try first.cells(of: sheet, path: paths.first),
        try second.cells(of: sheet, path: paths.second))
      entries += difference.entries(of: sheet)
    }
    self.entries = entries
  }
}

/// In what two sheets differ.
struct SheetDifference {
  /// A cell of two rows that belong together.
  struct Cell {
    let first: CellAddress
    let second: CellAddress
    let label: String
    let before: FullCell?
    let after: FullCell?
  }

  /// A row of a sheet, with the words by which it is known.
  private struct Row {
    let number: Int
    let cells: [Int: FullCell]
    let label: String
  }

  /// Longer sheets are compared row by row as they stand: matching takes too long.
  private static let mostMatched = 6000

  private enum Item {
    case pair(Row, Row)
    case removed(Row)
    case added(Row)
  }

  private let items: [Item]

  init(_ first: [CellAddress: FullCell], _ second: [CellAddress: FullCell]) {
    items = SheetDifference.items(SheetDifference.rows(first), SheetDifference.rows(second))
  }

  func entries(of sheet: String) -> [WorkbookDifference.Entry] {
    items.flatMap { item -> [WorkbookDifference.Entry] in
      switch item {
      case .removed(let row):
        [.rowRemoved(sheet: sheet, row: row.number, text: SheetDifference.text(of: row))]
      case .added(let row):
        [.rowAdded(sheet: sheet, row: row.number, text: SheetDifference.text(of: row))]
      case .pair(let before, let after):
        SheetDifference.cells(before, after).map { .cell($0, sheet: sheet) }
      }
    }
  }

  private static func cells(_ before: Row, _ after: Row) -> [Cell] {
    Set(before.cells.keys).union(after.cells.keys).sorted().compactMap { column in
      let (one, other) = (before.cells[column], after.cells[column])
      // A formula that only moved along with its row says the same if its value does.
      guard !CellMatching.match(one, other),
        !(before.number != after.number && one?.formula != nil && other?.formula != nil
          && CellMatching.valuesMatch(one?.value, other?.value))
      else { return nil }
      return Cell(
        first: CellAddress(row: before.number, column: column),
        second: CellAddress(row: after.number, column: column), label: after.label, before: one,
        after: other)
    }
  }

  // MARK: - Rows

  private static func rows(_ cells: [CellAddress: FullCell]) -> [Row] {
    Dictionary(grouping: cells.values, by: \.address.row).map { number, cells in
      let byColumn = Dictionary(
        cells.map { ($0.address.column, $0) }, uniquingKeysWith: { first, _ in first })
      return Row(number: number, cells: byColumn, label: label(of: byColumn))
    }.sorted { $0.number < $1.number }
  }

  /// The first words of a row that are no running number.
  private static func label(of cells: [Int: FullCell]) -> String {
    for column in cells.keys.sorted() {
      guard case .text(let text)? = cells[column]?.value, !isNumber(text) else { continue }
      return text
    }
    return ""
  }

  /// «1», «II», «II.1».
  private static func isNumber(_ text: String) -> Bool {
    text.count <= 8 && text.allSatisfy { $0.isWholeNumber || ".IVXLC".contains($0) }
  }

  private static func text(of row: Row) -> String {
    row.cells.sorted { $0.key < $1.key }.compactMap { CellContentText.plain($0.value.value) }
      .joined(separator: " | ")
  }

  // MARK: - Matching rows

  /// By what rows are matched: their labels, and all their words where a label comes up again.
  private struct RowKeys {
    private var repeated: Set<String> = []

    init(_ sheets: [[Row]]) {
      for rows in sheets {
        var seen: Set<String> = []
        for row in rows where !seen.insert(row.label).inserted { repeated.insert(row.label) }
      }
    }

    func key(of row: Row) -> String {
      guard repeated.contains(row.label) else { return row.label }
      let texts = row.cells.sorted { $0.key < $1.key }.compactMap { cell -> String? in
        if case .text(let text)? = cell.value.value { text } else { nil }
      }
      return texts.joined(separator: "\n")
    }
  }

  private static func items(_ first: [Row], _ second: [Row]) -> [Item] {
    guard max(first.count, second.count) <= mostMatched else {
      return items(unmatched: first, second)
    }
    let keys = RowKeys([first, second])
    let difference = second.map { keys.key(of: $0) }.difference(
      from: first.map { keys.key(of: $0) })
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var items: [Item] = []
    var (one, other) = (0, 0)
    while one < first.count || other < second.count {
      var gone: [Row] = []
      var come: [Row] = []
      while one < first.count, removed.contains(one) {
        gone.append(first[one])
        one += 1
      }
      while other < second.count, added.contains(other) {
        come.append(second[other])
        other += 1
      }
      items += gap(gone, come)
      if one < first.count, other < second.count {
        items.append(.pair(first[one], second[other]))
        one += 1
        other += 1
      }
    }
    return items
  }

  /// Rows between two that match: as many of the one as of the other have only changed their words.
  private static func gap(_ gone: [Row], _ come: [Row]) -> [Item] {
    guard gone.count == come.count else {
      return gone.map(Item.removed) + come.map(Item.added)
    }
    return zip(gone, come).map { .pair($0, $1) }
  }

  private static func items(unmatched first: [Row], _ second: [Row]) -> [Item] {
    let before = Dictionary(first.map { ($0.number, $0) }, uniquingKeysWith: { one, _ in one })
    let after = Dictionary(second.map { ($0.number, $0) }, uniquingKeysWith: { one, _ in one })
    return Set(before.keys).union(after.keys).sorted().compactMap { number in
      switch (before[number], after[number]) {
      case (let one?, let other?): .pair(one, other)
      case (let one?, nil): .removed(one)
      case (nil, let other?): .added(other)
      case (nil, nil): nil
      }
    }
  }
}
