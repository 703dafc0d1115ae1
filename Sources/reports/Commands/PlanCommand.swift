import ArgumentParser

/// `reports plan`: commands about the plan itself.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Look at the plan of the workspace.",
    subcommands: [PlanCheckCommand.self])
}
