import ReportModel
import ReportStore

/// What is said of rights in a store on a server.
enum StoreRightsMessages {
  /// A line for each role.
  static func list(_ grants: [StoreRights.Grant], _ plan: Plan) -> BilingualText {
    guard !grants.isEmpty else {
      return BilingualText(vi: "chưa cấp quyền cho ai\n", en: "nothing was granted yet\n")
    }
    func lines(_ language: Language) -> String {
      grants.map { TerminalText.safe(told($0, plan).text(in: language)) + "\n" }.joined()
    }
    return BilingualText(vi: lines(.vietnamese), en: lines(.english))
  }

  private static func told(_ grant: StoreRights.Grant, _ plan: Plan) -> BilingualText {
    guard let unit = grant.unit else {
      return BilingualText(
        vi: "\(grant.role): cơ quan tổng hợp, xem mọi đơn vị, chốt số liệu",
        en: "\(grant.role): the compiling office, sees all units and closes periods")
    }
    let name = plan.units.units.first { $0.code == unit }?.versions.last?.name ?? ""
    let count = grant.unitCount ?? 0
    return BilingualText(
      vi: "\(grant.role): \(unit) \(name), \(DecimalText.vietnamese(count)) đơn vị",
      en: "\(grant.role): \(unit) \(name), \(count) unit\(count == 1 ? "" : "s")")
  }

  static let unclear = CommandFailure(
    .usage,
    message: BilingualText(
      vi: "Nêu tên người dùng cùng với một trong: --unit, --compiling, --revoke.",
      en: "Name a user, and one of --unit, --compiling, --revoke."),
    remedy: BilingualText(
      vi:
        "Không nêu gì thì lệnh cập nhật đơn vị cấp dưới theo kế hoạch và liệt kê các quyền đã cấp.",
      en: "Without any the units below are renewed by the plan, and what was granted is listed."))

  static func isFile(_ store: StoreAddress) -> CommandFailure {
    CommandFailure(
      .usage,
      message: BilingualText(
        vi: "Kho số liệu «\(store.text)» là một tệp; quyền là quyền đối với tệp.",
        en: "The store “\(store.text)” is a file; its rights are those of the file."),
      remedy: BilingualText(
        vi: "Phân quyền trên tệp và thư mục, hoặc chép sang PostgreSQL bằng «reports store copy».",
        en: "Set the file’s permissions, or copy it to PostgreSQL by “reports store copy”."))
  }

  static func failure(_ fault: StoreRights.Fault) -> CommandFailure {
    switch fault {
    case .noRole(let role):
      CommandFailure(
        .inputMissing,
        message: BilingualText(
          vi: "Máy chủ không có người dùng «\(role)».", en: "The server has no role “\(role)”."),
        remedy: BilingualText(
          vi: "Người quản trị máy chủ tạo trước: CREATE ROLE … LOGIN.",
          en: "The server’s administrator makes it first: CREATE ROLE … LOGIN."))
    case .isOwner(let role):
      CommandFailure(
        .usage,
        message: BilingualText(
          vi: "«\(role)» là chủ của kho số liệu nên có mọi quyền.",
          en: "“\(role)” owns the store, and so may do everything."),
        remedy: BilingualText(
          vi: "Cấp quyền cho một người dùng khác.", en: "Grant it to another role."))
    case .nothingGranted(let role):
      CommandFailure(
        .inputMissing,
        message: BilingualText(
          vi: "«\(role)» chưa được cấp quyền gì.", en: "Nothing was granted to “\(role)”."),
        remedy: BilingualText(
          vi: "Xem các quyền đã cấp bằng «reports store grant».",
          en: "See what was granted by “reports store grant”."))
    }
  }
}
