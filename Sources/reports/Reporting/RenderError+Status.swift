import ReportRender

extension RenderError: ExitingError {
  var status: ExitStatus { .inputOutput }
}
