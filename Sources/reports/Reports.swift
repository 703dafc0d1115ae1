// reports: the command line.
//
// It wires the other modules together and is the only one that prints, exits, reads the clock, the
// environment and the folders. stdout carries what was asked for and nothing else; everything that is
// said about the work goes to stderr.
import ArgumentParser
import Foundation

/// The program: its subcommands, and how a run ends.
@main
struct Reports: ParsableCommand {
  static let configuration = CommandConfiguration(
    "reports", Help.program, version: ProgramVersion.named,
    subcommands: [
      InitCommand.self, FormCommand.self, ImportCommand.self, SubmissionsCommand.self,
      StatusCommand.self, CheckCommand.self, RemindCommand.self, WeeklyCommand.self,
      MonthlyCommand.self,
      QuarterlyCommand.self, HalfYearlyCommand.self, NineMonthlyCommand.self, YearlyCommand.self,
      PhaseCommand.self, CustomCommand.self, TraceCommand.self, VerifyCommand.self,
      DiffCommand.self, StatisticsCommand.self, ExportCommand.self,
      CloseCommand.self, AmendCommand.self, ReopenCommand.self, LogCommand.self,
      PeriodCommand.self, TotalsCommand.self, PlanCommand.self, TemplatesCommand.self,
      BackupCommand.self, RestoreCommand.self, StoreCommand.self,
    ])

  static func main() {
    // A reader that has seen enough closes the pipe: that shows as a failed write, not as a signal.
    signal(SIGPIPE, SIG_IGN)
    // And a file that may not grow any more is a failure that can be told of.
    signal(SIGXFSZ, SIG_IGN)
    let arguments = Array(CommandLine.arguments.dropFirst())
    // Said at once: for it no command has to be known.
    if arguments == ["--version"] {
      write(ProgramVersion.named)
      return
    }
    do {
      var command = try command(
        of: OptionalValues.marked(MessageLanguage.withoutLanguage(ofHelp: arguments)))
      try command.run()
    } catch let code as ExitCode {
      exit(withError: code)
    } catch {
      // Help and the version are "errors" too.
      switch exitCode(for: error) {
      case .success: show(fullMessage(for: error), arguments)
      case .validationFailure: refuse(fullMessage(for: error), arguments)
      default: exit(withError: error)
      }
    }
  }

  /// The command of some arguments.
  ///
  /// One that is named first and rightly called is parsed by itself: the tree of all commands takes longer than
  /// many a command's work. Whatever is wrong, or asked of the parser, is told by the tree.
  private static func command(of arguments: [String]) throws -> any ParsableCommand {
    if let name = arguments.first,
      let named = configuration.subcommands.first(where: { $0._commandName == name }),
      named.configuration.subcommands.isEmpty,
      let command = try? named.parseAsRoot(Array(arguments.dropFirst())),
      type(of: command) == named
    {
      return command
    }
    return try parseAsRoot(arguments)
  }

  /// Ends the run with what the parser was asked for.
  private static func show(_ text: String, _ arguments: [String]) {
    let kind = HelpScreen.Kind(arguments)
    let shown = HelpScreen(english: text).text(kind, in: HelpLanguage.current)
    write(shown)
  }

  /// Writes a line, or several, to stdout; ends the run when that fails.
  private static func write(_ text: String) {
    do {
      try StandardStream.output.write(Array("\(text)\n".utf8))
    } catch {
      let console = Console(language: HelpLanguage.current, isQuiet: false)
      exit(withError: console.exitStatus(reporting: error).code)
    }
  }

  /// Ends the run for arguments that couldn't be parsed.
  private static func refuse(_ text: String, _ arguments: [String]) {
    // A shell that asks for completions has nowhere to show an error.
    if HelpScreen.Kind(arguments) != .candidates {
      let failure = UsageFailure(text)
      Console(language: HelpLanguage.current, isQuiet: false)
        .report(failure.message, remedy: failure.remedy)
    }
    exit(withError: ExitStatus.usage.code)
  }
}
