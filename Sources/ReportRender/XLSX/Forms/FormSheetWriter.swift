import ReportModel

/// Writes the rows of one sheet of a form, one below the other, and remembers where they stand.
struct FormSheetWriter {
  /// A cell of a row that is only read.
  struct Text {
    let columns: ClosedRange<Int>
    let content: CellContent
    let format: CellFormat
    /// How many rows it spans downwards; the row's height doesn't follow from one that spans several.
    var rowSpan = 1
    /// Whether the name of the unit stands in it.
    var namesUnit = false

    init(_ columns: ClosedRange<Int>, _ content: CellContent, _ format: CellFormat) {
      self.columns = columns
      self.content = content
      self.format = format
    }

    init(_ column: Int, _ text: String, _ format: CellFormat) {
      self.init(column...column, text.isEmpty ? .blank : .text(text), format)
    }
  }

  /// A cell of a row that is written into.
  struct Entry {
    let field: FormField
    let horizontal: CellFormat.Horizontal
    let number: CellFormat.Number
    let rule: CellRule?
    /// How many columns it is merged over.
    var span = 1
  }

  let sheet: WorkbookSheet
  let styles: FormStyles
  private let kind: FormSheet
  private let number: Int
  private let values: [FormSlot: FormValue]
  private let faults: [FormSlot: [Finding]]
  private var widths: [Double] = []
  /// The next row, counted from 0.
  private(set) var row = 0
  private(set) var places: [FormPlace] = []
  /// The texts in which the name of the unit stands.
  private(set) var unitTexts: [FittedText] = []
  /// Cells under one rule, in runs of rows, for each column.
  private var rules: [Int: (rule: CellRule, rows: ClosedRange<Int>)] = [:]

  init(
    _ kind: FormSheet, number: Int, in sheet: WorkbookSheet, styles: FormStyles,
    entries: FormEntries
  ) throws(RenderError) {
    self.kind = kind
    self.number = number
    self.sheet = sheet
    self.styles = styles
    values = entries.values
    faults = Dictionary(
      entries.faults.compactMap { fault in fault.slot.map { ($0, [fault.finding]) } },
      uniquingKeysWith: +)
    try sheet.write(
      .text(kind.mark(number: number)), at: CellRange(row: 0, column: FormSheet.codeColumn),
      styles.plain)
  }

  /// Makes the columns after that of the codes so many points wide.
  mutating func setColumns(_ points: [Double]) throws(RenderError) {
    let stored = points.map { ColumnWidth(points: $0) }
    widths = [0] + stored.map(\.points)
    try sheet.hideColumn(FormSheet.codeColumn)
    for (index, width) in stored.enumerated() { try sheet.setColumn(index + 1, width) }
  }

  /// Adds a row that is as high as its texts need.
  ///
  /// - Parameter code: what the row is known by, if it is written into.
  mutating func add(
    _ texts: [Text], code: FormRow? = nil, entries: [Entry] = [], leastHeight: Double = 15
  ) throws(RenderError) {
    var height = leastHeight
    for text in texts {
      if text.rowSpan == 1 { height = max(height, self.height(of: text)) }
      if text.namesUnit, case .text(let string) = text.content {
        unitTexts.append(fitted(string, in: text.columns, text.format))
      }
      try sheet.write(
        text.content,
        at: CellRange(rows: row...(row + text.rowSpan - 1), columns: text.columns), text.format)
    }
    if let code {
      places.append(FormPlace(code, sheet: number, line: row + 1))
      try sheet.write(
        .text(code.code), at: CellRange(row: row, column: FormSheet.codeColumn), styles.plain)
      for entry in entries {
        height = max(height, try write(entry, of: code))
      }
    }
    try sheet.setRow(row, height: RowHeight.stored(height))
    row += 1
  }

  mutating func addSpace(_ height: Double) throws(RenderError) {
    try sheet.setRow(row, height: RowHeight.stored(height))
    row += 1
  }

  /// Writes the rules of the cells, which are gathered until then.
  mutating func finish() throws(RenderError) {
    for (column, run) in rules.sorted(by: { $0.key < $1.key }) {
      try sheet.restrict(CellRange(rows: run.rows, columns: column...column), to: run.rule)
    }
    rules = [:]
    sheet.protect()
  }

