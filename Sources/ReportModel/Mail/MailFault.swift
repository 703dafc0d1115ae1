/// What is wrong with an address or a subject of mail.
public enum MailFault: ExplainedError, Hashable {
  /// Not of the form `office@example.org` or `Name <office@example.org>`.
  case notAnAddress(String)
  /// Letters that addresses of mail can't have everywhere, such as those of Vietnamese.
  case addressNotASCII(String)
  /// Where one address belongs, there are several.
  case severalAddresses(String)
  /// Line ends and control characters could add headers of their own.
  case controlCharacter(String)

  public var message: BilingualText {
    switch self {
    case .notAnAddress(let text):
      BilingualText(
        vi: "«\(text)» không phải là địa chỉ thư điện tử.", en: "“\(text)” is no address of mail.")
    case .addressNotASCII(let text):
      BilingualText(
        vi: "Địa chỉ thư «\(text)» có chữ ngoài ASCII.",
        en: "The address “\(text)” has letters beyond ASCII.")
    case .severalAddresses(let text):
      BilingualText(
        vi: "«\(text)»: chỗ này chỉ nhận một địa chỉ.", en: "“\(text)”: only one address goes here."
      )
    case .controlCharacter(let text):
      BilingualText(
        vi: "«\(MailFault.onOneLine(text))» có dấu xuống dòng hoặc ký tự điều khiển.",
        en: "“\(MailFault.onOneLine(text))” has a line end or a control character.")
    }
  }

  public var remedy: BilingualText? {
    switch self {
    case .notAnAddress:
      BilingualText(
        vi: "Viết như van-phong@example.org, hoặc \"Nguyễn Văn A\" <a@example.org>; "
          + "giữa các địa chỉ là dấu phẩy.",
        en: "Write office@example.org, or \"Nguyễn Văn A\" <a@example.org>; "
          + "commas stand between addresses.")
    case .addressNotASCII:
      BilingualText(
        vi: "Tên người có dấu đặt trước, địa chỉ không dấu trong ngoặc: Tên <a@example.org>.",
        en: "A name may have any letters, the address not: Name <a@example.org>.")
    case .severalAddresses, .controlCharacter: nil
    }
  }

  private static func onOneLine(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
  }
}
