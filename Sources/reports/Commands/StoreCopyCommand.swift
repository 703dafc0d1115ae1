import ArgumentParser
import ReportModel
import ReportStore

/// `reports store copy`: copies a store into an empty one.
struct StoreCopyCommand: ReportsCommand {
  static let configuration = CommandConfiguration("copy", Help.StoreCopy.command)

  @Argument(help: .of(Help.StoreCopy.source), completion: .file())
  var source: String

  @Argument(help: .of(Help.StoreCopy.target), completion: .file())
  var target: String

  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var messages: MessageOptions

  func run(on console: Console) throws {
    let workspace = try place.located()
    let plan = try PlanLoading.plan(of: workspace, console: console)
    let (from, to) = (try StoreAddress(source), try StoreAddress(target))
    if let path = from.path, FileSystem.kind(of: path) == nil {
      throw StoreError.missing(path: path)
    }
    let patience = try StorePatience.told(on: console)
    _ = try StoreInstallation.install(at: to, patience: patience)
    do {
      let contents = try StoreCopy(from: from, to: to, patience: patience).run(plan)
      console.note(StoreMessages.copied(contents, to: to))
    } catch let error as StoreCopy.TargetNotEmpty {
      throw StoreMessages.notEmpty(error.name)
    }
  }
}
