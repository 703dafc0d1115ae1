import ArgumentParser
import ReportIngest
import ReportModel

/// `reports totals`: whether totals of tasks that somebody sent or published add up.
struct TotalsCommand: ReportsCommand {
  static let configuration = CommandConfiguration(
    commandName: "totals",
    abstract: "Hold tables of task totals that were sent or published against themselves.",
    discussion: """
      A table (CSV) has a row for each unit, and columns such as assigned, due, completed, \
      completed_on_time, completed_late, open, in_progress, overdue, completion_rate, \
      due_completion_rate and on_time_rate, or their Vietnamese headings. Sums that don't add up, \
      parts greater than their whole and rates that don't follow from their counts are told with row \
      and column. Nothing is stored, and no workspace is needed.

      For example: reports totals tong-hop.csv
      """)

  @Argument(help: ArgumentHelp("Tables of task totals (CSV); - is stdin.", valueName: "file"))
  var files: [String]

  @Option(
    help: "text, on stderr, or json: findings as one JSON value on stdout (docs/findings.md).")
  var format: FindingFormat = .text

  @OptionGroup var messages: MessageOptions

  func run(on console: Console) throws {
    var rowCount = 0
    var errorCount = 0
    try FindingJournal.kept(as: format, on: console) { journal in
      for file in files {
        let table = TaskTotalsTable(try InputFile(name: file).bytes(), file: file)
        journal.note(table.findings)
        rowCount += table.rowCount
        errorCount += table.findings.count { $0.severity == .error }
      }
    }
    guard errorCount == 0 else { throw DataRefused() }
    guard format == .text else { return }
    let outcome = BilingualText(
      vi: "Số liệu khớp: \(DecimalText.vietnamese(rowCount)) dòng.",
      en: "The totals add up: \(rowCount) row\(rowCount == 1 ? "" : "s").")
    try StandardStream.output.write(Array("\(outcome.text(in: console.language))\n".utf8))
  }
}
