public import ReportModel

extension StoreError: ExplainedError {
  public var message: BilingualText {
    switch self {
    case .busy(let path):
      BilingualText(
        vi: "Kho số liệu «\(path)» đang được một chương trình khác ghi.",
        en: "The store ‘\(path)’ is being written by another program.")
    case .missing(let path):
      BilingualText(
        vi: "Chưa có kho số liệu «\(path)».",
        en: "There is no store ‘\(path)’ yet.")
    case .notAStore(let path):
      BilingualText(
        vi: "Tệp «\(path)» không phải là kho số liệu của chương trình này.",
        en: "The file ‘\(path)’ is no store of this program.")
    case .damaged(let path, let detail):
      BilingualText(
        vi: "Kho số liệu «\(path)» bị hỏng (\(detail)).",
        en: "The store ‘\(path)’ is damaged (\(detail)).")
    case .newerSchema(let path, let changes):
      BilingualText(
        vi:
          "Kho số liệu «\(path)» do một phiên bản mới hơn tạo ra (\(changes.joined(separator: ", "))).",
        en: "The store ‘\(path)’ was made by a later version (\(changes.joined(separator: ", "))).")
    case .readOnly(let path):
      BilingualText(
        vi: "Không ghi được vào kho số liệu «\(path)».",
        en: "The store ‘\(path)’ can't be written.")
    case .cannotOpen(let path, let detail):
      BilingualText(
        vi: "Không mở được kho số liệu «\(path)» (\(detail)).",
        en: "The store ‘\(path)’ can't be opened (\(detail)).")
    case .passwordInAddress(let path):
      BilingualText(
        vi: "Địa chỉ kho số liệu «\(path)» có ghi mật khẩu.",
        en: "The address of the store ‘\(path)’ holds a password.")
    case .unreachable(let path, let detail):
      BilingualText(
        vi: "Không kết nối được với kho số liệu «\(path)» (\(detail)).",
        en: "The store ‘\(path)’ can't be reached (\(detail)).")
    case .noRight(let path, let detail):
      BilingualText(
        vi: "Kho số liệu «\(path)» không cho phép việc này (\(detail)).",
        en: "The store ‘\(path)’ doesn't allow this (\(detail)).")
    case .otherUnits(let path, let units):
      BilingualText(
        vi: "Không được ghi vào kho số liệu «\(path)» số liệu của đơn vị khác: "
          + list(units, more: "và %d đơn vị khác") + ".",
        en: "Records of others’ units can’t be written into the store ‘\(path)’: "
          + list(units, more: "and %d more") + ".")
    case .ofAllUnits(let path):
      BilingualText(
        vi: "Việc này cần số liệu của mọi đơn vị trong kho «\(path)».",
        en: "This needs the records of all units in the store ‘\(path)’.")
    case .missingCodes(let path):
      BilingualText(
        vi: "Kho số liệu «\(path)» chưa biết hết các mã trong kế hoạch.",
        en: "The store ‘\(path)’ doesn’t know all codes of the plan yet.")
    case .notInstalled(let path):
      BilingualText(
        vi: "Cơ sở dữ liệu «\(path)» chưa được tạo bảng của kho số liệu.",
        en: "The database ‘\(path)’ has no tables of a store yet.")
    case .olderSchema(let path, let changes):
      BilingualText(
        vi: "Kho số liệu «\(path)» là của phiên bản cũ, còn thiếu: "
          + "\(changes.joined(separator: ", ")).",
        en: "The store ‘\(path)’ is of an earlier version, and lacks: "
          + "\(changes.joined(separator: ", ")).")
    case .noClientLibrary(let detail):
      BilingualText(
        vi: "Máy này chưa cài thư viện libpq để dùng PostgreSQL (\(detail)).",
        en: "The library libpq, by which PostgreSQL is used, isn't installed here (\(detail)).")
    case .diskFull(let path):
      BilingualText(
        vi: "Hết chỗ trên đĩa khi ghi kho số liệu «\(path)»; kho vẫn như cũ.",
        en: "The disk is full while writing the store ‘\(path)’; the store is as it was.")
    case .diskFailure(let path, let detail):
      BilingualText(
        vi:
          "Ổ đĩa báo lỗi khi đọc, ghi kho số liệu «\(path)» (\(detail)); những gì đã nhập vẫn nguyên.",
        en: "The disk failed at the store ‘\(path)’ (\(detail)); what was imported before is kept.")
    case .failed(let path, let detail):
      BilingualText(
        vi: "Lỗi khi dùng kho số liệu «\(path)» (\(detail)).",
        en: "The store ‘\(path)’ reports a failure (\(detail)).")
    case .unknownCodes(let path, let codes):
      BilingualText(
        vi: "Kho số liệu «\(path)» có bản ghi mang mã không còn trong kế hoạch: "
          + list(codes.map(\.vietnamese), more: "và %d mã khác") + ".",
        en: "The store ‘\(path)’ holds records with codes that the plan no longer has: "
          + list(codes.map(\.english), more: "and %d more") + ".")
    }
  }

