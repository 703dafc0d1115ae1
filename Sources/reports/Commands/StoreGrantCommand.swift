import ArgumentParser
import ReportModel
import ReportStore

/// `reports store grant`: who may do what in a store on a server.
struct StoreGrantCommand: ReportsCommand {
  static let configuration = CommandConfiguration("grant", Help.StoreGrant.command)

  @Argument(help: .of(Help.StoreGrant.role))
  var role: String?

  @Option(help: .of(Help.StoreGrant.unit), completion: .units)
  var unit: String?

  @Flag(help: .of(Help.StoreGrant.compiling))
  var compiling = false

  @Flag(help: .of(Help.StoreGrant.revoke))
  var revoke = false

  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var messages: MessageOptions

  func run(on console: Console) throws {
    guard [unit != nil, compiling, revoke].count(where: { $0 }) == (role == nil ? 0 : 1) else {
      throw StoreRightsMessages.unclear
    }
    let workspace = try place.located()
    let plan = try PlanLoading.plan(of: workspace, console: console)
    guard
      let rights = try StoreRights(
        of: workspace.store, plan: plan, patience: .told(on: console))
    else { throw StoreRightsMessages.isFile(workspace.store) }
    do {
      if let role {
        try revoke
          ? rights.revoke(from: role)
          : rights.grant(plan.unitLookup.position(ifGiven: unit), to: role)
      } else {
        try rights.renew()
      }
    } catch let fault as StoreRights.Fault {
      throw StoreRightsMessages.failure(fault)
    }
    let list = StoreRightsMessages.list(try rights.grants(), plan)
    try StandardStream.output.write(Array(list.text(in: console.language).utf8))
  }
}
