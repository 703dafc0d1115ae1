/// A sheet as text to be compared and read: set-up, then the cells row by row.
enum SheetListing {
  static func text(of sheet: WorkbookReading.Sheet) -> String {
    var lines = [
      "sheet: \(sheet.name)",
      "page: \(sheet.isLandscape ? "landscape" : "upright")\(sheet.fitsWidth ? ", fit to width" : "")",
      "header: \(sheet.header ?? "none")\(sheet.firstHeader.map { ", first page: «\($0)»" } ?? "")",
      "footer: \(sheet.footer ?? "none")",
      "frozen at: \(sheet.frozenAt ?? "nowhere")",
      "filter: \(sheet.filtered ?? "none")",
      "page breaks after rows: \(sheet.pageBreaks)",
      "columns: \(sheet.widths.map(rounded).joined(separator: " "))",
      "merged: \(sheet.merged.joined(separator: " "))",
    ]
    for row in sheet.heights.keys.sorted() {
      let cells = (1...max(1, sheet.widths.count)).compactMap { column -> String? in
        let address = CellAddressText.text(row: row, column: column)
        return sheet.cells[address].map { "\(address) \(content(of: $0))" }
      }
      let height = sheet.heights[row].map { rounded($0) } ?? "?"
      lines.append("\(row) (\(height)) " + cells.joined(separator: " | "))
    }
    return lines.joined(separator: "\n") + "\n"
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