  public var remedy: BilingualText? {
    switch self {
    case .busy:
      BilingualText(
        vi: "Đợi chương trình kia xong rồi chạy lại.",
        en: "Wait until the other program has finished, then run again.")
    case .missing:
      BilingualText(
        vi:
          "Nhập số liệu bằng «reports import TỆP», hoặc chỉ đúng thư mục làm việc bằng --workspace.",
        en: "Import records with ‘reports import FILE’, or name the workspace with --workspace.")
    case .notAStore:
      BilingualText(
        vi: "Kiểm tra đường dẫn; nếu tệp nằm nhầm chỗ thì chuyển đi rồi nhập lại số liệu.",
        en: "Check the path; if the file lies there by mistake, move it away and import again.")
    case .damaged:
      BilingualText(
        vi: "Giữ lại tệp này, khôi phục bản sao lưu, hoặc nhập lại số liệu vào một kho mới.",
        en: "Keep the file, restore a backup, or import the records again into a new store.")
    case .newerSchema:
      BilingualText(
        vi: "Dùng phiên bản mới của chương trình.",
        en: "Use the later version of the program.")
    case .readOnly, .cannotOpen:
      BilingualText(
        vi: "Kiểm tra quyền đọc, ghi đối với tệp và thư mục chứa tệp.",
        en: "Check the permissions of the file and of the folder in which it lies.")
    case .passwordInAddress:
      BilingualText(
        vi: "Bỏ mật khẩu khỏi địa chỉ; ghi vào tệp ~/.pgpass hoặc tệp nêu ở $PGPASSFILE.",
        en: "Take it out of the address; write it into ~/.pgpass or the file named by $PGPASSFILE.")
    case .unreachable:
      BilingualText(
        vi:
          "Kiểm tra địa chỉ, đường mạng và máy chủ, rồi chạy lại; việc ghi dở dang không để lại gì.",
        en:
          "Check the address, the network and the server, then run again; nothing is left half done."
      )
    case .noRight:
      BilingualText(
        vi: "Kiểm tra tên người dùng, mật khẩu; đề nghị người quản trị cơ sở dữ liệu cấp quyền.",
        en: "Check user and password; have the administrator of the database grant the right.")
    case .otherUnits:
      BilingualText(
        vi: "Bỏ các dòng của đơn vị đó, hoặc gửi tệp cho cơ quan tổng hợp nhập.",
        en: "Leave their rows out, or send the file to the compiling office.")
    case .ofAllUnits:
      BilingualText(
        vi: "Đề nghị cơ quan tổng hợp thực hiện.", en: "Have the compiling office do it.")
    case .missingCodes:
      BilingualText(
        vi:
          "Dùng đúng kế hoạch đang áp dụng; nếu kế hoạch mới, cơ quan tổng hợp nhập trước một lần.",
        en: "Use the plan in force; a new one is made known when the compiling office writes first."
      )
    case .notInstalled:
      BilingualText(
        vi: "Người quản trị chạy «reports store init».",
        en: "The administrator runs ‘reports store init’.")
    case .olderSchema:
      BilingualText(
        vi: "Người quản trị chạy «reports store migrate».",
        en: "The administrator runs ‘reports store migrate’.")
    case .noClientLibrary:
      BilingualText(
        vi: "Cài gói libpq5 (Debian, Ubuntu) rồi chạy lại.",
        en: "Install the package libpq5 (Debian, Ubuntu), then run again.")
    case .diskFull:
      BilingualText(
        vi: "Giải phóng dung lượng đĩa rồi chạy lại.",
        en: "Free some space on the disk, then run again.")
    case .diskFailure:
      BilingualText(
        vi:
          "Kiểm tra ổ đĩa, dung lượng còn trống và hạn mức; chạy «reports store check», rồi chạy lại.",
        en: "Check the disk, its free space and quotas; run ‘reports store check’, then run again.")
    case .failed:
      nil
    case .unknownCodes:
      BilingualText(
        vi: "Đưa các mã này trở lại kế hoạch, hoặc nhập lại các tệp nguồn đã sửa mã.",
        en: "Put the codes back into the plan, or import the sources again with other codes.")
    }
  }

  /// The first ten items, and how many more there are.
  private func list(_ items: [String], more: String) -> String {
    let shown = items.prefix(10).joined(separator: "; ")
    guard items.count > 10 else { return shown }
    return shown + "; " + more.replacing("%d", with: String(items.count - 10))
  }
}

extension UnknownCode {
  var vietnamese: String {
    let noun =
      switch kind {
      case .unit: "đơn vị"
      case .phase: "đợt"
      case .contentArea: "nội dung"
      case .indicator: "chỉ tiêu"
      case .task: "nhiệm vụ"
      }
    return "\(noun) «\(code)» (\(DecimalText.vietnamese(records)) bản ghi, "
      + "ví dụ \(source), dòng \(row))"
  }

  var english: String {
    let noun = kind == .contentArea ? "content area" : kind.rawValue
    return "\(noun) ‘\(code)’ (\(records) \(records == 1 ? "record" : "records"), "
      + "such as \(source), row \(row))"
  }
}
