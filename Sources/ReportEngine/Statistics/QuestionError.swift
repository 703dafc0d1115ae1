public import ReportModel

/// Why a question has no answer.
public enum QuestionError: ExplainedError, Hashable {
  case noMeasure
  case unknownDimension(String)
  case unknownMeasure(String)
  case unknownLevel(String, known: [String])
  case unknownUnit(String, known: [String])
  case repeatedDimension(String)
  case repeatedMeasure(Measure)
  case meaninglessDimension(measure: Measure, dimension: String)
  case meaninglessFilter(measure: Measure, filter: String)
  case quantityOfSeveralIndicators
  /// The indicator is worked out of others in reports and has no records to count.
  case computedIndicator(String, parts: [String])
  case tooManyCombinations

  public var message: BilingualText {
    switch self {
    case .noMeasure:
      BilingualText(vi: "Chưa nêu số đo nào.", en: "No measure is named.")
    case .unknownDimension(let word):
      BilingualText(vi: "Không có chiều phân tổ «\(word)».", en: "There is no dimension “\(word)”.")
    case .unknownMeasure(let word):
      BilingualText(vi: "Không có số đo «\(word)».", en: "There is no measure “\(word)”.")
    case .unknownLevel(let word, _):
      BilingualText(
        vi: "Không có đơn vị nào thuộc cấp «\(word)».", en: "No unit has the level “\(word)”.")
    case .unknownUnit(let code, _):
      BilingualText(
        vi: "Không có đơn vị mã «\(code)».", en: "There is no unit with the code “\(code)”.")
    case .repeatedDimension(let word):
      BilingualText(
        vi: "Chiều phân tổ «\(word)» được nêu hai lần.", en: "Dimension “\(word)” is named twice.")
    case .repeatedMeasure(let measure):
      BilingualText(
        vi: "Số đo «\(measure.rawValue)» được nêu hai lần.",
        en: "Measure “\(measure.rawValue)” is named twice.")
    case .meaninglessDimension(let measure, let dimension):
      BilingualText(
        vi: "Số đo «\(measure.rawValue)» không phân tổ được theo «\(dimension)».",
        en: "Measure “\(measure.rawValue)” can't be broken down by “\(dimension)”.")
    case .meaninglessFilter(let measure, let filter):
      BilingualText(
        vi: "Số đo «\(measure.rawValue)» không lọc được theo «\(filter)».",
        en: "Measure “\(measure.rawValue)” can't be filtered by “\(filter)”.")
    case .quantityOfSeveralIndicators:
      BilingualText(
        vi: "Không cộng số lượng của các chỉ tiêu khác nhau.",
        en: "Quantities of different indicators are never added.")
    case .computedIndicator(let code, _):
      BilingualText(
        vi: "Chỉ tiêu «\(code)» được tính từ các chỉ tiêu khác, không có số liệu riêng.",
        en: "Indicator “\(code)” is worked out of others and has no records of its own.")
    case .tooManyCombinations:
      BilingualText(
        vi: "Quá nhiều chiều phân tổ cùng lúc.", en: "Too many dimensions at once.")
    }
  }

  public var remedy: BilingualText? {
    switch self {
    case .noMeasure, .unknownMeasure:
      listed("Các số đo", "Measures", Measure.allCases.map(\.rawValue), near: nearWord)
    case .unknownDimension:
      listed(
        "Các chiều phân tổ", "Dimensions", QuestionDimension.words.map(\.word) + ["level:…"],
        near: nearWord)
    case .unknownLevel(_, let known):
      listed("Các cấp trong kế hoạch", "Levels of the plan", known, near: nearWord)
    case .unknownUnit(_, let known):
      listed("Mã đơn vị", "Codes of units", Array(known.prefix(20)), near: nearWord)
    case .quantityOfSeveralIndicators:
      BilingualText(
        vi: "Thêm «indicator» vào --by, hoặc chọn một chỉ tiêu bằng --indicator.",
        en: "Add “indicator” to --by, or choose one indicator by --indicator.")
    case .computedIndicator(_, let parts):
      BilingualText(
        vi: "Hỏi các chỉ tiêu \(parts.joined(separator: ", ")).",
        en: "Ask for \(parts.joined(separator: ", ")).")
    case .repeatedDimension, .repeatedMeasure, .meaninglessDimension, .meaninglessFilter,
      .tooManyCombinations:
      BilingualText(
        vi: "Bỏ bớt một chiều, một số đo hoặc một bộ lọc.",
        en: "Leave out a dimension, a measure or a filter.")
    }
  }

  private var nearWord: String? {
    switch self {
    case .unknownMeasure(let word): word
    case .unknownDimension(let word): word
    case .unknownLevel(let word, _): word
    case .unknownUnit(let code, _): code
    default: nil
    }
  }

  private func listed(
    _ vietnamese: String, _ english: String, _ words: [String], near word: String?
  ) -> BilingualText {
    let list = words.joined(separator: ", ")
    guard let word, let nearest = NearestNames.nearest(to: word, among: words, limit: 1).first
    else { return BilingualText(vi: "\(vietnamese): \(list).", en: "\(english): \(list).") }
    return BilingualText(
      vi: "Có phải «\(nearest)»? \(vietnamese): \(list).",
      en: "Did you mean “\(nearest)”? \(english): \(list).")
  }
}
