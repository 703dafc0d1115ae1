import ArgumentParser
import ReportModel

/// `reports diff`: in what two workbooks differ.
struct DiffCommand: ReportsCommand {
  static let configuration = CommandConfiguration("diff", Help.Diff.command)

  @Argument(help: .of(Help.Diff.first), completion: .file(extensions: ["xlsx"]))
  var first: String

  @Argument(help: .of(Help.Diff.second), completion: .file(extensions: ["xlsx"]))
  var second: String?

  @Option(help: .of(Help.Shared.format))
  var format: ListingFormat = .text

  @Option(help: .of(Help.Shared.width))
  var width = 80

  @OptionGroup var messages: MessageOptions

  func run(on console: Console) throws {
    try TextWidth.check(width)
    guard let second else {
      throw CommandFailure(
        .usage,
        message: BilingualText(
          vi: "Còn thiếu sổ tính thứ hai.", en: "The second workbook is missing."))
    }
    let workbooks = try [first, second].map { path in
      try SealedWorkbook(ReportFile.workbook(path), path: path)
    }
    let difference = try WorkbookDifference(
      workbooks[0], workbooks[1], paths: (first: first, second: second))
    try StandardStream.output.write(
      DifferenceWriting(difference: difference, first: first, second: second)
        .output(as: format, width: width, language: console.language))
  }
}