  /// Where a cell that is written into stands, counted from 0; `nil` when it isn't on the sheet.
  func address(of slot: FormSlot) -> (row: Int, column: Int)? {
    guard let place = places.first(where: { $0.row == slot.row }),
      let column = kind.column(of: slot.field)
    else { return nil }
    return (place.line - 1, column)
  }

  /// The cells of a field in rows of the sheet, such as `'Nội dung 1'!F8:F40`; `nil` without any.
  func cells(of field: FormField, under isMeant: (FormRow) -> Bool) -> String? {
    let lines = places.filter { isMeant($0.row) }.map(\.line)
    guard let column = kind.column(of: field), let first = lines.first, let last = lines.last else {
      return nil
    }
    return "'\(sheet.name)'!\(CellAddress.text(row: first - 1, column: column)):"
      + CellAddress.text(row: last - 1, column: column)
  }

  /// Whether the sender has written anything into a cell.
  func holds(_ slot: FormSlot) -> Bool { values[slot] != nil }

  /// Whether the sender has written a number into a cell.
  func isNumber(_ slot: FormSlot) -> Bool {
    if case .number? = values[slot] { true } else { false }
  }

  private func range(_ columns: ClosedRange<Int>) -> CellRange {
    CellRange(rows: row...row, columns: columns)
  }

  private func height(of text: Text) -> Double {
    guard case .text(let string) = text.content else { return 0 }
    return height(of: string, in: text.columns, text.format)
  }

  private func height(
    of text: String, in columns: ClosedRange<Int>, _ format: CellFormat
  ) -> Double {
    let fitted = fitted(text, in: columns, format)
    return Double(fitted.lineCount) * TableStyles.lineHeight(format.size) + 3
  }

  private func fitted(
    _ text: String, in columns: ClosedRange<Int>, _ format: CellFormat
  ) -> FittedText {
    let width = columns.reduce(0) { $0 + (widths.indices.contains($1) ? widths[$1] : 0) }
    return FittedText(
      text: PrintableText.line(text), metrics: format.metrics,
      room: max(10, (width - TableWidths.padding) / PlannedParagraph.allowance))
  }

  /// Writes what the sender wrote, with what is wrong with it; tells the height that it needs.
  private mutating func write(_ entry: Entry, of code: FormRow) throws(RenderError) -> Double {
    guard let column = kind.column(of: entry.field) else { return 0 }
    let slot = FormSlot(code, entry.field)
    let found = faults[slot] ?? []
    let value = values[slot]
    var number = entry.number
    switch value {
    case .day: number = .day
    // A format could round what is wrong until it looks right.
    case .number where number == .day || number == .text || !found.isEmpty: number = .general
    default: break
    }
    let format = styles.entry(entry.horizontal, number, isFaulty: !found.isEmpty)
    let columns = column...(column + entry.span - 1)
    try sheet.write(Self.content(of: value), at: range(columns), format)
    if !found.isEmpty {
      try sheet.comment(
        found.map(FormWording.explanation(of:)).joined(separator: " "), row: row, column: column)
    }
    if let rule = entry.rule { try note(rule, column: column) }
    guard case .text(let text)? = value else { return 0 }
    return height(of: text, in: columns, format)
  }

  private mutating func note(_ rule: CellRule, column: Int) throws(RenderError) {
    if let run = rules[column] {
      if run.rule == rule, run.rows.upperBound == row - 1 {
        rules[column] = (rule, run.rows.lowerBound...row)
        return
      }
      try sheet.restrict(CellRange(rows: run.rows, columns: column...column), to: run.rule)
    }
    rules[column] = (rule, row...row)
  }

  private static func content(of value: FormValue?) -> CellContent {
    switch value {
    case nil: return .blank
    case .text(let text)?: return text.isEmpty ? .blank : .text(text)
    case .day(let day)?:
      let number = SheetDay.number(day)
      return number >= SheetDay.first ? .number(number) : .text(FormValue.day(day).text)
    case .number(let digits)?:
      // What a spreadsheet couldn't hold digit for digit stays text.
      guard digits.utf8.filter({ $0 != 0x2D && $0 != 0x2E }).count <= 15,
        let number = Double(digits), number.isFinite
      else { return .text(FormValue.number(digits).text) }
      return .number(number)
    }
  }
}

extension CellRange {
  /// A single cell.
  init(row: Int, column: Int) {
    self.init(rows: row...row, columns: column...column)
  }
}
