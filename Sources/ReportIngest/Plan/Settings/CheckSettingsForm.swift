import ReportModel
import Settings

extension CheckSettings {
  /// Reads `checks:`; what isn't given is as in a plan that says nothing.
  init(reading reader: inout MappingReader) {
    let standard = CheckSettings.standard
    func threshold(_ key: String, _ standard: Quantity) -> Quantity {
      reader.optional(key) { $0.quantity(in: CheckSettings.thresholdRange) } ?? standard
    }
    self.init(
      history: reader.optionalInteger("history", in: CheckSettings.historyRange)
        ?? standard.history,
      minimumHistory: reader.optionalInteger(
        "minimum_history", in: CheckSettings.minimumHistoryRange) ?? standard.minimumHistory,
      threshold: threshold("threshold", standard.threshold),
      slipThreshold: threshold("slip_threshold", standard.slipThreshold),
      copyOdds: reader.optionalInteger("copied_month_odds", in: CheckSettings.copyOddsRange)
        ?? standard.copyOdds,
      grades: reader.optionalMapping("grades", CheckSettings.grades) ?? [:])
  }

  private static func grades(_ reader: inout MappingReader) -> [CheckCode: Grade] {
    var grades: [CheckCode: Grade] = [:]
    for check in CheckCode.allCases {
      grades[check] = reader.optionalChoice(check.rawValue, of: Grade.self)
    }
    return grades
  }
}
