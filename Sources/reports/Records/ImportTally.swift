import ReportModel

/// What became of the files of one import.
struct ImportTally {
  private(set) var stored = 0
  private(set) var replaced = 0
  private(set) var unchanged = 0
  private(set) var refused = 0
  /// Records of the files that were stored or replaced.
  private(set) var records = 0
  /// How the run ends.
  private(set) var status = ExitStatus.done

  var files: Int { stored + replaced + unchanged + refused }

  mutating func note(_ receipt: FileReceipt) {
    switch receipt.result {
    case .taken(.stored(let records)):
      stored += 1
      self.records += records
    case .taken(.replaced(_, _, let records)):
      replaced += 1
      self.records += records
    case .taken(.unchanged): unchanged += 1
    case .refused, .unreadable: refused += 1
    }
    // Errors in the data weigh more than a file that isn't there.
    if status != .dataErrors, receipt.status != .done { status = receipt.status }
  }
}
