import ArgumentParser
import ReportIngest
import ReportModel

/// `reports import`: read, check, store.
struct ImportCommand: ReportsCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take files of records into the workspace.",
    discussion: """
      The header of a file says what it holds: activities, completions or receipts. A file is taken \
      whole or not at all. The same bytes again change nothing; other bytes of the same file replace \
      what it delivered before. The exit status is 1 when a file was refused, though others were \
      taken.

      A form that was filled in (“reports form”) says itself of what it is; the one that was sent last \
      for a unit and a period counts, whatever the files are called.

      A folder stands for the tables in it and in its folders, a ZIP archive for those that are \
      packed in it; files of other kinds are named and passed over.
      """)

  @Argument(
    help: ArgumentHelp(
      "Files of records, CSV or XLSX, folders or ZIP archives of such; - is stdin.",
      valueName: "file"))
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "Day on which the units' reports were received, for the activity files and forms of this import.",
      valueName: "date"))
  var received: String?

  @Option(
    help: ArgumentHelp(
      "Name of the source, for one file. Default: the file's path within the workspace.",
      valueName: "name"))
  var source: String?

  @Flag(
    help: """
      Take the rows without errors, and write the others with the header to FILE.rejected.csv; a \
      file of that name in which rows were corrected is left alone.
      """)
  var acceptValid = false

  @Option(
    help: ArgumentHelp(
      """
      Import nothing, but show a file as it is read: cells lists every cell as CSV (sheet, address, \
      kind, value). Needs no workspace.
      """,
      valueName: "what"))
  var dump: FileDump?

  @Flag(
    help: """
      Change nothing, but say what would become of each file, and on stdout which figures would \
      change, before and after, by period.
      """)
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      "How many files are read at the same time. Default: one for each core.", valueName: "number"))
  var jobs: Int?

  @Option(
    help: """
      Period, such as 2020-06, whose cut-off dates the records of a table without days, for files that \
      a mapping is for; forms of another period are refused.
      """)
  var period: String?

  @Option(help: "Refuse the forms of other units than this one.")
  var unit: String?

  @Option(
    name: .customLong("return"),
    help: ArgumentHelp(
      """
      The folder that refused forms are written to for their senders to correct: with the figures of the \
      sender, the cells that are wrong coloured and commented, and a first sheet that lists them.
      """, valueName: "dir"))
  var returnFolder: String?

  @Flag(
    help: "Import nothing, but show how each column of the files is understood, and what is wrong.")
  var explain = false

  @Option(
    help: """
      text, on stderr, or json: findings and outcomes as one JSON value on stdout (docs/findings.md).
      """)
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
      source: RecordAccess.storeIfAny(of: workspace, plan: plan))
  }
}
