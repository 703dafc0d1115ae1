import ArgumentParser
import ReportIngest
import ReportModel

/// `reports import`: read, check, store.
struct ImportCommand: ReportsCommand {
  static let configuration = CommandConfiguration("import", Help.Import.command)

  @Argument(help: .of(Help.Import.files), completion: .recordFiles)
  var files: [String]

  @Option(help: .of(Help.Import.received))
  var received: String?

  @Option(help: .of(Help.Import.source))
  var source: String?

  @Flag(help: .of(Help.Import.acceptValid))
  var acceptValid = false

  @Option(help: .of(Help.Import.dump))
  var dump: FileDump?

  @Flag(help: .of(Help.Import.dryRun))
  var dryRun = false

  @Option(help: .of(Help.Import.jobs))
  var jobs: Int?

  @Option(help: .of(Help.Import.period), completion: .periods)
  var period: String?

  @Option(help: .of(Help.Import.unit), completion: .units)
  var unit: String?

  @Option(name: .customLong("return"), help: .of(Help.Import.returnFolder), completion: .directory)
  var returnFolder: String?

  @Flag(help: .of(Help.Import.explain))
  var explain = false

  @Option(help: .of(Help.Import.format))
  var format: FindingFormat = .text

  @OptionGroup var file: RecordFileOptions
  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var messages: MessageOptions

  func run(on console: Console) throws {
    if let dump {
      guard files.count == 1 else {
        throw CommandFailure(
          .usage,
          message: BilingualText(
            vi: "--dump nhận một tệp, nhưng có \(files.count) tệp.",
            en: "--dump takes one file, but there are \(files.count)."))
      }
      return try dump.write(files[0], options: file, console: console)
    }
    guard jobs.map({ (1...256).contains($0) }) ?? true else {
      throw CommandFailure(
        .usage,
        message: BilingualText(
          vi: "--jobs nhận một số từ 1 đến 256.", en: "--jobs takes a number from 1 to 256."))
    }
    let period = try period.map { text throws(CommandFailure) in
      try PeriodArgument.period(text, of: "--period")
    }
    let received = try DayArgument.day(ifGiven: received, of: "--received")
    let workspace = try place.located()
    let today = try Environment.today()
    let status = try FindingJournal.kept(as: format, on: console) { journal in
      let (plan, planFiles) = try PlanLoading.planAndFiles(of: workspace, journal: &journal)
      let mappings = try IntakeCatalogue.mappings(of: workspace, plan: plan, journal: &journal)
      let search = InputSearch(files, planFiles: planFiles)
      try check(search)
      var manner = file.manner(period: period, mappings: mappings)
      manner.source = source
      manner.keepsRejectedRows = acceptValid
      manner.findingLimit = format.limit
      manner.expectedForm = FormExpectation(
        unit: try plan.unitLookup.position(ifGiven: unit), period: period)
      let threads = jobs ?? ParallelReading.standardThreads
      if explain {
        let reading = ParallelReading(
          plan: plan, workspace: workspace, manner: manner, threads: threads)
        return try LayoutExplanation.write(search, reading, journal: &journal, on: console)
      }
      let order = ImportRun.Order(
        receivedOn: received, today: today, manner: manner, threads: threads, isRehearsal: dryRun)
      var run = ImportRun(
        plan: plan, workspace: workspace, order: order,
        formReturn: dryRun
          ? nil : try formReturn(plan: plan, workspace: workspace, console: console),
        console: console)
      return try run.take(search, journal: &journal)
    }
    if status != .done { throw status.code }
  }

  private func check(_ search: InputSearch) throws {
    guard !search.items.isEmpty else { throw InputMessages.nothing(in: files) }
    guard source == nil || search.items.count == 1 else {
      throw CommandFailure(
        .usage,
        message: BilingualText(
          vi: "--source đặt tên cho một tệp, nhưng có \(search.items.count) tệp.",
          en: "--source names one file, but there are \(search.items.count)."))
    }
  }

  private func formReturn(
    plan: Plan, workspace: Workspace, console: Console
  ) throws -> FormReturn? {
    guard let returnFolder else { return nil }
    return try FormReturn(
      folder: returnFolder, plan: plan,
      layout: TemplateCatalogue(workspace: workspace).layout(ofFormsIn: plan, console: console),
      source: RecordAccess.storeIfAny(of: workspace, plan: plan, console: console))
  }
}
