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
    guard case .server(let server) = try StoreAddress(address) else {
      throw CommandFailure(
        .usage,
        message: BilingualText(
          vi: "«\(address)» không phải là địa chỉ cơ sở dữ liệu PostgreSQL.",
          en: "“\(address)” is no address of a PostgreSQL database."),
        remedy: BilingualText(
          vi: "Ghi như postgresql://may-chu-1/bao-cao.",
          en: "Write it like postgresql://node-1/reports."))
    }
    try nodes.add(name, at: server)
    let names = try nodes.names().joined(separator: ", ")
    console.note(
      BilingualText(
        vi: "Số liệu của các năm mới được chia cho các máy: \(names).",
        en: "The records of years to come are divided among the nodes: \(names)."))
  }
}
