import ReportModel
import Tabular

/// An archive, or one file in it, that isn't read, told at its place.
struct ArchiveFailure: PlacedError {
  let finding: Finding

  var status: ExitStatus { .dataErrors }
  var message: BilingualText { finding.message }
  var remedy: BilingualText? { finding.remedy }

  init(_ fault: FileArchive.Fault, archive: String) {
    let mebibyte = 1 << 20
    finding =
      switch fault {
      case .damaged:
        Finding(
          code: "archive-damaged", location: Finding.Location(file: archive),
          message: BilingualText(
            vi: "Tệp nén bị hỏng, rỗng hoặc không phải dạng ZIP.",
            en: "The archive is damaged, empty, or no ZIP archive."),
          remedy: BilingualText(
            vi: "Xin gửi lại tệp, hoặc giải nén rồi nhập cả thư mục.",
            en: "Have it sent again, or unpack it and import the folder."))
      case .tooManyEntries:
        Finding(
          code: "archive-too-large", location: Finding.Location(file: archive),
          message: BilingualText(
            vi: "Tệp nén có hơn \(DecimalText.vietnamese(ArchiveLimits.entryCount)) mục.",
            en: "The archive has more than \(ArchiveLimits.entryCount) entries."),
          remedy: ArchiveFailure.inParts)
      case .tooLarge:
        Finding(
          code: "archive-too-large", location: Finding.Location(file: archive),
          message: BilingualText(
            vi: "Tệp nén giải ra dài quá \(ArchiveLimits.totalLength / mebibyte) MiB.",
            en: "The archive unpacks to more than \(ArchiveLimits.totalLength / mebibyte) MiB."),
          remedy: ArchiveFailure.inParts)
      }
  }

  init(_ fault: FileArchive.EntryFault, entry: String, archive: String) {
    let (code, message, remedy) = ArchiveFailure.explanation(of: fault)
    finding = Finding(
      code: code, location: Finding.Location(file: "\(archive)/\(entry)"), message: message,
      remedy: remedy)
  }

  /// An archive within an archive.
  init(nested entry: String, archive: String) {
    finding = Finding(
      code: "archive-nested", location: Finding.Location(file: "\(archive)/\(entry)"),
      message: BilingualText(
        vi: "Tệp nén nằm trong tệp nén thì không đọc.",
        en: "An archive within an archive isn't read."),
      remedy: BilingualText(
        vi: "Giải nén tệp ngoài rồi nhập cả thư mục.",
        en: "Unpack the outer one and import the folder."))
  }

  /// An archive of a kind that isn't read.
  init(foreign path: String) {
    finding = Finding(
      code: "archive-foreign", location: Finding.Location(file: path),
      message: BilingualText(
        vi: "Tệp nén dạng này không đọc được, chỉ đọc được ZIP.",
        en: "Archives of this kind can't be read, only ZIP."),
      remedy: BilingualText(
        vi: "Giải nén rồi nhập cả thư mục, hoặc nén lại dạng ZIP.",
        en: "Unpack it and import the folder, or pack it anew as ZIP."))
  }

  private static let inParts = BilingualText(
    vi: "Chia thành nhiều tệp nén; nếu không biết ai gửi thì đừng mở.",
    en: "Divide it into several archives; don't open it if you don't know its sender.")

  private static let suspicious = BilingualText(
    vi: "Đừng giải nén tệp này; hỏi lại người gửi.",
    en: "Don't unpack it; ask the sender.")

  private static func explanation(
    of fault: FileArchive.EntryFault
  ) -> (code: String, message: BilingualText, remedy: BilingualText) {
    let mebibyte = 1 << 20
    return switch fault {
    case .unsafeName:
      (
        "archive-unsafe-name",
        BilingualText(
          vi: "Tên tệp trong tệp nén dẫn ra ngoài tệp nén, nên không đọc.",
          en: "The name leads out of the archive, so it isn't read."), suspicious
      )
    case .nameTwice:
      (
        "archive-name-twice",
        BilingualText(
          vi: "Trong tệp nén có tệp khác cùng tên đứng trước.",
          en: "A file before it in the archive has the same name."),
        BilingualText(
          vi: "Đổi tên một trong hai tệp rồi nén lại.", en: "Rename one of the two, and pack anew.")
      )
    case .encrypted:
      (
        "archive-encrypted",
        BilingualText(
          vi: "Tệp trong tệp nén được bảo vệ bằng mật khẩu.",
          en: "The file in the archive is protected by a password."),
        BilingualText(
          vi: "Giải nén bằng mật khẩu rồi nhập cả thư mục.",
          en: "Unpack it with the password and import the folder.")
      )
    case .tooLarge:
      (
        "archive-too-large",
        BilingualText(
          vi: "Tệp giải nén ra dài quá \(ArchiveLimits.entryLength / mebibyte) MiB.",
          en: "The file is more than \(ArchiveLimits.entryLength / mebibyte) MiB when unpacked."),
        suspicious
      )
    case .compression:
      (
        "archive-too-large",
        BilingualText(
          vi: "Tệp giải nén ra lớn gấp hơn \(ArchiveLimits.compression) lần.",
          en: "The file is more than \(ArchiveLimits.compression) times as large when unpacked."),
        suspicious
      )
    case .damaged:
      (
        "archive-damaged",
        BilingualText(
          vi: "Tệp trong tệp nén bị hỏng.", en: "The file in the archive is damaged."),
        BilingualText(vi: "Xin gửi lại tệp nén.", en: "Have the archive sent again.")
      )
    }
  }
}
