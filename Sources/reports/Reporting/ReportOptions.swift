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

  @Option(help: "What stdout carries: text or json.")
  var format: ReportFormat = .text

  @Option(help: ArgumentHelp("Columns of the text, 60 to 200.", valueName: "columns"))
  var width = 80

  @Option(
    help: ArgumentHelp(
      """
      Where the workbook goes: a file, a folder, or - for stdout, which then carries no summary. \
      Default: a file in the current folder.
      """, valueName: "file|dir"))
  var output: String?

  @Flag(help: "Write no workbook.")
  var noWorkbook = false

  @OptionGroup var issue: IssueOptions
  @OptionGroup var unitView: UnitViewOptions
  @OptionGroup var records: RecordOptions
  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var messages: MessageOptions
}

/// How the summary on stdout is written.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
}

extension ReportOptions {
  /// Where the workbook goes; `nil` when none is wanted.
  func workbookPlace() throws(CommandFailure) -> WorkbookPlace? {
    guard noWorkbook else { return try WorkbookPlace(output, format: format) }
    guard output == nil else {
      throw CommandFailure(
        .usage,
        message: BilingualText(
          vi: "--output và --no-workbook không dùng cùng nhau.",
          en: "--output and --no-workbook exclude each other."))
    }
    return nil
  }

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
