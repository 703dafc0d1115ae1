import ArgumentParser
import ReportIngest
import ReportModel

/// `reports totals`: whether totals of tasks that somebody sent or published add up.
struct TotalsCommand: ReportsCommand {
  static let configuration = CommandConfiguration("totals", Help.Totals.command)

  @Argument(help: .of(Help.Totals.files), completion: .file(extensions: ["csv"]))
  var files: [String]

  @Option(help: .of(Help.Shared.findingFormat))
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
