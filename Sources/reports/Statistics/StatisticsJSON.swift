import Foundation
import ReportEngine
import ReportModel

/// An answer as JSON: the question as it was understood, and the rows with typed figures.
struct StatisticsJSON: Encodable {
  /// Counts up when the form changes in a way that readers would notice.
  private static let schema = "statistics/1"

  private let schema = StatisticsJSON.schema
  private let from: String
  private let to: String
  private let asOf: String
  private let dimensions: [String]
  private let measures: [String]
  private let recordsLeftOut: Int
  private let rows: [[Field]]

  /// A code, or a figure; `null` stands for «none» and for a rate without a base.
  private enum Field: Encodable {
    case none
    case code(String)
    case number(Decimal)

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .none: try container.encodeNil()
      case .code(let code): try container.encode(code)
      case .number(let number): try container.encode(number)
      }
    }
  }

  init(_ answer: Answer) {
    let question = answer.question
    from = question.window.first.description
    to = question.window.last.description
    asOf = question.asOf.description
    dimensions = question.dimensions.map(\.word)
    measures = question.measures.map(\.rawValue)
    recordsLeftOut = answer.leftOut
    rows = answer.rows.map { row in
      row.codes.map { $0.isEmpty ? .none : .code($0) } + row.figures.map(StatisticsJSON.field)
    }
  }

  private static func field(_ figure: Figure) -> Field {
    Decimal(string: figure.plain, locale: Locale(identifier: "en_US_POSIX")).map(Field.number)
      ?? .none
  }
}
