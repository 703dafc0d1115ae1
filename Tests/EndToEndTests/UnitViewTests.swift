import Foundation
import Testing

/// `--units`: the same figures in other trees of units.
@Suite("Views of the units")
struct UnitViewTests {
  private func total(_ view: [String]) throws -> String {
    let workspace = try SampleWorkspace.shared.get()
    let outcome = try workspace.run(
      "statistics",
      ["--measure", "activities,audience", "--period", "2020", "--format", "csv"] + view)
    #expect(outcome.status == 0, "\(outcome.messages)")
    return outcome.text
  }

  @Test(
    "grand totals are the same in every view",
    arguments: ["at-cut-off", "as-reported", "today", "as-of:2019-12-31"])
  func totals(_ view: String) throws {
    #expect(try total(["--units", view]) == total([]))
  }

  @Test("a view that there isn't is refused with those that there are")
  func unknown() throws {
    let workspace = try SampleWorkspace.shared.get()
    let outcome = try workspace.run(
      "statistics", ["--measure", "activities", "--period", "2020", "--units", "yesterday"])
    #expect(outcome.status == 64)
    #expect(outcome.messages.contains("as-reported"))
  }
}
