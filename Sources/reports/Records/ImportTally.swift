import ReportModel

/// What became of the files of one import.
struct ImportTally {
  var taken = 0
  var unchanged = 0
  var refused = 0
  /// Records of the files that were taken.
  var records = 0

  mutating func note(_ outcome: DeliveryOutcome) {
    switch outcome {
    case .stored(let records), .replaced(_, _, let records):
      taken += 1
      self.records += records
    case .unchanged: unchanged += 1
    }
  }
}
