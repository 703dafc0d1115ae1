import ArgumentParser
import ReportModel

/// `reports form`: data-entry forms for the units to fill in.
struct FormCommand: ReportsCommand {
  static let configuration = CommandConfiguration("form", Help.Form.command)

  @Option(help: .of(Help.Form.unit), completion: .units)
  var unit: String?

  @Flag(help: .of(Help.Form.all))
  var all = false

  @Option(help: .of(Help.Form.period), completion: .periods)
  var period: String

  @Option(help: .of(Help.Form.output), completion: .directory)
  var output: String?

  @Flag(help: .of(Help.Form.replace))
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
    let source = try RecordAccess.storeIfAny(of: workspace, plan: plan, console: console)
    try FormRun(
      plan: plan, layout: layout, period: period, unit: unit,
      folder: output ?? (unit == nil ? FormFile.folderName(of: period) : "."),
      replacesFiles: replace, console: console
    ).run(source: source)
  }
}
