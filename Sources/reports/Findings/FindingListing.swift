import ReportModel
import Tabular

/// Findings as they are shown: `FILE:ROW:COLUMN: error: quantity «-3»: what is wrong`, and under it
/// what to do; in a workbook `FILE:SHEET!D7`.
struct FindingListing {
  /// How many errors are shown whole; the rest is counted.
  static let limit = 50

  let findings: [Finding]
  /// All errors, those that are not among `findings` included.
  let errorCount: Int

  init(findings: [Finding], errorCount: Int? = nil) {
    self.findings = findings
    self.errorCount = errorCount ?? findings.count { $0.severity == .error }
  }

  func text(in language: Language) -> String {
    var shown = 0
    var lines: [String] = []
    for severity in [Finding.Severity.warning, .error] {
      for finding in findings.filter({ $0.severity == severity }).prefix(FindingListing.limit) {
        lines.append(FindingListing.text(of: finding, in: language))
        if severity == .error { shown += 1 }
      }
    }
    if errorCount > shown {
      let rest = errorCount - shown
      lines.append(
        language == .vietnamese
          ? "… và \(DecimalText.vietnamese(rest)) lỗi khác"
          : "… and \(rest) more error\(rest == 1 ? "" : "s")")
    }
    return lines.joined(separator: "\n")
  }

  private static func text(of finding: Finding, in language: Language) -> String {
    let message = finding.message.text(in: language)
    var subject: [String] = []
    if let column = finding.location.columnName, !message.contains(column) {
      subject.append(column)
    }
    if let value = finding.value, !value.isEmpty {
      let quoted = language == .vietnamese ? "«\(value)»" : "“\(value)”"
      if !message.contains(quoted) { subject.append(quoted) }
    }
    let lead = subject.isEmpty ? "" : subject.joined(separator: " ") + ": "
    var text = "\(place(of: finding.location)): \(label(of: finding.severity, in: language)): "
    text += lead + message
    if let remedy = finding.remedy?.text(in: language) { text += "\n    \(remedy)" }
    return text
  }

  private static func place(of location: Finding.Location) -> String {
    var place = location.file
    if let sheet = location.sheet {
      place += ":\(sheet)"
      // In a sheet, places are written as spreadsheets write them.
      if let row = location.row {
        place += location.column.map { "!\(CellAddress(row: row, column: $0))" } ?? "!\(row):\(row)"
      }
      return place
    }
    if let row = location.row {
      place += ":\(row)"
      if let column = location.column { place += ":\(column)" }
    }
    return place
  }

  private static func label(of severity: Finding.Severity, in language: Language) -> String {
    switch (severity, language) {
    case (.error, .vietnamese): "lỗi"
    case (.error, .english): "error"
    case (.warning, .vietnamese): "cảnh báo"
    case (.warning, .english): "warning"
    }
  }
}
