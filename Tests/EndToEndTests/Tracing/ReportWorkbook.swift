import Foundation
import Testing

/// The sample's workspace with the workbook of a month, `a.xlsx`.
struct ReportWorkbook {
  let workspace: SampleWorkspace

  init(period: String = "2020-06", _ options: [String] = []) throws {
    workspace = try SampleWorkspace.copy()
    try make("a.xlsx", period: period, options)
  }

  func make(_ name: String, period: String = "2020-06", _ options: [String] = []) throws {
    let made = try workspace.run(
      "monthly", ["--period", period, "--output", name] + options, language: "en_US.UTF-8")
    try #require(made.status == 0, "\(made.messages)")
  }

  func run(_ command: String, _ arguments: [String]) throws -> Program.Outcome {
    try workspace.run(command, arguments, language: "en_US.UTF-8")
  }

  /// Imports a record that comes late.
  func importLate(month: String = "2020-06") throws {
    let text = "date,unit,content_area,indicator,quantity,audience\n\(month)-03,AKH,1.1,TTM,5,50\n"
    try Data(text.utf8).write(to: workspace.folder.url.appendingPathComponent("late.csv"))
    let imported = try run("import", ["late.csv"])
    try #require(imported.status == 0, "\(imported.messages)")
  }

  /// Changes a part of a workbook as another program would, by a regular expression of Python.
  func edit(
    _ part: String, _ pattern: String, by replacement: String, from source: String = "a.xlsx",
    into target: String
  ) throws {
    let script = """
      import re, sys, zipfile
      source, target = zipfile.ZipFile(sys.argv[1]), zipfile.ZipFile(sys.argv[2], "w")
      for name in source.namelist():
          data = source.read(name).decode("utf-8", "surrogateescape")
          if name == sys.argv[3]:
              data, count = re.subn(sys.argv[4], sys.argv[5], data, count=1)
              assert count == 1
          target.writestr(name, data.encode("utf-8", "surrogateescape"))
      target.close()
      """
    let edited = try OtherProgram.openpyxl.run(
      ["-c", script, source, target, part, pattern, replacement], in: workspace.folder.url)
    try #require(edited.status == 0, "\(edited.messages)")
  }

  /// Puts another number into a cell of the sheet of a number.
  func put(
    _ number: String, into cell: String, ofSheet sheet: Int, from source: String = "a.xlsx",
    into target: String
  ) throws {
    try edit(
      "xl/worksheets/sheet\(sheet).xml", #"(<c r="\#(cell)" s="\d+"><v>)([^<]*)(</v>)"#,
      by: #"\g<1>\#(number)\g<3>"#, from: source, into: target)
  }
}
