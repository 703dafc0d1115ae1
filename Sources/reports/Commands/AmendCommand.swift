import ArgumentParser
import ReportEngine
import ReportModel
import ReportStore

/// `reports amend`: lets what came late for a closed period count, in a version of its own.
struct AmendCommand: ReportsCommand {
  static let configuration = CommandConfiguration("amend", Help.Amend.command)

  @Argument(help: .of(Help.Amend.period), completion: .periods)
  var period: String

  @Option(help: .of(Help.Amend.reason))
  var reason: String

  @Flag(help: .of(Help.Amend.plan))
  var plan = false

  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var messages: MessageOptions

  func run(on console: Console) throws {
    let period = try PeriodArgument.period(period, of: "PERIOD")
    let reason = try ReasonArgument.reason(reason)
    let workspace = try place.located()
    let present = try KeptFiles(of: workspace, console: console)
    guard let former = try ClosedPeriods.closing(of: period, version: nil, in: workspace) else {
      throw ClosingMessages.fault(.isOpen, of: period)
    }
    let material = plan ? present.material : try kept(former, of: workspace, console)
    var store = try StoreWriting.store(of: workspace, plan: present.plan, console: console)
    do {
      let amended = try store.amend(period, keeping: material, reason: reason)
      console.note(ClosingMessages.done(.amendment, amended))
      tellOthers(than: amended, try store.closings(), console)
    } catch let fault as DatabaseStore.ClosingFault {
      throw ClosingMessages.fault(fault, of: period)
    }
  }

  /// What the version before keeps, so that nothing but the records changes.
  private func kept(
    _ closing: Closing, of workspace: Workspace, _ console: Console
  ) throws -> DatabaseStore.ClosingMaterial {
    let files = try StoreHistory(address: workspace.store).files(of: closing)
    let kept = Workspace(folder: ".", files: .kept(files))
    return DatabaseStore.ClosingMaterial(
      files: files, program: ProgramVersion.named,
      plan: try PlanLoading.plan(of: kept, console: console))
  }

  /// Other closed periods with days of this one stay as they are.
  private func tellOthers(than amended: Closing, _ closings: [Closing], _ console: Console) {
    let others = closings.filter {
      $0.state == .current && $0.period != amended.period && $0.window.overlaps(amended.window)
    }
    guard !others.isEmpty else { return }
    let codes = others.map(\.period.code).joined(separator: ", ")
    console.note(
      BilingualText(
        vi: "Các kỳ đã chốt khác có chung ngày giữ nguyên bản của mình: \(codes).",
        en: "Other closed periods that share days stay as they were: \(codes)."))
  }
}
