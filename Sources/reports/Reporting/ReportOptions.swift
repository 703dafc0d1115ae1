import ArgumentParser
import ReportModel

/// What every command that makes a report can be told.
struct ReportOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Report on the province: the plan's top unit, or the one named by its code, name or alias.",
      valueName: "[unit]"))
  var province: OptionalValue?

  @Option(help: "Report on this unit and those below it, by code, name or alias.")
  var unit: String?

  @Option(
    help: ArgumentHelp(
      "Day as of which tasks, units and reports stand. Default: the period's cut-off.",
      valueName: "date"))
  var asOf: String?

  @Option(help: ArgumentHelp("A template by name, or a file of one.", valueName: "name|file"))
  var template: String?

  @OptionGroup(title: "Delivery") var delivery: DeliveryOptions
  @OptionGroup var issue: IssueOptions
  @OptionGroup var unitView: UnitViewOptions
  @OptionGroup var records: RecordOptions
  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var messages: MessageOptions
}

extension ReportOptions {
  /// The unit that is reported on; `nil` for the plan's top.
  func scope(in plan: Plan) throws(CommandFailure) -> Position<OrgUnit>? {
    switch (province, unit) {
    case (nil, nil), (.bare?, nil): return nil
    case (.value(let name)?, nil): return try plan.unitLookup.position(of: name)
    case (nil, let name?): return try plan.unitLookup.position(of: name)
    case (_?, _?):
      throw CommandFailure(
        .usage,
        message: BilingualText(
          vi: "--province và --unit không dùng cùng nhau.",
          en: "--province and --unit exclude each other."))
    }
  }
}
