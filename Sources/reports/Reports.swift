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
    commandName: "reports",
    abstract: "From the units' records to the department's official report.",
    discussion: """
      A workspace is a folder with plan.yaml, the units, and the records that were imported. It is \
      the folder named by --workspace, else by $REPORTS_WORKSPACE, else the nearest folder upwards \
      that has a plan.yaml.

      Environment: REPORTS_WORKSPACE names the workspace; REPORTS_TEMPLATES a folder of report \
      templates that goes before those of the program; REPORTS_TODAY, such as 2020-07-01, stands for \
      today, for tests and reproducible runs; LC_ALL, LC_MESSAGES and LANG choose the language of \
      messages.

      Exit status: 0 done; 1 the data has errors; 64 wrong usage; 66 an input or a name is missing; \
      70 a fault of the program; 74 input or output failed; 75 the store is busy.
      """,
    version: ProgramVersion.named,
    subcommands: [
      InitCommand.self, FormCommand.self, ImportCommand.self, SubmissionsCommand.self,
      StatusCommand.self, CheckCommand.self, WeeklyCommand.self, MonthlyCommand.self,
      QuarterlyCommand.self, HalfYearlyCommand.self, NineMonthlyCommand.self, YearlyCommand.self,
      PhaseCommand.self, CustomCommand.self, StatisticsCommand.self, ExportCommand.self,
      PeriodCommand.self, TotalsCommand.self, PlanCommand.self, TemplatesCommand.self,
    ])

  static func main() {
    // A reader that has seen enough closes the pipe: that shows as a failed write, not as a signal.
    signal(SIGPIPE, SIG_IGN)
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      var command = try parseAsRoot(OptionalValues.marked(arguments))
      try command.run()
    } catch {
      // Help, the version and the end of a run with a status of its own are "errors" too.
      guard exitCode(for: error) == .validationFailure, !(error is ExitCode) else {
        exit(withError: error)
      }
      let failure = UsageFailure(fullMessage(for: error))
      Console(language: MessageLanguage.chosen(arguments), isQuiet: false)
        .report(failure.message, remedy: failure.remedy)
      exit(withError: ExitStatus.usage.code)
    }
  }
}
