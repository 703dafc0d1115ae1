import ArgumentParser

/// The forms of a report. Text and JSON are summaries on stdout beside a workbook; each of the others is
/// the report in one file.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
  case csv
  case html
  case markdown
  case eml

  /// Whether the report goes to stdout as a summary, with the workbook as a file beside it.
  var isSummary: Bool { self == .text || self == .json }

  /// Extensions of the files that `--output` may name.
  var fileExtensions: [String] {
    switch self {
    case .text, .json: ["xlsx"]
    case .csv: ["csv"]
    case .html: ["html", "htm"]
    case .markdown: ["md", "markdown"]
    case .eml: ["eml"]
    }
  }
}
