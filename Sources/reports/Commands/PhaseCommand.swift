import ArgumentParser
import ReportModel

/// `reports phase`: the report of a phase of the campaign.
struct PhaseCommand: ReportsCommand {
  static let configuration = CommandConfiguration.report(
    "phase", "Make the report of a phase of the campaign", example: "phase D2 --province",
    note: """
      The figures are those of the records that belong to the phase or to its parts: the ones that \
      name it, and the ones dated in it that name no other. Without --as-of they are told as of the \
      day on which all that belongs to it had been done; a phase that goes on, as of the last day \
      with records.
      """)

  @Argument(help: ArgumentHelp("The phase, by code, name or alias.", valueName: "name"))
  var name: String

  @OptionGroup var options: ReportOptions
  @OptionGroup(title: "Mail") var mail: MailOptions

  var messages: MessageOptions { options.messages }

  func run(on console: Console) throws {
    try ReportRun(
      template: "phase", span: .phase(name), options: options, mail: mail,
      console: console
    ).run()
  }
}
