import ArgumentParser
import ReportModel
import ReportStore

/// `reports reopen`: lets the figures of a closed period follow all that is received again.
struct ReopenCommand: ReportsCommand {
  static let configuration = CommandConfiguration("reopen", Help.Reopen.command)

  @Argument(help: .of(Help.Reopen.period), completion: .periods)
  var period: String

  @Option(help: .of(Help.Reopen.reason))
  var reason: String

  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var messages: MessageOptions

  func run(on console: Console) throws {
    let period = try PeriodArgument.period(period, of: "PERIOD")
    let reason = try ReasonArgument.reason(reason)
    let workspace = try place.located()
    let plan = try PlanLoading.plan(of: workspace, console: console)
    var store = try StoreWriting.store(of: workspace, plan: plan, console: console)
    do {
      console.note(ClosingMessages.done(.reopening, try store.reopen(period, reason: reason)))
    } catch let fault as DatabaseStore.ClosingFault {
      throw ClosingMessages.fault(fault, of: period)
    }
  }
}
