import Foundation
import ReportEngine
import ReportModel

/// Suspect figures as JSON, with codes of the plan and both languages.
struct CheckJSON: Encodable {
  /// Counts up when the form changes in a way that readers would notice.
  private static let schema = "check/1"

  private let schema = CheckJSON.schema
  private let from: String
  private let to: String
  private let errors: Int
  private let warnings: Int
  private let figuresJudged: Int
  private let figuresUnjudged: Int
  private let findings: [Entry]

  private struct Entry: Encodable {
    let identity: String
    let check: String
    let grade: String
    let unit: String
    let indicator: String?
    let contentArea: String?
    let month: String
    let figure: Decimal?
    let expectation: Decimal?
    let correction: Decimal?
    let explanation: [String: String]
    let places: [Place]
    /// `nil` when the finding is open.
    let waiver: WaiverEntry?
  }

  private struct Place: Encodable {
    let source: String
    let row: Int
  }

  private struct WaiverEntry: Encodable {
    let reason: String
    let until: String?
  }

  init(_ checked: CheckedFigures) {
    from = checked.window.first.description
    to = checked.window.last.description
    errors = checked.count(of: .error)
    warnings = checked.count(of: .warning)
    figuresJudged = checked.judged
    figuresUnjudged = checked.unjudged
    findings =
      checked.review.open.map { CheckJSON.entry($0, waiver: nil) }
      + checked.review.confirmed.map { CheckJSON.entry($0.suspect, waiver: $0.waiver) }
  }

  func bytes() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
  }

  private static func entry(_ suspect: SuspectFigure, waiver: Waiver?) -> Entry {
    let identity = suspect.identity
    return Entry(
      identity: identity.text, check: identity.check.rawValue, grade: suspect.grade.rawValue,
      unit: identity.unit, indicator: identity.indicator, contentArea: identity.contentArea,
      month: ReportingPeriod.month(suspect.month).code, figure: suspect.figure.map(number),
      expectation: suspect.expectation.map(number), correction: suspect.correction.map(number),
      explanation: [
        "vi": suspect.explanation.vietnamese, "en": suspect.explanation.english,
      ],
      places: suspect.places.map { Place(source: $0.source, row: $0.row) },
      waiver: waiver.map { WaiverEntry(reason: $0.reason, until: $0.until?.description) })
  }

  private static func number(_ quantity: Quantity) -> Decimal {
    Decimal(quantity.thousandths) / 1000
  }
}
