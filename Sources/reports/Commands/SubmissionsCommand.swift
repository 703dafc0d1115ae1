import ArgumentParser

/// `reports submissions`: what was received, one by one.
struct SubmissionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "submissions", Help.Submissions.command,
    subcommands: [
      SubmissionsListCommand.self, SubmissionsShowCommand.self, SubmissionsWithdrawCommand.self,
    ],
    defaultSubcommand: SubmissionsListCommand.self)
}
