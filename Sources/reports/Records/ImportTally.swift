import ReportModel

/// What became of the files of one import.
struct ImportTally {
  var taken = 0
  var unchanged = 0
  var refused = 0
  /// Records of the files that were taken.
  var records = 0

  mutating func note(_ receipt: FileReceipt) {
    switch receipt.result {
    case .taken(.stored(let records)), .taken(.replaced(_, _, let records)):
      taken += 1
      self.records += records
    case .taken(.unchanged): unchanged += 1
    case .refused, .unreadable: refused += 1
    }
  }
}
