import Foundation
import Testing

/// The scripts in the shells that they are for.
@Suite("Completion in shells")
struct ShellTests {
  /// bash hands a function the words of the line, and takes what it leaves in `COMPREPLY`.
  @Test(
    "bash completes",
    arguments: [
      (["mont"], "monthly"), (["monthly", "--per"], "--period"),
      (["monthly", "--unit", "DUK"], "DUKCQ DUKDN"),
      (["statistics", "--by", "unit,con"], "unit,content-area"),
      (["quarterly", "--period", "2020-Q"], "2020-Q4 2020-Q3 2020-Q2 2020-Q1"),
      (["submissions", "sh"], "show"), (["submissions", "show", "38"], "38"),
      (["import", "rec"], "records"), (["monthly", "--format", "j"], "json"),
      (["init", "x", "--sample", "gia"], "gia-lai-2020"),
    ])
  func bash(words: [String], expected: String) throws {
    let folder = try Completion.scripts()
    let workspace = try SampleWorkspace.shared.get().folder.url.appendingPathComponent("w")
    let quoted = (["reports"] + words).map { "'\($0)'" }.joined(separator: " ")
    let outcome = try Program.shell(
      """
      PATH=$(dirname "$reports"):$PATH
      source '\(folder.path("reports"))'
      COMP_WORDS=(\(quoted)) COMP_CWORD=\(words.count) COMP_LINE='reports \(words.joined(separator: " "))'
      COMP_POINT=${#COMP_LINE}
      _reports reports '\(words.last ?? "")' '\((["reports"] + words).dropLast().last ?? "")'
      echo "${COMPREPLY[*]}"
      """, in: workspace)
    #expect(outcome.messages.isEmpty, "\(outcome.messages)")
    #expect(outcome.text == "\(expected)\n")
  }

  @Test(
    "zsh and fish complete",
    arguments: ["zsh", "fish"],
    [
      ("reports monthly --unit BTG", "--unit BTGTU"),
      ("reports submissions wi", "submissions withdraw"),
      ("reports statistics --period 2021-H", "2021-H1"),
    ])
  func interactive(shell: String, typed: (line: String, expected: String)) throws {
    try TestTool.require(["zsh", "fish"], package: "zsh, fish")
    let folder = try Completion.scripts()
    let workspace = try SampleWorkspace.shared.get().folder.url.appendingPathComponent("w")
    let driver = Repository.root.appendingPathComponent(
      "Tests/EndToEndTests/Fixtures/programs/type-in-shell.zsh")
    let outcome = try Program.shell(
      """
      export HOME='\(folder.url.path)' PATH=$(dirname "$reports"):$PATH
      zsh -f '\(driver.path)' \(shell) '\(folder.url.path)' '\(typed.line)' '\(typed.expected)'
      """, in: workspace)
    #expect(outcome.status == 0, "\(outcome.text) \(outcome.messages)")
  }
}
