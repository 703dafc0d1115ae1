import ReportIngest

extension RecordFileError: PlacedError {
  var status: ExitStatus {
    switch kind {
    case .missing: .inputMissing
    case .unreadable: .inputOutput
    case .content: .dataErrors
    }
  }
}
