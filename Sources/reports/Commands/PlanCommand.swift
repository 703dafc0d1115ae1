import ArgumentParser

/// `reports plan`: commands about the plan itself.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "plan", Help.Plan.command,
    subcommands: [PlanCheckCommand.self])
}
