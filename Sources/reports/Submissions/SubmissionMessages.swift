import ReportEngine
import ReportModel

/// What is said of submissions.
enum SubmissionMessages {
  static func unknown(_ number: Int) -> CommandFailure {
    CommandFailure(
      .inputMissing,
      message: BilingualText(
        vi: "Không có báo cáo gửi lên số \(number).",
        en: "There is no submission \(number)."),
      remedy: BilingualText(
        vi: "Xem các số bằng «reports submissions».",
        en: "See the numbers by “reports submissions”."))
  }

  static func replaced(_ number: Int, by next: Int) -> CommandFailure {
    CommandFailure(
      .inputMissing,
      message: BilingualText(
        vi: "Báo cáo gửi lên số \(number) đã được thay bằng số \(next), nên không còn tính.",
        en: "Submission \(number) was replaced by \(next), so it doesn't count any more."),
      remedy: BilingualText(
        vi: "Nếu cần thì rút số \(next); xem bằng «reports submissions show \(next)».",
        en: "Withdraw \(next) if that is meant; see it by “reports submissions show \(next)”."))
  }

  static func alreadyWithdrawn(_ number: Int, _ state: Submission.State) -> BilingualText {
    guard case .withdrawn(let day, let reason) = state else {
      return BilingualText(vi: "", en: "")
    }
    return BilingualText(
      vi: "Báo cáo gửi lên số \(number) đã rút trước đó, ngày \(PeriodWording.date(day)) "
        + "(«\(reason)»); không có gì thay đổi.",
      en: "Submission \(number) was withdrawn before, on \(day) (“\(reason)”); nothing changed.")
  }

  static func withdrawn(_ submission: Submission, records: Int) -> BilingualText {
    let source = submission.source.name
    return BilingualText(
      vi: "Đã rút báo cáo gửi lên số \(submission.number) (\(source)): "
        + "\(DecimalText.vietnamese(records)) bản ghi không còn tính vào số liệu. "
        + "Muốn tính lại thì nhập lại tệp.",
      en: "Withdrew submission \(submission.number) (\(source)): \(records) "
        + "record\(records == 1 ? "" : "s") no longer count\(records == 1 ? "s" : ""). "
        + "To have them count again, import the file again.")
  }
}
