import ArgumentParser
import ReportModel

/// What every command that makes a report can be told.
struct ReportOptions: ParsableArguments {
  @Option(help: .of(Help.Report.province), completion: .units)
  var province: OptionalValue?

  @Option(help: .of(Help.Report.unit), completion: .units)
  var unit: String?

  @Option(help: .of(Help.Report.asOf))
  var asOf: String?

  @Option(help: .of(Help.Report.template), completion: .templates)
  var template: String?

  @Option(help: .of(Help.Closed.version))
  var dataVersion: Int?

  @OptionGroup(title: Help.Delivery.title.shown) var delivery: DeliveryOptions
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
