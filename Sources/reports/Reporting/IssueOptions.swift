import ArgumentParser
import ReportEngine
import ReportModel

/// Under which number and date the report is issued; without them it is a draft with room for both.
struct IssueOptions: ParsableArguments {
  @Option(help: .of(Help.Issue.number))
  var number: Int?

  @Option(help: .of(Help.Issue.date))
  var date: String?

  func issue() throws(CommandFailure) -> ReportRequest.Issue {
    if let number, !(1...99_999).contains(number) {
      throw CommandFailure(
        .usage,
        message: BilingualText(
          vi: "--number: số văn bản từ 1 đến 99999, không phải \(number).",
          en: "--number: a document's number is from 1 to 99999, not \(number)."))
    }
    return ReportRequest.Issue(
      number: number, day: try DayArgument.day(ifGiven: date, of: "--date"))
  }
}
