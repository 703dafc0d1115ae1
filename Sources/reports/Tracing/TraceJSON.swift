import Foundation
import ReportEngine
import ReportModel

/// A trace as machines read it; docs/tracing.md tells what the keys mean.
struct TraceJSON: Encodable {
  /// Counts up when the form changes in a way that readers would notice.
  private static let schema = "trace/1"

  private let schema = TraceJSON.schema
  private let place: String?
  private let figure: TracedFigureJSON

  init(_ trace: FigureTrace, place: String?, plan: Plan, numbers: SourceNumbers) {
    self.place = place
    figure = TracedFigureJSON(trace, PartWriter(plan: plan, numbers: numbers))
  }
}

/// A figure with all that it is made of.
private struct TracedFigureJSON: Encodable {
  let label: String
  let rule: String
  let value: Decimal?
  let printed: String
  let traced: Decimal?
  let agrees: Bool
  let question: TracedQuestionJSON?
  let parts: [[String: JSONScalar]]
  let operands: [TracedFigureJSON]

  init(_ trace: FigureTrace, _ writer: PartWriter) {
    label = trace.label
    rule = trace.rule.word
    value = FigureNumber.plain(trace.value)
    printed = FigureText.printed(trace.value)
    traced = FigureNumber.plain(trace.traced)
    agrees = trace.agrees
    question = trace.question.map(TracedQuestionJSON.init)
    parts = trace.parts.map(writer.fields)
    operands = trace.operands.map { TracedFigureJSON($0, writer) }
  }
}

private struct TracedQuestionJSON: Encodable {
  struct Condition: Encodable {
    let dimension: String
    let code: String
    let name: String
    let withParts: Bool
  }

  let measure: String
  let comparison: String?
  let from: String?
  let to: String?
  let asOf: String
  let units: String
  let conditions: [Condition]

  init(_ question: TracedQuestion) {
    measure = question.measure.rawValue
    comparison = question.comparison?.rawValue
    from = question.window.map { "\($0.first)" }
    to = question.window.map { "\($0.last)" }
    asOf = "\(question.asOf)"
    units = question.units.word
    conditions = question.conditions.map {
      Condition(
        dimension: $0.kind.rawValue, code: $0.code, name: $0.name, withParts: $0.includesParts)
    }
  }
}

/// A value of JSON that is no list and no object.
enum JSONScalar: Encodable {
  case text(String)
  case number(Decimal)
  case integer(Int)
  case boolean(Bool)

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .integer(let integer): try container.encode(integer)
    case .boolean(let boolean): try container.encode(boolean)
    }
  }

  /// As it stands in CSV.
  var plain: String {
    switch self {
    case .text(let text): text
    case .number(let number): "\(number)"
    case .integer(let integer): "\(integer)"
    case .boolean(let boolean): boolean ? "true" : "false"
    }
  }
}

/// Figures as plain numbers.
enum FigureNumber {
  static func plain(_ value: Cell.Value) -> Decimal? {
    switch value {
    case .count(let count): Decimal(count)
    case .quantity(let quantity, _): decimal(quantity.plain)
    case .percent(let ratio):
      decimal(DecimalText.plain(ratio.rounded(places: 2), places: 2, keeping: 0))
    case .ratio(let ratio, let form):
      decimal(
        DecimalText.plain(ratio.rounded(form), places: form.decimals, keeping: form.decimals))
    case .empty, .text, .day, .absent: nil
    }
  }

  static func decimal(_ text: String) -> Decimal? {
    Decimal(string: text, locale: Locale(identifier: "en_US_POSIX"))
  }
}

extension FigureTrace.Rule {
  /// The word for machines.
  var word: String {
    switch self {
    case .count: "count"
    case .sum: "sum"
    case .latestValues: "latest-values"
    case .sumOfOperands: "sum-of-operands"
    case .quotient: "quotient"
    case .percent: "percent"
    case .change: "change"
    case .difference: "difference"
    case .share: "share"
    case .target: "target"
    case .told: "told"
    case .days: "days"
    }
  }
}
