import ReportIngest

extension RecordFileError: ExitingError {
  var status: ExitStatus {
    switch kind {
    case .missing: .inputMissing
    case .unreadable: .inputOutput
    case .content: .dataErrors
    }
  }
}
