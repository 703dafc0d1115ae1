import ReportModel

/// How the rows of a table ask: along up to four axes, each divided as finely as its innermost rows are.
struct RowAxes {
  /// The question's dimensions, in the order of the places that answers have.
  let dimensions: [QuestionDimension]
  /// Which of the dimensions is that of an axis.
  let unit: Int?
  let phase: Int?
  let contentArea: Int?
  /// Of channels, or of indicators.
  let channel: Int?
  let month: Int?
  /// Whether answers are by the very unit that records belong to, so that a row of a unit adds up those of
  /// all below it; else by the units directly below the report's own.
  let sumsSubtrees: Bool

  init(_ rows: RowTemplate, scopeCode: String) {
    var dimensions: [QuestionDimension] = []
    func add(_ dimension: QuestionDimension?) -> Int? {
      guard let dimension else { return nil }
      dimensions.append(dimension)
      return dimensions.count - 1
    }
    let asked = rows.dimensions
    sumsSubtrees = asked.contains { if case .level = $0 { true } else { false } }
    if asked.contains(.unit) {
      unit = add(sumsSubtrees ? .unit : .below(scopeCode))
    } else {
      unit = add(asked.contains(.unitGroup) ? .unitGroup : nil)
    }
    phase = add(asked.contains(.phase) ? .phase : nil)
    contentArea = add(asked.contains(.contentArea) ? .contentArea : nil)
    channel = add(
      asked.contains(.indicator) ? .indicator : asked.contains(.channel) ? .channel : nil)
    month = add(asked.contains(.month) ? .month : nil)
    self.dimensions = dimensions
  }

  /// Whether there is one axis only, so that rows stand for themselves, with or without data.
  var isSingle: Bool { dimensions.count == 1 }

  /// Whether rows are the content areas of phases.
  var areAreasOfPhases: Bool { dimensions == [.phase, .contentArea] }
}
