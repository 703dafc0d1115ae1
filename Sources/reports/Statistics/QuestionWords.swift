import ReportEngine

/// Dimensions and measures as they are typed, with commas between.
struct QuestionWords {
  let dimensions: [QuestionDimension]
  let measures: [Measure]

  init(by dimensions: String, measures: String) throws(QuestionError) {
    self.dimensions = try QuestionWords.words(dimensions).map { word throws(QuestionError) in
      guard let dimension = QuestionDimension(word: word) else { throw .unknownDimension(word) }
      return dimension
    }
    self.measures = try QuestionWords.words(measures).map { word throws(QuestionError) in
      guard let measure = Measure(rawValue: word) else { throw .unknownMeasure(word) }
      return measure
    }
  }

  private static func words(_ text: String) -> [String] {
    text.split(separator: ",").map { $0.filter { !$0.isWhitespace } }.filter { !$0.isEmpty }
  }
}

extension QuestionError: ExitingError {
  var status: ExitStatus {
    if case .unknownLevel = self { .inputMissing } else { .usage }
  }
}
