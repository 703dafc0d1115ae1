import ArgumentParser
import ReportModel
import ReportStore

/// `reports store check`: whether all that the store holds fits together.
struct StoreCheckCommand: ReportsCommand {
  static let configuration = CommandConfiguration("check", Help.StoreCheck.command)

  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var messages: MessageOptions

  func run(on console: Console) throws {
    let workspace = try place.located()
    let plan = try PlanLoading.plan(of: workspace, console: console)
    let audit = try StoreAudit(
      address: workspace.store, plan: plan, patience: .told(on: console))
    let text = StoreAuditText(audit: audit, path: workspace.store.text).text(in: console.language)
    try StandardStream.output.write(Array(text.utf8))
    guard audit.faults.isEmpty else {
      console.report(StoreAuditText.verdict(audit), remedy: StoreAuditText.remedy)
      throw ExitStatus.dataErrors.code
    }
  }
}
