import ArgumentParser
import ReportModel

/// `reports verify`: whether a report's workbook still is what was made, and its figures still hold; without
/// a workbook, whether the store's log and its closed periods are as they were.
struct VerifyCommand: ReportsCommand {
  static let configuration = CommandConfiguration("verify", Help.Verify.command)

  @Argument(help: .of(Help.Verify.file), completion: .file(extensions: ["xlsx"]))
  var file: String?

  @Option(help: .of(Help.Verify.format))
  var format: FindingFormat = .text

  @Option(help: .of(Help.Shared.width))
  var width = 80

  @OptionGroup var recordOptions: RecordOptions
  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var messages: MessageOptions

  func run(on console: Console) throws {
    try TextWidth.check(width)
    let workspace = try place.located()
    guard let file else {
      return try HistoryVerification(of: workspace, console: console).write(as: format)
    }
    let report = try ReportFile(file)
    let again = try ReportAgain(
      report.identity, records: recordOptions, workspace: workspace, console: console)
    let verification = try Verification(report, again: again)
    switch format {
    case .text:
      try StandardStream.output.write(
        VerificationText(verification: verification, language: console.language, width: width)
          .bytes())
    case .json:
      try StandardStream.output.write(JSONText.bytes(of: VerificationJSON(verification)))
    }
    guard verification.status == .done else { throw verification.status.code }
  }
}
