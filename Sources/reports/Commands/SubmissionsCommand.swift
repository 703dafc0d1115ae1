import ArgumentParser

/// `reports submissions`: what was received, one by one.
struct SubmissionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "submissions",
    abstract: "List what was received, look at one of it, or take it back.",
    discussion: """
      A submission is what a file delivered when it was imported. Its number is its own for good; what \
      a file holds when it is imported again is a new version with another number.
      """,
    subcommands: [
      SubmissionsListCommand.self, SubmissionsShowCommand.self, SubmissionsWithdrawCommand.self,
    ],
    defaultSubcommand: SubmissionsListCommand.self)
}
