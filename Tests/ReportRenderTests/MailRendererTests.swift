import Foundation
import ReportModel
import ReportsTestSupport
import Testing

@testable import ReportRender

@Suite("The report as a message of mail")
struct MailRendererTests {
  private func message(
    from: String? = "Ban Tuyên giáo <btg@example.org>", to: String = "Nguyễn Văn A <a@example.org>",
    cc: [String] = [], subject: String? = nil, document: ReportDocument? = nil
  ) throws -> String {
    let envelope = try MailEnvelope(
      from: from.map { try MailAddress($0) }, to: MailAddress.list(to),
      cc: cc.map { try MailAddress($0) }, subject: subject)
    let renderer = MailRenderer(
      envelope,
      attachment: MailAttachment(
        fileName: "BC-thang-06-2020-gia-lai.xlsx",
        title: "Báo cáo tháng 6 năm 2020 - Tỉnh ủy Gia Lai.xlsx"),
      text: .text, workbook: XLSXRenderer(temporaryDirectory: NSTemporaryDirectory()))
    return String(decoding: try renderer.render(document ?? SampleDocument.make()), as: UTF8.self)
  }

  /// What stands before the text.
  private func headers(_ message: String) -> String {
    message.components(separatedBy: "\r\n\r\n")[0]
  }

  @Test("its headers look as approved")
  func approved() throws {
    let message = try message(
      to: "Nguyễn Văn A <a@example.org>, \"Office, Dept.\" <b@example.org>, c@example.org",
      cc: ["Văn phòng Tỉnh ủy <vptu@example.org>"])
    let parts = message.components(separatedBy: "\r\n--=_")
    let shown = parts.dropLast().map { part in
      part.components(separatedBy: "\r\n\r\n")[0].replacing("\r\n", with: "\n")
    }
    // The digest is that of the workbook too, which a new release of its writer may change.
    let text = shown.joined(separator: "\n…\n").replacing(/[0-9a-f]{32}/, with: "DIGEST")
    try expectSnapshot(of: text + "\n", named: "message-headers.txt")
  }

  @Test("equal input gives equal bytes, and any other recipient another identity")
  func reproducible() throws {
    let first = try message()
    #expect(try message() == first)
    func identity(_ message: String) -> Substring? {
      message.firstMatch(of: /Message-ID: <(.+)>/)?.output.1
    }
    #expect(identity(first)?.hasPrefix("2020-06-14.") == true)
    #expect(identity(first)?.hasSuffix("@example.org") == true)
    #expect(identity(try message(to: "b@example.org")) != identity(first))
    #expect(identity(try message(subject: "x")) != identity(first))
  }

  @Test("every line is ASCII, ends with CRLF and is short enough for every program")
  func lines() throws {
    let longName = String(repeating: "Ủy ban nhân dân ", count: 20) + "<a@example.org>"
    let long = String(repeating: "Ủy ban nhân dân ", count: 40)
    for message in [
      try message(), try message(to: longName, subject: long),
      try message(subject: String(repeating: "x", count: 400)),
      try message(document: HostileDocument.make()),
    ] {
      #expect(message.utf8.allSatisfy { $0 < 0x80 })
      let lines = message.split(separator: "\r\n", omittingEmptySubsequences: false)
      #expect(lines.allSatisfy { !$0.utf8.contains(0x0D) && !$0.utf8.contains(0x0A) })
      #expect(lines.allSatisfy { $0.utf8.count <= 80 })
      #expect(!lines.contains(".") && !lines.contains { $0.hasPrefix("From ") })
    }
  }

  @Test("without a sender it leaves him to the program that sends it")
  func noSender() throws {
    let headers = headers(try message(from: nil))
    #expect(!headers.contains("From:"))
    #expect(headers.contains("@reports.invalid>"))
  }

  @Test("the subject is the report's title, or the one that was given")
  func subject() throws {
    #expect(
      headers(try message(subject: "Bao cao thang 6")).contains("\r\nSubject: Bao cao thang 6\r\n"))
    let decoded = try decodedSubject(message())
    #expect(
      decoded == "Báo cáo kết quả công tác tuyên truyền đại hội đảng bộ các cấp tháng 6 năm 2020")
    for text in [
      "=?UTF-8?B?x?= y", "hai  dấu cách", " đầu dòng",
      "Ở đâu 😀 " + String(repeating: "ậ", count: 60),
    ] {
      #expect(try decodedSubject(message(subject: text)) == text)
    }
  }

  /// Encoded words put together again, each by itself: no character may be divided between two.
  private func decodedSubject(_ message: String) throws -> String {
    let unfolded = headers(message).replacing("\r\n ", with: " ")
    let line = try #require(unfolded.firstMatch(of: /Subject: ([^\r]*)/)?.output.1)
    return try line.matches(of: /=\?UTF-8\?B\?([^?]+)\?=/).map { match in
      let bytes = try #require(Data(base64Encoded: String(match.output.1)))
      return try #require(String(data: bytes, encoding: .utf8))
    }.joined()
  }

  @Test("a title can't hold what some system refuses in the name of a file")
  func attachment() {
    let attachment = MailAttachment(fileName: "a.xlsx", title: "Báo cáo 6/2020: \"x\"\r\n.xlsx")
    #expect(attachment.title == "Báo cáo 6-2020- -x-  .xlsx")
  }

  @Test("quoted-printable keeps every byte of the text")
  func quotedPrintable() {
    #expect(QuotedPrintable.encoded("a=b\n") == "a=3Db\r\n")
    #expect(
      QuotedPrintable.encoded("ủ \n.x\nFrom y\n\n") == "=E1=BB=A7=20\r\n=2Ex\r\n=46rom y\r\n\r\n")
    let exact = String(repeating: "x", count: 76)
    #expect(QuotedPrintable.encoded(exact + "\n") == exact + "\r\n")
    #expect(QuotedPrintable.encoded(exact + "y\n") == exact.dropLast() + "=\r\nxy\r\n")
  }
}
