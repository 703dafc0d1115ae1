import ReportRender

extension RenderError: ExitingError {
  var status: ExitStatus {
    if case .unknownTable = self { .inputMissing } else { .inputOutput }
  }
}
