import ReportStore

extension StoreError: ExitingError {
  var status: ExitStatus {
    switch self {
    case .busy: .storeBusy
    case .missing: .inputMissing
    case .unknownCodes: .dataErrors
    case .notAStore, .damaged, .newerSchema, .readOnly, .cannotOpen, .diskFull, .diskFailure,
      .failed:
      .inputOutput
    }
  }
}
