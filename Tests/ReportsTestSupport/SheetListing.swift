/// A sheet as text to be compared and read: set-up, then the cells row by row.
public enum SheetListing {
  /// - Parameter looks: whether size and face of the letters are told with each cell.
  public static func text(of sheet: WorkbookReading.Sheet, looks: Bool = false) -> String {
    var lines = [
      "sheet: \(sheet.name)",
      "page: \(sheet.isLandscape ? "landscape" : "upright")\(sheet.fitsWidth ? ", fit to width" : "")"
        + (sheet.scale.map { ", \($0) %" } ?? ""),
      "header: \(sheet.header ?? "none")\(sheet.firstHeader.map { ", first page: «\($0)»" } ?? "")",
      "footer: \(sheet.footer ?? "none")",
      "frozen at: \(sheet.frozenAt ?? "nowhere")",
      "filter: \(sheet.filtered ?? "none")",
      "page breaks after rows: \(sheet.pageBreaks)",
      "columns: \(sheet.widths.map(rounded).joined(separator: " "))",
      "merged: \(sheet.merged.joined(separator: " "))",
      "folded: \(folds(sheet.outlineLevels))",
      "rules: \(sheet.rules.joined(separator: ", "))",
      "links: \(sheet.links.map { "\($0.from) to \($0.to)" }.joined(separator: ", "))",
    ]
    if looks {
      lines.insert(
        "margins: \(sheet.margins.map { rounded($0 * 25.4) }.joined(separator: " "))", at: 2)
      lines.insert("first page: \(sheet.firstPage.map(String.init) ?? "follows on")", at: 3)
    }
    for row in sheet.heights.keys.sorted() {
      let cells = (1...max(1, sheet.widths.count)).compactMap { column -> String? in
        let address = CellAddressText.text(row: row, column: column)
        return sheet.cells[address].map { cell in
          "\(address) \(content(of: cell))" + (looks ? " [\(cell.look)]" : "")
        }
      }
      let height = sheet.heights[row].map { rounded($0) } ?? "?"
      lines.append("\(row) (\(height)) " + cells.joined(separator: " | "))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Runs of rows with their level: `7–9 1`.
  private static func folds(_ levels: [Int: Int]) -> String {
    var runs: [(first: Int, last: Int, level: Int)] = []
    for row in levels.keys.sorted() {
      let level = levels[row] ?? 0
      if let run = runs.last, run.last == row - 1, run.level == level {
        runs[runs.count - 1].last = row
      } else if level > 0 {
        runs.append((row, row, level))
      }
    }
    return runs.map { "\($0.first)–\($0.last) at \($0.level)" }.joined(separator: ", ")
  }

  private static func content(of cell: WorkbookReading.Cell) -> String {
    if let text = cell.text { return "«\(text)»" }
    let number = cell.number.map { rounded($0) } ?? "?"
    return cell.formula.map { "=\($0) → \(number)" } ?? number
  }

  private static func rounded(_ number: Double) -> String {
    let hundredths = (number * 100).rounded()
    return hundredths.truncatingRemainder(dividingBy: 100) == 0
      ? String(Int(hundredths / 100)) : String(hundredths / 100)
  }
}
