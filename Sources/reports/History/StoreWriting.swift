import Foundation
import ReportModel
import ReportStore

/// Opens stores to be written, in the name of whoever runs the program.
enum StoreWriting {
  /// - Throws: `StoreError`, and `CommandFailure` when the clock can't be right.
  static func store(
    of workspace: Workspace, plan: Plan, opening: DatabaseStore.Opening = .existing,
    console: Console, patience: StorePatience? = nil
  ) throws -> DatabaseStore {
    let author = try Environment.author()
    let store = try DatabaseStore(
      address: workspace.store, plan: plan, opening: opening,
      patience: try patience ?? .told(on: console), author: author)
    if let last = try store.lastMoment(), last > author.moment {
      console.warn(
        BilingualText(
          vi: "Đồng hồ của máy (\(author.moment.iso)) chậm hơn mục cuối của nhật ký (\(last.iso)).",
          en: "The machine's clock (\(author.moment.iso)) is behind the log's last entry "
            + "(\(last.iso))."),
        remedy: BilingualText(
          vi: "Kiểm tra ngày giờ của máy. Việc ghi vẫn tiếp tục; thứ tự trong nhật ký theo số mục.",
          en: "Check the machine's date. Writing goes on; the log is in order of its numbers."))
    }
    return store
  }
}

extension Environment {
  /// Who runs the program, and when.
  static func author() throws -> Author {
    Author(name: userName, moment: try moment())
  }

  /// Now; noon in Vietnam of `$REPORTS_TODAY` for tests and reproducible runs.
  private static func moment() throws -> Moment {
    guard value("REPORTS_TODAY") != nil else { return Moment(seconds: Int64(time(nil))) }
    return Moment(seconds: Int64(try today().number) * 86_400 + 5 * 3600)
  }

  /// The operating system's name of the user, else the number.
  private static var userName: String {
    let user = geteuid()
    guard let entry = getpwuid(user), let name = entry.pointee.pw_name else { return "\(user)" }
    return String(cString: name)
  }
}
