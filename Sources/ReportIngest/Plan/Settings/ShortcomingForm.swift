import ReportModel
import Settings

extension Shortcoming {
  /// Reads one of `shortcomings:`.
  init(reading reader: inout MappingReader) {
    let first = reader.day("from")
    let last = reader.optionalDay("to")
    if let last, last < first {
      reader.report(
        PlanMessages.endsBeforeBeginning.finding(
          at: reader.location(of: "to"), value: "\(first)..\(last)"))
    }
    self.init(text: reader.text("text"), first: first, last: last)
  }
}
