import ReportModel
import ReportRender
import Testing

@Suite("Addresses of mail")
struct MailAddressTests {
  @Test(
    "are read with and without names, quoted or not",
    arguments: [
      ("a@example.org", nil, "a@example.org"),
      ("  van-phong.tu@mail.example.org ", nil, "van-phong.tu@mail.example.org"),
      ("<a@example.org>", nil, "a@example.org"),
      ("Nguyễn Văn A <a@example.org>", "Nguyễn Văn A", "a@example.org"),
      (
        "\"Phòng Tuyên truyền, Báo chí\" <p@example.org>", "Phòng Tuyên truyền, Báo chí",
        "p@example.org"
      ),
      ("\"Tên \\\"riêng\\\"\" <p@example.org>", "Tên \"riêng\"", "p@example.org"),
      ("root@localhost", nil, "root@localhost"),
    ] as [(String, String?, String)])
  func read(text: String, name: String?, address: String) throws {
    let read = try MailAddress(text)
    #expect(read.name == name)
    #expect(read.address == address)
  }

  @Test("are separated by commas that stand outside of quotes")
  func list() throws {
    let list = try MailAddress.list("a@b.vn, \"C, D\" <c@d.vn>,Đ <e@f.vn>")
    #expect(list.map(\.address) == ["a@b.vn", "c@d.vn", "e@f.vn"])
    #expect(list.map(\.name) == [nil, "C, D", "Đ"])
  }

  @Test(
    "that aren't any are refused",
    arguments: [
      "", "van-phong", "a@", "@b.vn", "a@b@c.vn", "a b@c.vn", "a@b..vn", ".a@b.vn", "a.@b.vn",
      "a@-b.vn", "a@b_c.vn", "a@b.vn,", ",a@b.vn", "a@b.vn; c@d.vn", "A <a@b.vn", "A a@b.vn>",
      "<x@y.vn> <a@b.vn>", "a@[127.0.0.1]", "\"a b\"@c.vn",
      "\(String(repeating: "a", count: 65))@b.vn",
    ])
  func refused(text: String) {
    #expect(throws: MailFault.self) { try MailAddress.list(text) }
  }

  @Test(
    "with line ends or hidden characters are refused, for they could add headers",
    arguments: [
      "a@b.vn\r\nBcc: all@b.vn", "A\nB <a@b.vn>", "a@b.vn\u{0}", "A\u{2028}B <a@b.vn>",
      "\u{202E}A <a@b.vn>", "A\r <a@b.vn>",
    ])
  func injection(text: String) {
    #expect(throws: MailFault.controlCharacter(text)) { try MailAddress.list(text) }
    #expect(throws: MailFault.controlCharacter(text)) { try MailEnvelope(to: [], subject: text) }
  }

  @Test("in other letters than ASCII are refused with where the name belongs")
  func otherLetters() {
    #expect(throws: MailFault.addressNotASCII("vănphòng@b.vn")) { try MailAddress("vănphòng@b.vn") }
    #expect(throws: MailFault.addressNotASCII("a@tỉnh.vn")) { try MailAddress("A <a@tỉnh.vn>") }
    #expect(throws: MailFault.severalAddresses("a@b.vn,c@d.vn")) {
      try MailAddress("a@b.vn,c@d.vn")
    }
  }
}
