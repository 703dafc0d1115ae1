import ReportModel
import ReportStore

/// What is said when stores are made and copied.
enum StoreMessages {
  /// Makes or renews the tables of a workspace's store, and says what was done.
  static func install(_ place: WorkspaceOptions, _ console: Console) throws {
    let store = try place.located().store
    let outcome = try StoreInstallation.install(at: store, patience: .told(on: console))
    console.note(installed(outcome, store))
  }

  private static func installed(
    _ outcome: StoreInstallation.Outcome, _ store: StoreAddress
  ) -> BilingualText {
    switch outcome {
    case .made:
      BilingualText(
        vi: "Đã tạo kho số liệu «\(store.text)».", en: "Made the store “\(store.text)”.")
    case .migrated(let changes):
      BilingualText(
        vi: "Đã nâng kho số liệu «\(store.text)»: \(changes.joined(separator: ", ")).",
        en: "Brought the store “\(store.text)” up to date: \(changes.joined(separator: ", ")).")
    case .upToDate:
      BilingualText(
        vi: "Kho số liệu «\(store.text)» đã có sẵn, không phải thay đổi gì.",
        en: "The store “\(store.text)” is there and up to date.")
    }
  }

  static func copied(_ contents: StoreCopy.Contents, to store: StoreAddress) -> BilingualText {
    BilingualText(
      vi: "Đã chép \(DecimalText.vietnamese(contents.versions)) phiên bản nguồn, "
        + "\(DecimalText.vietnamese(contents.activities)) bản ghi hoạt động và "
        + "\(DecimalText.vietnamese(contents.logEntries)) mục nhật ký sang «\(store.text)».",
      en:
        "Copied \(contents.versions) versions of sources, \(contents.activities) activity records "
        + "and \(contents.logEntries) entries of the log to “\(store.text)”.")
  }

  static func notEmpty(_ name: String) -> CommandFailure {
    CommandFailure(
      .usage,
      message: BilingualText(
        vi: "Kho số liệu «\(name)» không trống, nên không chép vào đó.",
        en: "The store “\(name)” isn’t empty; nothing is copied into it."),
      remedy: BilingualText(
        vi: "Nêu một kho mới, hoặc một cơ sở dữ liệu trống.",
        en: "Name a new store, or an empty database."))
  }
}
