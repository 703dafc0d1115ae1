import ReportEngine
import ReportModel

/// Writes a trace as it was asked for.
struct TraceWriting {
  let trace: FigureTrace
  /// Where the figure stands; `nil` for a question that stands by itself.
  let place: String?
  let plan: Plan
  let numbers: SourceNumbers

  func output(as format: ListingFormat, width: Int, language: Language) throws -> [UInt8] {
    switch format {
    case .text:
      TraceText(
        trace: trace, place: place, plan: plan, numbers: numbers, width: width, language: language
      ).bytes()
    case .json:
      try JSONText.bytes(of: TraceJSON(trace, place: place, plan: plan, numbers: numbers))
    case .csv: PartWriter(plan: plan, numbers: numbers).csv(trace)
    }
  }
}

extension TraceWording {
  /// What a figure is called that answers a question.
  static func label(of measure: Measure, in question: Question, of plan: Plan) -> String {
    guard let indicator = question.filter.indicator, measure == .quantity else {
      return StatisticsWording.label(of: measure)
    }
    return "\(plan.indicators[indicator].name) (\(plan.indicators[indicator].measure))"
  }
}
