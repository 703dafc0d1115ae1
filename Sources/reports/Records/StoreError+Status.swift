import ReportStore

extension StoreError: ExitingError {
  var status: ExitStatus {
    switch self {
    case .busy: .storeBusy
    case .passwordInAddress: .usage
    case .missing, .notInstalled, .noClientLibrary: .inputMissing
    case .unknownCodes, .otherUnits: .dataErrors
    case .notAStore, .damaged, .newerSchema, .readOnly, .cannotOpen, .diskFull, .diskFailure,
      .failed, .unreachable, .noRight, .olderSchema, .missingCodes, .ofAllUnits:
      .inputOutput
    }
  }
}
