import ArgumentParser
import ReportEngine
import ReportModel
import ReportStore

/// `reports close`: fixes the figures of a period for good.
struct CloseCommand: ReportsCommand {
  static let configuration = CommandConfiguration("close", Help.Close.command)

  @Argument(help: .of(Help.Close.period), completion: .periods)
  var period: String

  @Option(help: .of(Help.Close.reason))
  var reason: String?

  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var messages: MessageOptions

  func run(on console: Console) throws {
    let period = try PeriodArgument.period(period, of: "PERIOD")
    let reason = try reason.map { try ReasonArgument.reason($0) }
    let workspace = try place.located()
    let kept = try KeptFiles(of: workspace, console: console)
    let window = kept.plan.calendar.window(of: period)
    guard try window.last < Environment.today() else {
      throw CloseCommand.hasNotEnded(period, window)
    }
    var store = try StoreWriting.store(of: workspace, plan: kept.plan, console: console)
    let ledger = try Statistics(plan: kept.plan, source: store)
      .reportingLedger(for: window, asOf: window.last)
    let tree = kept.plan.units.tree(on: window.last)
    do {
      let closing = try store.close(
        period, keeping: kept.material, reason: reason)
      console.note(ClosingMessages.done(.closing, closing))
      console.note(CloseCommand.coverage(ledger.coverage(of: ledger.expected, names: tree)))
    } catch let fault as DatabaseStore.ClosingFault {
      throw ClosingMessages.fault(fault, of: period)
    }
  }

  private static func coverage(_ coverage: Coverage) -> BilingualText {
    let missing = coverage.missing.map(\.name)
    let names = missing.prefix(5).joined(separator: ", ") + (missing.count > 5 ? ", …" : "")
    return BilingualText(
      vi: "Số đơn vị báo cáo: \(coverage.received)/\(coverage.expected)"
        + (missing.isEmpty ? "." : "; chưa báo cáo: \(names)."),
      en: "Units that reported: \(coverage.received) of \(coverage.expected)"
        + (missing.isEmpty ? "." : "; missing: \(names)."))
  }

  private static func hasNotEnded(_ period: ReportingPeriod, _ window: DayWindow) -> CommandFailure
  {
    CommandFailure(
      .usage,
      message: BilingualText(
        vi: "Kỳ \(period.code) chưa hết: đến hết ngày \(PeriodWording.date(window.last)).",
        en: "Period \(period.code) has not ended: it does on \(window.last)."),
      remedy: BilingualText(
        vi: "Chốt kỳ sau ngày đó.", en: "Close it after that day."))
  }
}

extension KeptFiles {
  /// What the store keeps with a version.
  var material: DatabaseStore.ClosingMaterial {
    DatabaseStore.ClosingMaterial(files: files, program: ProgramVersion.named, plan: plan)
  }
}
