import ReportIngest

extension TemporaryFileError: ExitingError {
  var status: ExitStatus { .inputOutput }
}
