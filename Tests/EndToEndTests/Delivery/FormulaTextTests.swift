import Foundation
import Testing

@Suite("Text that a spreadsheet could take for a formula")
struct FormulaTextTests {
  /// A unit that is invented to be taken for a formula. Codes can't be: they begin with a letter or a digit.
  private static let unit = "X1,@Đơn vị,district,GL,HU,,,,,yes\n"

  @Test("is text in every CSV that the program writes")
  func everyExport() throws {
    let workspace = try SampleWorkspace.copy()
    let units = try workspace.folder.text(of: "w/units.csv")
    try workspace.folder.write(units + Self.unit, to: "w/units.csv")
    let records = """
      date,unit,content_area,indicator,quantity,note
      2020-06-01,X1,D1.1,TTM,3,+84 26 2222
      """
    let imported = try workspace.run(
      "import", ["-", "--source=-thư 1"], input: Data(records.utf8))
    #expect(imported.status == 0, "\(imported.messages)")
    for arguments in [
      ["export", "records", "--period", "2020-06"],
      ["submissions", "--format", "csv"],
      ["monthly", "--period", "2020-06", "--format", "csv", "--table", "units"],
      ["monthly", "--period", "2020-06", "--format", "csv", "--table", "records"],
    ] {
      let outcome = try workspace.run(arguments[0], Array(arguments.dropFirst()))
      #expect(outcome.status == 0, "\(outcome.messages)")
      #expect(outcome.text.matches(of: /(^|[,\n])"?[=+@\t-](?!\d)/).isEmpty, "\(arguments)")
      #expect(outcome.text.contains(/[,\n]'[=+@-]/), "\(arguments)")
    }
  }

  @Test("is text in rows that are left out, whose good parts are read as they were")
  func rejectedRows() throws {
    let workspace = try SampleWorkspace.copy()
    let rows = [
      "date;unit;content_area;indicator;quantity;note",
      "2020-06-01;X9;D1.1;TTM;-5;\"=cmd|' /C calc'!A0; \"\"x\"\"\"", "2020-06-01;X9;D1.1;TTM;3;@x",
      "2021-02-01;PLK;D1.1;TTM;3;x",
    ]
    try workspace.folder.write(rows.map { $0 + "\n" }.joined(), to: "bad.csv")
    let outcome = try workspace.run("import", ["--accept-valid", "bad.csv"])
    #expect(outcome.messages.contains("bad.csv.rejected.csv"), "\(outcome.messages)")
    let rejected = try workspace.folder.text(of: "bad.csv.rejected.csv")
    #expect(rejected.contains("X9;D1.1;TTM;-5;\"'=cmd|' /C calc'!A0; \"\"x\"\"\"\n"), "\(rejected)")
    #expect(rejected.contains("X9;D1.1;TTM;3;'@x\n"), "\(rejected)")
  }

  @Test("is text in the list of a file's cells, where numbers stay as they are")
  func cellList() throws {
    let folder = try TemporaryFolder()
    try folder.write("a,b,c\n=1+1,-5,@x\n", to: "cells.csv")
    let outcome = try Program.run(["import", "--dump", "cells", "cells.csv"], in: folder.url)
    #expect(outcome.text.contains("A2,text,'=1+1\n"), "\(outcome.text)")
    #expect(outcome.text.contains("B2,text,-5\n"), "\(outcome.text)")
    #expect(outcome.text.contains("C2,text,'@x\n"), "\(outcome.text)")
  }

  @Test("comes back as it was when the records are imported again")
  func roundTrip() throws {
    let workspace = try SampleWorkspace.copy()
    let records = "date,unit,content_area,indicator,quantity,note\n2021-02-01,PLK,D1.1,TTM,3,=1+1\n"
    let first = try workspace.run("import", ["-", "--source", "a"], input: Data(records.utf8))
    #expect(first.status == 0, "\(first.messages)")
    let days = ["records", "--from", "2021-02-01", "--to", "2021-02-28"]
    let exported = try workspace.run("export", days)
    #expect(exported.text.contains("2021-02-01,PLK,D1.1,TTM,3,,,,'=1+1\n"))
    let again = try workspace.run("import", ["-", "--source", "a"], input: exported.output)
    #expect(again.status == 0, "\(again.messages)")
    #expect(try workspace.run("export", days).output == exported.output)
  }
}
