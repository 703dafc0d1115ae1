import Foundation
import ReportModel
import ReportStore

/// A copy of a store that an officer keeps somewhere.
struct BackupFile {
  let path: String

  /// Writes the copy, or replaces one that is there.
  ///
  /// - Throws: `StoreError`, `FileFailure` or `CommandFailure`; the file is then as it was before.
  func write(_ store: StoreFile) throws -> StoreFile.Contents {
    try checkReplaceable(by: store)
    return try AtomicFile(path: path, permissions: 0o640).write(by: { hidden in
      try store.copy(to: hidden, toldAs: path)
    })
  }

  /// A plan or a file of records that is named by a slip stays, and so does a store that is in use.
  private func checkReplaceable(by store: StoreFile) throws {
    if let here = FileIdentity(path), here == FileIdentity(store.path) {
      throw refusal(
        BilingualText(
          vi: "«\(path)» chính là kho số liệu.", en: "“\(path)” is the store itself."))
    }
    switch FileSystem.kind(of: path) {
    case nil: break
    case .file where isEmpty || StoreFile(path: path).isStore: break
    case .file, .folder, .other:
      throw refusal(
        BilingualText(
          vi: "«\(path)» có sẵn và không phải là kho số liệu, nên không ghi đè.",
          en: "“\(path)” exists and is no store; it is not replaced."))
    }
    // Another program's notes beside the file would be taken for notes on the copy.
    for suffix in ["-wal", "-journal"] where FileSystem.kind(of: path + suffix) != nil {
      throw refusal(
        BilingualText(
          vi: "«\(path)» đang được dùng: cạnh đó có «\(path)\(suffix)».",
          en: "“\(path)” is in use: there is “\(path)\(suffix)” beside it."))
    }
  }

  /// - Throws: `FileFailure` when there is no such file, `CommandFailure` when it is the store.
  func checkRestorable(to workspace: Workspace) throws {
    guard FileSystem.kind(of: path) != nil else {
      throw FileFailure(action: .read, path: path, errorNumber: ENOENT)
    }
    if try FileIdentity(path) == FileIdentity(workspace.storeFile()) {
      throw CommandFailure(
        .usage,
        message: BilingualText(
          vi: "«\(path)» chính là kho số liệu.", en: "“\(path)” is the store itself."),
        remedy: BilingualText(
          vi: "Nêu tệp đã sao lưu bằng «reports backup TỆP».",
          en: "Name a file that “reports backup FILE” has written."))
    }
  }

  private var isEmpty: Bool { InputFile(name: path).length == 0 }

  private func refusal(_ message: BilingualText) -> CommandFailure {
    CommandFailure(
      .usage, message: message,
      remedy: BilingualText(vi: "Chọn tên tệp khác.", en: "Choose another file name."))
  }
}

extension StoreFile.Contents {
  /// How much it is.
  var told: BilingualText {
    BilingualText(
      vi: "\(DecimalText.vietnamese(records)) bản ghi của \(DecimalText.vietnamese(sources)) nguồn",
      en: "\(records) record\(records == 1 ? "" : "s") of "
        + "\(sources) source\(sources == 1 ? "" : "s")")
  }
}

extension Workspace {
  /// The file that holds the records.
  ///
  /// - Throws: `CommandFailure` when they are on a server, whose administrator sees to copies of it.
  func storeFile() throws(CommandFailure) -> String {
    if let path = store.path { return path }
    throw CommandFailure(
      .usage,
      message: BilingualText(
        vi: "Kho số liệu «\(store.text)» ở trên máy chủ, không phải là một tệp.",
        en: "The store “\(store.text)” is on a server; it is no file."),
      remedy: BilingualText(
        vi:
          "Sao lưu bằng pg_dump của PostgreSQL, hoặc chép sang một tệp bằng «reports store copy».",
        en: "Back it up by PostgreSQL’s pg_dump, or copy it to a file by “reports store copy”."))
  }
}
