import Foundation
import ReportModel

/// A file or folder that the system doesn't let us have.
struct FileFailure: ExitingError {
  enum Action {
    case read
    case write
  }

  let action: Action
  let path: String
  /// The system's `errno`.
  let errorNumber: Int32

  var status: ExitStatus {
    action == .read && FileFailure.meaningMissing.contains(errorNumber)
      ? .inputMissing : .inputOutput
  }

  var message: BilingualText {
    let reason = FileFailure.reason(errorNumber)
    return switch action {
    case .read:
      BilingualText(
        vi: "Không đọc được «\(path)»: \(reason.vietnamese).",
        en: "Can't read “\(path)”: \(reason.english).")
    case .write:
      BilingualText(
        vi: "Không ghi được «\(path)»: \(reason.vietnamese).",
        en: "Can't write “\(path)”: \(reason.english).")
    }
  }

  var remedy: BilingualText? {
    switch errorNumber {
    case ENOENT where action == .read:
      BilingualText(vi: "Kiểm tra lại tên tệp và thư mục.", en: "Check the name and the folder.")
    case ENOENT:
      BilingualText(
        vi: "Tạo thư mục trước, hoặc chọn thư mục khác.",
        en: "Make the folder first, or choose another one.")
    case EACCES, EPERM, EROFS:
      BilingualText(
        vi: "Xin cấp quyền, hoặc chọn thư mục khác.",
        en: "Ask for access, or choose another folder.")
    case ENOSPC, EDQUOT:
      BilingualText(vi: "Giải phóng dung lượng rồi chạy lại.", en: "Free some space and run again.")
    case EISDIR where action == .read:
      BilingualText(
        vi: "Nêu tên các tệp trong thư mục, ví dụ «\(path)/*.csv».",
        en: "Name the files in the folder, such as “\(path)/*.csv”.")
    default: nil
    }
  }

  private static let meaningMissing: Set<Int32> = [ENOENT, ENOTDIR, EISDIR]

  private static func reason(_ errorNumber: Int32) -> BilingualText {
    let english = String(cString: strerror(errorNumber))
    let vietnamese: String? =
      switch errorNumber {
      case ENOENT: "không có tệp hoặc thư mục này"
      case ENOTDIR: "một phần của đường dẫn không phải là thư mục"
      case EISDIR: "đây là thư mục, không phải là tệp"
      case EACCES, EPERM: "không có quyền"
      case EROFS: "ổ đĩa chỉ cho đọc"
      case ENOSPC: "hết dung lượng đĩa"
      case EDQUOT: "vượt hạn mức dung lượng"
      case EEXIST, ENOTEMPTY: "đã có sẵn"
      case EIO: "lỗi đọc ghi của ổ đĩa"
      case EFBIG: "tệp quá lớn"
      default: nil
      }
    return BilingualText(
      vi: vietnamese ?? english, en: english.prefix(1).lowercased() + english.dropFirst())
  }
}
