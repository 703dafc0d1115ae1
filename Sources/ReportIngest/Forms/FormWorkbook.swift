import ReportModel
import Tabular

/// A workbook that is a data-entry form, as it came back: its stamp, its rows, and what was written.
struct FormWorkbook {
  /// What stands in a cell.
  struct Cell {
    let form: RawCell.Form
    let text: String

    var isBlank: Bool {
      form != .formula && VietnameseText.normalized(text).isEmpty
    }
  }

  /// Where a cell stands that findings can name.
  struct Place: Hashable {
    let sheet: String
    /// 1 and up.
    let row: Int
    let column: Int
  }

  /// A sheet that bears the mark of a form's sheet.
  struct Sheet {
    let name: String
    let kind: FormSheet
    let number: Int
  }

  /// How many cells outside of a form's rows are told of.
  private static let mostStray = 20

  private(set) var stamp: Result<FormStamp, FormStamp.Fault>?
  /// In the order of their numbers.
  private(set) var sheets: [Sheet] = []
  /// The rows as they stand, in the order of the sheets.
  private(set) var places: [FormPlace] = []
  private(set) var cells: [FormSlot: Cell] = [:]
  /// Cells beyond the form's rows and columns that hold something.
  private(set) var stray: [Place] = []

  /// Whether a workbook is a form, or was one: by its stamp, or by the mark of a sheet.
  static func isForm(_ workbook: Workbook) throws(TabularError) -> Bool {
    if workbook.sheets.contains(where: { $0.name == FormSheet.stampName }) { return true }
    for sheet in workbook.sheets where try mark(of: sheet, in: workbook) != nil { return true }
    return false
  }

  init(_ workbook: Workbook) throws(TabularError) {
    if let sheet = workbook.sheets.first(where: { $0.name == FormSheet.stampName }) {
      stamp = try Self.stamp(in: sheet, of: workbook)
    }
    var found: [(sheet: Workbook.Sheet, mark: Sheet)] = []
    for sheet in workbook.sheets {
      guard let mark = try Self.mark(of: sheet, in: workbook) else { continue }
      found.append((sheet, Sheet(name: sheet.name, kind: mark.sheet, number: mark.number)))
    }
    found.sort { $0.mark.number < $1.mark.number }
    for (sheet, mark) in found { try read(sheet, as: mark, of: workbook) }
    sheets = found.map(\.mark)
  }

  /// What the stamp says, if it can be relied on.
  var identity: FormIdentity? {
    if case .success(let stamp)? = stamp { stamp.identity } else { nil }
  }

  /// The sheet of a number.
  func sheet(_ number: Int) -> Sheet? { sheets.first { $0.number == number } }

  /// Where the cell of a slot stands, wherever its row has come to.
  func place(of slot: FormSlot) -> Place? {
    guard let place = placesByRow[slot.row], let sheet = sheet(place.sheet),
      let column = sheet.kind.column(of: slot.field)
    else { return nil }
    return Place(sheet: sheet.name, row: place.line, column: column + 1)
  }

  private var placesByRow: [FormRow: FormPlace] = [:]

  private mutating func read(
    _ sheet: Workbook.Sheet, as mark: Sheet, of workbook: Workbook
  ) throws(TabularError) {
    var current: (row: FormRow, line: Int)?
    var lastLine = 0
    var others: [Place] = []
    var rows: [(row: FormRow, line: Int, isRepeated: Bool)] = []
    var values: [(slot: FormSlot, cell: Cell)] = []
    let fields = Dictionary(
      mark.kind.entries.map { ($0.column, $0.field) }, uniquingKeysWith: { first, _ in first })
    let known = placesByRow
    var seen: Set<FormRow> = []
    try workbook.forEachCell(of: sheet, numbers: .shown) { address, raw in
      if address.column == FormSheet.codeColumn + 1 {
        guard let row = FormRow(code: raw.text), rows.count < FormStamp.mostPlaces else { return }
        lastLine = address.row
        let isRepeated = known[row] != nil || !seen.insert(row).inserted
        rows.append((row, address.row, isRepeated))
        current = isRepeated ? nil : (row, address.row)
        return
      }
      if let current, current.line == address.row, let field = fields[address.column - 1] {
        values.append((FormSlot(current.row, field), Cell(form: raw.form, text: raw.text)))
      } else if others.count < Self.mostStray * 50 {
        others.append(Place(sheet: mark.name, row: address.row, column: address.column))
      }
    }
    for (row, line, isRepeated) in rows {
      let place = FormPlace(row, sheet: mark.number, line: line)
      places.append(place)
      if !isRepeated { placesByRow[row] = place }
    }
    for (slot, cell) in values { cells[slot] = cell }
    // Above the last row stand headings; the front sheet has texts below it too. Where nothing is asked, as
    // on a sheet of tasks without any, there is no cell to write into.
    guard mark.kind != .front, lastLine > 0 else { return }
    stray += others.filter { $0.row > lastLine || $0.column > mark.kind.columnCount }
      .prefix(max(0, Self.mostStray - stray.count))
  }

  private static func stamp(
    in sheet: Workbook.Sheet, of workbook: Workbook
  ) throws(TabularError) -> Result<FormStamp, FormStamp.Fault> {
    var lines: [[String]] = []
    try workbook.forEachCell(of: sheet, numbers: .shown) { address, cell in
      guard address.row <= FormStamp.mostPlaces + 20, address.column <= 8 else { return }
      while lines.count < address.row { lines.append([]) }
      while lines[address.row - 1].count < address.column - 1 { lines[address.row - 1].append("") }
      lines[address.row - 1].append(cell.text)
    }
    return Result { () throws(FormStamp.Fault) in try FormStamp(lines: lines) }
  }

  private static func mark(
    of sheet: Workbook.Sheet, in workbook: Workbook
  ) throws(TabularError) -> (sheet: FormSheet, number: Int)? {
    guard let table = try XLSXReader(sheet, of: workbook, isHeader: { _ in true }),
      table.header.line == 1, let first = table.header.names.first
    else { return nil }
    return FormSheet.marked(first)
  }
}
