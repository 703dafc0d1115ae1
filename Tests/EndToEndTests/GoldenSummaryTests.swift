import Foundation
import ReportsTestSupport
import Testing

/// The summaries that the samples give, whole, as an officer would get them.
@Suite("Golden summaries")
struct GoldenSummaryTests {
  /// A report on a sample, straight from its record files.
  struct Report: CustomTestStringConvertible {
    let sample: String
    let arguments: [String]

    init(_ sample: String, _ arguments: String...) {
      self.sample = sample
      self.arguments = arguments
    }

    /// `gia-lai-2020/monthly-2020-06`.
    var testDescription: String { "\(sample)/\(arguments.joined(separator: "-"))" }
  }

  /// A month, a quarter and a phase of each: where the sample has what others haven't.
  static let reports = [
    Report("gia-lai-2020", "monthly", "2020-06"),
    Report("gia-lai-2020", "quarterly", "2020-Q2"),
    // A phase with parts, and records that name another phase than that of their day.
    Report("gia-lai-2020", "phase", "D2"),
    // Two phases at once, deadlines in working days, the layout of the state.
    Report("kon-tum-so-tai-chinh-2020", "monthly", "2020-08"),
    Report("kon-tum-so-tai-chinh-2020", "quarterly", "2020-Q3"),
    // A part «trong thời gian diễn ra» of four days.
    Report("kon-tum-so-tai-chinh-2020", "phase", "G2a"),
    // Before, during and after a congress; a calendar of its own.
    Report("dam-ha-2020", "monthly", "2020-05"),
    Report("dam-ha-2020", "quarterly", "2020-Q2"),
    Report("dam-ha-2020", "phase", "TDH"),
    Report("dam-ha-2020", "phase", "TRDH"),
    Report("dam-ha-2020", "phase", "SDH"),
    // Completion counted by group; districts that merge, and one that is split, in the first quarter.
    Report("cao-bang-2020", "monthly", "2020-06"),
    Report("cao-bang-2020", "quarterly", "2020-Q1"),
    // A phase without days.
    Report("cao-bang-2020", "phase", "TRUOC"),
    // A phase that is over and one that goes on for years; no targets, no year before.
    Report("dang-uy-khoi-2021", "monthly", "2021-12"),
    Report("dang-uy-khoi-2021", "quarterly", "2022-Q1"),
    Report("dang-uy-khoi-2021", "phase", "P1"),
    Report("dang-uy-khoi-2021", "phase", "P2"),
  ]

  @Test("a month, a quarter and a phase of every sample read as they stand", arguments: reports)
  func summary(_ report: Report) throws {
    let folder = Repository.root.appendingPathComponent("samples/\(report.sample)")
    let records = try FileManager.default
      .contentsOfDirectory(atPath: folder.appendingPathComponent("records").path).sorted()
      .map { "records/\($0)" }
    let named = report.arguments[0] == "phase" ? [] : ["--period"]
    let outcome = try Program.run(
      [report.arguments[0]] + named + report.arguments.dropFirst()
        + ["--province", "--no-workbook", "--quiet", "--records"] + records,
      in: folder, today: "2022-12-31")
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.messages.isEmpty)
    #expect(outcome.lines.allSatisfy { $0.count <= 80 })
    try expectSnapshot(of: outcome.text, named: "samples/\(report.testDescription).txt")
  }

  @Test("every sample has a month, a quarter and a phase among them")
  func complete() throws {
    let samples = try FileManager.default
      .contentsOfDirectory(atPath: Repository.root.appendingPathComponent("samples").path)
      .filter { !$0.contains(".") }
    for sample in samples {
      let commands = Set(Self.reports.filter { $0.sample == sample }.map { $0.arguments[0] })
      #expect(commands == ["monthly", "quarterly", "phase"], "\(sample)")
    }
  }
}
