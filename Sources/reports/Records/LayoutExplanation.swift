import ReportIngest
import ReportModel
import Tabular

/// How the table of a file was understood, column by column, in words.
struct LayoutExplanation {
  let file: ReadFile

  func text(in language: Language) -> String {
    guard let layout = file.layout else {
      return "\(file.name): \(form.text(in: language))\n"
    }
    var lines = [heading(layout, language)]
    let letters = layout.columns.map { CellAddress.letters(ofColumn: $0.number) }
    let headings = layout.columns.map { $0.heading.prefix(48) }
    let widest = headings.map(\.count).max() ?? 0
    for ((letter, heading), column) in zip(zip(letters, headings), layout.columns) {
      let gap = String(repeating: " ", count: widest - heading.count)
      let place = String(repeating: " ", count: max(0, 3 - letter.count)) + letter
      lines.append("\(place)  \(heading)\(gap)  \(column.meaning.text(in: language))")
    }
    for (name, value) in layout.fixed {
      lines.append("     \(name.text(in: language)): \(value)")
    }
    lines.append("     " + counts(layout).text(in: language))
    return lines.joined(separator: "\n") + "\n"
  }

  /// A form has no columns to be understood.
  private var form: BilingualText {
    guard let identity = file.form?.identity else {
      return BilingualText(vi: "phiếu báo cáo số liệu", en: "a data-entry form")
    }
    return BilingualText(
      vi: "phiếu báo cáo số liệu của «\(identity.unitName)», kỳ \(identity.period)",
      en: "data-entry form of “\(identity.unitName)” for \(identity.period)")
  }

  private func heading(_ layout: TableLayout, _ language: Language) -> String {
    let lines = layout.headingLines
    let rows = lines.count == 1 ? "\(lines.lowerBound)" : "\(lines.lowerBound)–\(lines.upperBound)"
    let sheet = layout.sheet.map(Excerpt.of)
    let mapping = file.mapping?.name
    let parts: [BilingualText?] = [
      sheet.map { BilingualText(vi: "trang tính «\($0)»", en: "sheet “\($0)”") },
      mapping.map { BilingualText(vi: "ánh xạ «\($0)»", en: "mapping “\($0)”") }
        ?? BilingualText(vi: "tiêu đề chuẩn", en: "standard headings"),
      BilingualText(
        vi: "tiêu đề ở dòng \(rows)",
        en: lines.count == 1 ? "headings in row \(rows)" : "headings in rows \(rows)"),
    ]
    return "\(file.name): " + parts.compactMap { $0?.text(in: language) }.joined(separator: ", ")
  }

  private func counts(_ layout: TableLayout) -> BilingualText {
    let kind = ImportMessages.counted(file.recordCount, layout.kind)
    guard file.mapping != nil else { return kind }
    return BilingualText(
      vi: "\(DecimalText.vietnamese(layout.rowCount)) dòng, bỏ qua "
        + "\(DecimalText.vietnamese(layout.skippedRowCount)) dòng theo ánh xạ: \(kind.vietnamese)",
      en: "\(layout.rowCount) rows, \(layout.skippedRowCount) left out by the mapping: "
        + kind.english)
  }
}

extension LayoutExplanation {
  /// Reads the files, shows how each was understood, and imports nothing.
  static func write(
    _ search: InputSearch, _ reading: ParallelReading, journal: inout FindingJournal,
    on console: Console
  ) throws -> ExitStatus {
    var status = ExitStatus.done
    let bar = ProgressBar(
      BilingualText(vi: "Đang đọc", en: "Reading"), total: search.length, on: console)
    defer { bar.clear() }
    try reading.forEach(search.items, bar: bar) { outcome in
      switch outcome {
      case .read(let file):
        let text = LayoutExplanation(file: file).text(in: console.language)
        try bar.aside {
          if journal.format == .text {
            try StandardStream.output.write(Array(TerminalText.safe(text).utf8))
          }
          journal.note(file.findings)
        }
        if !file.isSound { status = .dataErrors }
      case .unreadable(let name, let error):
        let receipt = FileReceipt(unreadable: name, error)
        bar.aside { journal.note(receipt) }
        if status != .dataErrors { status = receipt.status }
      }
    }
    return status
  }
}
