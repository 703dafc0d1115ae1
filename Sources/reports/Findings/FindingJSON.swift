import ReportModel
import Tabular

/// A finding as machines read it; docs/findings.md tells what the keys mean.
///
/// Keys without a value are left out.
struct FindingJSON: Encodable {
  private let code: String
  private let severity: String
  private let file: String
  private let sheet: String?
  private let row: Int?
  private let column: Int?
  /// The place as spreadsheets write it, in a workbook.
  private let cell: String?
  private let heading: String?
  private let value: String?
  private let message: Text
  private let remedy: Text?

  private struct Text: Encodable {
    let vi: String
    let en: String

    init(_ text: BilingualText) {
      vi = text.vietnamese
      en = text.english
    }
  }

  init(_ finding: Finding) {
    let location = finding.location
    code = finding.code
    severity = finding.severity.rawValue
    file = location.file
    sheet = location.sheet
    row = location.row
    column = location.column
    heading = location.columnName
    value = finding.value
    message = Text(finding.message)
    remedy = finding.remedy.map(Text.init)
    if location.sheet != nil, let row = location.row, let column = location.column {
      cell = CellAddress(row: row, column: column).description
    } else {
      cell = nil
    }
  }
}
