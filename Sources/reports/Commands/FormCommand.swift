import ArgumentParser
import ReportModel

/// `reports form`: data-entry forms for the units to fill in.
struct FormCommand: ReportsCommand {
  static let configuration = CommandConfiguration(
    commandName: "form",
    abstract:
      "Write data-entry forms for units: a workbook for each, to be filled in and sent back.",
    discussion: """
      Without --unit there is a form for every unit of which a report is expected. A form asks for what the \
      plan lets the unit's group report under each content area that is open in the period, with the \
      figures of the period before beside the cells, and for its open tasks. It comes back through \
      “reports import”, which needs to be told nothing about it. A file that is already there is left \
      alone, for it may be one that was filled in.

      For example: reports form --all --period 2020-06 --output phieu
      """)

  @Option(help: "Only the form of this unit, by code, name or alias.")
  var unit: String?

  @Flag(help: "The forms of all units of which a report is expected; so without --unit too.")
  var all = false

  @Option(help: "The period, such as 2020-06.")
  var period: String

  @Option(
    help: ArgumentHelp(
      """
      The folder that the forms are written to; it is made if it isn't there. Default: for one unit the \
      current folder, else a folder named after the period.
      """, valueName: "dir"))
  var output: String?

  @Flag(help: "Write forms anew where files of their names are already there.")
  var replace = false

  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var messages: MessageOptions

  func run(on console: Console) throws {
    guard unit == nil || !all else {
      throw CommandFailure(
        .usage,
        message: BilingualText(
          vi: "--unit và --all không dùng cùng nhau.", en: "--unit and --all exclude each other."))
    }
    let period = try PeriodArgument.period(period, of: "--period")
    let workspace = try place.located()
    let plan = try PlanLoading.plan(of: workspace, console: console)
    let layout = try TemplateCatalogue(workspace: workspace).layout(
      ofFormsIn: plan, console: console)
    let unit = try plan.unitLookup.position(ifGiven: unit)
    let source = try RecordAccess.storeIfAny(of: workspace, plan: plan)
    try FormRun(
      plan: plan, layout: layout, period: period, unit: unit,
      folder: output ?? (unit == nil ? FormFile.folderName(of: period) : "."),
      replacesFiles: replace, console: console
    ).run(source: source)
  }
}
