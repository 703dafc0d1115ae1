import ArgumentParser
import ReportModel
import ReportStore

/// `reports restore`: puts a backup in the place of the store.
struct RestoreCommand: ReportsCommand {
  static let configuration = CommandConfiguration("restore", Help.Restore.command)

  @Argument(help: .of(Help.Restore.file), completion: .file())
  var file: String

  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var messages: MessageOptions

  func run(on console: Console) throws {
    let today = try Environment.today()
    let workspace = try place.located()
    try BackupFile(path: file).checkRestorable(to: workspace)
    // A signal would leave hidden copies behind.
    let hold = SignalHold()
    defer { hold.release() }
    let path = try workspace.storeFile()
    let restoration = StoreRestoration(
      of: path, formerPath: "\(path).before-restore-\(today)",
      patience: try .told(on: console), author: try Environment.author())
    let outcome = try restoration.run(from: file)
    if let former = outcome.former {
      console.note(
        BilingualText(
          vi: "Kho số liệu trước đó được giữ ở \(former)",
          en: "What was there before is kept in \(former)"))
    }
    let told = outcome.contents.told
    console.note(
      BilingualText(
        vi: "Đã khôi phục \(told.vietnamese) từ \(file)",
        en: "Restored \(told.english) from \(file)"))
  }
}
