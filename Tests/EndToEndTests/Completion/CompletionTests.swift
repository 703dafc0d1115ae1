import Foundation
import Testing

/// What a shell offers for a command line; the names are those of the sample.
@Suite("Completion")
struct CompletionTests {
  @Test(
    "offers what the workspace knows",
    arguments: [
      ("monthly", "--unit", "PLK"), ("status", "--unit", "BTGTU"), ("monthly", "--province", "GL"),
      ("monthly", "--period", "2020-06"), ("quarterly", "--period", "2020-Q2"),
      ("half-yearly", "--period", "2020-H1"), ("nine-monthly", "--period", "2020-9M"),
      ("weekly", "--period", "2020-W23"), ("yearly", "--period", "2020"),
      ("statistics", "--period", "2020-Q2"), ("statistics", "--phase", "D2a"),
      ("statistics", "--content-area", "D1.1"), ("statistics", "--channel", "TTM"),
      ("statistics", "--indicator", "VB"), ("monthly", "--template", "quarterly"),
      ("init", "--sample", "gia-lai-2020"), ("period", "--calendar", "nd09"),
      ("statistics", "--by", "content-area"), ("statistics", "--measure", "activities"),
      ("phase", "positional@0", "D2"), ("period", "positional@0", "2020-06"),
      ("templates show", "positional@0", "party-hd36-2018"),
      ("submissions show", "positional@0", "39"), ("monthly", "--units", "as-reported"),
      ("monthly", "--table", "units"), ("phase", "--table", "provenance"),
    ])
  func candidates(command: String, argument: String, expected: String) throws {
    let offered = try Completion.candidates(command, argument)
    #expect(offered.contains(expected), "\(offered)")
  }

  @Test("offers a report's command periods of its own kind only")
  func kinds() throws {
    let months = try Completion.candidates("monthly", "--period")
    #expect(months.allSatisfy { $0.wholeMatch(of: /\d{4}-\d\d/) != nil }, "\(months)")
    #expect(months.first == "2021-02")
    #expect(try Completion.candidates("yearly", "--period") == ["2021", "2020", "2019"])
  }

  @Test("offers after a comma what isn't there yet")
  func lists() throws {
    let offered = try Completion.candidates("statistics", "--by", word: "unit,phase,")
    #expect(offered.contains("unit,phase,month"))
    #expect(!offered.contains("unit,phase,unit"))
  }

  @Test("shows in zsh and fish what codes stand for")
  func notes() throws {
    let zsh = try Completion.candidates("monthly", "--unit", shell: "zsh")
    #expect(zsh.contains("PLK:Thành ủy Pleiku"))
    let levels = try Completion.candidates("statistics", "--by", shell: "zsh")
    #expect(levels.contains("level\\:district"))
    let fish = try Completion.candidates("monthly", "--period", shell: "fish")
    #expect(fish.contains("2020-06\ttháng 6 năm 2020"))
  }

  @Test("takes the workspace from the line, from the environment, or from above the folder")
  func workspaces() throws {
    let workspace = try SampleWorkspace.shared.get()
    let folder = workspace.folder.url
    for option in [["--workspace", "w"], ["--workspace=w"], ["--workspace", "=", "'w'"]] {
      let offered = try Completion.candidates("monthly", "--unit", after: option, in: folder)
      #expect(offered.contains("PLK"), "\(option)")
    }
    let above = try Completion.candidates(
      "monthly", "--unit", after: [], in: folder.appendingPathComponent("w/records"))
    #expect(above.contains("PLK"))
    let named = try Program.shell(
      "REPORTS_WORKSPACE=w $reports ---completion monthly -- --unit 3 0 reports monthly --unit ''",
      in: folder)
    #expect(named.lines.contains("PLK"))
  }

  @Test("says and makes nothing where there is no workspace, no store, or a plan with errors")
  func silence() throws {
    let folder = try TemporaryFolder()
    let lines = [
      "monthly -- --unit 3 0 reports monthly --unit ''",
      "monthly -- --period 3 0 reports monthly --period ''",
      "submissions show -- positional@0 3 0 reports submissions show ''",
      "monthly -- --nonsense 3 0 reports monthly --nonsense ''", "monthly -- --unit x y", "x",
    ]
    for plan in [nil, "campaign: [", "campaign:\n  code: x\n"] {
      if let plan { try Data(plan.utf8).write(to: folder.url.appendingPathComponent("plan.yaml")) }
      for line in lines {
        let outcome = try Program.shell("$reports ---completion \(line)", in: folder.url)
        #expect(outcome.messages.isEmpty, "\(outcome.messages)")
        #expect(outcome.text.filter { !$0.isWhitespace }.isEmpty, "\(outcome.text)")
      }
      #expect(try folder.names() == (plan == nil ? [] : ["plan.yaml"]))
    }
  }

  @Test("leaves the store as it is, to the byte, and doesn't wait for who writes into it")
  func untouchedStore() throws {
    let workspace = try SampleWorkspace.copy()
    let store = workspace.folder.url.appendingPathComponent("w/reports.sqlite")
    let before = try Data(contentsOf: store)
    for option in ["--period", "--unit"] {
      _ = try Completion.candidates("monthly", option, in: workspace.folder.url)
    }
    #expect(try Data(contentsOf: store) == before)
  }

  /// bash would run what stands between `$(` and `)`.
  @Test("never offers a name that a shell could take for a command")
  func hostileNames() throws {
    let workspace = try SampleWorkspace.copy()
    let folder = workspace.folder.url.appendingPathComponent("w/report-templates")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["$(touch pwned)", "`touch pwned`", "a b", "mau-rieng"] {
      try Data().write(to: folder.appendingPathComponent("\(name).yaml"))
    }
    for shell in ["bash", "zsh", "fish"] {
      let offered = try Completion.candidates(
        "monthly", "--template", shell: shell, in: workspace.folder.url)
      #expect(offered.contains { $0.hasPrefix("mau-rieng") })
      #expect(!offered.contains { $0.contains("touch") || $0.contains("a b") }, "\(offered)")
    }
  }
}
