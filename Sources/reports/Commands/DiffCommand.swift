import ArgumentParser
import ReportModel

/// `reports diff`: in what two workbooks differ, or two versions of a closed period.
struct DiffCommand: ReportsCommand {
  static let configuration = CommandConfiguration("diff", Help.Diff.command)

  @Argument(help: .of(Help.Diff.first), completion: .file(extensions: ["xlsx"]))
  var first: String

  @Argument(help: .of(Help.Diff.second), completion: .file(extensions: ["xlsx"]))
  var second: String?

  @Option(parsing: .upToNextOption, help: .of(Help.Diff.between))
  var between: [String] = []

  @Option(help: .of(Help.Shared.format))
  var format: ListingFormat = .text

  @Option(help: .of(Help.Shared.width))
  var width = 80

  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var messages: MessageOptions

  func run(on console: Console) throws {
    try TextWidth.check(width)
    guard between.isEmpty else {
      return try VersionComparison(
        period: first, between: between, template: nil, workspace: place.located(), console: console
      ).write(as: format, width: width)
    }
    guard let second else {
      throw CommandFailure(
        .usage,
        message: BilingualText(
          vi: "Còn thiếu sổ tính thứ hai.", en: "The second workbook is missing."),
        remedy: BilingualText(
          vi: "Để so hai bản của kỳ đã chốt: «reports diff 2020-06 --between v1 v2».",
          en: "To compare two versions of a closed period: “reports diff 2020-06 --between v1 v2”.")
      )
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
