import ArgumentParser
import ReportModel

/// In which form a report leaves the program, and where it goes.
struct DeliveryOptions: ParsableArguments {
  @Option(
    help: """
      text or json: a summary on stdout, and the workbook as a file. csv, html, markdown or eml (a letter \
      with the workbook attached): the report in that form on stdout, and no workbook beside it.
      """)
  var format: ReportFormat = .text

  @Option(help: ArgumentHelp("Columns of the text, 60 to 200.", valueName: "columns"))
  var width = 80

  @Option(
    help: ArgumentHelp(
      """
      Where the workbook goes: a file, a folder, or - for stdout, which then carries no summary. \
      Default: a file in the current folder. With csv, html, markdown or eml: where that goes instead \
      of stdout.
      """, valueName: "file|dir"))
  var output: String?

  @Flag(help: "Write no workbook.")
  var noWorkbook = false

  @Option(
    help: ArgumentHelp(
      """
      With csv: the table by its code, such as units; records and provenance are tables too. Without \
      it, --output takes a folder for all of them.
      """, valueName: "code"))
  var table: String?

  @Flag(help: "With csv: begin with a byte order mark, by which Excel knows UTF-8.")
  var bom = false
}
