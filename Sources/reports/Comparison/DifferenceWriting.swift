import ReportModel
import ReportRender
import Tabular

/// Writes the difference of two workbooks as it was asked for.
struct DifferenceWriting {
  let difference: WorkbookDifference
  let first: String
  let second: String

  func output(as format: ListingFormat, width: Int, language: Language) throws -> [UInt8] {
    switch format {
    case .text: text(width: width, language)
    case .csv: csv
    case .json: try JSONText.bytes(of: DifferenceJSON(self))
    }
  }

  // MARK: - Text

  private func text(width: Int, _ language: Language) -> [UInt8] {
    let renderer = TextRenderer(width: width)
    guard !difference.entries.isEmpty else {
      let same = BilingualText(
        vi: "Hai sổ tính giống nhau về số liệu, công thức và chữ.",
        en: "The two workbooks have the same figures, formulas and texts.")
      return Array((same.text(in: language) + "\n").utf8)
    }
    var lines: [String] = []
    var sheet: String?
    for entry in difference.entries {
      let words = words(for: entry)
      if let own = words.sheet, own != sheet { lines += renderer.lines(of: own, indent: 0) }
      sheet = words.sheet
      lines += renderer.lines(
        of: words.text.text(in: language), indent: words.sheet == nil ? 0 : 2)
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private func words(
    for entry: WorkbookDifference.Entry
  ) -> (sheet: String?, text: BilingualText) {
    switch entry {
    case .sheetAdded(let name):
      (nil, BilingualText(vi: "+ trang «\(name)»", en: "+ sheet “\(name)”"))
    case .sheetRemoved(let name):
      (nil, BilingualText(vi: "- trang «\(name)»", en: "- sheet “\(name)”"))
    case .rowAdded(let sheet, let row, let text):
      (sheet, BilingualText(vi: "+ dòng \(row): \(text)", en: "+ row \(row): \(text)"))
    case .rowRemoved(let sheet, let row, let text):
      (sheet, BilingualText(vi: "- dòng \(row): \(text)", en: "- row \(row): \(text)"))
    case .cell(let cell, let sheet): (sheet, words(for: cell))
    }
  }

  private func words(for cell: SheetDifference.Cell) -> BilingualText {
    let showsFormula = CellMatching.valuesMatch(cell.before?.value, cell.after?.value)
    let (before, after) = CellContentText.texts(
      of: cell.before, cell.after, showsFormulas: showsFormula)
    let place = cell.first == cell.second ? "\(cell.first)" : "\(cell.first) → \(cell.second)"
    let isLabelled =
      !cell.label.isEmpty && CellContentText.plain(cell.after?.value) != cell.label
    let label = isLabelled ? " (\(cell.label))" : ""
    return BilingualText(
      vi: "\(place)\(label): \(before.vietnamese) → \(after.vietnamese)",
      en: "\(place)\(label): \(before.english) → \(after.english)")
  }

  // MARK: - CSV

  private var csv: [UInt8] {
    var writer = CSVWriter()
    writer.append(["change", "sheet", "first_cell", "second_cell", "label", "first", "second"])
    for entry in difference.entries { writer.append(fields(of: entry)) }
    return writer.bytes
  }

  private func fields(of entry: WorkbookDifference.Entry) -> [String] {
    switch entry {
    case .sheetAdded(let name): ["sheet-added", name, "", "", "", "", ""]
    case .sheetRemoved(let name): ["sheet-removed", name, "", "", "", "", ""]
    case .rowAdded(let sheet, let row, let text):
      ["row-added", sheet, "", "A\(row)", "", "", text]
    case .rowRemoved(let sheet, let row, let text):
      ["row-removed", sheet, "A\(row)", "", "", text, ""]
    case .cell(let cell, let sheet):
      [
        "cell", sheet, "\(cell.first)", "\(cell.second)", cell.label, plain(cell.before),
        plain(cell.after),
      ]
    }
  }

  private func plain(_ cell: FullCell?) -> String {
    cell.map { CellContentText.plain($0.value) ?? CellContentText.formula($0) ?? "" } ?? ""
  }
}

/// The difference of two workbooks as machines read it; docs/tracing.md tells what the keys mean.
private struct DifferenceJSON: Encodable {
  private struct Change: Encodable {
    let change: String
    let sheet: String
    var row: Int?
    var text: String?
    var firstCell: String?
    var secondCell: String?
    var label: String?
    var first: CellChangeJSON.Content?
    var second: CellChangeJSON.Content?
  }

  private let schema = "diff/1"
  private let first: String
  private let second: String
  private let changes: [Change]

  init(_ writing: DifferenceWriting) {
    first = writing.first
    second = writing.second
    changes = writing.difference.entries.map { entry in
      switch entry {
      case .sheetAdded(let name): Change(change: "sheet-added", sheet: name)
      case .sheetRemoved(let name): Change(change: "sheet-removed", sheet: name)
      case .rowAdded(let sheet, let row, let text):
        Change(change: "row-added", sheet: sheet, row: row, text: text)
      case .rowRemoved(let sheet, let row, let text):
        Change(change: "row-removed", sheet: sheet, row: row, text: text)
      case .cell(let cell, let sheet):
        Change(
          change: "cell", sheet: sheet, firstCell: "\(cell.first)", secondCell: "\(cell.second)",
          label: cell.label.isEmpty ? nil : cell.label,
          first: cell.before.map(CellChangeJSON.Content.init),
          second: cell.after.map(CellChangeJSON.Content.init))
      }
    }
  }
}
