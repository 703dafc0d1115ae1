import ArgumentParser
import ReportModel
import ReportStore

/// `reports backup`: a copy of the store as it stands at one moment.
struct BackupCommand: ReportsCommand {
  static let configuration = CommandConfiguration("backup", Help.Backup.command)

  @Argument(help: .of(Help.Backup.file), completion: .file())
  var file: String

  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var messages: MessageOptions

  func run(on console: Console) throws {
    let workspace = try place.located()
    let store = StoreFile(path: try workspace.storeFile(), patience: try .told(on: console))
    let contents = try BackupFile(path: file).write(store)
    console.note(
      BilingualText(
        vi: "Đã sao lưu \(contents.told.vietnamese): \(file)",
        en: "Backed up \(contents.told.english): \(file)"))
  }
}
