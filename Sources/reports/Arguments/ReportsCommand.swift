import ArgumentParser

/// A subcommand: its work, told apart from how a failure is shown and turned into an exit status.
protocol ReportsCommand: ParsableCommand {
  var messages: MessageOptions { get }

  /// Does the work; throws for whatever ends it early.
  func run(on console: Console) throws
}

extension ReportsCommand {
  func run() throws {
    let console = messages.console
    do {
      try run(on: console)
    } catch let code as ExitCode {
      throw code
    } catch {
      throw console.exitStatus(reporting: error).code
    }
  }
}
