import Foundation
import Testing

@Suite("The forms of a report")
struct DeliveryTests {
  private static let june = ["--province", "--period", "2020-06"]

  @Test("html, markdown and CSV go to stdout, and no workbook is written beside them")
  func standardOutput() throws {
    let workspace = try SampleWorkspace.copy()
    for (format, start) in [
      (["html"], "<!DOCTYPE html>\n"), (["markdown"], "TỈNH ỦY GIA LAI\\\n"),
      (["csv", "--table", "units"], "row_kind,unit_code,unit_group_code,ordinal,stub,activities,"),
    ] {
      let outcome = try workspace.run("monthly", Self.june + ["--format"] + format)
      #expect(outcome.status == 0, "\(outcome.messages)")
      #expect(outcome.text.hasPrefix(start))
      #expect(outcome.messages.isEmpty)
    }
    #expect(try workspace.folder.names() == ["w"])
  }

  @Test("--output puts them into a file or a folder, under a name that speaks")
  func files() throws {
    let workspace = try SampleWorkspace.copy()
    for (format, name) in [
      (["html"], "BC-thang-06-2020-gia-lai.html"),
      (["markdown"], "BC-thang-06-2020-gia-lai.md"),
      (["csv", "--table", "units"], "BC-thang-06-2020-gia-lai-units.csv"),
    ] {
      let printed = try workspace.run("monthly", Self.june + ["--format"] + format)
      // Once more replaces what is there.
      for _ in 1...2 {
        let outcome = try workspace.run(
          "monthly", Self.june + ["--output", ".", "--format"] + format)
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(outcome.output.isEmpty)
        #expect(outcome.messages.contains(name))
      }
      let written = URL(fileURLWithPath: workspace.folder.path(name))
      #expect(try Data(contentsOf: written) == printed.output)
    }
  }

  @Test("all tables as CSV need a folder, which is made")
  func allTables() throws {
    let workspace = try SampleWorkspace.copy()
    let refused = try workspace.run("monthly", Self.june + ["--format", "csv"])
    #expect(refused.status == 64)
    #expect(refused.output.isEmpty)
    #expect(refused.messages.contains("indicators, units, phases"))
    let file = try workspace.run(
      "monthly", Self.june + ["--format", "csv", "--output", "bieu.csv"])
    #expect(file.status == 64)
    let outcome = try workspace.run(
      "monthly", Self.june + ["--format", "csv", "--output", "bieu/thang-6", "--bom"])
    #expect(outcome.status == 0, "\(outcome.messages)")
    let folder = workspace.folder.path("bieu/thang-6")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(names.count == 12)
    for name in names {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
      #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF] + Array("row_kind,".utf8)), "\(name)")
    }
    let unknown = try workspace.run("monthly", Self.june + ["--format", "csv", "--table", "unit"])
    #expect(unknown.status == 66)
    #expect(unknown.messages.contains("«units»"))
  }

  @Test("a file of another kind that is named by a slip is left alone")
  func otherFiles() throws {
    let workspace = try SampleWorkspace.copy()
    let units = try workspace.folder.text(of: "w/units.csv")
    let csv = ["--format", "csv", "--table", "units", "--output", "w/units.csv"]
    let outcome = try workspace.run("monthly", Self.june + csv)
    #expect(outcome.status == 64)
    #expect(outcome.messages.contains("w/units.csv"))
    #expect(try workspace.folder.text(of: "w/units.csv") == units)
  }

  @Test(
    "options that have no place beside the format are refused",
    arguments: [
      ["--table", "units"], ["--bom"], ["--to", "a@example.org"], ["--subject", "x"],
      ["--format", "html", "--output", "a.xlsx"], ["--format", "markdown", "--output", "a.html"],
      ["--output", "a.txt"], ["--format", "json", "--output", "a.json"],
      ["--format", "html", "--no-workbook"], ["--format", "csv", "--to", "a@example.org"],
    ])
  func company(arguments: [String]) throws {
    let outcome = try SampleWorkspace.shared.get().run("monthly", Self.june + arguments)
    #expect(outcome.status == 64, "\(outcome.messages)")
    #expect(outcome.output.isEmpty)
  }

  @Test(
    "a workbook is named after its period and unit",
    arguments: [
      (["monthly", "--period", "2020-06"], "BC-thang-06-2020-gia-lai.xlsx"),
      (
        ["monthly", "--period", "2020-06", "--unit", "PLK"], "BC-thang-06-2020-thanh-uy-pleiku.xlsx"
      ),
      (["quarterly", "--period", "2020-Q2"], "BC-quy-2-2020-gia-lai.xlsx"),
      (["phase", "D1"], "BC-dot-d1-gia-lai.xlsx"),
      (
        ["custom", "--from", "2020-05-01", "--to", "2020-05-31"],
        "BC-2020-05-01-den-2020-05-31-gia-lai.xlsx"
      ),
    ])
  func names(arguments: [String], name: String) throws {
    let workspace = try SampleWorkspace.copy()
    let outcome = try workspace.run(arguments[0], Array(arguments.dropFirst()))
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(try workspace.folder.names() == [name, "w"])
  }

  @Test("any name of a unit makes a safe one of a file, and units of one name don't share a file")
  func unusualNames() throws {
    let workspace = try SampleWorkspace.copy()
    let renamed = try workspace.folder.text(of: "w/units.csv")
      .replacing("Thành ủy Pleiku", with: "\"../Thành ủy: «Pleiku»/\"")
      .replacing("Thị ủy An Khê", with: "Hòa Bình")
      .replacing("Thị ủy Ayun Pa", with: "Hoá Bính")
    try workspace.folder.write(renamed, to: "w/units.csv")
    for unit in ["PLK", "AKH", "AYP"] {
      let outcome = try workspace.run("monthly", ["--period", "2020-06", "--unit", unit])
      #expect(outcome.status == 0, "\(outcome.messages)")
    }
    #expect(
      try workspace.folder.names() == [
        "BC-thang-06-2020-hoa-binh-AKH.xlsx", "BC-thang-06-2020-hoa-binh-AYP.xlsx",
        "BC-thang-06-2020-thanh-uy-pleiku.xlsx", "w",
      ])
  }
}
