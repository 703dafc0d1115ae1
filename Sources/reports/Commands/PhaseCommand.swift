import ArgumentParser
import ReportModel

/// `reports phase`: the report of a phase of the campaign.
struct PhaseCommand: ReportsCommand {
  static let configuration = CommandConfiguration("phase", Help.Report.phase)

  @Argument(help: .of(Help.Report.phaseName), completion: .phases)
  var name: String

  @OptionGroup var options: ReportOptions
  @OptionGroup(title: Help.Mail.title.shown) var mail: MailOptions

  var messages: MessageOptions { options.messages }

  func run(on console: Console) throws {
    try ReportRun(
      template: "phase", span: .phase(name), options: options, mail: mail,
      console: console
    ).run()
  }
}
