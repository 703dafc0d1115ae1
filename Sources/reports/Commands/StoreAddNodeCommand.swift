import ArgumentParser
import ReportModel
import ReportStore

/// `reports store add-node`: lets another server hold records.
struct StoreAddNodeCommand: ReportsCommand {
  static let configuration = CommandConfiguration("add-node", Help.StoreAddNode.command)

  @Argument(help: .of(Help.StoreAddNode.name))
  var name: String

  @Argument(help: .of(Help.StoreAddNode.address))
  var address: String

  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var messages: MessageOptions

  func run(on console: Console) throws {
    let store = try place.located().store
    guard let nodes = try StoreNodes(of: store, patience: .told(on: console)) else {
      throw CommandFailure(
        .usage,
        message: BilingualText(
          vi: "Kho số liệu «\(store.text)» là một tệp, không chia ra nhiều máy được.",
          en: "The store “\(store.text)” is a file; it can’t be divided among servers."),
        remedy: BilingualText(
          vi: "Chép sang PostgreSQL bằng «reports store copy».",
          en: "Copy it to PostgreSQL by “reports store copy”."))
    }
    try nodes.add(name, at: StoreAddress(address))
    let names = try nodes.names().joined(separator: ", ")
    console.note(
      BilingualText(
        vi: "Số liệu của các năm mới được chia cho các máy: \(names).",
        en: "The records of years to come are divided among the nodes: \(names)."))
  }
}
