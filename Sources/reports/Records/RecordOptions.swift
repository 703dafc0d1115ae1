import ArgumentParser
import ReportModel

/// Where a command takes its records from: the store of the workspace, or files that are named.
struct RecordOptions: ParsableArguments {
  @Option(parsing: .upToNextOption, help: .of(Help.Records.records), completion: .recordFiles)
  var records: [String] = []

  @Option(help: .of(Help.Records.received))
  var received: String?

  @OptionGroup var file: RecordFileOptions

  /// - Parameter forSumsAlone: whether no single records will be asked for, so that of files only what
  ///   sums need is kept.
  /// - Throws: `DataRefused` when a file has errors, all of them shown by then.
  func source(
    plan: Plan, workspace: Workspace, forSumsAlone: Bool = false, console: Console
  ) throws -> any RecordSource {
    let received = try DayArgument.day(ifGiven: received, of: "--received")
    guard !records.isEmpty else {
      guard received == nil else {
        throw CommandFailure(
          .usage,
          message: BilingualText(
            vi: "--received chỉ dùng cùng với --records.",
            en: "--received goes with --records only."))
      }
      return try RecordAccess.store(of: workspace, plan: plan, console: console)
    }
    return try RecordAccess.files(
      records, options: file, receivedOn: received, plan: plan, workspace: workspace,
      keepsTexts: !forSumsAlone || received != nil, console: console)
  }
}
