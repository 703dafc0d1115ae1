import ArgumentParser
import ReportModel

/// How the findings of `reports check` are written.
enum CheckFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json

  func output(of checked: CheckedFigures, width: Int, language: Language) throws -> [UInt8] {
    switch self {
    case .text: CheckText(checked, width: width, language: language).bytes
    case .json: try CheckJSON(checked).bytes()
    }
  }
}
